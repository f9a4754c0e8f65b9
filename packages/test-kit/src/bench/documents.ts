import { writeDocx } from '../docx/write-docx.ts';
import { layOut } from '../page/layout.ts';
import { linesOf } from '../page/lines.ts';
import { USUAL_MANNER } from '../page/manner.ts';
import { baseDocument, LOAI_KEYS, usualIssuer } from '../van-ban/base.ts';
import type { DoanNoiDung } from '../van-ban/van-ban.ts';

/** Letters on a page of running text: about 40 lines of 75. */
const LETTERS_PER_PAGE = 3000;

const PARAGRAPH: DoanNoiDung = {
  part: 'noi-dung',
  text:
    'Các chi bộ trực thuộc tổ chức quán triệt, học tập và triển khai thực hiện nghiêm túc; định kỳ hằng tháng báo cáo ' +
    'kết quả về Văn phòng Đảng uỷ để tổng hợp, báo cáo Ban Thường vụ xem xét, chỉ đạo. Uỷ ban kiểm tra phối hợp với ' +
    'các cơ quan liên quan theo dõi, đôn đốc, kiểm tra việc thực hiện và kịp thời kiến nghị những vấn đề phát sinh.',
};

/** A clean nghị quyết of about that many pages, as a DOCX file. */
export function documentOfPages(pages: number): Uint8Array {
  const base = baseDocument({ loai: 'nghi-quyet', coQuan: usualIssuer('nghi-quyet', '2026'), theHe: '2026' });
  const wanted = Math.floor((pages * LETTERS_PER_PAGE) / PARAGRAPH.text.length);
  const [first, ...rest] = base.noiDung;
  const filling = Array.from({ length: Math.max(0, wanted - base.noiDung.length) }, () => PARAGRAPH);
  const noiDung = [...(first ? [first] : []), ...filling, ...rest];
  return writeDocx(layOut(linesOf({ ...base, noiDung }), USUAL_MANNER), { styling: 'truc-tiep' });
}

/** `count` ordinary documents: every type in turn, both generations, two to five pages. */
export function* ordinaryDocuments(count: number): Generator<Uint8Array> {
  for (let i = 0; i < count; i++) {
    const loai = LOAI_KEYS[i % LOAI_KEYS.length] ?? 'nghi-quyet';
    const theHe = i % 2 === 0 ? '2026' : '2018';
    const base = baseDocument({ loai, coQuan: usualIssuer(loai, theHe), theHe });
    const noiDung = [...base.noiDung, ...Array.from({ length: 8 + (i % 24) }, () => PARAGRAPH)];
    yield writeDocx(layOut(linesOf({ ...base, noiDung }), USUAL_MANNER), { styling: 'truc-tiep' });
  }
}
