import { checkDoc } from '@thethuc/core';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../src/index.ts';
import { centred, tinyPdf, type TinyPage, type TinyText } from './tiny-pdf.ts';

// What office systems and signing programs put on the finished page, and pages that are pictures.
const heading: TinyText[] = [
  centred('ĐẢNG BỘ TỈNH SƠN GIANG', 180, 780),
  centred('ĐẢNG UỶ XÃ TÂN THUỶ', 180, 764, { font: 'bold' }),
  centred('*', 180, 748),
  centred('Số 12-QĐ/ĐU', 180, 732),
  centred('ĐẢNG CỘNG SẢN VIỆT NAM', 440, 780, { font: 'bold', size: 15 }),
  centred('Tân Thuỷ, ngày 26 tháng 6 năm 2026', 440, 732, { font: 'italic' }),
  centred('QUYẾT ĐỊNH', 320, 690, { font: 'bold', size: 16 }),
  centred('chuẩn y chi uỷ', 320, 672, { font: 'bold' }),
];
const content: TinyText[] = [{ x: 113, y: 620, text: 'Điều 1. Chuẩn y Chi uỷ Chi bộ thôn Đông Hạ gồm các đồng chí.' }];
const closing: TinyText[] = [
  { x: 85, y: 560, text: 'Nơi nhận:' },
  { x: 85, y: 544, text: '- Ban Thường vụ Tỉnh uỷ,', size: 12 },
  { x: 85, y: 528, text: '- Lưu Văn phòng Đảng uỷ.', size: 12 },
  centred('T/M ĐẢNG UỶ', 440, 560, { font: 'bold' }),
  centred('BÍ THƯ', 440, 544),
  centred('Ngô Văn Nam', 440, 460, { font: 'bold' }),
];
const stamp = (lines: readonly string[], x: number, y: number, color = '0.8 0 0'): TinyText[] =>
  lines.map((text, at) => ({ x, y: y - at * 9, text, size: 7, color }));
const PICTURE = [0, 0, 595, 841] as const;

const read = async (pages: readonly TinyPage[]) => {
  const result = await readPdf(tinyPdf(pages));
  if (!result.ok) return { code: result.reason.code, text: '', stamps: [], found: [], unknown: [] };
  const { findings, notCheckable } = checkDoc(result.doc, { today: '2026-11-22' });
  return {
    code: undefined,
    text: result.doc.text,
    stamps: result.problems.filter(({ message }) => message.en.includes('stamped')),
    found: findings.map(({ ruleId }) => ruleId),
    unknown: notCheckable.map(({ ruleId }) => ruleId),
  };
};
const page = (more: readonly TinyText[]): TinyPage => ({ texts: [...heading, ...content, ...closing, ...more] });

describe('words stamped on the finished page', () => {
  it.each([
    ['a digital signature', stamp(['Ký bởi: Đảng uỷ xã', 'Email: a@b.example', 'Ngày ký: 26-06-2026 10:35'], 400, 536)],
    ['a signature over the heading', stamp(['Người ký: Văn phòng', 'Thời gian ký: 26.06.2026'], 425, 820)],
    ['the stamp of incoming documents', stamp(['CÔNG VĂN ĐẾN', 'Số: 1234', 'Ngày: 27/06/2026'], 60, 826)],
    ['a trace of printing', stamp(['vanphong_Nguyen Van A_27/06/2026 10:30'], 85, 12, '0.4 0.4 0.4')],
  ])('%s is set aside, and said to be', async (_, words) => {
    const plain = await read([page([])]);
    const stamped = await read([page(words)]);
    expect(stamped.text).toBe(plain.text);
    expect(stamped.found).toEqual(plain.found);
    expect(plain.stamps).toEqual([]);
    expect(stamped.stamps).toHaveLength(1);
  });

  it('are text where they look as the text does, or say something else', async () => {
    const black = stamp(['Ngày ký: 26-06-2026'], 400, 400, '0 0 0');
    expect((await read([page(black)])).text).toContain('Ngày ký');
    const red = stamp(['Chữ nhỏ màu đỏ'], 400, 400);
    expect((await read([page(red)])).found).toContain('phong-chu/mau');
    const large = stamp(['Ngày ký: 26-06-2026'], 113, 600).map((text) => ({ ...text, size: 14 }));
    expect((await read([page(large)])).found).toContain('phong-chu/mau');
  });
});

describe('a page that is a picture', () => {
  it('in place of the heading leaves nothing to check, but a cover', async () => {
    const scan = { pictures: [PICTURE] };
    expect((await read([scan, { texts: [...content, ...closing] }])).code).toBe('scanned-first-page');
    expect((await read([scan, page([])])).code).toBeUndefined();
  });

  it('in place of the closing leaves open what stands there', async () => {
    const long = Array.from({ length: 12 }, (_, at) => ({ ...content[0]!, y: 600 - at * 24 }));
    const first = { texts: [...heading, ...content, ...long] };
    const alone = await read([first]);
    expect(alone.found).toEqual(expect.arrayContaining(['noi-nhan/co', 'chu-ky/co']));
    const { found, unknown } = await read([first, { pictures: [PICTURE] }]);
    expect(found).not.toContain('noi-nhan/co');
    expect(unknown).toEqual(expect.arrayContaining(['noi-nhan/co', 'chu-ky/co']));
    // A seal is no page.
    const sealed = await read([first, { texts: [{ ...content[0]!, y: 700 }], pictures: [[350, 500, 100, 100]] }]);
    expect(sealed.found).toContain('noi-nhan/co');
  });
});
