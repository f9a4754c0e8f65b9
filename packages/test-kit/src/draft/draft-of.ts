import type { Draft, DraftBlock, DraftHeading, NguoiKy as DraftSigner } from '@thethuc/core';
import { GENERATIONS } from '../van-ban/generation.ts';
import type { DoanNoiDung, NguoiKy, VanBan } from '../van-ban/van-ban.ts';

/** The draft from which that document would have been printed; a copy (bản sao) is made from paper and has none. */
export function draftOf(vanBan: VanBan): Draft {
  const { ngay, diaDanh } = placeAndDate(vanBan.diaDanhVaNgay);
  const [, so, kyHieu] = /^Số\s*(\d*)\s*-(.+)$/u.exec(vanBan.soVaKyHieu) ?? [];
  const put = <K extends string, V>(key: K, value: V | undefined) =>
    (value === undefined || (Array.isArray(value) && value.length === 0) ? {} : { [key]: value }) as { [P in K]?: V };
  const round = /(\d+)$/u.exec(vanBan.duThao ?? '')?.[1];
  return {
    thongTin: {
      'loai-van-ban': vanBan.loai,
      ...put('co-quan-cap-tren', vanBan.coQuanCapTren),
      ...put('co-quan-ban-hanh', vanBan.coQuanBanHanh),
      ...put('so', so === '' ? undefined : so),
      ...put('ky-hieu', kyHieu),
      ...put('dia-danh', diaDanh),
      ...put('ngay', ngay),
      ...put('tac-gia', vanBan.tacGia === undefined ? undefined : [vanBan.tacGia]),
      ...put('trich-yeu', vanBan.trichYeu),
      ...put('kinh-gui', vanBan.kinhGui?.noiNhan),
      ky: signer(vanBan.ky),
      ...put('ky-trai', vanBan.kyTrai && signer(vanBan.kyTrai)),
      ...put('noi-nhan', vanBan.noiNhan),
      ...put('du-thao', vanBan.duThao === undefined ? undefined : (round ?? '')),
      ...put('muc-do-mat', vanBan.mucDoMat),
      ...put('muc-do-khan', vanBan.mucDoKhan),
      ...put('pham-vi-luu-hanh', vanBan.phamViLuuHanh),
      ...put('nguoi-soan-thao', vanBan.nguoiSoanThao),
      ...put('thong-tin-lien-he', vanBan.thongTinLienHe),
    },
    noiDung: [...grounds(vanBan), ...blocksOf(vanBan.noiDung)],
    phuLuc: vanBan.phuLuc.map(({ nhan, ten, ghiChu, noiDung }) => ({
      ...put('so', /\d+$/u.exec(nhan)?.[0]),
      ten: [ten],
      ...put('ghiChu', ghiChu),
      blocks: blocksOf(noiDung),
    })),
  };
}

function placeAndDate(text: string): { diaDanh: string; ngay: string } {
  const [diaDanh = '', rest = ''] = text.split(/, (?=ngày)/u);
  const [ngay, thang, nam] = /ngày\s+(\d*)\s*tháng\s+(\d*)\s*năm\s+(\d+)/u.exec(rest)!.slice(1);
  return {
    diaDanh,
    ngay: [nam, thang, ngay]
      .filter((part) => part !== '')
      .map((part) => part!.padStart(2, '0'))
      .join('-'),
  };
}

function signer({ quyenHan, chucVu, kiem, hoTen }: NguoiKy): DraftSigner {
  return {
    ...(quyenHan === undefined ? {} : { 'quyen-han': quyenHan }),
    ...(chucVu.length === 0 ? {} : { 'chuc-vu': chucVu }),
    ...(kiem === undefined ? {} : { kiem }),
    'ho-ten': hoTen,
  };
}

function grounds({ canCu, theHe }: VanBan): DraftBlock[] {
  const { dash, mid, last } = GENERATIONS[theHe].canCu;
  return canCu.map((text, index) => paragraph(`${dash}${text}${index === canCu.length - 1 ? last : mid}`));
}

function paragraph(text: string): DraftBlock {
  return { kind: 'paragraph', runs: [{ text }] };
}

const DIVISIONS = { phan: 1, chuong: 1, muc: 2 } as const;

function blocksOf(lines: readonly DoanNoiDung[]): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  lines.forEach(({ part, text, cells }) => {
    const last = blocks.at(-1);
    if (cells) {
      const row = cells.map((cell) => [{ text: cell }]);
      if (last?.kind === 'table') blocks[blocks.length - 1] = { ...last, rows: [...last.rows, row] };
      else blocks.push({ kind: 'table', rows: [row], alignments: cells.map(() => undefined) });
    } else if (part === 'phan' || part === 'chuong' || part === 'muc') {
      blocks.push({ kind: 'heading', level: DIVISIONS[part], donVi: part, label: text, title: [] });
    } else if (part === 'ten-phan' || part === 'ten-chuong' || part === 'ten-muc') {
      blocks[blocks.length - 1] = { ...(last as DraftHeading), title: [{ text }] };
    } else if (part === 'dieu' && !/[.;:]$/u.test(text)) {
      const label = /^Điều \d+\./u.exec(text)![0];
      blocks.push({
        kind: 'heading',
        level: 3,
        donVi: 'dieu',
        label,
        title: [{ text: text.slice(label.length).trim() }],
      });
    } else {
      blocks.push(paragraph(text));
    }
  });
  return blocks;
}
