import { defineRule } from '../../engine/define-rule.ts';
import { firstTextSpan } from '../shapes/first-span.ts';
import { quocHieuSpan } from '../shapes/quoc-hieu.ts';

export default defineRule<Record<string, never>>()({
  id: 'tieu-de/co',
  needs: ['text'],
  title: { vi: 'Có tiêu đề', en: 'The Party title is there' },
  messages: {
    missing: {
      vi: () => 'Thiếu tiêu đề Đảng Cộng sản Việt Nam.',
      en: () => 'The Party title is missing.',
    },
  },
  *check({ doc, parts, profile }) {
    // The state title in its place is the fault of tieu-de/quoc-hieu.
    if (parts.single['tieu-de'] || quocHieuSpan(doc)) return;
    yield { span: firstTextSpan(doc), message: ['missing'], confidence: profile.confidence };
  },
});
