import { defineRule } from '../../engine/define-rule.ts';

interface Params {
  /** Source of a regular expression, flag u. */
  readonly pattern: string;
  readonly example: string;
}

/** How often it was drafted; the day of the draft, which some write too, is no such number. */
const NUMBER = /^\P{Nd}*?(?:thảo|lần|số)[\s\u00a0]*(\d{1,2})(?!\d|[/.]\d)/iu;

export default defineRule<Params>()({
  id: 'du-thao/hinh-thuc',
  needs: ['text'],
  title: { vi: 'Cách ghi chỉ dẫn dự thảo', en: 'Wording of the draft mark' },
  messages: {
    wrong: {
      vi: ({ actual, example }) => `“${actual}” phải ghi theo mẫu “${example}”.`,
      en: ({ actual, example }) => `“${actual}” must be written like “${example}”.`,
    },
  },
  *check({ parts }, { pattern, example }) {
    const found = parts.single['du-thao'];
    // Capitals are a matter of the row of the format table.
    if (!found || new RegExp(pattern, 'iu').test(found.text)) return;
    // A blank for the number is to be filled in.
    if (new RegExp(pattern, 'iu').test(found.text.replace(/[….]{2,}|_+/u, '1'))) return;
    const number = NUMBER.exec(found.text)?.[1];
    const text = number === undefined ? undefined : example.replace(/\d+/u, number);
    yield {
      span: found.span,
      message: ['wrong', { actual: found.text, example }],
      ...(text !== undefined && {
        fix: {
          applicability: 'review',
          title: { vi: `Viết “${text}”`, en: `Write “${text}”` },
          edits: [{ op: 'replace-text', span: found.span, text }],
        },
      }),
      // A text drafted only once is not spoken of.
      confidence: number !== undefined ? found.confidence : Math.min(found.confidence, 0.4),
    };
  },
});
