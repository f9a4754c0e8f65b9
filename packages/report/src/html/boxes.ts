import type { Bilingual } from '@thethuc/core';

/** A box of the drawing in Phụ lục 1, in millimetres from the top left corner of the page. */
export interface Box {
  /** "5a". */
  readonly number: string;
  readonly name: Bilingual;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly round?: boolean;
}

/** Of the drawn page, in millimetres: of the width of A4, and shorter, since the content takes no room. */
export const PAGE = { width: 210, height: 272 } as const;

const SHARED: readonly Box[] = [
  { number: '11a', name: { vi: 'Phạm vi lưu hành', en: 'Circulation' }, x: 117, y: 7, width: 76, height: 10 },
  { number: '2', name: { vi: 'Cơ quan ban hành', en: 'Issuing organ' }, x: 28, y: 21, width: 78, height: 15 },
  { number: '1', name: { vi: 'Tiêu đề', en: 'Party title' }, x: 117, y: 21, width: 76, height: 10.5 },
  { number: '3', name: { vi: 'Số và ký hiệu', en: 'Number, symbol' }, x: 32, y: 39.5, width: 70, height: 10 },
  { number: '4', name: { vi: 'Địa danh, ngày', en: 'Place, date' }, x: 121, y: 39.5, width: 68, height: 10 },
  { number: '5b', name: { vi: 'Trích yếu công văn', en: 'Letter subject' }, x: 32, y: 52.5, width: 70, height: 10 },
  { number: '11b', name: { vi: 'Dự thảo', en: 'Draft' }, x: 32, y: 65.5, width: 70, height: 10 },
  { number: '5a', name: { vi: 'Tên loại, trích yếu', en: 'Type, subject' }, x: 58, y: 106, width: 110, height: 17 },
  { number: '9b', name: { vi: 'Kính gửi, kính trình', en: 'Addressees' }, x: 68, y: 126, width: 90, height: 10 },
  { number: '6', name: { vi: 'Nội dung', en: 'Content' }, x: 28, y: 140, width: 167, height: 40 },
  { number: '9a', name: { vi: 'Nơi nhận', en: 'Recipients' }, x: 28, y: 185, width: 70, height: 36 },
  {
    number: '7a',
    name: { vi: 'Quyền hạn, chức vụ', en: 'Authority, position' },
    x: 117,
    y: 185,
    width: 78,
    height: 14,
  },
  { number: '7c', name: { vi: 'Chữ ký', en: 'Signature' }, x: 135, y: 202, width: 56, height: 17 },
  { number: '7b', name: { vi: 'Họ tên', en: 'Full name' }, x: 123, y: 226, width: 66, height: 10 },
  { number: '8', name: { vi: 'Dấu', en: 'Seal' }, x: 111, y: 197.5, width: 26, height: 26, round: true },
  { number: '12', name: { vi: 'Người soạn thảo', en: 'Drafter' }, x: 28, y: 226, width: 70, height: 10 },
  { number: '13', name: { vi: 'Thông tin liên hệ', en: 'Contact details' }, x: 62, y: 242, width: 100, height: 10 },
];

/** The marks under the number: secrecy has a box only in the drawing of 36-HD/VPTW. */
const MARKS_2018: readonly Box[] = [
  { number: '10a', name: { vi: 'Mức độ mật', en: 'Secrecy' }, x: 32, y: 78.5, width: 70, height: 10 },
  { number: '10b', name: { vi: 'Mức độ khẩn', en: 'Urgency' }, x: 32, y: 91.5, width: 70, height: 10 },
];
const MARKS_2026: readonly Box[] = [
  { number: '10', name: { vi: 'Mức độ khẩn', en: 'Urgency' }, x: 32, y: 78.5, width: 70, height: 10 },
];

/** The box each component stands in; a component of the page or the whole text stands in none. */
const BOX_OF: Readonly<Record<string, string>> = {
  'tieu-de': '1',
  'quoc-hieu': '1',
  'co-quan-cap-tren': '2',
  'co-quan-ban-hanh': '2',
  'dau-sao': '2',
  'so-va-ky-hieu': '3',
  'dia-danh-va-ngay': '4',
  'ten-loai': '5a',
  'tac-gia': '5a',
  'trich-yeu': '5a',
  'dau-gach': '5a',
  'trich-yeu-cong-van': '5b',
  'kinh-gui': '9b',
  'noi-nhan-kinh-gui': '9b',
  'noi-dung': '6',
  'can-cu': '6',
  'vien-dan': '6',
  'don-vi': '6',
  'phan-chuong': '6',
  'ten-phan-chuong': '6',
  muc: '6',
  'ten-muc': '6',
  dieu: '6',
  khoan: '6',
  diem: '6',
  'quyen-han': '7a',
  'chuc-vu': '7a',
  'ho-ten': '7b',
  'chu-ky': '7c',
  dau: '8',
  'noi-nhan': '9a',
  'danh-sach-noi-nhan': '9a',
  'pham-vi-luu-hanh': '11a',
  'du-thao': '11b',
  'nguoi-soan-thao': '12',
  'thong-tin-lien-he': '13',
};

const INSTRUMENT_OF_2018 = '36-hd-vptw';

/** The boxes of the drawing that was in force with these instruments. */
export function boxesOf(instruments: readonly string[]): readonly Box[] {
  return [...SHARED, ...(instruments.includes(INSTRUMENT_OF_2018) ? MARKS_2018 : MARKS_2026)];
}

/** Number of the box a component stands in; `undefined` when it has none. */
export function boxOf(component: string, instruments: readonly string[]): string | undefined {
  const of2018 = instruments.includes(INSTRUMENT_OF_2018);
  if (component === 'muc-do-khan') return of2018 ? '10b' : '10';
  if (component === 'muc-do-mat') return of2018 ? '10a' : undefined;
  return BOX_OF[component];
}
