import type { Terminal } from '@thethuc/cli';
import { clearReview, readDocx } from '@thethuc/docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { casePage } from '../src/accuracy/mutants.ts';
import { readBlock } from '../src/cases/read-block.ts';
import { writeDocx } from '../src/docx/write-docx.ts';
import { filesBelow, ROOT, textOf } from '../src/source-files.ts';
import { runCommand } from './run-command.ts';

// `thethuc fix` and `thethuc review` from their arguments to their status and the bytes on the disk.

function docx(...lines: string[]): Uint8Array {
  const document = readBlock(['nền: nghi-quyet 2026', ...lines]);
  return writeDocx(casePage(document), { styling: document.manner.styling });
}

const CLEAN = docx();
/** Form only: mended safely. */
const FORM = docx('trang: lề phải 20', 'trich-yeu: [phông "Calibri"]');
/** A colon after «Số»: a safe fix. The text of the authority line: with the words. */
const WORDS = docx('quyen-han: TM. ĐẢNG UỶ', 'trich-yeu: V/v thực hiện nhiệm vụ cuối năm');
/** Nobody but a person knows the missing words. */
const HOPELESS = docx('giai đoạn: ban-hanh', 'bỏ: so-va-ky-hieu');

const top = mkdtempSync(join(tmpdir(), 'thethuc-fix-command-'));
afterAll(() => rmSync(top, { recursive: true }));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(top, 'x'));
  writeFileSync(join(folder, 'sach.docx'), CLEAN);
  writeFileSync(join(folder, 'dinh-dang.docx'), FORM);
  writeFileSync(join(folder, 'loi-van.docx'), WORDS);
});

const run = (argv: readonly string[], more: Partial<Terminal> = {}) => runCommand(folder, argv, more);

const bytes = (name: string) => readFileSync(join(folder, name));
const same = (name: string, content: Uint8Array) => bytes(name).equals(Buffer.from(content));
const doc = (name: string) => {
  const read = readDocx(bytes(name));
  if (!read.ok) throw new Error(read.reason.vi);
  return read.doc;
};

