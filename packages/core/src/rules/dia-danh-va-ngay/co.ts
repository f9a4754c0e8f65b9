import { defineRule } from '../../engine/define-rule.ts';
import { isStampedInHeading } from '../../recognise/stamped.ts';
import { isGiayTo } from '../shapes/document-type.ts';
import { besideSpan } from '../shapes/first-span.ts';
import { STAMPED } from '../shapes/stamped.ts';

/** Place and date of issue are there. Forms (giấy tờ hành chính and types we do not know) may carry them elsewhere. */
export default defineRule<Record<string, never>>()({
  id: 'dia-danh-va-ngay/co',
  needs: ['text'],
  title: { vi: 'Có địa danh và ngày, tháng, năm ban hành', en: 'Place and date of issue are there' },
  messages: {
    missing: {
      vi: () => 'Thiếu địa danh và ngày, tháng, năm ban hành.',
      en: () => 'The place and date of issue are missing.',
    },
    stamped: STAMPED,
  },
  *check({ doc, parts, profile }) {
    const part = parts.single['dia-danh-va-ngay'];
    if (part) {
      if (profile.ngay.trongHinh) yield { span: part.span, message: ['stamped'], notCheckable: true };
      return;
    }
    yield {
      span: besideSpan(doc, parts, ['tieu-de', 'so-va-ky-hieu', 'ten-loai']),
      ...(isStampedInHeading(doc)
        ? { message: ['stamped'] as const, notCheckable: true }
        : { message: ['missing'] as const }),
      confidence: profile.loaiVanBan === undefined || isGiayTo(profile) ? 0.4 : profile.confidence,
    };
  },
});
