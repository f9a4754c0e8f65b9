import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tinyPdf } from '../../pdf/test/tiny-pdf.ts';
import { checkFiles } from '../src/check-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'thethuc-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const settings = { language: 'vi', today: '2026-11-01' } as const;

async function reasonFor(name: string): Promise<string | null> {
  const [report] = await checkFiles([{ path: name, absolute: join(folder, name) }], { settings });
  expect(report).toMatchObject({ path: name, status: 'unreadable', findings: [], profile: null });
  return report?.reason ?? null;
}

describe('files that cannot be checked', () => {
  it.each([
    ['van-ban.docx', '', /trống|rỗng/iu],
    ['ghi-chu.md', '---\nloai-van-ban: nghi-quyet\nngay: 31/2/2026\n---\n', /^Dòng 3: Ngày “31\/2\/2026”/u],
    ['ghi-chu.txt', 'Ghi chú', /\.docx/u],
    ['scan.pdf', '%PDF-1.7\n%âãÏÓ\n', /PDF/u],
    ['cu.rtf', '{\\rtf1\\ansi abc}', /RTF|rtf/u],
    ['gia.docx', '{\\rtf1\\ansi abc}', /RTF|rtf/u],
    ['~$van-ban.docx', 'x', /tệp khoá tạm/u],
  ])('%s', async (name, content, reason) => {
    writeFileSync(join(folder, name), content);
    expect(await reasonFor(name)).toMatch(reason);
  });

  it('says that a file is not there', async () => {
    expect(await reasonFor('khong-co.docx')).toMatch(/Không tìm thấy/u);
  });

  it('looks at the size before it reads', async () => {
    writeFileSync(join(folder, 'to.docx'), '');
    truncateSync(join(folder, 'to.docx'), 200 * 1024 * 1024);
    expect(await reasonFor('to.docx')).toMatch(/100 MB/u);
  });

  it.skipIf(process.platform === 'win32')('does not wait at a pipe', async () => {
    execFileSync('mkfifo', [join(folder, 'ong.docx')]);
    expect(await reasonFor('ong.docx')).toMatch(/không phải một tệp thông thường/u);
  });

  it('has no remarks about a form that is not checked', async () => {
    writeFileSync(join(folder, 'thu.pdf'), tinyPdf([{ texts: [{ x: 85, y: 700, text: 'Thư ngỏ gửi bạn đọc' }] }]));
    const [report] = await checkFiles([{ path: 'thu.pdf', absolute: join(folder, 'thu.pdf') }], { settings });
    expect(report).toMatchObject({ status: 'not-a-party-document', problems: [] });
  });

  it('says of a file that ended its thread what may help with a file of its kind', async () => {
    const dying = new URL('data:text/javascript,process.exit(9)');
    const names = ['a.pdf', 'b.docx', 'c.md'];
    const files = names.map((name) => ({ path: name, absolute: join(folder, name) }));
    const reports = await checkFiles(files, { settings, worker: dying });
    const [pdf, docx, draft] = reports.map(({ reason }) => reason);
    expect(pdf).toMatch(/gặp lỗi.*; hãy xuất lại PDF từ phần mềm soạn thảo/u);
    expect(docx).toMatch(/gặp lỗi.*; hãy mở bằng Word/u);
    expect(draft).toMatch(/gặp lỗi.*; hãy bỏ phần vừa thêm vào bản thảo/u);
  });

  it('does not stop the others', async () => {
    const names = ['khong-co.docx', 'scan.pdf', 'van-ban.docx'];
    const reports = await checkFiles(
      names.map((name) => ({ path: name, absolute: join(folder, name) })),
      { settings },
    );
    expect(reports.map(({ path }) => path)).toEqual(names);
  });
});
