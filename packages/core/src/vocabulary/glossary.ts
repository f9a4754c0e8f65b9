/** A term of the regulations: the key in identifiers, its full name and the English of our messages. */
export interface Term {
  readonly key: string;
  readonly vi: string;
  readonly en: string;
  /** Where it comes from: id of an instrument and of a provision in it. Absent for a word of our own. */
  readonly from?: readonly [instrument: string, provision: string];
}

type Row = readonly [key: string, vi: string, en: string, provision?: string];

function terms(instrument: string, rows: readonly Row[]): readonly Term[] {
  return rows.map(([key, vi, en, provision]) =>
    provision === undefined ? { key, vi, en } : { key, vi, en, from: [instrument, provision] },
  );
}

const THE_THUC = terms('05-hd-vptw', [
  ['tieu-de', 'tiêu đề “Đảng Cộng sản Việt Nam”', 'Party title', 'ii.i.1.co'],
  ['quoc-hieu', 'quốc hiệu và tiêu ngữ', 'national name and motto', 'ii.i.1.quoc-hieu'],
  ['co-quan-cap-tren', 'tên cơ quan cấp trên trực tiếp', 'direct superior', 'ii.i.2.1.2.cap-tren'],
  ['co-quan-ban-hanh', 'tên cơ quan ban hành văn bản', 'issuing organ', 'ii.i.2.co'],
  ['dau-sao', 'dấu sao dưới tên cơ quan', 'star', 'ii.i.2.dau-sao.co'],
  ['so-va-ky-hieu', 'số và ký hiệu văn bản', 'number and symbol', 'ii.i.3.co'],
  ['dia-danh-va-ngay', 'địa danh và ngày, tháng, năm ban hành', 'place and date', 'ii.i.4.co'],
  ['ten-loai', 'tên loại văn bản', 'name of the type', 'ii.i.5.1.1.co'],
  ['tac-gia', 'dòng tác giả dưới tên loại', 'author line', 'ii.i.5.1.tac-gia.loai-chu'],
  ['trich-yeu', 'trích yếu nội dung văn bản', 'abstract of the content', 'ii.i.5.1.trich-yeu.co'],
  ['dau-gach', 'năm gạch nối dưới trích yếu', 'five hyphens', 'ii.i.5.2.dau-gach'],
  ['trich-yeu-cong-van', 'trích yếu của công văn', 'abstract of a công văn', 'ii.i.5.2.3.cong-van.co'],
  ['noi-dung', 'nội dung văn bản', 'content', 'ii.i.6.1.yeu-cau'],
  ['can-cu', 'căn cứ ban hành', 'bases', 'ii.i.6.2.3.dau-cau'],
  ['vien-dan', 'viện dẫn văn bản khác', 'citation', 'ii.i.6.1.4.vien-dan'],
  ['don-vi', 'đơn vị bố cục: phần, chương, mục, điều, khoản, điểm', 'structural unit', 'ii.i.6.2.4.kieu-so'],
  [
    'phan-chuong',
    'chữ “Phần”, “Chương” và số thứ tự',
    'word and number of a phần or chương',
    'pl2.d06.phan-chuong.co-chu',
  ],
  ['ten-phan-chuong', 'tên phần, tên chương', 'name of a phần or chương', 'pl2.d06.ten-phan-chuong.co-chu'],
  ['ten-muc', 'tên mục', 'name of a mục', 'pl2.d06.ten-muc.co-chu'],
  ['quyen-han', 'quyền hạn ký văn bản', 'signing authority', 'ii.i.7.1.hinh-thuc'],
  ['chuc-vu', 'chức vụ người ký', "signer's position", 'ii.i.7.1.4.chuc-vu'],
  ['ho-ten', 'họ tên người ký', "signer's name", 'ii.i.7.1.ho-ten'],
  ['chu-ky', 'chữ ký của người có thẩm quyền', 'signature', 'ii.i.7.chu-ky'],
  ['kinh-gui', 'chữ “Kính gửi”, “Kính trình”', 'words of address', 'ii.i.9.2.3.kinh-gui.co'],
  ['noi-nhan-kinh-gui', 'nơi nhận sau chữ “Kính gửi”, “Kính trình”', 'addressee', 'ii.i.9.2.5.kinh-gui.dau-cau'],
  ['noi-nhan', 'chữ “Nơi nhận”', 'words “Nơi nhận”', 'ii.i.9.co'],
  ['danh-sach-noi-nhan', 'tên nơi nhận dưới chữ “Nơi nhận”', 'recipients', 'ii.i.9.2.5.dau-cau'],
  ['phu-luc', 'phụ lục', 'appendix', 'ii.ii.1.nhac-den'],
  ['muc-do-mat', 'dấu chỉ mức độ mật', 'mark of secrecy', 'ii.ii.2.mat'],
  ['muc-do-khan', 'dấu chỉ mức độ khẩn', 'mark of urgency', 'ii.ii.3.khan.tu'],
  ['pham-vi-luu-hanh', 'chỉ dẫn phạm vi lưu hành', 'mark of circulation', 'ii.ii.4.luu-hanh.vi-tri'],
  ['du-thao', 'chỉ dẫn dự thảo', 'draft mark', 'ii.ii.4.du-thao.hinh-thuc'],
  ['nguoi-soan-thao', 'ký hiệu người soạn thảo và số lượng bản', "drafter's mark", 'ii.ii.5.nguoi-soan-thao.hinh-thuc'],
  ['thong-tin-lien-he', 'thông tin liên hệ', 'contact line', 'ii.ii.6.lien-he.vi-tri'],
  ['ban-sao', 'bản sao', 'copy', 'ii.iii.hinh-thuc'],
  ['so-trang', 'số trang', 'page number', 'ii.iv.5.1.so-trang.co'],
  ['phong-chu', 'phông chữ', 'typeface', 'ii.iv.1.phong-chu'],
  ['trang', 'trang văn bản', 'page', 'ii.iv.4.1.huong'],
]);

