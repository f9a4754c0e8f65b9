import { LIMITS } from './limits.ts';
import { refuse, refuseDamaged } from '../refusal.ts';

/** One record of the central directory of a zip file (APPNOTE 4.3.12). */
export interface ZipEntry {
  /** As stored, with `/` for `\` and no leading `/`. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the local header begins. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const END64_SIGNATURE = 0x06064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const MAX32 = 0xffffffff;

/** Reads and checks the central directory; refuses what no program of good faith writes. */
export function readCentralDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const { count, offset, limit } = locate(view, end);
  if (count > LIMITS.entries) {
    refuse(
      'too-many-entries',
      `Tệp chứa quá nhiều tệp con (${count}, giới hạn ${LIMITS.entries}). Hãy mở bằng Word rồi lưu lại thành .docx mới.`,
      `The file holds too many entries (${count}, the limit is ${LIMITS.entries}). Open it in Word and save it as a new .docx.`,
    );
  }
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (at + 46 > limit || view.getUint32(at, true) !== ENTRY_SIGNATURE) refuseDamaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const next = at + 46 + nameLength + extraLength + commentLength;
    if (next > limit) refuseDamaged();
    const entry = readEntry(bytes, view, at, nameLength, extraLength);
    at = next;
    if (entry.name === '' || entry.name.endsWith('/')) continue;
    // OPC part names are equal when they differ in case only (ECMA-376 Part 2, 6.2.2.3).
    const key = entry.name.toLowerCase();
    if (names.has(key)) {
      refuse(
        'duplicate-part',
        `Tệp chứa hai tệp con cùng tên «${entry.name}», không rõ bản nào đúng. Hãy mở bằng Word rồi lưu lại thành .docx.`,
        `The file holds two entries named “${entry.name}”; which one counts is not clear. Open it in Word and save it as .docx.`,
      );
    }
    names.add(key);
    total += entry.size;
    entries.push(entry);
  }
  if (total > LIMITS.totalBytes) refuseSize();
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  const first = Math.max(0, last - MAX_COMMENT);
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return refuseDamaged();
}

function locate(view: DataView, end: number): { count: number; offset: number; limit: number } {
  const disk = view.getUint16(end + 4, true);
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let offset = view.getUint32(end + 16, true);
  let limit = end;
  if (count === 0xffff || size === MAX32 || offset === MAX32) {
    const locator = end - 20;
    if (locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR_SIGNATURE) {
      const end64 = readUint64(view, locator + 8);
      if (end64 + 56 > locator || view.getUint32(end64, true) !== END64_SIGNATURE) refuseDamaged();
      count = readUint64(view, end64 + 32);
      size = readUint64(view, end64 + 40);
      offset = readUint64(view, end64 + 48);
      limit = end64;
    }
  } else if (disk !== 0) {
    refuseDamaged();
  }
  if (offset + size > limit) refuseDamaged();
  return { count, offset, limit };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
  let compressedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  if (compressedSize === MAX32 || size === MAX32 || offset === MAX32) {
    // ZIP64 extra field (APPNOTE 4.5.3): only the values that did not fit, in this order.
    let field = findExtra(view, at + 46 + nameLength, extraLength, 0x0001);
    const take = (): number => {
      if (field === undefined || field.from + 8 > field.to) return refuseDamaged();
      const value = readUint64(view, field.from);
      field = { from: field.from + 8, to: field.to };
      return value;
    };
    if (size === MAX32) size = take();
    if (compressedSize === MAX32) compressedSize = take();
    if (offset === MAX32) offset = take();
  }
  if ((flags & 0x2041) !== 0) {
    refuse(
      'encrypted',
      'Tệp có mật khẩu nên không đọc được. Hãy mở bằng Word, gỡ mật khẩu (File → Info → Protect Document) rồi lưu lại.',
      'The file is protected by a password and cannot be read. Open it in Word, remove the password (File → Info → Protect Document) and save it.',
    );
  }
  if (method === 0 && size !== compressedSize) refuseDamaged();
  if (size > LIMITS.ratioFromBytes && size > compressedSize * LIMITS.ratio) refuseSize();
  return { name, method, crc: view.getUint32(at + 16, true), compressedSize, size, offset };
}

export function refuseSize(): never {
  refuse(
    'too-large',
    'Tệp giải nén ra quá lớn so với một văn bản, có thể là tệp phá hoại. Nếu là văn bản thật, hãy mở bằng Word rồi lưu lại thành .docx.',
    'The file inflates to far more than a document holds and may be malicious. If it is a real document, open it in Word and save it as .docx.',
  );
}

function findExtra(view: DataView, from: number, length: number, id: number): { from: number; to: number } | undefined {
  let at = from;
  while (at + 4 <= from + length) {
    const to = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === id && to <= from + length) return { from: at + 4, to };
    at = to;
  }
  return undefined;
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
}

/** Part names are ASCII; other names are never looked up, so the encoding flag may be ignored. */
function decodeName(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes).replaceAll('\\', '/').replace(/^\/+/, '');
}
