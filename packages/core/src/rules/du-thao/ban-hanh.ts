import { defineRule } from '../../engine/define-rule.ts';

export default defineRule<Record<never, never>>()({
  id: 'du-thao/ban-hanh',
  needs: ['text'],
  title: { vi: 'Văn bản đã ban hành không còn ghi dự thảo', en: 'An issued document is no draft' },
  messages: {
    wrong: {
      vi: ({ actual }) => `Văn bản đã có số và ngày nhưng còn ghi “${actual}”.`,
      en: ({ actual }) => `The document has a number and a date but still says “${actual}”.`,
    },
  },
  *check({ parts, profile }) {
    const found = parts.single['du-thao'];
    if (!found || profile.so === undefined || profile.ngay.iso === undefined) return;
    yield {
      span: found.span,
      message: ['wrong', { actual: found.text }],
      fix: {
        applicability: 'review',
        title: { vi: 'Bỏ chỉ dẫn dự thảo', en: 'Remove the draft mark' },
        edits: found.pieces.map(({ span }) => ({ op: 'delete', span })),
      },
      confidence: found.confidence,
    };
  },
});
