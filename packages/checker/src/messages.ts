import { extname } from 'node:path';
import { dateIn, FORM_KNOWN_FROM } from '@thethuc/core';
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
} as const satisfies Record<string, Bilingual>;

/** @param limit in bytes */
export function tooLarge(limit: number): Bilingual {
  const megabytes = Math.floor(limit / 1024 / 1024);
  return {
    vi: `Tệp lớn hơn ${megabytes} MB; hãy giảm dung lượng ảnh trong văn bản rồi kiểm tra lại.`,
    en: `The file is larger than ${megabytes} MB; make the pictures in it smaller and try again.`,
  };
}

/** @param date `YYYY-MM-DD`, by which the document would be judged */
export function beforeForm(date: string): Bilingual {
  return {
    vi: `Văn bản được xét theo ngày ${dateIn(date, 'vi')}, trước ngày có các quy định về thể thức mà chương trình biết (từ ${dateIn(FORM_KNOWN_FROM, 'vi')}), nên chưa kiểm tra; nếu ngày ghi nhầm thì sửa lại, hoặc chọn ngày khác bằng --as-of.`,
    en: `The document is judged as of ${date}, before the provisions on form that are known (from ${FORM_KNOWN_FROM}), so it was not checked; mend the date if it is mistaken, or choose another with --as-of.`,
  };
}

/** A file that kept its reader busy for longer than anybody waits. */
export function tooSlow(path: string): Bilingual {
  return withWayOut(path, {
    vi: 'Tệp này kiểm tra quá lâu nên đã dừng',
    en: 'This file took too long and was given up',
  });
}

/** A fault of ours, which must not cost the other files their result. */
export function crashed(path: string): Bilingual {
  return withWayOut(path, {
    vi: 'Chương trình gặp lỗi khi kiểm tra tệp này nên chưa có kết quả',
    en: 'The program failed on this file, so there is no result',
  });
}

/** What is often wrong with a file is gone when the program it was written in writes it anew. */
function withWayOut(path: string, what: Bilingual): Bilingual {
  const wayOut = WAY_OUT[extname(path).toLowerCase()] ?? WAY_OUT['.docx']!;
  return { vi: `${what.vi}; ${wayOut.vi}`, en: `${what.en}; ${wayOut.en}` };
}

const OF_DRAFT: Bilingual = {
  vi: 'hãy bỏ phần vừa thêm vào bản thảo rồi kiểm tra lại.',
  en: 'take out of the draft what was added last and try again.',
};

const WAY_OUT: Readonly<Record<string, Bilingual>> = {
  '.docx': {
    vi: 'hãy mở bằng Word, lưu lại thành tệp .docx mới rồi kiểm tra lại.',
    en: 'open it in Word, save it as a new .docx and try again.',
  },
  '.pdf': {
    vi: 'hãy xuất lại PDF từ phần mềm soạn thảo rồi kiểm tra lại.',
    en: 'export the PDF anew from the program the document was written in and try again.',
  },
  '.md': OF_DRAFT,
  '.markdown': OF_DRAFT,
};
