import type { Bilingual } from '@thethuc/core';

/** Why a file cannot be read at all: one sentence that names the way out. */
export interface Refusal extends Bilingual {
  /** Stable name of the cause, for programs. */
  readonly code: string;
}

/** Carries a refusal up to `readDocx`, the only place that catches it. */
export class RefusalError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.en);
    this.refusal = refusal;
  }
}

export function refuse(code: string, vi: string, en: string): never {
  throw new RefusalError({ code, vi, en });
}

export function refuseDamaged(): never {
  refuse(
    'damaged',
    'Tệp bị hỏng hoặc tải về chưa đủ. Hãy lấy lại bản gốc, hoặc mở bằng Word (Word có thể tự sửa) rồi lưu lại thành .docx.',
    'The file is damaged or was not downloaded completely. Get the original again, or open it in Word (which may repair it) and save it as .docx.',
  );
}
