import type { Bilingual } from '@thethuc/core';

/** Why a file is no text we can read: one sentence that names the way out. */
export interface MarkdownRefusal extends Bilingual {
  readonly code: 'too-large' | 'utf-16' | 'legacy' | 'binary';
}

export type DecodeResult =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: MarkdownRefusal };

/** Bytes. Words alone never come near it. */
const MAX_BYTES = 20 * 1024 * 1024;

/** Bytes above which an editor should check when the file is saved and not at every key. */
export const LIVE_BYTES = 512 * 1024;

/** The text of a Markdown file: UTF-8, with or without a byte order mark, which stays in the text. */
export function decodeMarkdown(bytes: Uint8Array): DecodeResult {
  if (bytes.length > MAX_BYTES) return refuse(TOO_LARGE);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return refuse(UTF_16);
  const zero = bytes.indexOf(0);
  if (zero >= 0) return refuse(zero < 4 && bytes.length >= 4 && looksLikeUtf16(bytes) ? UTF_16 : BINARY);
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return refuse(LEGACY);
  }
}

/** Every other byte of the beginning is zero. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, Math.min(bytes.length & ~1, 64));
  const even = head.filter((byte, index) => index % 2 === 0 && byte === 0).length;
  const odd = head.filter((byte, index) => index % 2 === 1 && byte === 0).length;
  return Math.max(even, odd) * 4 >= head.length && Math.min(even, odd) === 0;
}

function refuse(reason: MarkdownRefusal): DecodeResult {
  return { ok: false, reason };
}

const TOO_LARGE: MarkdownRefusal = {
  code: 'too-large',
  vi: 'Tệp văn bản lớn hơn 20 MB; hãy tách thành các tệp nhỏ hơn.',
  en: 'The text file is larger than 20 MB; split it into smaller ones.',
};

const UTF_16: MarkdownRefusal = {
  code: 'utf-16',
  vi: 'Tệp lưu theo bảng mã UTF-16; hãy mở bằng trình soạn thảo và lưu lại theo UTF-8.',
  en: 'The file is in UTF-16; open it in an editor and save it as UTF-8.',
};

const LEGACY: MarkdownRefusal = {
  code: 'legacy',
  vi: 'Tệp không theo bảng mã UTF-8 (có thể là TCVN3, VNI hoặc Windows-1258); hãy chuyển mã và lưu lại theo UTF-8.',
  en: 'The file is not UTF-8 (it may be TCVN3, VNI or Windows-1258); convert it and save it as UTF-8.',
};

const BINARY: MarkdownRefusal = {
  code: 'binary',
  vi: 'Đây không phải tệp văn bản thuần; hãy chọn tệp .md hoặc mở tệp này bằng chương trình đã tạo ra nó.',
  en: 'This is no plain text file; choose a .md file or open this one in the program that made it.',
};
