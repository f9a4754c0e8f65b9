import { defineRule } from '../../engine/define-rule.ts';
import { lastContentSpan } from '../shapes/last-span.ts';
import { isMinutesOfMeeting } from '../shapes/minutes.ts';

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
  },
  *check({ doc, parts, profile }, { except = [] }) {
    // A paper whose type is not known (ballot, form) may have no signature,
    // and minutes of anything but a meeting are signed in ways that no template shows.
    if (parts.signers.length > 0 || !profile.loaiVanBan || except.includes(profile.loaiVanBan)) return;
    if (profile.loaiVanBan === 'bien-ban' && !isMinutesOfMeeting({ parts, profile })) return;
    yield { span: lastContentSpan(doc, parts), message: ['missing'] };
  },
});
