import type { NguoiKy, TheHe } from './van-ban.ts';

/** An invented organ: everything a document takes from who issues it. */
export interface Issuer {
  readonly capTren: readonly string[];
  readonly banHanh: readonly string[];
  readonly kyHieu: string;
  readonly diaDanh: string;
  /** In running text: "Đảng uỷ xã Tân Thuỷ". */
  readonly ten: string;
  readonly ky: NguoiKy;
  readonly kyTrai?: NguoiKy;
  readonly noiNhan: readonly string[];
  readonly luu: string;
}

export const ISSUER_KEYS = [
  'trung-uong',
  'bo-chinh-tri',
  'ban-bi-thu',
  'dai-hoi-toan-quoc',
  'tinh-uy',
  'ban-thuong-vu-tinh-uy',
  'huyen-uy',
  'dac-khu',
  'ban-thuong-vu',
  'dang-uy',
  'ban-thuong-vu-dang-uy',
  'dang-uy-bo-phan',
  'chi-bo',
  'uy-ban-kiem-tra',
  'ban-to-chuc',
  'van-phong',
  'thua-lenh',
  'don-vi',
  'ban-chi-dao',
  'hoi-dong',
  'lien-co-quan',
  'dai-hoi',
  'doan-chu-tich',
  'doan-thu-ky',
  'ban-tham-tra',
  'ban-kiem-phieu',
  'dai-hoi-chi-bo',
] as const;

export type IssuerKey = (typeof ISSUER_KEYS)[number];

const TINH = 'Sơn Giang';
const BI_THU = 'Trần Văn Bình';
const PHO_BI_THU = 'Lê Thị Cúc';

function kyThay(quyenHan: string, chucVu: readonly string[], hoTen: string): NguoiKy {
  return { quyenHan, chucVu, hoTen };
}

const DAI_HOI_TINH = ['ĐẠI HỘI ĐẠI BIỂU', 'ĐẢNG BỘ TỈNH SƠN GIANG LẦN THỨ XVI'];

/** The middle level: huyện uỷ until 2025, đảng uỷ đặc khu afterwards. */
function trungGian(
  theHe: TheHe,
): Pick<Issuer, 'capTren' | 'banHanh' | 'kyHieu' | 'diaDanh' | 'ten' | 'luu' | 'noiNhan'> {
  const shared = { capTren: ['ĐẢNG BỘ TỈNH SƠN GIANG'] };
  if (theHe === '2018') {
    return {
      ...shared,
      banHanh: ['HUYỆN UỶ PHÚ KHÊ'],
      kyHieu: 'HU',
      diaDanh: 'Phú Khê',
      ten: 'Huyện uỷ Phú Khê',
      noiNhan: ['Ban Thường vụ Tỉnh uỷ', 'Các đảng uỷ trực thuộc', 'Các đồng chí Huyện uỷ viên'],
      luu: 'Lưu Văn phòng Huyện uỷ',
    };
  }
  return {
    ...shared,
    banHanh: ['ĐẢNG UỶ ĐẶC KHU HÒN MÂY'],
    kyHieu: 'ĐU',
    diaDanh: 'Hòn Mây',
    ten: 'Đảng uỷ đặc khu Hòn Mây',
    noiNhan: ['Ban Thường vụ Tỉnh uỷ', 'Các chi bộ, đảng bộ trực thuộc', 'Các đồng chí Đảng uỷ viên'],
    luu: 'Lưu Văn phòng Đảng uỷ',
  };
}

