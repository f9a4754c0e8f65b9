import { LOAI_VAN_BAN } from '../vocabulary/loai-van-ban.ts';
import type { Bilingual } from '../model/bilingual.ts';

/** One value that a key may take, and what it stands for. */
export interface Choice {
  readonly value: string;
  readonly vi: string;
}

interface Described {
  readonly key: string;
  readonly title: Bilingual;
  /** One or two sentences for the person who writes the draft. */
  readonly description: string;
  readonly example?: unknown;
  readonly required?: true;
}

/**
 * A key of the front matter. `text`: one line. `lines`: one line or a list of them, printed one under another.
 * `list`: a list; one line counts as a list of one. `number`: a whole number from 1. `date`: `YYYY-MM-DD`,
 * `YYYY-MM`, `YYYY` or `d/m/YYYY`. `round`: which draft it is, or `true`.
 */
export type Field =
  | (Described & { readonly kind: 'text' | 'lines' | 'list' | 'number' | 'date' | 'round' })
  | (Described & { readonly kind: 'choice'; readonly choices: readonly Choice[] })
  | (Described & { readonly kind: 'object'; readonly fields: readonly Field[] });

type ValueOf<F extends Field> = F extends { readonly fields: infer G extends readonly Field[] }
  ? ValuesOf<G>
  : F['kind'] extends 'lines' | 'list'
    ? readonly string[]
    : string;

/** What a table of keys holds once it is read: lists are lists, everything else is text. */
export type ValuesOf<G extends readonly Field[]> = { readonly [F in G[number] as F['key']]?: ValueOf<F> };

const LOAI: readonly Choice[] = LOAI_VAN_BAN.map(({ key, vi }) => ({ value: key, vi }));

const NGUOI_KY = [
  {
    key: 'quyen-han',
    kind: 'text',
    title: { vi: 'Quyền hạn ký', en: 'Authority' },
    description: 'Dòng quyền hạn: T/M, K/T hoặc T/L và tên tổ chức, in hoa. Thủ trưởng ký trực tiếp thì không ghi.',
    example: 'T/M ĐẢNG UỶ',
  },
  {
    key: 'chuc-vu',
    kind: 'lines',
    title: { vi: 'Chức vụ', en: 'Position' },
    description: 'Chức vụ người ký, in hoa. Liên cơ quan ghi thêm dòng tên cơ quan.',
    example: 'BÍ THƯ',
  },
  {
    key: 'kiem',
    kind: 'text',
    title: { vi: 'Kiêm', en: 'Second position' },
    description: 'Chức vụ kiêm nhiệm, khi tổ chức không có con dấu riêng.',
    example: 'TRƯỞNG BAN CHỈ ĐẠO',
  },
  {
    key: 'ho-ten',
    kind: 'text',
    title: { vi: 'Họ tên', en: 'Name' },
    description: 'Họ tên đầy đủ, không ghi học hàm, học vị, quân hàm, danh hiệu.',
    example: 'Nguyễn Văn A',
  },
] as const satisfies readonly Field[];

