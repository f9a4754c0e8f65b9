import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOAI_VAN_BAN } from '@thethuc/core';
import { readMarkdown } from '@thethuc/markdown';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDocx } from '../src/docx/write-docx.ts';
import { layOut } from '../src/page/layout.ts';
import { linesOf } from '../src/page/lines.ts';
import { USUAL_MANNER } from '../src/page/manner.ts';
import { baseDocument, usualIssuer } from '../src/van-ban/base.ts';
import { runCommand } from './run-command.ts';

// new → render → check → import, from the arguments to the files on the disk.

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'thethuc-ban-thao-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...argv: readonly string[]) => runCommand(folder, argv);

const text = (name: string) => readFileSync(join(folder, name), 'utf8');
const NEW = ['new', '--loai', 'nghi-quyet', '--co-quan', 'Đảng uỷ xã Tân Lập', '--cap-tren', 'ĐẢNG BỘ TỈNH LÂM ĐỒNG'];

const DRAFT = `---
loai-van-ban: nghi-quyet
co-quan-cap-tren: ĐẢNG BỘ TỈNH LÂM ĐỒNG
co-quan-ban-hanh: ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ
so: 5
ky-hieu: NQ/ĐU
dia-danh: Phú Quý
ngay: 2026-06-05
trich-yeu: về lãnh đạo thực hiện nhiệm vụ 6 tháng cuối năm 2026
ky:
  quyen-han: T/M ĐẢNG UỶ
  chuc-vu: BÍ THƯ
  ho-ten: Nguyễn Văn A
noi-nhan:
  - Ban Thường vụ Tỉnh uỷ
  - Lưu Văn phòng Đảng uỷ
---

- Căn cứ Điều lệ Đảng;

- Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ đặc khu.

Hội nghị **thống nhất** quyết nghị những nội dung sau.

## Điều 1. Nhiệm vụ

Các chi bộ tổ chức thực hiện.
`;

describe('thethuc new', () => {
  it('writes a draft with the frame of its type, by flags', async () => {
    const { status, out, err } = await run(...NEW, '--dia-danh', 'Tân Lập', '--ngay', '2026-06-05', '-o', 'nq.md');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('thethuc render nq.md');
    const { draft, problems } = readMarkdown(text('nq.md'));
    expect(problems).toEqual([]);
    expect(draft?.thongTin).toMatchObject({
      'loai-van-ban': 'nghi-quyet',
      'co-quan-ban-hanh': ['ĐẢNG UỶ XÃ TÂN LẬP'],
      'dia-danh': 'Tân Lập',
      ky: { 'quyen-han': 'T/M ĐẢNG UỶ', 'chuc-vu': ['BÍ THƯ'] },
    });
  });

  it('takes the marks from the day: since 2026 each căn cứ has a dash and the last a full stop, before a comma', async () => {
    await run(...NEW, '--ngay', '2024-05', '-o', 'cu.md');
    await run(...NEW, '--ngay', '2026-11', '-o', 'moi.md');
    expect(text('cu.md')).toMatch(/^Căn cứ Điều lệ Đảng;\n\nCăn cứ …,$/mu);
    expect(text('moi.md')).toMatch(/^- Căn cứ Điều lệ Đảng;\n\n- Căn cứ ….$/mu);
  });

  it('knows all types, by key and by name', async () => {
    for (const { key, vi } of LOAI_VAN_BAN) {
      const { status } = await run('new', '--loai', vi, '--co-quan', 'TỈNH UỶ SƠN GIANG', '--quiet');
      expect({ key, status }).toEqual({ key, status: 0 });
      expect(text(`${key}.md`)).toContain(`loai-van-ban: ${key}\n`);
    }
  });

  it('writes over nothing without --force', async () => {
    writeFileSync(join(folder, 'nghi-quyet.md'), 'của tôi');
    const { status, err } = await run(...NEW);
    expect(status).toBe(2);
    expect(err).toContain('--force');
    expect(text('nghi-quyet.md')).toBe('của tôi');
    expect((await run(...NEW, '--force')).status).toBe(0);
    expect(text('nghi-quyet.md')).not.toBe('của tôi');
  });

  it('asks nobody when there is no terminal', async () => {
    const { status, err } = await run('new', '--loai', 'nghi-quyet');
    expect(status).toBe(2);
    expect(err).toContain('Thiếu --co-quan');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    [['--loai', 'nghiquyet', '--co-quan', 'A'], 'Có phải nghi-quyet?'],
    [['--loai', 'nghi-quyet', '--co-quan', 'A', '--ngay', '31/2/2026'], '--ngay viết'],
    [['--loai', 'nghi-quyet', '--co-quan', 'A', 'x.md'], 'tên tệp viết sau -o'],
  ])('refuses %j', async (argv, said) => {
    const { status, err } = await run('new', ...argv);
    expect(status).toBe(2);
    expect(err).toContain(said);
  });

  it('says when the organ may not issue the type', async () => {
    const { err } = await run('new', '--loai', 'chi-thi', '--co-quan', 'CHI BỘ THÔN A', '--cap-tren', 'ĐẢNG BỘ XÃ B');
    expect(err).toContain('Chi bộ không ban hành chỉ thị.');
  });
});

