import { defineRule } from '../../engine/define-rule.ts';
import { quote } from '../shapes/quote.ts';

export default defineRule<{ readonly text: string }>()({
  id: 'dau-sao/hinh-thuc',
  needs: ['text'],
  title: { vi: 'Hình thức của dấu sao', en: 'Form of the star' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => `Dấu sao ghi ${actual}, phải là ${expected}.`,
      en: ({ actual, expected }) => `The star is ${actual}; it must be ${expected}.`,
    },
  },
  *check({ parts }, { text }) {
    const star = parts.single['dau-sao'];
    if (!star || star.text === text) return;
    yield {
      span: star.span,
      message: ['wrong', { actual: quote(star.text), expected: quote(text) }],
      confidence: star.confidence,
      fix: {
        applicability: 'safe',
        title: { vi: `Viết ${quote(text)}`, en: `Write ${quote(text)}` },
        edits: [{ op: 'replace-text', span: star.span, text }],
      },
    };
  },
});