/** Every key of the front matter: the type, the JSON Schema, the check and the help come from this one table. */
export const FIELDS = [
  {
    key: 'loai-van-ban',
    kind: 'choice',
    choices: LOAI,
    required: true,
    title: { vi: 'Loại văn bản', en: 'Type of document' },
    description: 'Một trong các thể loại văn bản và giấy tờ hành chính của Đảng.',
    example: 'nghi-quyet',
  },
  {
    key: 'ten-loai',
    kind: 'text',
    title: { vi: 'Tên loại in trên văn bản', en: 'Type as printed' },
    description: 'Chỉ ghi khi khác với tên của loại văn bản.',
    example: 'NGHỊ QUYẾT',
  },
  {
    key: 'co-quan-cap-tren',
    kind: 'lines',
    title: { vi: 'Cơ quan cấp trên trực tiếp', en: 'Superior organ' },
    description: 'Tên in hoa; mỗi phần tử của danh sách là một dòng.',
    example: 'ĐẢNG BỘ TỈNH LÂM ĐỒNG',
  },
  {
    key: 'co-quan-ban-hanh',
    kind: 'lines',
    title: { vi: 'Cơ quan ban hành', en: 'Issuing organ' },
    description: 'Tên đầy đủ, in hoa; mỗi phần tử của danh sách là một dòng. Liên cơ quan nối bằng dấu gạch nối.',
    example: 'ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ',
  },
  {
    key: 'ten-co-quan',
    kind: 'text',
    title: { vi: 'Tên cơ quan viết trong câu', en: 'Issuer in running text' },
    description: 'Dùng trong dòng ghi chú của phụ lục; bỏ trống thì lấy tên in hoa.',
    example: 'Đảng uỷ đặc khu Phú Quý',
  },
  {
    key: 'so',
    kind: 'number',
    title: { vi: 'Số văn bản', en: 'Number' },
    description: 'Số đăng ký ở văn thư. Chưa có số thì bỏ trống; số 0 đứng trước được thêm khi cần.',
    example: 5,
  },
  {
    key: 'ky-hieu',
    kind: 'text',
    title: { vi: 'Ký hiệu', en: 'Symbol' },
    description:
      'Ký hiệu tên loại và cơ quan (NQ/ĐU), hoặc chỉ ký hiệu cơ quan (ĐU). Bỏ trống khi suy ra được từ loại văn bản và tên cơ quan.',
    example: 'NQ/ĐU',
  },
  {
    key: 'so-va-ky-hieu',
    kind: 'text',
    title: { vi: 'Cả dòng số và ký hiệu', en: 'The whole number line' },
    description: 'Ghi nguyên văn cả dòng, thay cho số và ký hiệu.',
    example: 'Số 05-NQ/ĐU',
  },
  {
    key: 'dia-danh',
    kind: 'text',
    title: { vi: 'Địa danh', en: 'Place' },
    description: 'Tên đơn vị hành chính nơi cơ quan đặt trụ sở.',
    example: 'Phú Quý',
  },
  {
    key: 'ngay',
    kind: 'date',
    title: { vi: 'Ngày ban hành', en: 'Date' },
    description:
      'Năm-tháng-ngày (2026-06-05) hoặc ngày/tháng/năm (5/6/2026). Chưa có ngày thì ghi 2026-06 hoặc 2026, hoặc bỏ trống.',
    example: '2026-06-05',
  },
  {
    key: 'tac-gia',
    kind: 'lines',
    title: { vi: 'Dòng tác giả dưới tên loại', en: 'Author line under the type' },
    description: 'In hoa, bắt đầu bằng CỦA.',
    example: 'CỦA BAN THƯỜNG VỤ THÀNH UỶ',
  },
  {
    key: 'trich-yeu',
    kind: 'lines',
    title: { vi: 'Trích yếu nội dung', en: 'Summary' },
    description: 'Một cụm từ ngắn gọn, viết thường, không có dấu chấm; mỗi phần tử của danh sách là một dòng.',
    example: 'về lãnh đạo thực hiện nhiệm vụ 6 tháng cuối năm 2026',
  },
  {
    key: 'kinh-gui',
    kind: 'list',
    title: { vi: 'Kính gửi, kính trình', en: 'Addressees' },
    description: 'Nơi nhận ở đầu công văn hoặc tờ trình. Dấu đầu dòng và cuối dòng được thêm khi xuất.',
    example: ['Ban Thường vụ Tỉnh uỷ'],
  },
  {
    key: 'ky',
    kind: 'object',
    fields: NGUOI_KY,
    title: { vi: 'Người ký', en: 'Signer' },
    description: 'Người ký ở bên phải: người có thẩm quyền, người chủ trì hội nghị, cơ quan chủ trì.',
    example: { 'quyen-han': 'T/M ĐẢNG UỶ', 'chuc-vu': 'BÍ THƯ', 'ho-ten': 'Nguyễn Văn A' },
  },
  {
    key: 'ky-trai',
    kind: 'object',
    fields: NGUOI_KY,
    title: { vi: 'Người ký bên trái', en: 'Signer at the left' },
    description: 'Người ghi biên bản, hoặc cơ quan phối hợp của văn bản liên cơ quan.',
    example: { 'chuc-vu': 'NGƯỜI GHI BIÊN BẢN', 'ho-ten': 'Lê Thị B' },
  },
  {
    key: 'xac-nhan',
    kind: 'object',
    fields: [
      {
        key: 'dong-chi',
        kind: 'text',
        title: { vi: 'Xác nhận chữ ký của đồng chí', en: 'Whose signature' },
        description: 'Họ tên người có chữ ký được xác nhận.',
        example: 'Trần Văn Bình',
      },
      ...NGUOI_KY,
    ],
    title: { vi: 'Xác nhận chữ ký', en: 'Confirmation of a signature' },
    description: 'Khối xác nhận chữ ký của người chủ trì hội nghị, đại hội khi không được đóng dấu lên chữ ký đó.',
  },
  {
    key: 'noi-nhan',
    kind: 'list',
    title: { vi: 'Nơi nhận', en: 'Recipients' },
    description:
      'Mỗi nơi nhận một phần tử, dòng cuối là nơi lưu; dấu đầu dòng và cuối dòng được thêm khi xuất. Công văn, tờ trình ghi "Như trên" ở dòng đầu.',
    example: ['Ban Thường vụ Tỉnh uỷ', 'Lưu Văn phòng Đảng uỷ'],
  },
  {
    key: 'du-thao',
    kind: 'round',
    title: { vi: 'Dự thảo lần', en: 'Draft' },
    description: 'Số lần dự thảo; ghi true khi không đếm lần.',
    example: 2,
  },
  {
    key: 'muc-do-mat',
    kind: 'text',
    title: { vi: 'Mức độ mật', en: 'Secrecy' },
    description: 'Theo pháp luật về bảo vệ bí mật nhà nước.',
    example: 'MẬT',
  },
  {
    key: 'muc-do-khan',
    kind: 'text',
    title: { vi: 'Mức độ khẩn', en: 'Urgency' },
    description: 'KHẨN, THƯỢNG KHẨN hoặc HOẢ TỐC.',
    example: 'KHẨN',
  },
  {
    key: 'pham-vi-luu-hanh',
    kind: 'text',
    title: { vi: 'Chỉ dẫn phạm vi lưu hành', en: 'Circulation' },
    description: 'In hoa, ở góc phải đầu trang thứ nhất.',
    example: 'TÀI LIỆU HỘI NGHỊ',
  },
  {
    key: 'nguoi-soan-thao',
    kind: 'text',
    title: { vi: 'Ký hiệu người soạn thảo và số bản', en: 'Drafter and number of copies' },
    description: 'Ghi ở cuối nơi nhận.',
    example: 'NguyenVanAn-26',
  },
  {
    key: 'thong-tin-lien-he',
    kind: 'text',
    title: { vi: 'Thông tin liên hệ', en: 'Contact' },
    description: 'Địa chỉ, điện thoại, fax, email; ở cuối trang cuối cùng.',
    example: 'Số 1, đường A, phường B; điện thoại: 0200 000 000',
  },
] as const satisfies readonly Field[];
