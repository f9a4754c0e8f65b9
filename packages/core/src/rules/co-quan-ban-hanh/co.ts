import { defineRule } from '../../engine/define-rule.ts';
import { besideSpan } from '../shapes/first-span.ts';

export default defineRule<Record<string, never>>()({
  id: 'co-quan-ban-hanh/co',
  needs: ['text'],
  title: { vi: 'Có tên cơ quan ban hành', en: 'The issuing organ is there' },
  messages: {
    missing: { vi: () => 'Thiếu tên cơ quan ban hành.', en: () => 'The issuing organ is missing.' },
  },
  *check({ doc, parts, profile }) {
    if (parts.single['co-quan-ban-hanh']) return;
    yield {
      span: besideSpan(doc, parts, ['co-quan-cap-tren', 'dau-sao', 'so-va-ky-hieu', 'tieu-de']),
      message: ['missing'],
      confidence: profile.confidence,
    };
  },
});
