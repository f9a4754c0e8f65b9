import { expect, it } from 'vitest';
import { reply } from '../src/reply.ts';
import { FOLDER } from './fixture.ts';

const [returned, passed, clean, notOurs, unread] = FOLDER.documents.map((document) => reply(document, 'vi'));

it('returns a document with what to mend, in the order of the form, errors first', () => {
  const lines = returned!.split('\n');
  expect(lines[0]).toBe(
    'Nghị quyết số: 05 - NQ/ĐU của ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ (tệp «nghị quyết 05.docx») chưa đạt về thể thức. ' +
      'Đề nghị đơn vị soạn thảo sửa 9 lỗi sau rồi gửi lại:',
  );
  expect(lines[2]).toBe(
    '- Tiêu đề: Cỡ chữ 14, phải là 15. Tại «ĐẢNG CỘNG SẢN VIỆT NAM» (trang 1, đoạn 2). ' +
      'Phụ lục 2, dòng 1, Hướng dẫn số 05-HD/VPTW.',
  );
  expect(lines[10]).toBe('Đề nghị xem lại 2 điều sau:');
  expect(lines.at(-1)).toBe(
    'Quy định áp dụng: Quy định số 399-QĐ/TW, Hướng dẫn số 05-HD/VPTW. Theo ngày ghi trên văn bản 05/6/2026.',
  );
});

it('says plainly what is in order and what was not checked', () => {
  expect(passed).toContain('không có lỗi thể thức phải sửa trong những điểm đã kiểm tra.\nĐề nghị xem lại 1 điều sau:');
  expect(clean!.split('\n')).toHaveLength(2);
  expect(notOurs).toMatch(/^Không kiểm tra tệp «quyết định\.docx»\. Có vẻ là văn bản hành chính nhà nước/u);
  expect(unread).toMatch(/^Chưa kiểm tra được tệp «báo cáo cũ\.doc»\. Tệp \.doc kiểu cũ/u);
});
