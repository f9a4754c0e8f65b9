import { defineRule } from '../../engine/define-rule.ts';
import { isStampedInHeading } from '../../recognise/stamped.ts';
import { isGiayTo } from '../shapes/document-type.ts';
import { besideSpan } from '../shapes/first-span.ts';
import { STAMPED } from '../shapes/stamped.ts';

/** The line with number and symbol is there; the number itself may still be blank in a draft. */
export default defineRule<Record<string, never>>()({
  id: 'so-va-ky-hieu/co',
  needs: ['text'],
  title: { vi: 'Có số và ký hiệu', en: 'The number and symbol are there' },
  messages: {
    missing: { vi: () => 'Thiếu số và ký hiệu văn bản.', en: () => 'The number and symbol are missing.' },
    stamped: STAMPED,
  },
  *check({ doc, parts, profile }) {
    const part = parts.single['so-va-ky-hieu'];
    if (part) {
      if (profile.soTrongHinh) yield { span: part.span, message: ['stamped'], notCheckable: true };
      return;
    }
    yield {
      span: besideSpan(doc, parts, ['dau-sao', 'co-quan-ban-hanh', 'tieu-de']),
      ...(isStampedInHeading(doc)
        ? { message: ['stamped'] as const, notCheckable: true }
        : { message: ['missing'] as const }),
      confidence: profile.loaiVanBan === undefined || isGiayTo(profile) ? 0.4 : profile.confidence,
    };
  },
});
