import type { Draft, DraftBlock, DraftHeading, DraftRun, DonVi, ThongTin } from '@thethuc/core';
import { GENERATIONS } from './generation.ts';
import type { DoanNoiDung, NguoiKy, PhuLuc, VanBan } from './van-ban.ts';

/** The same document as its drafter would write it. */
export function draftOf(vanBan: VanBan): Draft {
  return { thongTin: thongTinOf(vanBan), noiDung: blocksOf(vanBan), phuLuc: vanBan.phuLuc.map(appendixOf) };
}

function thongTinOf(vanBan: VanBan): ThongTin {
  const number = /^Số\s+(?:0*(\d+)|\s*)-(\S+)$/u.exec(vanBan.soVaKyHieu);
  const date = /^(.+), ngày\s+(\d*)\s*tháng\s+(\d*)\s*năm (\d{4})$/u.exec(vanBan.diaDanhVaNgay);
  const round = /^Dự thảo lần (\d+)$/u.exec(vanBan.duThao ?? '')?.[1];
  const [, diaDanh, ngay, thang, nam] = date ?? [];
  const two = (digits: string) => digits.padStart(2, '0');
  return {
    'loai-van-ban': vanBan.loai,
    ...lines('co-quan-cap-tren', vanBan.coQuanCapTren),
    ...lines('co-quan-ban-hanh', vanBan.coQuanBanHanh),
    ...text('so', number?.[1]),
    ...(number === null ? { 'so-va-ky-hieu': vanBan.soVaKyHieu } : text('ky-hieu', number[2])),
    ...text('dia-danh', diaDanh),
    ...text('ngay', ngay && thang ? `${nam ?? ''}-${two(thang)}-${two(ngay)}` : nam),
    ...lines('tac-gia', vanBan.tacGia === undefined ? [] : [vanBan.tacGia]),
    ...lines('trich-yeu', vanBan.trichYeu),
    ...lines('kinh-gui', vanBan.kinhGui?.noiNhan ?? []),
    ky: signer(vanBan.ky),
    ...(vanBan.kyTrai ? { 'ky-trai': signer(vanBan.kyTrai) } : {}),
    ...lines('noi-nhan', vanBan.noiNhan),
    ...text('du-thao', round),
    ...text('muc-do-mat', vanBan.mucDoMat),
    ...text('muc-do-khan', vanBan.mucDoKhan),
    ...text('pham-vi-luu-hanh', vanBan.phamViLuuHanh),
    ...text('nguoi-soan-thao', vanBan.nguoiSoanThao),
    ...text('thong-tin-lien-he', vanBan.thongTinLienHe),
  };
}

function text(key: string, value: string | undefined): Record<string, string> {
  return value === undefined || value === '' ? {} : { [key]: value };
}

function lines(key: string, values: readonly string[]): Record<string, readonly string[]> {
  return values.length === 0 ? {} : { [key]: values };
}

function signer(ky: NguoiKy): NonNullable<ThongTin['ky']> {
  return {
    ...text('quyen-han', ky.quyenHan),
    ...lines('chuc-vu', ky.chucVu),
    ...text('kiem', ky.kiem),
    'ho-ten': ky.hoTen,
  };
}

function run(words: string): DraftRun[] {
  return words === '' ? [] : [{ text: words }];
}

function blocksOf(vanBan: VanBan): DraftBlock[] {
  const { dash, mid, last } = GENERATIONS[vanBan.theHe].canCu;
  const grounds = vanBan.canCu.map((words, index): DraftBlock => ({
    kind: 'paragraph',
    runs: run(`${dash}${words}${index === vanBan.canCu.length - 1 ? last : mid}`),
  }));
  return [...grounds, ...contentBlocks(vanBan.noiDung)];
}

const LABELS: Readonly<Partial<Record<string, RegExp>>> = {
  dieu: /^Điều \d+\.?/u,
  khoan: /^\d+\./u,
  diem: /^[a-zđ]\)/u,
};
const LEVELS: Readonly<Partial<Record<string, number>>> = { phan: 1, chuong: 2, muc: 3, dieu: 4, khoan: 5, diem: 6 };

function contentBlocks(content: readonly DoanNoiDung[]): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  for (const one of content) {
    const last = blocks.at(-1);
    if (one.cells !== undefined) {
      const row = one.cells.map((cell) => run(cell));
      if (last?.kind === 'table') blocks[blocks.length - 1] = { ...last, rows: [...last.rows, row] };
      else blocks.push({ kind: 'table', rows: [row], alignments: one.cells.map(() => undefined) });
      continue;
    }
    if (/^ten-(?:phan|chuong|muc)$/u.test(one.part)) {
      // A table that was put in after the first line may stand in between.
      const at = blocks.findLastIndex(({ kind }) => kind === 'heading');
      blocks[at] = { ...(blocks[at] as DraftHeading), title: run(one.text) };
      continue;
    }
    blocks.push(headingOf(one) ?? { kind: 'paragraph', runs: run(one.text) });
  }
  return blocks;
}

/** A khoản or điểm that is a whole sentence is a paragraph; one with a name is a heading. */
function headingOf({ part, text: words }: DoanNoiDung): DraftHeading | undefined {
  const level = LEVELS[part];
  if (level === undefined) return undefined;
  const label = LABELS[part]?.exec(words)?.[0] ?? words;
  if ((part === 'khoan' || part === 'diem') && /[.;:,]$/u.test(words)) return undefined;
  return { kind: 'heading', level, donVi: part as DonVi, label, title: run(words.slice(label.length).trim()) };
}

function appendixOf(one: PhuLuc): Draft['phuLuc'][number] {
  const so = /^Phụ lục (\S+)$/u.exec(one.nhan)?.[1];
  return {
    ...(so === undefined ? {} : { so }),
    ten: [one.ten],
    ...(one.ghiChu === undefined ? {} : { ghiChu: one.ghiChu }),
    blocks: contentBlocks(one.noiDung),
  };
}
