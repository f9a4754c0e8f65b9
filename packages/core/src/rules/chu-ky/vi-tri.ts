import { defineRule } from '../../engine/define-rule.ts';
import { ownSigners } from '../shapes/own-signers.ts';

interface Params {
  readonly side: 'right';
}

export default defineRule<Params>()({
  id: 'chu-ky/vi-tri',
  needs: ['text', 'position'],
  title: { vi: 'Phần ký ở bên phải', en: 'The signature block is at the right' },
  messages: {
    wrong: {
      vi: ({ first }) => `Phần ký “${first}” phải ở bên phải, dưới nội dung.`,
      en: ({ first }) => `The signature block “${first}” must be at the right, under the content.`,
    },
  },
  *check({ parts }, { side }) {
    const signers = ownSigners(parts);
    const [first] = signers;
    const known = signers.every((signer) => signer.side === 'left' || signer.side === 'center' || signer.side === side);
    // Of several signatures (minutes, two organs) one is at the right and the others where there is room.
    if (!first || !known || signers.some((signer) => signer.side === side)) return;
    const head = first.quyenHan ?? first.chucVu ?? first.hoTen;
    if (!head) return;
    yield { span: head.span, message: ['wrong', { first: head.text }], confidence: head.confidence };
  },
});