describe('thethuc fix', () => {
  it('mends in place and says what, where and by which clause', async () => {
    const { status, out } = await run(['fix', 'dinh-dang.docx']);
    expect(status).toBe(0);
    expect(out).toContain('[trang/le]');
    expect(out).toContain('[phong-chu/ten]');
    expect(out).toContain('Hướng dẫn số 05-HD/VPTW');
    expect(out).toContain('Không còn lỗi nào.');
    expect(same('dinh-dang.docx', FORM)).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['dinh-dang.docx', 'loi-van.docx', 'sach.docx']);
    const again = await run(['fix', 'dinh-dang.docx']);
    expect(again.out).toContain('Không có gì để sửa.');
    expect((await run(['check', 'dinh-dang.docx'])).status).toBe(0);
  });

  it('touches no file that needs nothing', async () => {
    expect((await run(['fix', 'sach.docx', '--review', '--yes'])).status).toBe(0);
    expect(same('sach.docx', CLEAN)).toBe(true);
  });

  it('shows a diff and writes nothing with --dry-run', async () => {
    const { status, out } = await run(['fix', 'loi-van.docx', 'dinh-dang.docx', '--review', '--dry-run']);
    expect(out).toMatch(/^ +cũ: {2}TM\. ĐẢNG UỶ\n +mới: T\/M ĐẢNG UỶ$/mu);
    expect(out).toContain('Sẽ sửa');
    expect(status).toBe(0);
    expect([same('loi-van.docx', WORDS), same('dinh-dang.docx', FORM)]).toEqual([true, true]);
  });

  it('shows a line as it will be after all its fixes, names what is left, and says of a PDF once that it cannot', async () => {
    writeFileSync(join(folder, 'so.docx'), docx('so-va-ky-hieu: Số: 06 - NQ/ĐU', 'ten-loai: NGHỊ QUYẾTT'));
    const { out } = await run(['fix', 'so.docx', '--dry-run']);
    expect(out.match(/^ +cũ: {2}Số: 06 - NQ\/ĐU\n +mới: Số 06-NQ\/ĐU$/gmu)).toHaveLength(2);
    expect(out).toMatch(/Còn lại: .*\n {4}\S.*\[ten-loai\//u);
    writeFileSync(join(folder, 'in.pdf'), readFileSync(join(ROOT, 'samples/ban-in/nghi-quyet-chep-mau-cu.pdf')));
    const printed = (await run(['fix', 'in.pdf'])).out;
    expect(printed.match(/Tệp PDF không sửa được/gu)).toHaveLength(1);
    expect(printed).not.toContain('Không có gì để sửa');
  });

  it('mends the mark with its word', async () => {
    writeFileSync(join(folder, 'dau.docx'), docx('noi-nhan: [đậm, nghiêng] Nơi nhận:', 'can-cu[0]: [nghiêng]'));
    await run(['fix', 'dau.docx']);
    const { runs } = doc('dau.docx').paragraphs.find(({ span }) =>
      doc('dau.docx').text.startsWith('Nơi nhận', span.start),
    )!;
    expect(runs.some(({ format }) => format.bold || format.italic)).toBe(false);
    const ground = doc('dau.docx').paragraphs.find(({ span }) =>
      doc('dau.docx').text.startsWith('- Căn cứ', span.start),
    )!;
    expect(ground.runs.some(({ format }) => format.italic)).toBe(false);
  });

  it('changes no words unless asked to', async () => {
    await run(['fix', 'loi-van.docx', '--safe']);
    expect(doc('loi-van.docx').text).toContain('V/v thực hiện');
    const { status } = await run(['fix', 'loi-van.docx', '--review', '--yes']);
    expect(doc('loi-van.docx').text).not.toContain('V/v');
    expect(status).toBe(0);
  });

  it('mends the rules named and no other', async () => {
    const { out } = await run(['fix', 'dinh-dang.docx', '--rule', 'phong-chu/ten']);
    expect(out).toContain('[phong-chu/ten]');
    expect(out).toMatch(/Đã sửa 1 mục:[^]*Còn lại: 1 lỗi[^]*\[trang\/le\]/u);
    expect(doc('dinh-dang.docx').sections[0]?.page.rightMm).toBeCloseTo(20, 0);
    const wrong = await run(['fix', 'dinh-dang.docx', '--rule', 'phong-chu/tên']);
    expect(wrong.status).toBe(2);
    expect(wrong.err).toContain('Có phải --rule phong-chu/ten?');
  });

  it('keeps the old file with --backup', async () => {
    await run(['fix', 'dinh-dang.docx', '--backup']);
    expect(same('dinh-dang.docx.bak', FORM)).toBe(true);
  });

  it('writes elsewhere with -o, a folder for several', async () => {
    expect((await run(['fix', 'dinh-dang.docx', '-o', 'moi.docx'])).status).toBe(0);
    mkdirSync(join(folder, 'ra'));
    await run(['fix', 'dinh-dang.docx', 'sach.docx', '-o', 'ra']);
    expect([same('dinh-dang.docx', FORM), same('ra/sach.docx', CLEAN)]).toEqual([true, true]);
    expect(bytes('moi.docx').equals(bytes('ra/dinh-dang.docx'))).toBe(true);
  });

  it('leaves each change as a revision of an author and a day, the same bytes each time', async () => {
    const argv = ['fix', 'dinh-dang.docx', '--track-changes', '--author', 'Chị Hoa', '--date', '2026-10-31', '-o'];
    await run([...argv, 'a.docx']);
    await run([...argv, 'b.docx']);
    expect(bytes('a.docx').equals(bytes('b.docx'))).toBe(true);
    const { revisions } = doc('a.docx').observations;
    expect(revisions.length).toBeGreaterThan(0);
    expect(new Set(revisions.map(({ author }) => author))).toEqual(new Set(['Chị Hoa']));
  });

  it('makes the folder that is named', async () => {
    expect((await run(['fix', 'dinh-dang.docx', '-o', 'moi/da-sua/'])).status).toBe(0);
    expect(same('moi/da-sua/dinh-dang.docx', FORM)).toBe(false);
    expect(same('dinh-dang.docx', FORM)).toBe(true);
  });

  it.each([
    [1, 'an error is left', ['fix', 'vo-vong.docx']],
    [3, 'a file cannot be read', ['fix', 'hong.docx', 'dinh-dang.docx']],
    [3, 'a file is not there', ['fix', 'khong-co.docx']],
    [2, 'no file is named', ['fix']],
    [2, 'an output folder is missing', ['fix', 'dinh-dang.docx', '-o', 'khong-co/a.docx']],
    [2, 'several files go into one', ['fix', 'dinh-dang.docx', 'sach.docx', '-o', 'a.docx']],
    [2, 'nobody can be asked', ['fix', 'loi-van.docx', '--review']],
    [2, 'options contradict', ['fix', 'loi-van.docx', '--safe', '--review']],
    [2, '--yes has nothing to say yes to', ['fix', 'loi-van.docx', '--yes']],
    [2, 'a date is none', ['fix', 'loi-van.docx', '--track-changes', '--date', '2026-02-30']],
    [2, 'an option of another command', ['fix', 'loi-van.docx', '--clear']],
  ])('status %i: %s', async (status, _what, argv) => {
    writeFileSync(join(folder, 'hong.docx'), CLEAN.subarray(0, 900));
    writeFileSync(join(folder, 'vo-vong.docx'), HOPELESS);
    expect((await run(argv)).status).toBe(status);
    if (argv.includes('hong.docx')) expect(same('dinh-dang.docx', FORM)).toBe(false);
  });

  it('says why it cannot write, and leaves the original', async () => {
    chmodSync(join(folder, 'dinh-dang.docx'), 0o444);
    const { status, out } = await run(['fix', 'dinh-dang.docx']);
    expect(status).toBe(3);
    expect(out).toContain('Tệp chỉ cho đọc');
    expect(same('dinh-dang.docx', FORM)).toBe(true);
  });

  it('speaks English when asked', async () => {
    const { out } = await run(['fix', 'dinh-dang.docx', '--dry-run', '--lang', 'en']);
    expect(out).toMatch(/Would mend \d+:/u);
    expect(out).not.toMatch(/Sẽ sửa|Căn cứ/u);
  });

  it('explains itself', async () => {
    const { out } = await run(['fix', '--help']);
    expect(out).toContain('--track-changes');
    expect(out).toContain('tệp gốc vẫn nguyên');
    expect(out).not.toContain('--clear');
  });
});

describe('thethuc fix on drafts', () => {
  const draft = () =>
    filesBelow('samples/ban-thao')
      .filter((path) => path.endsWith('.md') && !path.endsWith('README.md'))
      .map((path) => textOf(path))
      .find((text) => text.startsWith('---'))!;

  it('mends the words and leaves every other letter', async () => {
    const sound = draft();
    const body = /\n---\n+([\s\S]+)$/u.exec(sound)?.[1] ?? '';
    const place = body.search(/\p{L} \p{L}/u) + 1;
    const broken = sound.replace(body, `${body.slice(0, place)} ${body.slice(place)}`);
    writeFileSync(join(folder, 'nhap.md'), broken);
    const { out } = await run(['fix', 'nhap.md']);
    expect(out).toContain('[van-ban/khoang-trang]');
    expect(readFileSync(join(folder, 'nhap.md'), 'utf8')).toBe(sound);
  });

  it('tracks no changes and says so', async () => {
    const broken = draft().replace(/(\p{L}) (\p{L}+\.)\n/u, '$1  $2\n');
    writeFileSync(join(folder, 'nhap.md'), broken);
    await run(['fix', 'nhap.md', '--track-changes']);
    expect(readFileSync(join(folder, 'nhap.md'), 'utf8')).toBe(broken);
  });
});

describe('what is waived or known of old', () => {
  const waiver = (rule: string, more = '') =>
    `waivers:\n  - rule: ${rule}\n    files: ['*.docx']\n${more}    reason: mẫu cũ\n    until: 2999-12-31\n`;
  const configure = (text: string) => writeFileSync(join(folder, 'thethuc.config.yaml'), text);

  it('is not mended, and is counted', async () => {
    configure(waiver('phong-chu/ten'));
    const { status, out } = await run(['fix', 'dinh-dang.docx']);
    expect(status).toBe(0);
    expect(out).toContain('[trang/le]');
    expect(out).not.toContain('[phong-chu/ten]');
    expect(out).toContain('Để nguyên 1 điều được miễn trừ hoặc là lỗi cũ đã ghi nhận.');
    expect(JSON.stringify(doc('dinh-dang.docx').paragraphs)).toContain('Calibri');
    expect(doc('dinh-dang.docx').sections[0]?.page.rightMm).toBeCloseTo(15, 0);
  });

  it('is mended once the waiver is over, or without the configuration', async () => {
    configure(waiver('phong-chu/ten').replace('2999-12-31', '2026-10-31'));
    expect((await run(['fix', 'dinh-dang.docx', '--dry-run'])).out).toContain('[phong-chu/ten]');
    configure(waiver('phong-chu/ten'));
    expect((await run(['fix', 'dinh-dang.docx', '--dry-run', '--no-config'])).out).toContain('[phong-chu/ten]');
  });

  it('is left in the place that the waiver names, and mended in the others', async () => {
    const two = docx('trich-yeu: [phông "Calibri"]', 'quyen-han: [phông "Calibri"]');
    writeFileSync(join(folder, 'hai.docx'), two);
    const of = doc('hai.docx').paragraphs.filter(({ runs }) =>
      runs.some(({ format }) => format.fontFamily === 'Calibri'),
    );
    expect(of).toHaveLength(2);
    const [first] = of.map(({ span }) => doc('hai.docx').text.slice(span.start, span.end));
    configure(waiver('phong-chu/ten', `    text: '${first}'\n`));
    const { out } = await run(['fix', 'hai.docx']);
    expect(out).toContain('[phong-chu/ten]');
    const after = doc('hai.docx');
    const left = after.paragraphs.filter(({ runs }) => runs.some(({ format }) => format.fontFamily === 'Calibri'));
    expect(left.map(({ span }) => after.text.slice(span.start, span.end))).toEqual([first]);
  });

  it('is left when the baseline knows it, unless old faults are asked for', async () => {
    await run(['check', 'dinh-dang.docx', '--write-baseline']);
    const known = ['--baseline', 'thethuc.baseline.json'];
    expect((await run(['fix', 'dinh-dang.docx', ...known])).out).toContain('Không có gì để sửa.');
    expect(same('dinh-dang.docx', FORM)).toBe(true);
    configure('baseline: thethuc.baseline.json\n');
    expect((await run(['fix', 'dinh-dang.docx'])).out).toContain('Không có gì để sửa.');
    const { out } = await run(['fix', 'dinh-dang.docx', '--no-baseline']);
    expect(out).toContain('[phong-chu/ten]');
    expect(same('dinh-dang.docx', FORM)).toBe(false);
  });

  it('has a baseline that can be read, or nothing is written', async () => {
    const { status, err } = await run(['fix', 'dinh-dang.docx', '--baseline', 'khong-co.json']);
    expect(status).toBe(2);
    expect(err).toContain('Không đọc được danh sách lỗi cũ «khong-co.json»');
    expect(same('dinh-dang.docx', FORM)).toBe(true);
  });

  it('gets no comment', async () => {
    await run(['review', 'dinh-dang.docx', '-o', 'truoc.docx']);
    configure(waiver('phong-chu/ten'));
    const { out } = await run(['review', 'dinh-dang.docx', '-o', 'sau.docx']);
    expect(out).toContain('Không nhận xét 1 điều được miễn trừ hoặc là lỗi cũ đã ghi nhận.');
    const comments = (name: string) => strFromU8(unzipSync(bytes(name))['word/comments.xml']!);
    expect(comments('truoc.docx')).toContain('Calibri');
    expect(comments('sau.docx')).not.toContain('Calibri');
    expect(comments('sau.docx')).toContain('1 lỗi');
  });

  it('is left in a draft that waives it itself', async () => {
    const sound = textOf(
      filesBelow('samples/ban-thao').find((path) => path.endsWith('.md') && !path.endsWith('README.md'))!,
    );
    const waived = sound.replace(
      /\n---\n+/u,
      '\nmien-tru:\n  - quy-tac: van-ban/khoang-trang\n    ly-do: thơ\n    den: 2999-12-31$&',
    );
    const broken = waived.replace(/(\p{L}) (\p{L}+\.)\n/u, '$1  $2\n');
    expect(broken).not.toBe(waived);
    writeFileSync(join(folder, 'nhap.md'), broken);
    const { out } = await run(['fix', 'nhap.md']);
    expect(out).toContain('Để nguyên 1 điều');
    expect(readFileSync(join(folder, 'nhap.md'), 'utf8')).toBe(broken);
  });
});

describe('thethuc fix --review, asking', () => {
  const answering = (...answers: string[]) => {
    const asked: string[] = [];
    const ask = (question: string) => {
      asked.push(question);
      return Promise.resolve(answers.shift() ?? '');
    };
    return { asked, ask };
  };

  it('shows before and after, and takes y and n', async () => {
    const { asked, ask } = answering('sao?', 'n', 'y', 'n', 'n', 'n');
    const { err } = await run(['fix', 'loi-van.docx', '--review'], { ask });
    expect(asked.length).toBeGreaterThan(1);
    expect(err).toContain('Hãy trả lời y, n, a hoặc q.');
    expect(err).toMatch(/^ +cũ: .+\n +mới: .+$/mu);
  });

  it('takes all the rest with a, in all files', async () => {
    writeFileSync(join(folder, 'hai.docx'), WORDS);
    const { asked, ask } = answering('a');
    await run(['fix', 'loi-van.docx', 'hai.docx', '--review'], { ask });
    expect(asked).toHaveLength(1);
    expect(doc('hai.docx').text).not.toContain('V/v');
  });

  it.each(['q', ''])('asks no more after %j and makes the safe fixes all the same', async (answer) => {
    writeFileSync(
      join(folder, 'loi-van.docx'),
      docx('trich-yeu: V/v thực hiện nhiệm vụ cuối năm', 'trang: lề phải 20'),
    );
    const { asked, ask } = answering(answer);
    await run(['fix', 'loi-van.docx', '--review'], { ask });
    expect(asked).toHaveLength(1);
    expect(doc('loi-van.docx').text).toContain('V/v');
    expect(doc('loi-van.docx').sections[0]?.page.rightMm).toBeCloseTo(15, 0);
  });
});

describe('thethuc review', () => {
  it('writes a copy with comments and leaves the original', async () => {
    const { status, out } = await run(['review', 'loi-van.docx', '-o', 'xem.docx']);
    expect(out).toMatch(/Đã ghi \d+ nhận xét vào xem\.docx\./u);
    expect(status).toBe(1);
    expect(same('loi-van.docx', WORDS)).toBe(true);
    expect(doc('xem.docx').text).toBe(doc('loi-van.docx').text);
    expect(doc('xem.docx').observations.comments).toBeGreaterThan(2);
  });

  it('done again replaces its own comments', async () => {
    await run(['review', 'loi-van.docx', '-o', 'xem.docx']);
    const first = doc('xem.docx').observations.comments;
    await run(['review', 'xem.docx', '-o', 'xem.docx']);
    expect(doc('xem.docx').observations.comments).toBe(first);
  });

  it('takes them out with --clear', async () => {
    await run(['review', 'loi-van.docx', '-o', 'xem.docx']);
    const { status, out } = await run(['review', 'xem.docx', '--clear']);
    expect([status, doc('xem.docx').observations.comments]).toEqual([0, 0]);
    expect(out).toMatch(/Đã gỡ \d+ nhận xét/u);
    expect((await run(['review', 'xem.docx', '--clear'])).out).toContain('Không có nhận xét nào');
    expect(clearReview(bytes('xem.docx'))).toMatchObject({ ok: true, removed: 0 });
  });

  it('says of a clean document that it is clean', async () => {
    expect((await run(['review', 'sach.docx', '-o', 'xem.docx'])).status).toBe(0);
    expect(doc('xem.docx').observations.comments).toBe(1);
  });

  it('writes nothing for a document that is not the Party’s', async () => {
    const files = unzipSync(CLEAN);
    const letter = strFromU8(files['word/document.xml']!).replaceAll(/(<w:t[^>]*>)[^<]*/gu, '$1Thân mến.');
    writeFileSync(join(folder, 'khac.docx'), zipSync({ ...files, 'word/document.xml': strToU8(letter) }));
    const { status, out } = await run(['review', 'khac.docx', '-o', 'xem.docx']);
    expect(status).toBe(0);
    expect(out).toContain('Không nhận ra thể thức văn bản của Đảng');
    expect(existsSync(join(folder, 'xem.docx'))).toBe(false);
  });

  it.each([
    [2, ['review', 'loi-van.docx']],
    [2, ['review', 'loi-van.docx', '-o', 'khong-co/a.docx']],
    [3, ['review', 'khong-co.docx', '-o', 'a.docx']],
  ])('status %i: %j', async (status, argv) => {
    expect((await run(argv)).status).toBe(status);
  });
});
