import { checkDoc } from '@thethuc/core';
import { describe, expect, it } from 'vitest';
import { docOf } from './doc-of.ts';
import { centred, type TinyPage, type TinyText } from './tiny-pdf.ts';

// The note of the sender's copy is "Lưu:" by the older guideline and "Lưu" by the newer one.
const texts: TinyText[] = [
  centred('TỈNH UỶ SƠN GIANG', 180, 780),
  centred('VĂN PHÒNG', 180, 764, { font: 'bold' }),
  centred('*', 180, 748),
  centred('Số       -TB/VPTU', 180, 732),
  centred('ĐẢNG CỘNG SẢN VIỆT NAM', 440, 780, { font: 'bold', size: 15 }),
  centred('Sơn Giang, ngày      tháng      năm 2026', 440, 732, { font: 'italic' }),
  centred('THÔNG BÁO', 320, 690, { font: 'bold', size: 16 }),
  centred('về lịch tiếp công dân', 320, 672, { font: 'bold' }),
  centred('-----', 320, 656),
  { x: 113, y: 620, text: 'Văn phòng Tỉnh uỷ thông báo lịch tiếp công dân.' },
  { x: 85, y: 560, text: 'Nơi nhận:' },
  { x: 85, y: 544, text: '- Các cơ quan,', size: 12 },
  { x: 85, y: 528, text: '- Lưu Văn phòng Tỉnh uỷ.', size: 12 },
  centred('CHÁNH VĂN PHÒNG', 440, 560, { font: 'bold' }),
  centred('Ngô Văn Nam', 440, 480, { font: 'bold' }),
];
/** Left, bottom, width, height: on the gap after "Số", and on those of the date. */
const NUMBER = [150, 728, 24, 14] as const;
const DAY = [398, 728, 24, 14] as const;

const checked = async (page: TinyPage) => {
  const { profile, findings, notCheckable, regimeReason } = checkDoc(await docOf(page), { today: '2026-11-22' });
  return {
    profile,
    regimeReason: regimeReason.vi,
    findings,
    found: findings.map(({ ruleId }) => ruleId),
    unknown: notCheckable.map(({ ruleId }) => ruleId),
  };
};

describe('a number and a date stamped as pictures on their blanks', () => {
  it('make an issued document, of which they cannot be checked', async () => {
    const { profile, unknown } = await checked({ texts, pictures: [NUMBER, DAY] });
    expect(profile).toMatchObject({ giaiDoan: 'ban-hanh', soTrongHinh: true, ngay: { nam: 2026, trongHinh: true } });
    expect(unknown).toEqual(expect.arrayContaining(['so-va-ky-hieu/co', 'dia-danh-va-ngay/co']));
  });

  it('are blanks of a draft where no picture lies on them', async () => {
    const elsewhere = [150, 300, 200, 100] as const;
    const { profile, unknown } = await checked({ texts, pictures: [elsewhere] });
    expect(profile.giaiDoan).toBe('du-thao');
    expect(profile.ngay).toEqual({ nam: 2026 });
    expect(unknown).not.toContain('so-va-ky-hieu/co');
  });

  it('leave only what is wrong by all instruments of the year', async () => {
    const draft = await checked({ texts });
    expect(draft.found).toContain('danh-sach-noi-nhan/dau-cau');
    const { found, unknown, regimeReason } = await checked({ texts, pictures: [NUMBER, DAY] });
    expect(regimeReason).toContain('chỉ báo điều sai theo mọi quy định có thể áp dụng');
    expect(found).not.toContain('danh-sach-noi-nhan/dau-cau');
    expect(unknown).toContain('danh-sach-noi-nhan/dau-cau');
    // Wrong by both.
    expect(found).toContain('tieu-de/duong-ke');
  });

  it('say it no graver than the mildest of them, and by the clauses of all', async () => {
    const ragged = (y: number): TinyText[] =>
      [52, 62, 58, 64, 40].map((length, line) => ({
        x: line === 0 ? 113 : 85,
        y: y - line * 18,
        text: 'noi dung '.repeat(8).slice(0, length).trim(),
      }));
    const closing = texts.filter(({ y }) => y < 600).map((text) => ({ ...text, y: text.y - 200 }));
    const page = [...texts.filter(({ y }) => y > 640), ...ragged(620), ...ragged(520), ...closing];
    const spacing = async (pictures: TinyPage['pictures']) => {
      const { findings } = await checked({ texts: page, ...(pictures ? { pictures } : {}) });
      const { severity, citations } = findings.find(({ ruleId }) => ruleId === 'noi-dung/khoang-cach-doan')!;
      return [severity, ...citations.map(({ instrument }) => instrument).sort()];
    };
    expect(await spacing(undefined)).toEqual(['error', '05-hd-vptw']);
    expect(await spacing([NUMBER, DAY])).toEqual(['warning', '05-hd-vptw', '36-hd-vptw']);
  });
});