const BO_CUC = terms('05-hd-vptw', [
  ['phan', 'phần', 'part', 'ii.i.6.2.4.kieu-so'],
  ['chuong', 'chương', 'chapter', 'ii.i.6.2.4.kieu-so'],
  ['muc', 'mục', 'section', 'ii.i.6.2.4.kieu-so'],
  ['dieu', 'điều', 'article', 'ii.i.6.2.4.kieu-so'],
  ['khoan', 'khoản', 'clause', 'ii.i.6.2.4.kieu-so'],
  ['diem', 'điểm', 'point', 'ii.i.6.2.4.kieu-so'],
]);

const CO_QUAN = [
  ...terms('05-hd-vptw', [
    ['dai-hoi', 'đại hội', 'congress', 'ii.i.2.1.1.dai-hoi'],
    ['cap-uy', 'cấp uỷ', 'committee', 'ii.i.2.1.2.cap-tren'],
    ['ban-thuong-vu', 'ban thường vụ', 'standing board', 'ii.i.2.1.2.ban-thuong-vu'],
    ['dang-bo', 'đảng bộ', 'party organisation of a unit', 'ii.i.2.1.2.cap-tren'],
    ['chi-bo', 'chi bộ', 'cell', 'ii.i.2.1.2.cap-tren'],
    ['lien-co-quan', 'liên cơ quan', 'joint issuers', 'ii.i.2.1.5.lien-co-quan'],
    ['cap-pho', 'cấp phó', 'deputy', 'ii.i.7.1.1.cap-pho'],
  ]),
  ...terms('36-hd-vptw', [
    ['dang-doan', 'đảng đoàn', 'party group', 'ii.1.7.1.cap-pho'],
    ['ban-can-su-dang', 'ban cán sự đảng', 'party caucus', 'ii.1.7.1.cap-pho'],
    ['loai-ban-sao', 'chỉ dẫn loại bản sao', 'form of the copy', 'pl3.d14.co-chu'],
  ]),
];

const CHUNG = [
  ...terms('399-qd-tw', [
    ['tham-quyen', 'thẩm quyền ban hành', 'authority to issue', 'd11.tham-quyen'],
    ['the-loai', 'thể loại văn bản', 'type of document', 'd05.the-loai'],
    ['giay-to-hanh-chinh', 'giấy tờ hành chính', 'administrative paper', 'd06.giay-to'],
  ]),
  ...terms('16-hd-vptw', [['bien-ban', 'biên bản', 'minutes', 'm4.noi-dung']]),
  ...terms('05-hd-vptw', [
    ['van-ban', 'văn bản', 'document'],
    ['co-chu', 'cỡ chữ', 'font size', 'pl2.d01.co-chu'],
    ['kieu-chu', 'kiểu chữ: đứng, nghiêng, đậm, gạch chân', 'font style', 'pl2.d01.kieu-chu'],
    ['loai-chu', 'loại chữ: in hoa, in thường', 'letter case', 'pl2.d01.loai-chu'],
    ['bat-buoc', 'bắt buộc', 'mandatory'],
    ['khuyen-nghi', 'khuyến nghị', 'recommended'],
    ['thuc-tien', 'thực tiễn, chỉ thấy qua ví dụ', 'practice, shown by example'],
    ['quy-uoc', 'quy ước soạn thảo', 'drafting convention'],
  ]),
];

export interface TermGroup {
  readonly vi: string;
  readonly en: string;
  readonly terms: readonly Term[];
}

/** The words of the house, one spelling per concept. Types of documents are in `LOAI_VAN_BAN`. */
export const GLOSSARY: readonly TermGroup[] = [
  { vi: 'Thành phần thể thức', en: 'Components of the form', terms: THE_THUC },
  { vi: 'Đơn vị bố cục', en: 'Structural units', terms: BO_CUC },
  { vi: 'Cơ quan', en: 'Organs', terms: CO_QUAN },
  { vi: 'Khái niệm chung', en: 'Common notions', terms: CHUNG },
];
