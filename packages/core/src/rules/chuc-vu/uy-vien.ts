import { defineRule } from '../../engine/define-rule.ts';
import { readQuyenHan } from '../../recognise/quyen-han.ts';
import { beginsWithAny } from '../shapes/begins.ts';
import { NO_TITLE_LINE, noTitleLine } from '../shapes/no-title-line.ts';
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
  messages: NO_TITLE_LINE,
  *check({ parts }, { under, forbidden }) {
    for (const { quyenHan, chucVu, kiem } of ownSigners(parts)) {
      if (!quyenHan || !chucVu || kiem || !beginsWithAny(chucVu.text, forbidden)) continue;
      const form = readQuyenHan(quyenHan.text)?.form;
      if (form === undefined || !under.includes(form)) continue;
      yield noTitleLine(chucVu, quyenHan);
    }
  },
});
