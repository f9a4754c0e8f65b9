/** The three spans of time that the instruments in force divide documents into. */
export const THE_HE = ['2018', 'giao-thoi', '2026'] as const;
export type TheHe = (typeof THE_HE)[number];

/** The 25 types of both generations, with the name that is printed. */
export const LOAI_VAN_BAN = {
  'cuong-linh-chinh-tri': 'CƯƠNG LĨNH CHÍNH TRỊ',
  'dieu-le-dang': 'ĐIỀU LỆ ĐẢNG',
  'chien-luoc': 'CHIẾN LƯỢC',
  'nghi-quyet': 'NGHỊ QUYẾT',
  'quyet-dinh': 'QUYẾT ĐỊNH',
  'chi-thi': 'CHỈ THỊ',
  'ket-luan': 'KẾT LUẬN',
  'quy-che': 'QUY CHẾ',
  'quy-dinh': 'QUY ĐỊNH',
  'thong-tri': 'THÔNG TRI',
  'huong-dan': 'HƯỚNG DẪN',
  'thong-bao': 'THÔNG BÁO',
  'thong-cao': 'THÔNG CÁO',
  'tuyen-bo': 'TUYÊN BỐ',
  'loi-keu-goi': 'LỜI KÊU GỌI',
  'bao-cao': 'BÁO CÁO',
  'ke-hoach': 'KẾ HOẠCH',
  'quy-hoach': 'QUY HOẠCH',
  'chuong-trinh': 'CHƯƠNG TRÌNH',
  'de-an': 'ĐỀ ÁN',
  'phuong-an': 'PHƯƠNG ÁN',
  'du-an': 'DỰ ÁN',
  'to-trinh': 'TỜ TRÌNH',
  'cong-van': 'CÔNG VĂN',
  'bien-ban': 'BIÊN BẢN',
} as const;

export const GIAY_TO_HANH_CHINH = {
  'giay-gioi-thieu': 'GIẤY GIỚI THIỆU',
  'giay-chung-nhan': 'GIẤY CHỨNG NHẬN',
  'giay-di-duong': 'GIẤY ĐI ĐƯỜNG',
  'giay-nghi-phep': 'GIẤY NGHỈ PHÉP',
  'giay-moi': 'GIẤY MỜI',
  'phieu-chuyen': 'PHIẾU CHUYỂN',
  'phieu-gui': 'PHIẾU GỬI',
  'thu-cong': 'THƯ CÔNG',
} as const;

export type LoaiVanBan = keyof typeof LOAI_VAN_BAN | keyof typeof GIAY_TO_HANH_CHINH;

const BODY = [
  'noi-dung',
  'phan',
  'ten-phan',
  'chuong',
  'ten-chuong',
  'muc',
  'ten-muc',
  'dieu',
  'khoan',
  'diem',
] as const;

/** The components a document is written with; also the names of the case notation. */
export const PART_KEYS = [
  'pham-vi-luu-hanh',
  'co-quan-cap-tren',
  'co-quan-ban-hanh',
  'dau-sao',
  'so-va-ky-hieu',
  'trich-yeu-cong-van',
  'du-thao',
  'muc-do-mat',
  'muc-do-khan',
  'tieu-de',
  'duong-ke',
  'dia-danh-va-ngay',
  'ten-loai',
  'tac-gia',
  'trich-yeu',
  'dau-gach',
  'kinh-gui',
  'noi-nhan-kinh-gui',
  'can-cu',
  ...BODY,
  'quyen-han-trai',
  'chuc-vu-trai',
  'ho-ten-trai',
  'quyen-han',
  'chuc-vu',
  'kiem',
  'ho-ten',
  'xac-nhan',
  'noi-nhan',
  'danh-sach-noi-nhan',
  'nguoi-soan-thao',
  'thong-tin-lien-he',
  'ban-sao',
  'phu-luc',
  'ten-phu-luc',
  'ghi-chu-phu-luc',
  'noi-dung-phu-luc',
  'so-trang',
  'khac',
] as const;

export type PartKey = (typeof PART_KEYS)[number];

/** Parts of the content; replacing one without an index replaces the whole content. */
export const BODY_PARTS: readonly PartKey[] = BODY;

export interface DoanNoiDung {
  readonly part: PartKey;
  readonly text: string;
  /** Cells of one row of a ruled table. */
  readonly cells?: readonly string[];
}

export interface NguoiKy {
  readonly quyenHan?: string;
  readonly chucVu: readonly string[];
  /** "kiêm" and the office that follows it. */
  readonly kiem?: string;
  readonly hoTen: string;
}

export interface PhuLuc {
  readonly nhan: string;
  readonly ten: string;
  readonly ghiChu?: string;
  readonly noiDung: readonly DoanNoiDung[];
}

export interface BanSao {
  readonly coQuan: string;
  readonly so: string;
  readonly hinhThuc: string;
  readonly diaDanhVaNgay: string;
  readonly chucVu: string;
  readonly hoTen: string;
  readonly noiNhan: readonly string[];
}

/** A Party document as data: what stands in it, not how it looks. */
export interface VanBan {
  readonly theHe: TheHe;
  readonly loai: LoaiVanBan;
  /** As printed; absent for công văn. */
  readonly tenLoai?: string;
  readonly coQuanCapTren: readonly string[];
  readonly coQuanBanHanh: readonly string[];
  readonly soVaKyHieu: string;
  readonly diaDanhVaNgay: string;
  readonly tacGia?: string;
  readonly trichYeu: readonly string[];
  readonly kinhGui?: { readonly tu: string; readonly noiNhan: readonly string[] };
  readonly canCu: readonly string[];
  readonly noiDung: readonly DoanNoiDung[];
  readonly kyTrai?: NguoiKy;
  readonly ky: NguoiKy;
  readonly noiNhan: readonly string[];
  readonly phamViLuuHanh?: string;
  readonly mucDoMat?: string;
  readonly mucDoKhan?: string;
  readonly duThao?: string;
  readonly nguoiSoanThao?: string;
  readonly thongTinLienHe?: string;
  readonly banSao?: BanSao;
  readonly phuLuc: readonly PhuLuc[];
}
