import { textOf } from '../source-files.ts';

/** Letters on a page of running text: about 40 lines of 75. */
const LETTERS_PER_PAGE = 3000;

/** Front matter and grounds. */
const [HEAD = ''] = textOf('samples/ban-thao/quy-dinh.md').split('\n## Điều', 1);

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
