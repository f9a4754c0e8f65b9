import { defineRule } from '../../engine/define-rule.ts';
import { besideSpan } from '../shapes/first-span.ts';

/** A letter has its summary under the number. */
export default defineRule<Record<string, never>>()({
  id: 'trich-yeu-cong-van/co',
  needs: ['text'],
  title: { vi: 'Công văn có trích yếu', en: 'A letter has a summary' },
  messages: {
    missing: {
      vi: () => 'Công văn thiếu trích yếu dưới số và ký hiệu.',
      en: () => 'The letter has no summary under the number.',
    },
  },
  *check({ doc, parts, profile }) {
    if (profile.loaiVanBan !== 'cong-van' || parts.single['trich-yeu-cong-van'] || parts.single['trich-yeu']) return;
    yield {
      span: besideSpan(doc, parts, ['so-va-ky-hieu', 'dau-sao', 'co-quan-ban-hanh']),
      message: ['missing'],
      confidence: parts.single['so-va-ky-hieu'] ? profile.confidence : 0.4,
    };
  },
});
