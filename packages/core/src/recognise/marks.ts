import type { Doc } from '../model/doc.ts';
import type { ThanhPhan } from '../vocabulary/thanh-phan.ts';
import type { Piece } from './parts.ts';
import { textOf } from './pieces.ts';
import { canon, capitalShare } from './words.ts';

const MARKS: readonly (readonly [ThanhPhan, RegExp])[] = [
  ['muc-do-mat', /^(?:TUYỆT MẬT|TỐI MẬT|BÍ MẬT|TÀI LIỆU MẬT|MẬT)$/u],
  ['muc-do-khan', /^(?:HOẢ TỐC|THƯỢNG KHẨN|RẤT KHẨN|KHẨN CẤP|KHẨN)(?: HẸN GIỜ)?$/u],
  // The day of the draft may stand behind its number.
  [
    'du-thao',
    /^\(?(?:BẢN )?DỰ THẢO(?: LẦN .{1,12}| (?:SỐ )?\d{1,2}(?!\d|[/.]\d))?(?:[ ,(–—-]{1,4}(?:NGÀY )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)?[.:]?\)?$/u,
  ],
  [
    'pham-vi-luu-hanh',
    /^\(?(?:TÀI LIỆU (?:HỘI NGHỊ|THU HỒI)|XONG HỘI NGHỊ TRẢ LẠI|XEM XONG TRẢ LẠI|LƯU HÀNH NỘI BỘ|KHÔNG PHỔ BIẾN .*)[.)]?$/u,
  ],
];

/** Which supplementary mark a line is: mật, khẩn, phạm vi lưu hành, dự thảo. */
export function markOf(doc: Doc, piece: Piece): ThanhPhan | undefined {
  const text = textOf(doc, piece);
  if (text.length > 80) return undefined;
  const small = capitalShare(text) < 0.5;
  const line = canon(text);
  // "Dự thảo" is written small; the others are capitals, and small ones in running text are words of it.
  const apart = piece.whole && (piece.side === 'left' || piece.side === 'right');
  return MARKS.find(([key, pattern]) => (key === 'du-thao' || !small || apart) && pattern.test(line))?.[0];
}
