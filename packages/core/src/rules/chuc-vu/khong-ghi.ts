import { defineRule } from '../../engine/define-rule.ts';
import { canon } from '../../recognise/words.ts';
import { readQuyenHan } from '../../recognise/quyen-han.ts';
import { NO_TITLE_LINE, noTitleLine } from '../shapes/no-title-line.ts';
import { ownSigners } from '../shapes/own-signers.ts';

interface Params {
  /** The authority lines under which no title stands. */
  readonly under: readonly string[];
}

export default defineRule<Params>()({
  id: 'chuc-vu/khong-ghi',
  needs: ['text'],
  title: { vi: 'Quyền hạn ký không kèm chức vụ', en: 'Authority lines without a title' },
  messages: NO_TITLE_LINE,
  *check({ parts }, { under }) {
    const lines = under.map(canon);
    for (const { quyenHan, chucVu } of ownSigners(parts)) {
      if (!quyenHan || !chucVu) continue;
      const read = readQuyenHan(quyenHan.text);
      if (!read || !lines.includes(`${read.form} ${read.body}`)) continue;
      yield noTitleLine(chucVu, quyenHan);
    }
  },
});
