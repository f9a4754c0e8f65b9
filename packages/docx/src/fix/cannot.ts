import type { Bilingual } from '@thethuc/core';

/** Why an edit cannot be made in this file; caught where fixes are applied one by one. */
export class CannotError extends Error {
  readonly reason: Bilingual;

  constructor(vi: string, en: string) {
    super(en);
    this.reason = { vi, en };
  }
}

export function overlapping(): CannotError {
  return new CannotError('Chỗ này vừa được sửa bởi một mục khác.', 'Another fix has just changed this place.');
}

export function noPlace(): CannotError {
  return new CannotError('Không tìm được chỗ cần sửa trong tệp.', 'The place to change was not found in the file.');
}

export function generated(): CannotError {
  return new CannotError(
    'Chữ này do Word tự sinh (đánh số tự động, trường), phải sửa trong Word.',
    'Word generates these words (automatic numbering, a field); change them in Word.',
  );
}

export function unusualXml(): CannotError {
  return new CannotError(
    'Tệp dùng cách ghi XML khác thường. Hãy mở bằng Word, lưu lại thành .docx rồi chạy lại.',
    'The file is written in unusual XML. Save it again from Word and run once more.',
  );
}
