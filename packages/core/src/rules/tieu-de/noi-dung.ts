import { defineRule } from '../../engine/define-rule.ts';
import { fold } from '../shapes/fold.ts';
import { toCapitals } from '../shapes/letter-case.ts';
import { quote } from '../shapes/quote.ts';

/** The words of the title; their letter case has a rule of its own. */
export default defineRule<{ readonly text: string }>()({
  id: 'tieu-de/noi-dung',
  needs: ['text'],
  title: { vi: 'Chữ của tiêu đề', en: 'Words of the Party title' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => `Tiêu đề ${actual}, phải là ${expected}.`,
      en: ({ actual, expected }) => `The title is ${actual}; it must be ${expected}.`,
    },
  },
  *check({ parts }, { text }) {
    const title = parts.single['tieu-de'];
    if (!title || toCapitals(fold(title.text)) === toCapitals(text)) return;
    const only = title.pieces.length === 1 ? title.pieces[0] : undefined;
    yield {
      span: title.span,
      message: ['wrong', { actual: quote(title.text), expected: quote(text) }],
      ...(only
        ? {
            fix: {
              applicability: 'review',
              title: { vi: `Viết ${quote(text)}`, en: `Write ${quote(text)}` },
              edits: [{ op: 'replace-text', span: only.span, text }],
            },
          }
        : {}),
    };
  },
});
