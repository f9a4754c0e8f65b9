import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UNTOUCHED } from '@thethuc/report';
import type { DocumentReport } from '@thethuc/report';
import { afterAll, describe, expect, it } from 'vitest';
import { fromCache, intoCache, tidyCache } from '../src/cache.ts';
import { checkFiles } from '../src/check-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'thethuc-cache-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cache = { folder, stamp: 'a' };
const settings = { language: 'vi', today: '2026-11-01' } as const;
const bytes = new Uint8Array([1, 2, 3]);

const REPORT: DocumentReport = {
  path: 'a.docx',
  medium: 'docx',
  status: 'checked',
  reason: null,
  profile: {
    loaiVanBan: null,
    soVaKyHieu: null,
    coQuanBanHanh: null,
    cap: null,
    ngay: '2026-06-05',
    giaiDoan: 'ban-hanh',
  },
  instruments: [],
  regime: null,
  findings: [],
  notCheckable: [],
  problems: [],
  ...UNTOUCHED,
};

describe('the cache', () => {
  it('gives back what was put into it, under any name', async () => {
    await intoCache(cache, bytes, settings, REPORT);
    expect(await fromCache(cache, 'b/c.docx', bytes, settings)).toEqual({ ...REPORT, path: 'b/c.docx' });
  });

  it('knows other bytes, options and programs for others', async () => {
    expect(await fromCache(cache, 'a.docx', new Uint8Array([1, 2]), settings)).toBeUndefined();
    expect(await fromCache(cache, 'a.docx', bytes, { ...settings, stage: 'mau' })).toBeUndefined();
    expect(await fromCache(cache, 'a.docx', bytes, { ...settings, severities: { 'a/b': 'off' } })).toBeUndefined();
    expect(await fromCache({ folder, stamp: 'b' }, 'a.docx', bytes, settings)).toBeUndefined();
    expect(await fromCache(cache, 'a.md', bytes, settings)).toBeUndefined();
  });

  it('lets a document without a date be judged anew on another day', async () => {
    const undated = { ...REPORT, profile: { ...REPORT.profile!, ngay: null } };
    const other = new Uint8Array([9]);
    await intoCache(cache, other, settings, undated);
    expect(await fromCache(cache, 'a.docx', other, settings)).toEqual(undated);
    expect(await fromCache(cache, 'a.docx', other, { ...settings, today: '2026-11-02' })).toBeUndefined();
    const later = { ...settings, today: '2027-01-01' };
    expect(await fromCache(cache, 'a.docx', bytes, later)).toEqual(REPORT);
  });

  it('keeps nothing of a file that could not be read, and fails in silence', async () => {
    const unread = new Uint8Array([7]);
    await intoCache(cache, unread, settings, { ...REPORT, status: 'unreadable' });
    expect(await fromCache(cache, 'a.docx', unread, settings)).toBeUndefined();
    writeFileSync(join(folder, 'tep'), '');
    await intoCache({ folder: join(folder, 'tep'), stamp: 'a' }, bytes, settings, REPORT);
  });

  it('holds no page of a PDF: whoever wants to see one has the file read again', async () => {
    const name = 'nghi-quyet-chep-mau-cu.pdf';
    const absolute = fileURLToPath(new URL(`../../../samples/ban-in/${name}`, import.meta.url));
    const files = [{ path: name, absolute }];
    const apart = { folder: join(folder, 'pdf'), stamp: 'a' };
    const fresh = await checkFiles(files, { settings, cache: apart });
    expect(fresh[0]?.drawings).not.toHaveLength(0);

    const [entry = ''] = readdirSync(apart.folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.json'),
    );
    expect(readFileSync(join(apart.folder, entry), 'utf8')).not.toContain('"drawings"');

    const { drawings: _, ...withoutPages } = fresh[0]!;
    expect(await checkFiles(files, { settings, cache: apart })).toEqual([withoutPages]);
    expect(await checkFiles(files, { settings, cache: apart, drawn: true })).toEqual(fresh);
  });

  it('forgets what nobody has asked for in a month, and touches nothing that is not its own', async () => {
    const [shelf = ''] = readdirSync(folder).filter((name) => /^[0-9a-f]{2}$/u.test(name));
    const [entry = ''] = readdirSync(join(folder, shelf));
    mkdirSync(join(folder, 'ab'), { recursive: true });
    const foreign = join(folder, 'ab', 'cua-nguoi-khac.json');
    writeFileSync(foreign, '');
    const old = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
    for (const file of [foreign, join(folder, shelf, entry)]) utimesSync(file, old, old);
    await tidyCache(cache);
    expect(existsSync(join(folder, shelf, entry))).toBe(false);
    expect(existsSync(foreign)).toBe(true);
  });
});
