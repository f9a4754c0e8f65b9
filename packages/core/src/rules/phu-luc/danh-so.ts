import { defineRule } from '../../engine/define-rule.ts';

interface Params {
  readonly kind: 'arabic';
}

export default defineRule<Params>()({
  id: 'phu-luc/danh-so',
  needs: ['text'],
  title: { vi: 'Đánh số phụ lục', en: 'Numbers of appendices' },
  messages: {
    missing: {
      vi: ({ heading, expected }) => `Văn bản có nhiều phụ lục, “${heading}” phải có số thứ tự: “Phụ lục ${expected}”.`,
      en: ({ heading, expected }) =>
        `There are several appendices; “${heading}” must be numbered: “Phụ lục ${expected}”.`,
    },
    wrong: {
      vi: ({ actual, expected }) => `Số phụ lục “${actual}” phải là chữ số Ả Rập: “${expected}”.`,
      en: ({ actual, expected }) => `The number “${actual}” of the appendix must be an Arabic one: “${expected}”.`,
    },
  },
  *check({ doc, parts }, { kind }) {
    if (parts.appendices.length < 2) return;
    for (const [index, { heading, label, labelKind }] of parts.appendices.entries()) {
      const expected = String(index + 1);
      if (label === undefined) {
        yield {
          span: heading.span,
          message: ['missing', { heading: heading.text, expected }],
          ...(/^phụ lục$/iu.test(heading.text) && {
            fix: {
              applicability: 'review',
              title: { vi: `Thêm số ${expected}`, en: `Add the number ${expected}` },
              edits: [{ op: 'replace-text', span: heading.span, text: `${heading.text} ${expected}` }],
            },
          }),
          confidence: heading.confidence,
        };
        continue;
      }
      if (labelKind === kind) continue;
      const text = doc.text.slice(heading.span.start, heading.span.end);
      const start = heading.span.start + text.lastIndexOf(label, text.search(/[.:–-]|$/u));
      const span = { start, end: start + label.length };
      yield {
        span,
        message: ['wrong', { actual: label, expected }],
        fix: {
          applicability: 'review',
          title: { vi: `Viết “${expected}”`, en: `Write “${expected}”` },
          edits: [{ op: 'replace-text', span, text: expected }],
        },
        confidence: heading.confidence,
      };
    }
  },
});
