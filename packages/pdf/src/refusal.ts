import type { Bilingual } from '@thethuc/core';

/** Why a file cannot be read at all: one sentence that names the way out. */
export interface Refusal extends Bilingual {
  /** Stable name of the cause, for programs. */
  readonly code: string;
}

export const REFUSALS = {
  empty: {
    code: 'empty',
    vi: 'Tệp rỗng (0 byte). Hãy lấy lại bản gốc của văn bản.',
    en: 'The file is empty (0 bytes). Get the original document again.',
  },
  notPdf: {
    code: 'not-pdf',
    vi: 'Đây không phải tệp PDF. Hãy chọn đúng tệp của văn bản.',
    en: 'This is not a PDF. Choose the right file of the document.',
  },
  encrypted: {
    code: 'encrypted',
    vi: 'Tệp PDF có mật khẩu nên không đọc được. Hãy bỏ mật khẩu (in lại thành PDF) rồi kiểm tra lại.',
    en: 'The PDF is protected by a password and cannot be read. Remove the password (print it to PDF again) and try again.',
  },
  damaged: {
    code: 'damaged',
    vi: 'Tệp PDF bị hỏng hoặc tải về chưa đủ. Hãy lấy lại bản gốc của văn bản.',
    en: 'The PDF is damaged or was not downloaded completely. Get the original again.',
  },
  scanned: {
    code: 'scanned',
    vi: 'Đây là bản quét (ảnh chụp trang giấy), không có chữ để đọc nên không kiểm tra được; hãy kiểm tra tệp .docx hoặc PDF xuất thẳng từ phần mềm soạn thảo.',
    en: 'This is a scan (pictures of the pages) without text, so it cannot be checked; check the .docx or a PDF made by the word processor.',
  },
  scannedFirst: {
    code: 'scanned-first-page',
    vi: 'Trang 1 là ảnh chụp, không có chữ để đọc phần đầu của văn bản nên không kiểm tra được; hãy kiểm tra tệp .docx hoặc PDF xuất thẳng từ phần mềm soạn thảo.',
    en: 'Page 1 is a picture: the heading of the document cannot be read, so it cannot be checked; check the .docx or a PDF made by the word processor.',
  },
  noText: {
    code: 'no-text',
    vi: 'Tệp PDF không có chữ nào nên không kiểm tra được. Hãy chọn đúng tệp của văn bản.',
    en: 'The PDF holds no text, so it cannot be checked. Choose the right file of the document.',
  },
  noUnicode: {
    code: 'no-unicode',
    vi: 'Phông chữ trong tệp PDF không cho biết chữ nào là chữ nào nên không kiểm tra được; hãy kiểm tra tệp .docx đã dùng để tạo ra nó.',
    en: 'The fonts in the PDF do not tell which letters they show, so it cannot be checked; check the .docx it was made from.',
  },
} as const satisfies Record<string, Refusal>;

/** @param pages of the file @param limit of ours */
export function tooManyPages(pages: number, limit: number): Refusal {
  return {
    code: 'too-many-pages',
    vi: `Tệp PDF có ${pages} trang, chương trình chỉ đọc đến ${limit} trang; hãy tách riêng từng văn bản rồi kiểm tra lại.`,
    en: `The PDF has ${pages} pages and the program reads at most ${limit}; split it into its documents and try again.`,
  };
}

/** @param limit in letters */
export function tooMuchText(limit: number): Refusal {
  return {
    code: 'too-much-text',
    vi: `Tệp PDF có hơn ${limit} chữ, nhiều hơn mọi văn bản; hãy tách riêng từng văn bản rồi kiểm tra lại.`,
    en: `The PDF holds more than ${limit} letters, more than any document; split it into its documents and try again.`,
  };
}

/** @param page from 1 @param limit in operators of the page */
export function tooMuchDrawn(page: number, limit: number): Refusal {
  return {
    code: 'too-much-drawn',
    vi: `Trang ${page} của tệp PDF có hơn ${limit} lệnh vẽ, nhiều hơn trang của mọi văn bản; hãy xuất lại PDF từ phần mềm soạn thảo rồi kiểm tra lại.`,
    en: `Page ${page} of the PDF holds more than ${limit} drawing operators, more than a page of any document; export the PDF from the word processor again and try again.`,
  };
}
