import { defineRule } from '../../engine/define-rule.ts';
import { canon } from '../../recognise/words.ts';
import { readQuyenHan } from '../../recognise/quyen-han.ts';
import { ownSigners } from '../shapes/own-signers.ts';

interface Params {
  /** The authority lines under which no title stands. */
  readonly under: readonly string[];
}

export default defineRule<Params>()({
  id: 'chuc-vu/khong-ghi',
  needs: ['text'],
  title: { vi: 'Quyền hạn ký không kèm chức vụ', en: 'Authority lines without a title' },
  messages: {
    wrong: {
      vi: ({ actual, authority }) => `Dưới “${authority}” không ghi chức vụ “${actual}”.`,
      en: ({ actual, authority }) => `The title “${actual}” is not printed under “${authority}”.`,
    },
  },
  *check({ parts }, { under }) {
    const lines = under.map(canon);
    for (const { quyenHan, chucVu } of ownSigners(parts)) {
      if (!quyenHan || !chucVu) continue;
      const read = readQuyenHan(quyenHan.text);
      if (!read || !lines.includes(`${read.form} ${read.body}`)) continue;
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
