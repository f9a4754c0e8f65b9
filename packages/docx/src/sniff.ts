import { readCentralDirectory } from './package/central-directory.ts';
import type { ZipEntry } from './package/central-directory.ts';
import { inflateEntry } from './package/inflate-entry.ts';
import { refuse } from './refusal.ts';

export type FileKind =
  | 'docx'
  | 'doc'
  | 'encrypted'
  | 'rtf'
  | 'odt'
  | 'pdf'
  | 'html'
  | 'zip'
  | 'lock'
  | 'picture'
  | 'text'
  | 'empty'
  | 'unknown';

/** First bytes of JPEG, PNG, GIF and TIFF: what a telephone or a scanner writes. */
const PICTURES = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
] as const;

/** Tells what a file is by its bytes; the name of the file has no say. Never throws. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return sniffZip(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return sniffCompound(bytes);
  const head = latin1(bytes.subarray(0, 1024));
  if (/^\s*\{\\rtf/.test(head)) return 'rtf';
  if (head.includes('%PDF-')) return 'pdf';
  if (PICTURES.some((signature) => startsWith(bytes, signature))) return 'picture';
  if (isLockFile(bytes)) return 'lock';
  if (isHtml(bytes)) return 'html';
  return isText(bytes) ? 'text' : 'unknown';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function sniffZip(bytes: Uint8Array): FileKind {
  try {
    const entries = readCentralDirectory(bytes);
    if (entries.some(({ name }) => /^word\//i.test(name))) return 'docx';
    const mimetype = entries.find(({ name }) => name === 'mimetype');
    if (mimetype !== undefined && mimetype.size < 200) {
      const type = latin1(inflateEntry(bytes, mimetype));
      if (type.startsWith('application/vnd.oasis.opendocument.text')) return 'odt';
    }
    return isWordByContentType(bytes, entries) ? 'docx' : 'zip';
  } catch {
    // What is wrong with it is said when it is read.
    return 'zip';
  }
}

/** The main part may stand anywhere; the content types tell (ECMA-376 Part 2, 6.2.3). */
function isWordByContentType(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
  const types = entries.find(({ name }) => name.toLowerCase() === '[content_types].xml');
  if (types === undefined || types.size > 1_000_000) return false;
  const text = latin1(inflateEntry(bytes, types)).replaceAll('\0', '');
  return /wordprocessingml\.(document|template)\.main|ms-word\.(document|template)\.macroEnabled/i.test(text);
}

/** OLE compound file: an encrypted package holds a stream `EncryptedPackage` ([MS-OFFCRYPTO] 2.3.4.4). */
function sniffCompound(bytes: Uint8Array): FileKind {
  const name = [...'EncryptedPackage'].flatMap((character) => [character.charCodeAt(0), 0]);
  return includes(bytes, name) ? 'encrypted' : 'doc';
}

function includes(bytes: Uint8Array, pattern: readonly number[]): boolean {
  const [first] = pattern;
  for (let at = bytes.indexOf(first ?? 0); at >= 0; at = bytes.indexOf(first ?? 0, at + 1)) {
    if (pattern.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}

/** The file `~$…` that Word keeps beside an open document: 162 bytes that begin with the length of the user's name. */
function isLockFile(bytes: Uint8Array): boolean {
  const length = bytes[0] ?? 0;
  return (
    bytes.length === 162 &&
    length > 0 &&
    length <= 52 &&
    bytes.subarray(1 + length, 54).every((byte) => byte === 0 || byte === 0x20)
  );
}

function isHtml(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, 2048))
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
  return (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table|div)\b/i.test(head) ||
    /^MIME-Version:/i.test(head)
  );
}

function isText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  const head = bytes.subarray(0, 4096);
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Says of a file that is no Word document what it is and what to do. */
export function refuseKind(kind: Exclude<FileKind, 'docx' | 'zip'>): never {
  const [vi, en] = MESSAGES[kind];
  refuse(kind === 'encrypted' || kind === 'empty' ? kind : `not-docx-${kind}`, vi, en);
}

const MESSAGES: Readonly<Record<Exclude<FileKind, 'docx' | 'zip'>, readonly [vi: string, en: string]>> = {
  doc: [
    'Đây là tệp Word đời cũ (.doc). Hãy mở bằng Word rồi lưu lại thành .docx (Save As → Word Document).',
    'This is an old Word file (.doc). Open it in Word and save it as .docx (Save As → Word Document).',
  ],
  encrypted: [
    'Tệp có mật khẩu nên không đọc được. Hãy mở bằng Word, gỡ mật khẩu (File → Info → Protect Document) rồi lưu lại.',
    'The file is protected by a password and cannot be read. Open it in Word, remove the password (File → Info → Protect Document) and save it.',
  ],
  rtf: [
    'Đây là tệp RTF (.rtf). Hãy mở bằng Word rồi lưu lại thành .docx (Save As → Word Document).',
    'This is an RTF file (.rtf). Open it in Word and save it as .docx (Save As → Word Document).',
  ],
  odt: [
    'Đây là tệp OpenDocument (.odt). Hãy mở bằng Word hoặc LibreOffice rồi lưu lại thành .docx.',
    'This is an OpenDocument file (.odt). Open it in Word or LibreOffice and save it as .docx.',
  ],
  pdf: [
    'Đây là tệp PDF mang đuôi .docx. Hãy đổi lại đuôi thành .pdf rồi kiểm tra lại.',
    'This is a PDF named .docx. Rename it to .pdf and check it again.',
  ],
  html: [
    'Đây là trang web (HTML), không phải tệp .docx. Hãy mở bằng Word rồi lưu lại thành .docx (Save As → Word Document).',
    'This is a web page (HTML), not a .docx. Open it in Word and save it as .docx (Save As → Word Document).',
  ],
  lock: [
    'Đây là tệp tạm (~$…) Word tạo ra khi văn bản đang mở. Hãy chọn tệp văn bản cùng tên không có «~$».',
    'This is the temporary file (~$…) that Word keeps while a document is open. Choose the document of the same name without “~$”.',
  ],
  picture: [
    'Đây là ảnh, không có chữ để đọc nên không kiểm tra được. Hãy chọn tệp .docx, hoặc PDF xuất thẳng từ phần mềm soạn thảo.',
    'This is a picture: it holds no text to read and cannot be checked. Choose the .docx, or a PDF exported from the program it was written in.',
  ],
  text: [
    'Đây là tệp văn bản thuần, không phải .docx. Hãy mở bằng Word rồi lưu lại thành .docx (Save As → Word Document).',
    'This is a plain text file, not a .docx. Open it in Word and save it as .docx (Save As → Word Document).',
  ],
  empty: [
    'Tệp rỗng (0 byte). Hãy lấy lại bản gốc của văn bản.',
    'The file is empty (0 bytes). Get the original document again.',
  ],
  unknown: [
    'Đây không phải tệp Word (.docx). Hãy chọn tệp .docx, hoặc mở bằng Word rồi lưu lại thành .docx.',
    'This is not a Word file (.docx). Choose a .docx, or open the file in Word and save it as .docx.',
  ],
};
