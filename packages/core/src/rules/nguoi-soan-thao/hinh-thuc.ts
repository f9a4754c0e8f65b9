import { defineRule } from '../../engine/define-rule.ts';

interface Params {
  /** Source of a regular expression, flag u. */
  readonly pattern: string;
  readonly example: string;
}

export default defineRule<Params>()({
  id: 'nguoi-soan-thao/hinh-thuc',
  needs: ['text'],
  title: {
    vi: 'Cách ghi ký hiệu người soạn thảo và số lượng bản',
    en: 'Wording of the drafter code and number of copies',
  },
  messages: {
    wrong: {
      vi: ({ actual, example }) => `“${actual}” phải ghi theo mẫu “${example}”.`,
      en: ({ actual, example }) => `“${actual}” must be written like “${example}”.`,
    },
  },
  *check({ parts }, { pattern, example }) {
    const found = parts.single['nguoi-soan-thao'];
    if (!found || new RegExp(pattern, 'u').test(found.text)) return;
    const text = found.text.replace(/\s*[-–—]\s*/u, '-');
    yield {
      span: found.span,
      message: ['wrong', { actual: found.text, example }],
      ...(new RegExp(pattern, 'u').test(text) && {
        fix: {
          applicability: 'review',
          title: { vi: `Viết “${text}”`, en: `Write “${text}”` },
          edits: [{ op: 'replace-text', span: found.span, text }],
        },
      }),
      confidence: found.confidence,
    };
  },
});
