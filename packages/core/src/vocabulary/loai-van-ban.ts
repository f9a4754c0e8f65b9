/** One of the 25 thể loại văn bản (399 Điều 5, the same 25 as under 66) or of the 8 giấy tờ hành chính (399 Điều 6). */
export interface LoaiVanBan {
  readonly key: string;
  readonly vi: string;
  readonly giayToHanhChinh: boolean;
}

const THE_LOAI: readonly (readonly [key: string, vi: string])[] = [
  ['cuong-linh-chinh-tri', 'Cương lĩnh chính trị'],
  ['dieu-le-dang', 'Điều lệ Đảng'],
  ['chien-luoc', 'Chiến lược'],
  ['nghi-quyet', 'Nghị quyết'],
  ['quyet-dinh', 'Quyết định'],
  ['chi-thi', 'Chỉ thị'],
  ['ket-luan', 'Kết luận'],
  ['quy-che', 'Quy chế'],
  ['quy-dinh', 'Quy định'],
  ['thong-tri', 'Thông tri'],
  ['huong-dan', 'Hướng dẫn'],
  ['thong-bao', 'Thông báo'],
  ['thong-cao', 'Thông cáo'],
  ['tuyen-bo', 'Tuyên bố'],
  ['loi-keu-goi', 'Lời kêu gọi'],
  ['bao-cao', 'Báo cáo'],
  ['ke-hoach', 'Kế hoạch'],
  ['quy-hoach', 'Quy hoạch'],
  ['chuong-trinh', 'Chương trình'],
  ['de-an', 'Đề án'],
  ['phuong-an', 'Phương án'],
  ['du-an', 'Dự án'],
  ['to-trinh', 'Tờ trình'],
  ['cong-van', 'Công văn'],
  ['bien-ban', 'Biên bản'],
];

const GIAY_TO: readonly (readonly [key: string, vi: string])[] = [
  ['giay-gioi-thieu', 'Giấy giới thiệu'],
  ['giay-chung-nhan', 'Giấy chứng nhận'],
  ['giay-di-duong', 'Giấy đi đường'],
  ['giay-nghi-phep', 'Giấy nghỉ phép'],
  ['giay-moi', 'Giấy mời'],
  ['phieu-chuyen', 'Phiếu chuyển'],
  ['phieu-gui', 'Phiếu gửi'],
  ['thu-cong', 'Thư công'],
];

/** In the order of the regulation. */
export const LOAI_VAN_BAN: readonly LoaiVanBan[] = [
  ...THE_LOAI.map(([key, vi]) => ({ key, vi, giayToHanhChinh: false })),
  ...GIAY_TO.map(([key, vi]) => ({ key, vi, giayToHanhChinh: true })),
];
