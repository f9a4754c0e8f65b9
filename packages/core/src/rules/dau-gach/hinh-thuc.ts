import { defineRule } from '../../engine/define-rule.ts';
import { quote } from '../shapes/quote.ts';

interface Params {
  readonly text: string;
}

/** The separator under the summary is exactly the prescribed hyphens: not more of them, no dashes, no underscores. */
export default defineRule<Params>()({
  id: 'dau-gach/hinh-thuc',
  needs: ['text'],
  title: { vi: 'Dấu gạch dưới trích yếu', en: 'Hyphens under the summary' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => `Dấu gạch dưới trích yếu là ${actual}, phải là ${expected}.`,
      en: ({ actual, expected }) => `The separator under the summary is ${actual}; it must be ${expected}.`,
    },
  },
  *check({ doc, parts }, { text }) {
    const part = parts.single['dau-gach'];
    if (!part) return;
    const actual = doc.text.slice(part.span.start, part.span.end);
    if (actual === text) return;
    yield {
      span: part.span,
      message: ['wrong', { actual: quote(actual), expected: quote(text) }],
      confidence: part.confidence,
      fix: {
        applicability: 'safe',
        title: { vi: `Viết ${quote(text)}`, en: `Write ${quote(text)}` },
        edits: [{ op: 'replace-text', span: part.span, text }],
      },
    };
  },
});
