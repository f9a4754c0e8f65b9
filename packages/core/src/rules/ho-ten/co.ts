import { defineRule } from '../../engine/define-rule.ts';
import { ownSigners } from '../shapes/own-signers.ts';
import { isStampedUnder, STAMPED } from '../shapes/stamped.ts';

export default defineRule<Record<never, never>>()({
  id: 'ho-ten/co',
  needs: ['text'],
  stages: ['ban-hanh'],
  title: { vi: 'Họ tên người ký', en: 'Name of the signer' },
  messages: {
    missing: {
      vi: ({ above }) => `Thiếu họ và tên người ký dưới “${above}”.`,
      en: ({ above }) => `The signer's full name is missing under “${above}”.`,
    },
    stamped: STAMPED,
  },
  *check({ doc, parts }) {
    for (const { quyenHan, chucVu, hoTen } of ownSigners(parts)) {
      const above = chucVu ?? quyenHan;
      if (hoTen || !above) continue;
      const span = above.pieces.at(-1)?.span ?? above.span;
      yield isStampedUnder(doc, span)
        ? { span, message: ['stamped'], notCheckable: true }
        : { span, message: ['missing', { above: above.text }], confidence: above.confidence };
    }
  },
});
