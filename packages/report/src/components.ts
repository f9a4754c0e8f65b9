import type { Bilingual } from '@thethuc/core';

/**
 * The first halves of rule ids, in the order in which one reads a form from the
 * sheet of paper to the last line, with the heading each gets in a report.
 */
const COMPONENTS: readonly (readonly [id: string, name: Bilingual])[] = [
  ['van-ban', { vi: 'Toàn văn bản', en: 'Whole document' }],
  ['tham-quyen', { vi: 'Thẩm quyền ban hành', en: 'Authority to issue' }],
  ['trang', { vi: 'Trang giấy', en: 'Page' }],
  ['so-trang', { vi: 'Số trang', en: 'Page number' }],
  ['phong-chu', { vi: 'Phông chữ, bảng mã', en: 'Font and encoding' }],
  ['tieu-de', { vi: 'Tiêu đề', en: 'Party title' }],
  ['co-quan-cap-tren', { vi: 'Tên cơ quan cấp trên', en: 'Superior organ' }],
  ['co-quan-ban-hanh', { vi: 'Tên cơ quan ban hành', en: 'Issuing organ' }],
  ['dau-sao', { vi: 'Dấu sao', en: 'Star' }],
  ['so-va-ky-hieu', { vi: 'Số và ký hiệu', en: 'Number and symbol' }],
  ['dia-danh-va-ngay', { vi: 'Địa danh và ngày, tháng, năm', en: 'Place and date' }],
  ['muc-do-mat', { vi: 'Dấu chỉ mức độ mật', en: 'Secrecy mark' }],
  ['muc-do-khan', { vi: 'Dấu chỉ mức độ khẩn', en: 'Urgency mark' }],
  ['pham-vi-luu-hanh', { vi: 'Phạm vi lưu hành', en: 'Circulation' }],
  ['du-thao', { vi: 'Ký hiệu dự thảo', en: 'Draft mark' }],
  ['ten-loai', { vi: 'Tên loại văn bản', en: 'Name of the type' }],
  ['tac-gia', { vi: 'Tác giả văn bản', en: 'Author line' }],
  ['trich-yeu', { vi: 'Trích yếu nội dung', en: 'Subject' }],
  ['dau-gach', { vi: 'Dấu gạch dưới trích yếu', en: 'Hyphens under the subject' }],
  ['trich-yeu-cong-van', { vi: 'Trích yếu công văn', en: 'Subject of a letter' }],
  ['kinh-gui', { vi: 'Kính gửi, kính trình', en: 'Addressing words' }],
  ['noi-nhan-kinh-gui', { vi: 'Nơi nhận sau «Kính gửi»', en: 'Addressees' }],
  ['noi-dung', { vi: 'Nội dung', en: 'Content' }],
  ['can-cu', { vi: 'Căn cứ', en: 'Legal grounds' }],
  ['vien-dan', { vi: 'Viện dẫn', en: 'References' }],
  ['don-vi', { vi: 'Phần, chương, mục, điều, khoản, điểm', en: 'Structure of the content' }],
  ['phan-chuong', { vi: 'Phần, chương', en: 'Parts and chapters' }],
  ['ten-phan-chuong', { vi: 'Tên phần, chương', en: 'Names of parts and chapters' }],
  ['muc', { vi: 'Mục', en: 'Sections' }],
  ['ten-muc', { vi: 'Tên mục', en: 'Names of sections' }],
  ['dieu', { vi: 'Điều', en: 'Articles' }],
  ['khoan', { vi: 'Khoản', en: 'Clauses' }],
  ['diem', { vi: 'Điểm', en: 'Points' }],
  ['bien-ban', { vi: 'Biên bản', en: 'Minutes' }],
  ['chu-ky', { vi: 'Chữ ký', en: 'Signature' }],
  ['quyen-han', { vi: 'Quyền hạn ký', en: 'Authority line' }],
  ['chuc-vu', { vi: 'Chức vụ người ký', en: 'Position of the signer' }],
  ['ho-ten', { vi: 'Họ tên người ký', en: 'Name of the signer' }],
  ['noi-nhan', { vi: 'Nơi nhận', en: 'Recipients' }],
  ['danh-sach-noi-nhan', { vi: 'Danh sách nơi nhận', en: 'List of recipients' }],
  ['nguoi-soan-thao', { vi: 'Ký hiệu người soạn thảo', en: 'Drafter mark' }],
  ['thong-tin-lien-he', { vi: 'Thông tin liên hệ', en: 'Contact details' }],
  ['phu-luc', { vi: 'Phụ lục', en: 'Appendices' }],
  ['ban-sao', { vi: 'Bản sao', en: 'Copy' }],
  ['loai-ban-sao', { vi: 'Loại bản sao', en: 'Kind of copy' }],
];

const POSITION = new Map(COMPONENTS.map(([id], position) => [id, position]));
const NAME = new Map(COMPONENTS);

/** Those that rules of ours may speak of. */
export const COMPONENT_IDS: readonly string[] = COMPONENTS.map(([id]) => id);

/** The component a rule speaks of: `tieu-de/co-chu` → `tieu-de`. */
export function componentOf(ruleId: string): string {
  return ruleId.split('/', 1)[0] ?? ruleId;
}

/** Heading of a component; the id itself for one an overlay has invented. */
export function componentName(id: string): Bilingual {
  return NAME.get(id) ?? { vi: id, en: id };
}

/** Orders components as one reads a form; unknown ones last, by name. */
export function compareComponents(a: string, b: string): number {
  const order = (POSITION.get(a) ?? COMPONENTS.length) - (POSITION.get(b) ?? COMPONENTS.length);
  if (order !== 0) return order;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
