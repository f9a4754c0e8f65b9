import { defineRule } from '../../engine/define-rule.ts';

export default defineRule<Record<never, never>>()({
  id: 'phu-luc/nhac-den',
  needs: ['text'],
  title: { vi: 'Văn bản nhắc đến phụ lục', en: 'The document refers to its appendix' },
  messages: {
    missing: {
      vi: () => 'Trong nội dung văn bản không có chỗ nào nhắc đến phụ lục.',
      en: () => 'The content does not refer to the appendix anywhere.',
    },
  },
  *check({ doc, parts }) {
    const first = parts.appendices[0];
    if (!first) return;
    const text = doc.text.slice(0, first.span.start).replace(/[\s\u00a0]+/gu, ' ');
    if (/phụ lục|biểu mẫu|danh sách|(?:kèm|đính kèm|gửi kèm|ban hành kèm)(?: theo)?/iu.test(text)) return;
    yield { span: first.heading.span, message: ['missing'], confidence: first.heading.confidence };
  },
});
