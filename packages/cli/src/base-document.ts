import { LOAI_VAN_BAN } from '@thethuc/core';

const ISSUERS: Readonly<Record<string, string>> = {
  'trung-uong': 'Ban Chấp hành Trung ương',
  'bo-chinh-tri': 'Bộ Chính trị',
  'ban-bi-thu': 'Ban Bí thư',
  'dai-hoi-toan-quoc': 'Đại hội đại biểu toàn quốc',
  'tinh-uy': 'tỉnh uỷ',
  'ban-thuong-vu-tinh-uy': 'ban thường vụ tỉnh uỷ',
  'huyen-uy': 'huyện uỷ',
  'dac-khu': 'đảng uỷ đặc khu',
  'ban-thuong-vu': 'ban thường vụ',
  'dang-uy': 'đảng uỷ cơ sở',
  'ban-thuong-vu-dang-uy': 'ban thường vụ đảng uỷ',
  'dang-uy-bo-phan': 'đảng uỷ bộ phận',
  'chi-bo': 'chi bộ',
  'uy-ban-kiem-tra': 'uỷ ban kiểm tra',
  'ban-to-chuc': 'ban tổ chức',
  'van-phong': 'văn phòng',
  'thua-lenh': 'văn phòng thừa lệnh ban thường vụ',
  'don-vi': 'đơn vị của văn phòng',
  'ban-chi-dao': 'ban chỉ đạo',
  'hoi-dong': 'hội đồng',
  'lien-co-quan': 'liên cơ quan',
  'dai-hoi': 'đại hội',
  'doan-chu-tich': 'đoàn chủ tịch',
  'doan-thu-ky': 'đoàn thư ký',
  'ban-tham-tra': 'ban thẩm tra',
  'ban-kiem-phieu': 'ban kiểm phiếu',
  'dai-hoi-chi-bo': 'đại hội chi bộ',
};

const FORMS: Readonly<Record<string, string>> = {
  '2018': 'thể thức 2018',
  'giao-thoi': 'thể thức đầu năm 2026 (399-QĐ/TW và 36-HD/VPTW)',
  '2026': 'thể thức 2026',
};

/** The line "nền: nghi-quyet-chi-bo 2026" of an example in words: "văn bản nền: nghị quyết của chi bộ, thể thức 2026"; any other line as it is. */
export function namedBase(line: string): string {
  const [, key, form] = /^nền:\s+(\S+)\s+(\S+)$/u.exec(line) ?? [];
  const type =
    key === undefined ? undefined : LOAI_VAN_BAN.find((one) => key === one.key || key.startsWith(`${one.key}-`));
  if (key === undefined || form === undefined || !type) return line;
  const issuer = key.slice(type.key.length + 1);
  const by = issuer === '' ? '' : ` của ${ISSUERS[issuer] ?? issuer}`;
  return `văn bản nền: ${type.vi.toLocaleLowerCase('vi')}${by}, ${FORMS[form] ?? form}`;
}
