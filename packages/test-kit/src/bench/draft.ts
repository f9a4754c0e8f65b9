/** Letters on a page of running text: about 40 lines of 75. */
const LETTERS_PER_PAGE = 3000;

const HEAD = `---
loai-van-ban: quy-dinh
co-quan-cap-tren: ĐẢNG BỘ TỈNH SƠN GIANG
co-quan-ban-hanh: ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ
so: 5
dia-danh: Phú Quý
ngay: 2026-06-05
trich-yeu: về chế độ làm việc của các chi bộ trực thuộc
ky:
  quyen-han: T/M ĐẢNG UỶ
  chuc-vu: BÍ THƯ
  ho-ten: Nguyễn Văn An
noi-nhan:
  - Ban Thường vụ Tỉnh uỷ
  - Các chi bộ trực thuộc
  - Lưu Văn phòng Đảng uỷ
---

- Căn cứ Điều lệ Đảng;
- Căn cứ Quy chế số 02-QC/TU, ngày 15/9/2025 của Tỉnh uỷ Sơn Giang về chế độ làm việc nhiệm kỳ 2025 - 2030.
`;

const PARAGRAPH =
  'Các chi bộ trực thuộc tổ chức quán triệt, học tập và triển khai thực hiện nghiêm túc; định kỳ hằng tháng báo cáo ' +
  'kết quả về Văn phòng Đảng uỷ để tổng hợp, báo cáo Ban Thường vụ xem xét, chỉ đạo. Uỷ ban kiểm tra phối hợp với ' +
  'các cơ quan liên quan theo dõi, đôn đốc, kiểm tra việc thực hiện và kịp thời kiến nghị những vấn đề phát sinh.';

/** A clean quy định of about that many pages as a draft: articles with clauses, points and citations of each other. */
export function draftOfPages(pages: number): string {
  const parts = [HEAD];
  let length = HEAD.length;
  for (let article = 1; length < pages * LETTERS_PER_PAGE; article++) {
    const before = Math.max(1, article - 1);
    const part = `
## Điều ${article}. Chế độ làm việc thứ ${article}

1. ${PARAGRAPH}

2. Nội dung cụ thể gồm:

a) ${PARAGRAPH}

b) Việc thực hiện **khoản 1 Điều ${before}** Quy định này.

${PARAGRAPH}
`;
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}