describe('thethuc render', () => {
  it('makes a DOCX beside the draft that passes the check', async () => {
    writeFileSync(join(folder, 'nq.md'), DRAFT);
    const { status, out, err } = await run('render', 'nq.md');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('nq.md → nq.docx');
    expect((await run('check', 'nq.docx')).out).toContain('0 lỗi, 0 cảnh báo, 0 lưu ý');
    expect(readdirSync(folder).sort()).toEqual(['nq.docx', 'nq.md']);
  });

  it('gives the same bytes each time', async () => {
    writeFileSync(join(folder, 'nq.md'), DRAFT);
    await run('render', 'nq.md', '-o', 'mot.docx');
    await run('render', 'nq.md', '-o', 'hai.docx');
    expect(readFileSync(join(folder, 'mot.docx')).equals(readFileSync(join(folder, 'hai.docx')))).toBe(true);
  });

  it('takes several drafts and folders into a folder', async () => {
    mkdirSync(join(folder, 'thao'));
    for (const name of ['a.md', 'thao/b.md', 'thao/c.md']) writeFileSync(join(folder, name), DRAFT);
    expect((await run('render', 'a.md', 'thao', '-o', 'xuat/ban')).status).toBe(0);
    expect(readdirSync(join(folder, 'xuat/ban'))).toEqual(['a.docx', 'b.docx', 'c.docx']);
  });

  it('refuses a draft with a fault of notation, with its line, and makes the others', async () => {
    writeFileSync(join(folder, 'sai.md'), DRAFT.replace('nghi-quyet', 'nghiquyet'));
    writeFileSync(join(folder, 'nq.md'), DRAFT);
    const { status, err } = await run('render', 'sai.md', 'nq.md', '-o', 'xuat');
    expect(status).toBe(3);
    expect(err).toContain('sai.md: Dòng 2: Giá trị “nghiquyet”');
    expect(readdirSync(join(folder, 'xuat'))).toEqual(['nq.docx']);
  });

  it('refuses what is no draft', async () => {
    writeFileSync(join(folder, 'ghi-chep.md'), 'Không có phần thông tin.\n');
    writeFileSync(join(folder, 'ban.txt'), DRAFT);
    for (const name of ['ghi-chep.md', 'ban.txt', 'khong-co.md']) {
      const { status, err } = await run('render', name);
      expect({ name, status }).toEqual({ name, status: 3 });
      expect(err.startsWith(`${name}: `)).toBe(true);
    }
  });

  it('tells what the check finds in what it made', async () => {
    writeFileSync(join(folder, 'nq.md'), DRAFT.replace('  quyen-han: T/M ĐẢNG UỶ\n', '  quyen-han: TM. ĐẢNG UỶ\n'));
    const { status, err } = await run('render', 'nq.md');
    expect(status).toBe(1);
    expect(err).toContain('[quyen-han/hinh-thuc]');
    expect(readdirSync(folder)).toContain('nq.docx');
  });

  it('does not write over what another program has saved', async () => {
    writeFileSync(join(folder, 'nq.md'), DRAFT);
    await run('render', 'nq.md');
    expect((await run('render', 'nq.md')).status).toBe(0);
    writeFileSync(join(folder, 'nq.docx'), 'việc của người khác');
    const { status, err } = await run('render', 'nq.md');
    expect(status).toBe(3);
    expect(err).toContain('--force');
    expect(text('nq.docx')).toBe('việc của người khác');
    expect((await run('render', 'nq.md', '--force')).status).toBe(0);
  });

  it('refuses two drafts that would become one file', async () => {
    mkdirSync(join(folder, 'x'));
    for (const name of ['a.md', 'x/a.md']) writeFileSync(join(folder, name), DRAFT);
    const { status, err } = await run('render', 'a.md', 'x/a.md', '-o', 'xuat');
    expect(status).toBe(2);
    expect(err).toContain('Hai tệp cùng cho ra');
  });
});

describe('thethuc import', () => {
  it('gives back the draft that was rendered', async () => {
    writeFileSync(join(folder, 'nq.md'), DRAFT);
    await run('render', 'nq.md');
    const { status, err } = await run('import', 'nq.docx', '-o', 'lai.md');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(text('lai.md')).toBe(DRAFT);
  });

  it('reads a document that another program made', async () => {
    const base = baseDocument({ loai: 'ke-hoach', coQuan: usualIssuer('ke-hoach', '2026'), theHe: '2026' }, ['bang']);
    writeFileSync(join(folder, 'kh.docx'), writeDocx(layOut(linesOf(base), USUAL_MANNER), { styling: 'truc-tiep' }));
    expect((await run('import', 'kh.docx')).status).toBe(0);
    const { draft, problems } = readMarkdown(text('kh.md'));
    expect(problems).toEqual([]);
    expect(draft?.thongTin['trich-yeu']).toEqual(base.trichYeu);
    expect(draft?.noiDung.map(({ kind }) => kind)).toContain('table');
    expect((await run('render', 'kh.md', '-o', 'lai.docx')).status).toBe(0);
  });

  it('writes over nothing without --force, and says which files it cannot read', async () => {
    writeFileSync(join(folder, 'nq.md'), DRAFT);
    await run('render', 'nq.md');
    const { status, err } = await run('import', 'nq.docx');
    expect(status).toBe(3);
    expect(err).toContain('--force');
    expect(text('nq.md')).toBe(DRAFT);
    writeFileSync(join(folder, 'hong.docx'), 'không phải zip');
    expect((await run('import', 'hong.docx')).status).toBe(3);
  });
});

describe('help', () => {
  it.each(['new', 'render', 'import'])('of %s is in Vietnamese, and in English when asked', async (command) => {
    const { out } = await run(command, '--help');
    expect(out).toContain('Cách dùng:');
    expect(out).toContain('--force');
    expect((await run(command, '--help', '--lang', 'en')).out).toContain('Usage:');
  });
});
