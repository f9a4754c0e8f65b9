import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Report } from '@thethuc/report';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baseDocument, usualIssuer } from '../src/van-ban/base.ts';
import { writeDocx } from '../src/docx/write-docx.ts';
import { layOut } from '../src/page/layout.ts';
import { linesOf } from '../src/page/lines.ts';
import { USUAL_MANNER } from '../src/page/manner.ts';
import { ROOT, textOf } from '../src/source-files.ts';
import { runCommand } from './run-command.ts';

// The command from its arguments to its exit status, on files that are written here.

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thethuc-command-'));
  const base = baseDocument({ loai: 'nghi-quyet', coQuan: usualIssuer('nghi-quyet', '2026'), theHe: '2026' });
  const docx = (change: Partial<typeof base>) =>
    writeDocx(layOut(linesOf({ ...base, ...change }), USUAL_MANNER), { styling: 'truc-tiep' });
  writeFileSync(join(folder, 'sach.docx'), docx({}));
  writeFileSync(join(folder, 'sai.docx'), docx({ soVaKyHieu: base.soVaKyHieu.replace('Số ', 'Số: ') }));
  writeFileSync(join(folder, 'hong.docx'), docx({}).subarray(0, 900));
});

afterAll(() => rmSync(folder, { recursive: true }));

const run = (...argv: readonly string[]) => runCommand(folder, argv);

const report = async (...argv: string[]) => JSON.parse((await run('check', '--format', 'json', ...argv)).out) as Report;

describe('exit status', () => {
  it.each([
    [0, 'a clean document', ['sach.docx']],
    [1, 'a document with an error', ['sach.docx', 'sai.docx']],
    [3, 'a file that cannot be read, among others with errors', ['sai.docx', 'hong.docx']],
    [3, 'a file that is not there', ['khong-co.docx']],
    [2, 'no file named', []],
    [2, 'a pattern without a match', ['*.rtf']],
    [2, 'an overlay that is not there', ['--overlay', 'khong-co.json', 'sach.docx']],
    [2, 'an output that cannot be written', ['-o', 'khong-co/a.json', 'sach.docx']],
  ])('%i: %s', async (status, _what, argv) => {
    expect((await run('check', ...argv)).status).toBe(status);
  });

  it('0: help and version, in both languages', async () => {
    for (const argv of [['--help'], ['--help', '--lang', 'en'], ['check', '--help'], ['--version'], ['rules']]) {
      const { status, out, err } = await run(...argv);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(out).not.toBe('');
    }
  });
});

describe('from source', () => {
  it('checks a PDF without the module for threads, which only the build has', async () => {
    const command = ['--import', 'tsx', join(ROOT, 'packages/cli/src/thethuc.ts'), 'check', '--format', 'json'];
    const pdf = join(ROOT, 'samples/ban-in/cong-van-dong-dau-so.pdf');
    const { stdout } = await promisify(execFile)(process.execPath, [...command, pdf], { cwd: ROOT });
    expect((JSON.parse(stdout) as Report).documents).toMatchObject([{ status: 'checked', findings: [] }]);
  }, 30_000);
});

describe('thethuc check', () => {
  it('says what is wrong, where and by which clause', async () => {
    const { out, err } = await run('check', 'sai.docx');
    expect(out).toContain('[so-va-ky-hieu/hai-cham]');
    expect(out).toContain('Hướng dẫn số 05-HD/VPTW');
    expect(err).toBe('');
  });

  it('speaks English when asked', async () => {
    const { out } = await run('check', 'sai.docx', '--lang', 'en');
    expect(out).toMatch(/^ {4}Error /mu);
    expect(out).not.toMatch(/Cảnh báo|Lỗi/u);
  });

  it('judges by the day it is told', async () => {
    const [today] = (await report('sach.docx')).documents;
    const [before] = (await report('sach.docx', '--as-of', '2024-05-01')).documents;
    expect(today?.instruments).toContain('05-hd-vptw');
    expect(before?.instruments).toContain('36-hd-vptw');
    expect(before?.instruments).not.toContain('05-hd-vptw');
  });

  it('writes a JSON report that fits its schema, the same bytes each time', async () => {
    const argv = ['check', '.', '--format', 'json', '-o', 'report.json'];
    await run(...argv);
    const first = readFileSync(join(folder, 'report.json'), 'utf8');
    await run(...argv);
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe(first);
    const validate = new Ajv2020({ allErrors: true }).compile(
      JSON.parse(textOf('schemas/report.schema.json')) as object,
    );
    validate(JSON.parse(first));
    expect(validate.errors).toBeNull();
    const written = JSON.parse(first) as Report;
    expect(written.documents.map(({ path, status }) => `${path} ${status}`)).toEqual([
      'hong.docx unreadable',
      'sach.docx checked',
      'sai.docx checked',
    ]);
  });

  it('counts warnings against a limit', async () => {
    const { summary } = await report('sach.docx', '--as-of', '2024-05-01');
    const status = async (limit: number) =>
      (await run('check', 'sach.docx', '--as-of', '2024-05-01', '--max-warnings', String(limit))).status;
    if (summary.errors === 0) expect(await status(summary.warnings)).toBe(0);
    if (summary.warnings > 0) expect(await status(summary.warnings - 1)).toBe(1);
  });
});

describe('README', () => {
  it('shows what the command prints', async () => {
    const [, file = '', shown] = /^\$ npx thethuc check (\S+)\n([\s\S]*?)\n```/mu.exec(textOf('README.md')) ?? [];
    const { out } = await run('check', join(ROOT, file));
    expect(shown).toBe(out.trimEnd().replace(join(ROOT, file), file));
  });

  it('shows of a printed document what the command prints, but for the day', async () => {
    const shown = /^\$ npx thethuc check (\S+\.pdf)\n([\s\S]*?)\n```/mu.exec(textOf('README.md'));
    const [, file = '', lines = ''] = shown ?? [];
    const undated = (text: string) => text.replace(/\d+\/\d+\/\d{4}/gu, 'hôm nay');
    const { out } = await run('check', join(ROOT, file));
    const printed = new Set(undated(out.replace(join(ROOT, file), file)).split('\n'));
    const said = undated(lines).split('\n');
    expect(said.filter((line) => line.trim() !== '…' && !printed.has(line))).toEqual([]);
  });
});

describe('thethuc explain', () => {
  it('shows what each generation of instruments says', async () => {
    const { status, out } = await run('explain', 'tieu-de/co-chu');
    expect(out).toContain('(từ 03/4/2018 đến hết 26/5/2026)');
    expect(status).toBe(0);
    expect(out).toContain('Hướng dẫn số 36-HD/VPTW');
    expect(out).toContain('Hướng dẫn số 05-HD/VPTW');
  });

  it('names the base document of an example in words, and says in English that the page is not', async () => {
    expect((await run('explain', 'noi-nhan/hai-cham')).out).toContain(
      'văn bản nền: nghị quyết của chi bộ, thể thức 2026',
    );
    const { out } = await run('explain', 'noi-nhan/hai-cham', '--lang', 'en');
    expect(out).toContain('The page of the rule with its examples (in Vietnamese)');
    expect(out).not.toContain('*English');
  });

  it('knows what was meant', async () => {
    const { status, err } = await run('explain', 'tieu-de/cochu');
    expect(status).toBe(2);
    expect(err).toContain('thethuc explain tieu-de/co-chu');
  });
});
