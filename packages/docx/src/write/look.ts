import type { FormPart } from '@thethuc/core';
import type { Values } from './form-values.ts';

/** How letters look. */
export interface RunLook {
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

/** How a paragraph stands. Lengths in mm, spacing in pt; a line pitch in pt is exact, none is single. */
export interface ParagraphLook {
  readonly alignment: 'left' | 'center' | 'right' | 'justify';
  readonly firstLineMm: number;
  readonly spaceBeforePt: number;
  readonly spaceAfterPt: number;
  readonly linePt?: number;
  readonly keepNext: boolean;
  readonly lineAbove: boolean;
  /** Depth in the outline, from 0. */
  readonly outline?: number;
}

/** A named style of the file. */
export interface Style {
  readonly id: string;
  /** As the office sees it in Word. */
  readonly name: string;
  readonly run: RunLook;
  readonly paragraph: ParagraphLook;
}

/** Every line of the form has a style; so have the kinds of paragraph of the content. */
export type StyleKey =
  | Exclude<FormPart, 'kiem'>
  | 'kiem'
  | 'chuc-vu-truc-tiep'
  | 'noi-dung'
  | 'dong-giua'
  | 'phan-chuong'
  | 'ten-phan-chuong'
  | 'muc'
  | 'ten-muc'
  | 'de-muc'
  | 'dieu'
  | 'khoan'
  | 'diem'
  | 'dau-bang'
  | 'bang'
  | 'so-trang'
  | 'cuoi';

export type Looks = Readonly<Record<StyleKey, Style>>;

/** All names begin alike, so that they stand together in the list of styles. */
export const STYLE_PREFIX = 'Thể thức - ';

const NAMES: Readonly<Record<StyleKey, readonly [id: string, name: string]>> = {
  'tieu-de': ['TieuDe', 'Tiêu đề'],
  'co-quan-cap-tren': ['CoQuanCapTren', 'Cơ quan cấp trên'],
  'co-quan-ban-hanh': ['CoQuanBanHanh', 'Cơ quan ban hành'],
  'dau-sao': ['DauSao', 'Dấu sao'],
  'so-va-ky-hieu': ['SoVaKyHieu', 'Số và ký hiệu'],
  'dia-danh-va-ngay': ['DiaDanhVaNgay', 'Địa danh và ngày'],
  'ten-loai': ['TenLoai', 'Tên loại'],
  'tac-gia': ['TacGia', 'Tác giả'],
  'trich-yeu': ['TrichYeu', 'Trích yếu'],
  'dau-gach': ['DauGach', 'Dấu gạch'],
  'trich-yeu-cong-van': ['TrichYeuCongVan', 'Trích yếu công văn'],
  'kinh-gui': ['KinhGui', 'Kính gửi'],
  'noi-nhan-kinh-gui': ['NoiNhanKinhGui', 'Nơi nhận kính gửi'],
  'noi-nhan': ['NoiNhan', 'Nơi nhận'],
  'danh-sach-noi-nhan': ['DanhSachNoiNhan', 'Danh sách nơi nhận'],
  'muc-do-mat': ['MucDoMat', 'Mức độ mật'],
  'muc-do-khan': ['MucDoKhan', 'Mức độ khẩn'],
  'pham-vi-luu-hanh': ['PhamViLuuHanh', 'Phạm vi lưu hành'],
  'du-thao': ['DuThao', 'Dự thảo'],
  'nguoi-soan-thao': ['NguoiSoanThao', 'Người soạn thảo'],
  'thong-tin-lien-he': ['ThongTinLienHe', 'Thông tin liên hệ'],
  'xac-nhan': ['XacNhan', 'Xác nhận chữ ký'],
  'quyen-han': ['QuyenHan', 'Quyền hạn ký'],
  'chuc-vu': ['ChucVu', 'Chức vụ'],
  'chuc-vu-truc-tiep': ['ChucVuTrucTiep', 'Chức vụ ký trực tiếp'],
  kiem: ['Kiem', 'Kiêm'],
  'ho-ten': ['HoTen', 'Họ tên'],
  'phu-luc': ['PhuLuc', 'Phụ lục'],
  'ten-phu-luc': ['TenPhuLuc', 'Tên phụ lục'],
  'ghi-chu-phu-luc': ['GhiChuPhuLuc', 'Ghi chú phụ lục'],
  'noi-dung': ['NoiDung', 'Nội dung'],
  'dong-giua': ['DongGiua', 'Dòng giữa'],
  'phan-chuong': ['PhanChuong', 'Phần và chương'],
  'ten-phan-chuong': ['TenPhanChuong', 'Tên phần và chương'],
  muc: ['Muc', 'Mục'],
  'ten-muc': ['TenMuc', 'Tên mục'],
  'de-muc': ['DeMuc', 'Đề mục'],
  dieu: ['Dieu', 'Điều'],
  khoan: ['Khoan', 'Khoản'],
  diem: ['Diem', 'Điểm'],
  'dau-bang': ['DauBang', 'Đầu bảng'],
  bang: ['Bang', 'Bảng'],
  'so-trang': ['SoTrang', 'Số trang'],
  cuoi: ['Cuoi', 'Cuối phần'],
};

/** Room for the signature and the seal, in pt; no instrument states it. */
const SIGNATURE_GAP = 80;
/** Before the signatures and the recipients. */
const CLOSING_GAP = 14;
/** Tables have no row in the table of sizes: one point under the content saves width. */
const TABLE_STEP = 1;

const FLAT: ParagraphLook = {
  alignment: 'left',
  firstLineMm: 0,
  spaceBeforePt: 0,
  spaceAfterPt: 0,
  keepNext: false,
  lineAbove: false,
};

interface Size {
  readonly minPt: number;
  readonly maxPt: number;
}
interface Manner {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

/** The styles of a document: sizes and kinds of letters, indents and spacing as `values` state them. */
export function looksOf(values: Values): Looks {
  const content = values.params<Size>('noi-dung/co-chu').minPt ?? 0;
  // Of a range the smallest, except the name of the type, which is to stand out.
  const run = (part: string, changes: Partial<RunLook> = {}): RunLook => {
    const { minPt = content, maxPt = minPt } = values.params<Size>(`${part}/co-chu`);
    const { bold = false, italic = false, underline = false } = values.params<Manner>(`${part}/kieu-chu`);
    return { sizePt: part === 'ten-loai' ? maxPt : minPt, bold, italic, underline, ...changes };
  };
  const plain: RunLook = { sizePt: content, bold: false, italic: false, underline: false };
  const center: ParagraphLook = { ...FLAT, alignment: 'center' };
  const { minMm = 0, maxMm = minMm } = values.params<{ minMm: number; maxMm: number }>('noi-dung/thut-dong');
  const spacing: Partial<ParagraphLook> = {
    spaceAfterPt: values.params<{ minPt: number }>('noi-dung/khoang-cach-doan').minPt ?? 0,
    linePt: values.params<{ minPt: number }>('noi-dung/gian-dong').minPt ?? content * 1.3,
  };
  const body: ParagraphLook = {
    ...FLAT,
    alignment: values.params<{ align: 'justify' }>('noi-dung/can-le').align ?? 'justify',
    // "About 10 mm": the first whole millimetre of the range.
    firstLineMm: Math.min(Math.ceil(minMm), maxMm),
    ...spacing,
  };
  const unit = (outline: number): ParagraphLook => ({ ...center, ...spacing, keepNext: true, outline });
  const heading = (outline: number): ParagraphLook => ({ ...body, keepNext: true, outline });
  const cell: RunLook = { ...plain, sizePt: content - TABLE_STEP };
  const inCell: Partial<ParagraphLook> = { spaceBeforePt: 2, spaceAfterPt: 2 };
  const looks: Readonly<Record<StyleKey, readonly [RunLook, ParagraphLook]>> = {
    'tieu-de': [run('tieu-de'), center],
    'co-quan-cap-tren': [run('co-quan-cap-tren'), center],
    'co-quan-ban-hanh': [run('co-quan-ban-hanh'), center],
    'dau-sao': [run('so-va-ky-hieu'), center],
    'so-va-ky-hieu': [run('so-va-ky-hieu'), center],
    'dia-danh-va-ngay': [run('dia-danh-va-ngay'), center],
    'ten-loai': [run('ten-loai'), { ...center, spaceBeforePt: 18, keepNext: true }],
    'tac-gia': [run('trich-yeu', values.params<Manner>('tac-gia/kieu-chu')), { ...center, keepNext: true }],
    'trich-yeu': [run('trich-yeu'), { ...center, keepNext: true }],
    'dau-gach': [run('so-va-ky-hieu'), { ...center, spaceAfterPt: 12 }],
    'trich-yeu-cong-van': [run('trich-yeu-cong-van'), center],
    'kinh-gui': [run('kinh-gui'), { ...FLAT, spaceBeforePt: 12 }],
    'noi-nhan-kinh-gui': [run('noi-nhan-kinh-gui'), FLAT],
    'noi-nhan': [run('noi-nhan'), { ...FLAT, spaceBeforePt: CLOSING_GAP }],
    'danh-sach-noi-nhan': [run('danh-sach-noi-nhan'), FLAT],
    // No size is stated for the secrecy mark: it stands in one block with the mark of urgency.
    'muc-do-mat': [run('muc-do-khan'), center],
    'muc-do-khan': [run('muc-do-khan'), center],
    'pham-vi-luu-hanh': [run('pham-vi-luu-hanh'), { ...FLAT, alignment: 'right' }],
    'du-thao': [run('du-thao'), center],
    'nguoi-soan-thao': [run('nguoi-soan-thao'), FLAT],
    'thong-tin-lien-he': [run('thong-tin-lien-he'), { ...center, lineAbove: true }],
    'xac-nhan': [plain, { ...center, spaceBeforePt: CLOSING_GAP, keepNext: true }],
    'quyen-han': [run('quyen-han'), { ...center, keepNext: true }],
    'chuc-vu': [run('chuc-vu'), { ...center, keepNext: true }],
    'chuc-vu-truc-tiep': [
      run('chuc-vu', { bold: values.params<Manner>('chuc-vu/kieu-chu-truc-tiep').bold ?? true }),
      { ...center, keepNext: true },
    ],
    kiem: [run('chuc-vu'), { ...center, keepNext: true }],
    'ho-ten': [run('ho-ten'), { ...center, spaceBeforePt: SIGNATURE_GAP }],
    'phu-luc': [
      { ...plain, bold: true },
      { ...center, keepNext: true, outline: 0 },
    ],
    'ten-phu-luc': [
      { ...plain, bold: true },
      { ...center, keepNext: true },
    ],
    'ghi-chu-phu-luc': [
      { ...plain, italic: true },
      { ...center, spaceAfterPt: 12 },
    ],
    'noi-dung': [plain, body],
    'dong-giua': [plain, { ...center, ...spacing }],
    'phan-chuong': [run('phan-chuong'), unit(0)],
    'ten-phan-chuong': [run('ten-phan-chuong'), { ...center, ...spacing, keepNext: true }],
    muc: [run('muc'), unit(1)],
    'ten-muc': [run('ten-muc'), { ...center, ...spacing, keepNext: true }],
    'de-muc': [{ ...plain, bold: true }, heading(1)],
    dieu: [run('dieu'), heading(2)],
    khoan: [run('khoan'), { ...body, outline: 3 }],
    diem: [run('diem'), { ...body, outline: 4 }],
    'dau-bang': [
      { ...cell, bold: true },
      { ...center, ...inCell, keepNext: true },
    ],
    bang: [cell, { ...FLAT, ...inCell }],
    'so-trang': [run('so-trang'), center],
    // What ends a section or stands under the last table; it must take no room.
    cuoi: [
      { ...plain, sizePt: 1 },
      { ...FLAT, linePt: 1 },
    ],
  };
  return Object.fromEntries(
    (Object.keys(looks) as StyleKey[]).map((key) => {
      const [id, name] = NAMES[key];
      const [look, paragraph] = looks[key];
      return [key, { id: `TT${id}`, name: `${STYLE_PREFIX}${name}`, run: look, paragraph }];
    }),
  ) as unknown as Looks;
}
