import { defineRule } from '../../engine/define-rule.ts';
import { LOAI_VAN_BAN } from '../../vocabulary/loai-van-ban.ts';
import { lastContentSpan } from '../shapes/last-span.ts';
import { isMinutesOfMeeting } from '../shapes/minutes.ts';
import { isStampedUnder, STAMPED } from '../shapes/stamped.ts';

interface Params {
  /** Types without a signature of their own. */
  readonly except?: readonly string[];
}

export default defineRule<Params>()({
  id: 'chu-ky/co',
  needs: ['text'],
  title: { vi: 'Phần ký', en: 'Signature block' },
  messages: {
    missing: {
      vi: () => 'Thiếu quyền hạn, chức vụ, họ tên người ký ở cuối văn bản.',
      en: () => 'The authority, title and name of the signer are missing at the end of the document.',
    },
    stamped: STAMPED,
  },
  *check({ doc, parts, profile }, { except = [] }) {
    // A paper of no known type (ballot, form) or a pre-printed one may have no signature,
    // and minutes of anything but a meeting are signed in ways that no template shows.
    const type = LOAI_VAN_BAN.find(({ key }) => key === profile.loaiVanBan);
    if (parts.signers.length > 0 || !type || type.giayToHanhChinh || except.includes(type.key)) return;
    if (type.key === 'bien-ban' && !isMinutesOfMeeting({ parts, profile })) return;
    const span = lastContentSpan(doc, parts);
    yield isStampedUnder(doc, span)
      ? { span, message: ['stamped'], notCheckable: true }
      : { span, message: ['missing'] };
  },
});
