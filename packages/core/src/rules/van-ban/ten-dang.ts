import { defineRule } from '../../engine/define-rule.ts';
import { fold } from '../shapes/fold.ts';
import { quote } from '../shapes/quote.ts';

interface Params {
  /** The name as it is written in running text. */
  readonly name: string;
}

/** The name of the Party has its own capitals: "Cộng Sản" is a slip. A line all in capitals is another matter. */
export default defineRule<Params>()({
  id: 'van-ban/ten-dang',
  needs: ['text'],
  title: { vi: 'Viết hoa tên Đảng', en: 'Capitals in the name of the Party' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => `Viết ${actual}, phải là ${expected}.`,
      en: ({ actual, expected }) => `It says ${actual}; it must be ${expected}.`,
    },
  },
  *check({ doc }, { name }) {
    const pattern = new RegExp(name.replaceAll(' ', String.raw`[ \u00a0]+`), 'giu');
    for (const match of doc.text.matchAll(pattern)) {
      const actual = fold(match[0]);
      if (actual === name || actual === name.toLocaleUpperCase('vi')) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      yield {
        span,
        message: ['wrong', { actual: quote(actual), expected: quote(name) }],
        fix: {
          applicability: 'review',
          title: { vi: `Viết ${quote(name)}`, en: `Write ${quote(name)}` },
          edits: [{ op: 'replace-text', span, text: name }],
        },
      };
    }
  },
});
