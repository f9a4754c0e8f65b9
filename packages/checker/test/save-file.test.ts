import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  lstatSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { saveFile } from '../src/index.ts';

const top = mkdtempSync(join(tmpdir(), 'thethuc-save-'));
afterAll(() => rmSync(top, { recursive: true }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(top, 'x'));
});

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('saveFile', () => {
  it('writes a new file, and over an old one with its permissions', async () => {
    expect(await saveFile(join(folder, 'a.docx'), bytes('một'))).toEqual({ ok: true });
    chmodSync(join(folder, 'a.docx'), 0o640);
    expect(await saveFile(join(folder, 'a.docx'), bytes('hai'))).toEqual({ ok: true });
    expect(text('a.docx')).toBe('hai');
    expect(statSync(join(folder, 'a.docx')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a.docx']);
  });

  it('keeps what it writes over, and every backup before it', async () => {
    writeFileSync(join(folder, 'a.docx'), 'một');
    await saveFile(join(folder, 'a.docx'), bytes('hai'), { backup: true });
    const again = await saveFile(join(folder, 'a.docx'), bytes('ba'), { backup: true });
    expect(again).toEqual({ ok: true, backup: join(folder, 'a.docx.bak1') });
    expect([text('a.docx'), text('a.docx.bak'), text('a.docx.bak1')]).toEqual(['ba', 'một', 'hai']);
    expect(await saveFile(join(folder, 'b.docx'), bytes('x'), { backup: true })).toEqual({ ok: true });
  });

  it.skipIf(process.platform === 'win32')('writes through a link', async () => {
    writeFileSync(join(folder, 'a.docx'), 'một');
    symlinkSync(join(folder, 'a.docx'), join(folder, 'link.docx'));
    await saveFile(join(folder, 'link.docx'), bytes('hai'));
    expect(lstatSync(join(folder, 'link.docx')).isSymbolicLink()).toBe(true);
    expect(text('a.docx')).toBe('hai');
  });

  it.each([
    ['a read-only file', 'a.docx', () => chmodSync(join(folder, 'a.docx'), 0o444), /chỉ cho đọc/u],
    ['a file open in Word', 'a.docx', () => writeFileSync(join(folder, '~$a.docx'), ''), /đang mở/u],
    [
      'a long name open in Word',
      'nghi-quyet.docx',
      () => writeFileSync(join(folder, '~$hi-quyet.docx'), ''),
      /đang mở/u,
    ],
    ['a file open in LibreOffice', 'a.docx', () => writeFileSync(join(folder, '.~lock.a.docx#'), ''), /đang mở/u],
  ])('leaves %s as it is and says why', async (_what, name, prepare, reason) => {
    writeFileSync(join(folder, name), 'một');
    prepare();
    const before = readdirSync(folder);
    const saved = await saveFile(join(folder, name), bytes('hai'), { backup: true });
    expect(saved).toMatchObject({ ok: false, reason: { vi: expect.stringMatching(reason) as string } });
    expect(text(name)).toBe('một');
    expect(readdirSync(folder)).toEqual(before);
  });

  it('says that a folder is missing, or in the way', async () => {
    expect(await saveFile(join(folder, 'khong/a.docx'), bytes('x'))).toMatchObject({
      ok: false,
      reason: { vi: expect.stringContaining('không tồn tại') as string },
    });
    mkdirSync(join(folder, 'a.docx'));
    expect(await saveFile(join(folder, 'a.docx'), bytes('x'))).toMatchObject({
      ok: false,
      reason: { vi: expect.stringContaining('là một thư mục') as string },
    });
  });
});
