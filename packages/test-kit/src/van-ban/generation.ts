import type { LoaiVanBan, TheHe } from './van-ban.ts';

/** What differs between the generations in the words of a document (HD36, HD05). */
export interface Generation {
  readonly theHe: TheHe;
  /** HD36 II.1.6.2: the last căn cứ ends ","; HD05 II.I.6.2.3: each begins "- ", the last ends ".". */
  readonly canCu: { readonly dash: string; readonly mid: string; readonly last: string };
  /** Mark after a recipient: HD36 1.9.2 ",", HD05 9.2.5 ";"; the last one ends ".". */
  readonly noiNhanMark: string;
  /** HD05 9.2.4: a tờ trình says "Kính trình". */
  readonly toTrinh: string;
  /** HD05 II.II.1: an appendix names its parent document and has page numbers of its own. */
  readonly phuLucOwnPages: boolean;
  readonly nguoiSoanThao: { readonly text: string; readonly sizePt: number };
  readonly year: number;
  readonly months: readonly number[];
}

export const GENERATIONS: Readonly<Record<TheHe, Generation>> = {
  '2018': {
    theHe: '2018',
    canCu: { dash: '', mid: ';', last: ',' },
    noiNhanMark: ',',
    toTrinh: 'Kính gửi',
    phuLucOwnPages: false,
    nguoiSoanThao: { text: 'ABC-268', sizePt: 8 },
    year: 2024,
    months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  },
  'giao-thoi': {
    theHe: 'giao-thoi',
    canCu: { dash: '', mid: ';', last: ',' },
    noiNhanMark: ',',
    toTrinh: 'Kính gửi',
    phuLucOwnPages: false,
    nguoiSoanThao: { text: 'ABC-268', sizePt: 8 },
    year: 2026,
    months: [2, 3, 4],
  },
  '2026': {
    theHe: '2026',
    canCu: { dash: '- ', mid: ';', last: '.' },
    noiNhanMark: ';',
    toTrinh: 'Kính trình',
    phuLucOwnPages: true,
    nguoiSoanThao: { text: 'NguyenVanAn-26', sizePt: 11 },
    year: 2026,
    months: [6, 7, 8, 9, 10],
  },
};

/** Letters of the type in the symbol. Those that no text fixes follow the rule of initials. */
export const KY_HIEU_LOAI: Readonly<Record<LoaiVanBan, string>> = {
  'cuong-linh-chinh-tri': 'CLCT',
  'dieu-le-dang': 'ĐLĐ',
  'chien-luoc': 'CL',
  'nghi-quyet': 'NQ',
  'quyet-dinh': 'QĐ',
  'chi-thi': 'CT',
  'ket-luan': 'KL',
  'quy-che': 'QC',
  'quy-dinh': 'QĐ',
  'thong-tri': 'TT',
  'huong-dan': 'HD',
  'thong-bao': 'TB',
  'thong-cao': 'TC',
  'tuyen-bo': 'TB',
  'loi-keu-goi': 'LKG',
  'bao-cao': 'BC',
  'ke-hoach': 'KH',
  'quy-hoach': 'QH',
  'chuong-trinh': 'CTr',
  'de-an': 'ĐA',
  'phuong-an': 'PA',
  'du-an': 'DA',
  'to-trinh': 'TTr',
  'cong-van': 'CV',
  'bien-ban': 'BB',
  'giay-gioi-thieu': 'GGT',
  'giay-chung-nhan': 'GCN',
  'giay-di-duong': 'GĐĐ',
  'giay-nghi-phep': 'GNP',
  'giay-moi': 'GM',
  'phieu-chuyen': 'PC',
  'phieu-gui': 'PG',
  'thu-cong': 'TC',
};

/** "05", "12": a number below `below` takes a leading zero. */
export function padBelow(value: number, below: number): string {
  return value < below ? `0${value}` : `${value}`;
}

/** "ngày 05 tháng 6 năm 2026" (HD36 1.4.2, HD05 4.2.2: zero for a day below 10 and a month below 3). */
export function ngayThangNam(ngay: number, thang: number, nam: number): string {
  return `ngày ${padBelow(ngay, 10)} tháng ${padBelow(thang, 3)} năm ${nam}`;
}

/** "05/6/2026", as the instruments write dates in running text. */
export function ngayNgan(ngay: number, thang: number, nam: number): string {
  return `${padBelow(ngay, 10)}/${padBelow(thang, 3)}/${nam}`;
}