/** Builds the invented organ `key` as it existed in that generation. */
export function issuer(key: IssuerKey, theHe: TheHe): Issuer {
  const giua = trungGian(theHe);
  const uy = theHe === '2018' ? 'HUYỆN UỶ' : 'ĐẢNG UỶ';
  const tw = {
    capTren: [],
    banHanh: ['BAN CHẤP HÀNH TRUNG ƯƠNG'],
    kyHieu: 'TW',
    diaDanh: 'Hà Nội',
    noiNhan: ['Các tỉnh uỷ, thành uỷ', 'Các đồng chí Uỷ viên Ban Chấp hành Trung ương'],
    luu: 'Lưu Văn phòng Trung ương Đảng',
  };
  const tinh = {
    capTren: [],
    banHanh: ['TỈNH UỶ SƠN GIANG'],
    kyHieu: 'TU',
    diaDanh: TINH,
    noiNhan: ['Ban Bí thư Trung ương Đảng', 'Các đảng uỷ trực thuộc Tỉnh uỷ', 'Các đồng chí Tỉnh uỷ viên'],
    luu: 'Lưu Văn phòng Tỉnh uỷ',
  };
  const coSo = {
    capTren: [theHe === '2018' ? 'ĐẢNG BỘ HUYỆN PHÚ KHÊ' : 'ĐẢNG BỘ XÃ TÂN THUỶ'],
    banHanh: [theHe === '2018' ? 'ĐẢNG UỶ XÃ TÂN THUỶ' : 'ĐẢNG UỶ BỆNH VIỆN ĐA KHOA'],
    kyHieu: 'ĐU',
    diaDanh: 'Tân Thuỷ',
    ten: theHe === '2018' ? 'Đảng uỷ xã Tân Thuỷ' : 'Đảng uỷ Bệnh viện Đa khoa',
    noiNhan: [theHe === '2018' ? 'Ban Thường vụ Huyện uỷ' : 'Ban Thường vụ Đảng uỷ xã', 'Các chi bộ trực thuộc'],
    luu: 'Lưu Văn phòng Đảng uỷ',
  };
  const coQuanTinh = {
    capTren: ['TỈNH UỶ SƠN GIANG'],
    diaDanh: TINH,
    noiNhan: ['Thường trực Tỉnh uỷ', 'Các cơ quan tham mưu, giúp việc Tỉnh uỷ'],
  };
  const daiHoi = {
    kyHieu: 'ĐH',
    diaDanh: TINH,
    noiNhan: ['Các đoàn đại biểu', 'Các đồng chí đại biểu đại hội'],
    luu: 'Lưu Văn phòng Tỉnh uỷ',
  };
  switch (key) {
    case 'trung-uong':
      return {
        ...tw,
        ten: 'Ban Chấp hành Trung ương',
        ky: kyThay('T/M BAN CHẤP HÀNH TRUNG ƯƠNG', ['TỔNG BÍ THƯ'], 'Nguyễn Văn A'),
      };
    case 'bo-chinh-tri':
      return { ...tw, ten: 'Bộ Chính trị', ky: kyThay('T/M BỘ CHÍNH TRỊ', [], 'Nguyễn Văn A') };
    case 'ban-bi-thu':
      return { ...tw, ten: 'Ban Bí thư', ky: kyThay('T/M BAN BÍ THƯ', [], 'Nguyễn Văn A') };
    case 'dai-hoi-toan-quoc':
      return {
        ...tw,
        banHanh: ['ĐẠI HỘI ĐẠI BIỂU TOÀN QUỐC', 'LẦN THỨ XX'],
        kyHieu: 'ĐH',
        ten: 'Đại hội đại biểu toàn quốc lần thứ XX',
        ky: kyThay('T/M ĐOÀN CHỦ TỊCH', [], 'Nguyễn Văn A'),
      };
    case 'tinh-uy':
      return { ...tinh, ten: 'Tỉnh uỷ Sơn Giang', ky: kyThay('T/M TỈNH UỶ', ['BÍ THƯ'], BI_THU) };
    case 'ban-thuong-vu-tinh-uy':
      return { ...tinh, ten: 'Ban Thường vụ Tỉnh uỷ', ky: kyThay('T/M BAN THƯỜNG VỤ', ['PHÓ BÍ THƯ'], PHO_BI_THU) };
    case 'huyen-uy':
    case 'dac-khu':
      return { ...giua, ky: kyThay(`T/M ${uy}`, ['BÍ THƯ'], BI_THU) };
    case 'ban-thuong-vu':
      return {
        ...giua,
        ten: theHe === '2018' ? 'Ban Thường vụ Huyện uỷ' : 'Ban Thường vụ Đảng uỷ đặc khu',
        ky: kyThay('T/M BAN THƯỜNG VỤ', ['PHÓ BÍ THƯ'], PHO_BI_THU),
      };
    case 'dang-uy':
      return { ...coSo, ky: kyThay('T/M ĐẢNG UỶ', ['BÍ THƯ'], 'Phạm Văn Dũng') };
    case 'ban-thuong-vu-dang-uy':
      return { ...coSo, ten: 'Ban Thường vụ Đảng uỷ', ky: kyThay('T/M BAN THƯỜNG VỤ', ['BÍ THƯ'], 'Phạm Văn Dũng') };
    case 'dang-uy-bo-phan':
      return {
        ...coSo,
        capTren: [theHe === '2018' ? 'ĐẢNG BỘ XÃ TÂN THUỶ' : 'ĐẢNG BỘ BỆNH VIỆN ĐA KHOA'],
        banHanh: [theHe === '2018' ? 'ĐẢNG UỶ THÔN ĐÔNG HẠ' : 'ĐẢNG UỶ CƠ SỞ ĐIỀU TRỊ SỐ 2'],
        ten: 'Đảng uỷ bộ phận',
        noiNhan: ['Ban Thường vụ Đảng uỷ', 'Các chi bộ trực thuộc'],
        luu: 'Lưu Đảng uỷ',
        ky: kyThay('T/M ĐẢNG UỶ', ['PHÓ BÍ THƯ'], 'Vũ Thị Hoa'),
      };
    case 'chi-bo':
      return {
        capTren: ['ĐẢNG BỘ XÃ TÂN THUỶ'],
        banHanh: ['CHI BỘ THÔN ĐỒNG TÂM'],
        kyHieu: 'CB',
        diaDanh: 'Tân Thuỷ',
        ten: 'Chi bộ thôn Đồng Tâm',
        noiNhan: ['Ban Thường vụ Đảng uỷ', 'Các đồng chí đảng viên chi bộ'],
        luu: 'Lưu Chi bộ',
        ky: kyThay('T/M CHI BỘ', ['BÍ THƯ'], 'Hoàng Văn Khải'),
      };
    case 'uy-ban-kiem-tra':
      return {
        ...coQuanTinh,
        banHanh: ['UỶ BAN KIỂM TRA'],
        kyHieu: 'UBKTTU',
        ten: 'Uỷ ban Kiểm tra Tỉnh uỷ',
        luu: 'Lưu Uỷ ban Kiểm tra',
        ky: kyThay('T/M UỶ BAN KIỂM TRA', ['PHÓ CHỦ NHIỆM'], 'Đỗ Minh Lâm'),
      };
    case 'ban-to-chuc':
      return {
        ...coQuanTinh,
        banHanh: ['BAN TỔ CHỨC'],
        kyHieu: 'BTCTU',
        ten: 'Ban Tổ chức Tỉnh uỷ',
        luu: 'Lưu Ban Tổ chức',
        ky: { chucVu: ['TRƯỞNG BAN'], hoTen: 'Bùi Thị Mai' },
      };
    case 'van-phong':
      return {
        ...coQuanTinh,
        banHanh: ['VĂN PHÒNG'],
        kyHieu: 'VPTU',
        ten: 'Văn phòng Tỉnh uỷ',
        luu: 'Lưu Văn phòng Tỉnh uỷ',
        ky: kyThay('K/T CHÁNH VĂN PHÒNG', ['PHÓ CHÁNH VĂN PHÒNG'], 'Ngô Văn Nam'),
      };
    case 'thua-lenh':
      return {
        ...tinh,
        ten: 'Ban Thường vụ Tỉnh uỷ',
        ky: kyThay('T/L BAN THƯỜNG VỤ', ['CHÁNH VĂN PHÒNG'], 'Đặng Thị Oanh'),
      };
    case 'don-vi':
      return {
        ...coQuanTinh,
        capTren: ['VĂN PHÒNG TỈNH UỶ'],
        banHanh: ['PHÒNG TỔNG HỢP'],
        kyHieu: 'PTH',
        ten: 'Phòng Tổng hợp',
        luu: 'Lưu Phòng Tổng hợp',
        ky: { chucVu: ['TRƯỞNG PHÒNG'], hoTen: 'Hồ Văn Phúc' },
      };
    case 'ban-chi-dao':
      return {
        ...coQuanTinh,
        banHanh: ['BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH'],
        kyHieu: 'BCĐ',
        ten: 'Ban Chỉ đạo cải cách hành chính',
        luu: 'Lưu Văn phòng Tỉnh uỷ',
        ky: { chucVu: ['PHÓ BÍ THƯ'], kiem: 'TRƯỞNG BAN CHỈ ĐẠO', hoTen: PHO_BI_THU },
      };
    case 'hoi-dong':
      return {
        ...coQuanTinh,
        banHanh: ['HỘI ĐỒNG XÁC ĐỊNH GIÁ TRỊ TÀI LIỆU'],
        kyHieu: 'HĐ',
        ten: 'Hội đồng xác định giá trị tài liệu',
        luu: 'Lưu Văn phòng Tỉnh uỷ',
        ky: kyThay('T/M HỘI ĐỒNG', ['CHỦ TỊCH'], 'Đinh Văn Quang'),
      };
    case 'lien-co-quan':
      return {
        ...coQuanTinh,
        capTren: [],
        banHanh: ['BAN TỔ CHỨC TỈNH UỶ - BAN NỘI CHÍNH TỈNH UỶ'],
        kyHieu: 'BTCTU-BNCTU',
        ten: 'Ban Tổ chức Tỉnh uỷ và Ban Nội chính Tỉnh uỷ',
        luu: 'Lưu Ban Tổ chức Tỉnh uỷ',
        ky: { chucVu: ['TRƯỞNG BAN', 'TỔ CHỨC TỈNH UỶ'], hoTen: 'Bùi Thị Mai' },
        kyTrai: { chucVu: ['TRƯỞNG BAN', 'NỘI CHÍNH TỈNH UỶ'], hoTen: 'Trịnh Văn Sơn' },
      };
    case 'dai-hoi':
      return {
        ...daiHoi,
        capTren: [],
        banHanh: DAI_HOI_TINH,
        ten: 'Đại hội đại biểu Đảng bộ tỉnh Sơn Giang lần thứ XVI',
        ky: kyThay('T/M ĐOÀN CHỦ TỊCH', [], BI_THU),
      };
    case 'doan-chu-tich':
      return {
        ...daiHoi,
        capTren: DAI_HOI_TINH,
        banHanh: ['ĐOÀN CHỦ TỊCH'],
        ten: 'Đoàn Chủ tịch Đại hội',
        ky: kyThay('T/M ĐOÀN CHỦ TỊCH', [], BI_THU),
      };
    case 'doan-thu-ky':
      return {
        ...daiHoi,
        capTren: DAI_HOI_TINH,
        banHanh: ['ĐOÀN THƯ KÝ'],
        ten: 'Đoàn Thư ký Đại hội',
        ky: kyThay('T/M ĐOÀN THƯ KÝ', ['TRƯỞNG ĐOÀN'], 'Ngô Văn Nam'),
      };
    case 'ban-tham-tra':
      return {
        ...daiHoi,
        capTren: DAI_HOI_TINH,
        banHanh: ['BAN THẨM TRA TƯ CÁCH ĐẠI BIỂU'],
        ten: 'Ban Thẩm tra tư cách đại biểu',
        ky: kyThay('T/M BAN THẨM TRA TƯ CÁCH ĐẠI BIỂU', ['TRƯỞNG BAN'], 'Đỗ Minh Lâm'),
      };
    case 'ban-kiem-phieu':
      return {
        ...daiHoi,
        capTren: DAI_HOI_TINH,
        banHanh: ['BAN KIỂM PHIẾU'],
        ten: 'Ban Kiểm phiếu',
        ky: kyThay('T/M BAN KIỂM PHIẾU', ['TRƯỞNG BAN'], 'Đinh Văn Quang'),
      };
    case 'dai-hoi-chi-bo':
      return {
        ...daiHoi,
        capTren: [],
        banHanh: ['ĐẠI HỘI', 'CHI BỘ THÔN ĐỒNG TÂM NHIỆM KỲ 2025 - 2027'],
        diaDanh: 'Tân Thuỷ',
        noiNhan: ['Ban Thường vụ Đảng uỷ', 'Các đồng chí đảng viên chi bộ'],
        luu: 'Lưu Chi bộ',
        ten: 'Đại hội Chi bộ thôn Đồng Tâm nhiệm kỳ 2025 - 2027',
        ky: kyThay('T/M ĐOÀN CHỦ TỊCH', [], 'Hoàng Văn Khải'),
      };
  }
}
