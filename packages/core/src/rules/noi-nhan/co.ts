import { defineRule } from '../../engine/define-rule.ts';
import { LOAI_VAN_BAN } from '../../vocabulary/loai-van-ban.ts';
import { lastContentSpan } from '../shapes/last-span.ts';
import { isScannedAfter, SCANNED } from '../shapes/stamped.ts';

interface Params {
  /** Types without a list of recipients. */
  readonly except?: readonly string[];
}

export default defineRule<Params>()({
  id: 'noi-nhan/co',
  needs: ['text'],
  title: { vi: 'Nơi nhận', en: 'Recipients' },
  messages: {
    missing: {
      vi: () => 'Thiếu phần “Nơi nhận:” ở cuối văn bản.',
      en: () => 'The “Nơi nhận:” block is missing at the end of the document.',
    },
    scanned: SCANNED,
  },
  *check({ doc, parts, profile }, { except = [] }) {
    const type = LOAI_VAN_BAN.find(({ key }) => key === profile.loaiVanBan);
    // Giấy tờ hành chính go to the person they name; minutes stay where they were taken.
    if (
      parts.single['noi-nhan'] ||
      !type ||
      type.giayToHanhChinh ||
      type.key === 'bien-ban' ||
      except.includes(type.key)
    )
      return;
    const span = lastContentSpan(doc, parts);
    yield isScannedAfter(doc, span)
      ? { span, message: ['scanned'], notCheckable: true }
      : { span, message: ['missing'] };
  },
});
