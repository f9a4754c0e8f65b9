import { randomBytes } from 'node:crypto';
import { access, chmod, constants, copyFile, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Bilingual } from '@thethuc/core';

export type Saved =
  { readonly ok: true; readonly backup?: string } | { readonly ok: false; readonly reason: Bilingual };

/**
 * Writes a file whole or not at all: into a temporary file beside it, which then
 * takes its name. What was there keeps its permissions and, with `backup`, its
 * content under `FILE.bak`, `FILE.bak1`, …. On any fault it stays as it was.
 */
export async function saveFile(
  path: string,
  bytes: Uint8Array,
  options: { readonly backup?: boolean } = {},
): Promise<Saved> {
  let temporary: string | undefined;
  try {
    // A link stays a link: the file it leads to is written.
    const target = await realpath(path).catch(() => path);
    const before = await stat(target).catch(() => undefined);
    if (before?.isDirectory()) return { ok: false, reason: REASONS.folder };
    const refusal = before && (await refusalOf(target, before.mode));
    if (refusal) return { ok: false, reason: refusal };
    temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
    const file = await open(temporary, 'wx', before ? before.mode & 0o777 : 0o666);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (before) await chmod(temporary, before.mode & 0o777);
    const backup = options.backup === true && before ? await keep(target) : undefined;
    await rename(temporary, target);
    return { ok: true, ...(backup === undefined ? {} : { backup }) };
  } catch (error) {
    if (temporary !== undefined) await rm(temporary, { force: true }).catch(() => undefined);
    return { ok: false, reason: reasonOf(error) };
  }
}

/** Renaming would go through where writing is forbidden; what is read-only was meant to be. */
async function refusalOf(target: string, mode: number): Promise<Bilingual | undefined> {
  if ((mode & 0o222) === 0) return REASONS.readOnly;
  for (const lock of lockNames(basename(target))) {
    if (await stat(join(dirname(target), lock)).catch(() => undefined)) return REASONS.open;
  }
  return access(target, constants.W_OK).then(
    () => undefined,
    () => REASONS.readOnly,
  );
}

/** The files that Word and LibreOffice keep beside a document that is open. */
function lockNames(name: string): readonly string[] {
  // Word puts its two signs before a short name and over the first letters of a long one.
  const stem = name.replace(/\.[^.]*$/u, '').length;
  return [`~$${name.slice(Math.min(2, Math.max(0, stem - 6)))}`, `.~lock.${name}#`];
}

/** The first free name of a backup; a file that is there is never written over. */
async function keep(target: string): Promise<string> {
  for (let n = 0; ; n++) {
    const backup = `${target}.bak${n === 0 ? '' : n}`;
    try {
      await copyFile(target, backup, constants.COPYFILE_EXCL);
      return backup;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function reasonOf(error: unknown): Bilingual {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return REASONS.noFolder;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return REASONS.notAllowed;
    case 'EISDIR':
      return REASONS.folder;
    case 'ENOSPC':
    case 'EDQUOT':
      return REASONS.full;
    case 'EBUSY':
      return REASONS.open;
    default:
      return REASONS.cannot;
  }
}

const REASONS = {
  readOnly: {
    vi: 'Tệp chỉ cho đọc; hãy bỏ thuộc tính chỉ đọc hoặc ghi ra tệp khác bằng -o.',
    en: 'The file is read-only; make it writable or write elsewhere with -o.',
  },
  open: {
    vi: 'Tệp đang mở trong Word; hãy đóng lại rồi chạy lại.',
    en: 'The file is open in Word; close it and run again.',
  },
  noFolder: {
    vi: 'Thư mục để ghi tệp không tồn tại; hãy tạo trước.',
    en: 'The folder to write into does not exist; make it first.',
  },
  notAllowed: { vi: 'Không có quyền ghi vào thư mục này.', en: 'There is no permission to write into this folder.' },
  folder: { vi: 'Nơi ghi là một thư mục; hãy nêu tên tệp.', en: 'The place to write to is a folder; name a file.' },
  full: { vi: 'Ổ đĩa đã đầy nên chưa ghi được.', en: 'The disk is full, so nothing was written.' },
  cannot: { vi: 'Hệ thống không ghi được tệp này.', en: 'The system could not write this file.' },
} as const satisfies Record<string, Bilingual>;
