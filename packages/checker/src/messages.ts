import type { Bilingual } from '@thethuc/core';

/** Why a file was not checked, in one sentence with the way out; what the reader of its format says is not here. */
export const MESSAGES = {
  missing: {
    vi: 'Không tìm thấy tệp này; hãy kiểm tra lại tên và thư mục.',
    en: 'There is no such file; check its name and folder.',
  },
  lockFile: {
    vi: 'Đây là tệp khoá tạm mà Word tạo khi đang mở văn bản; hãy chọn tệp cùng tên không có «~$».',
    en: 'This is the lock file Word keeps while a document is open; choose the file of the same name without "~$".',
  },
  notAFile: {
    vi: 'Đây không phải một tệp thông thường.',
    en: 'This is not a regular file.',
  },
  notAllowed: {
    vi: 'Không có quyền đọc tệp này.',
    en: 'There is no permission to read this file.',
  },
  cannotRead: {
    vi: 'Hệ thống không đọc được tệp này.',
    en: 'The system could not read this file.',
  },
  tooSlow: {
    vi: 'Tệp này kiểm tra quá lâu nên đã dừng; hãy mở bằng Word, lưu lại thành tệp .docx mới rồi kiểm tra lại.',
    en: 'This file took too long and was given up; open it in Word, save it as a new .docx and try again.',
  },
  crashed: {
    vi: 'Chương trình gặp lỗi khi kiểm tra tệp này nên chưa có kết quả; hãy mở bằng Word, lưu lại thành tệp .docx mới rồi kiểm tra lại.',
    en: 'The program failed on this file, so there is no result; open it in Word, save it as a new .docx and try again.',
  },
} as const satisfies Record<string, Bilingual>;

/** @param limit in bytes */
export function tooLarge(limit: number): Bilingual {
  const megabytes = Math.floor(limit / 1024 / 1024);
  return {
    vi: `Tệp lớn hơn ${megabytes} MB; hãy giảm dung lượng ảnh trong văn bản rồi kiểm tra lại.`,
    en: `The file is larger than ${megabytes} MB; make the pictures in it smaller and try again.`,
  };
}
