import { defineRule } from '../../engine/define-rule.ts';
import { readQuyenHan } from '../../recognise/quyen-han.ts';
import { beginsWithAny } from '../shapes/begins.ts';
import { ownSigners } from '../shapes/own-signers.ts';

interface Params {
  /** Authority forms under which … */
  readonly under: readonly string[];
  /** … a title that begins with these words is not printed. */
  readonly forbidden: readonly string[];
}

export default defineRule<Params>()({
  id: 'chuc-vu/uy-vien',
  needs: ['text'],
  title: { vi: 'Uỷ viên ký T/M không ghi chức vụ', en: 'A member who signs T/M has no title line' },
  messages: {
    wrong: {
      vi: ({ actual, authority }) => `Dưới “${authority}” không ghi chức vụ “${actual}”.`,
      en: ({ actual, authority }) => `The title “${actual}” is not printed under “${authority}”.`,
    },
  },
  *check({ parts }, { under, forbidden }) {
    for (const { quyenHan, chucVu, kiem } of ownSigners(parts)) {
      if (!quyenHan || !chucVu || kiem || !beginsWithAny(chucVu.text, forbidden)) continue;
      const form = readQuyenHan(quyenHan.text)?.form;
      if (form === undefined || !under.includes(form)) continue;
      yield {
        span: chucVu.span,
        message: ['wrong', { actual: chucVu.text, authority: quyenHan.text }],
        fix: {
          applicability: 'review',
          title: { vi: 'Bỏ dòng chức vụ', en: 'Remove the title line' },
          edits: chucVu.pieces.map(({ span }) => ({ op: 'delete', span })),
        },
        confidence: chucVu.confidence,
      };
    }
  },
});
