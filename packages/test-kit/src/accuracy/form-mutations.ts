import type { TheHe } from '../van-ban/van-ban.ts';
import type { Mutation, MutationContext } from './mutation.ts';

const USUAL = ['nghi-quyet', 'bao-cao', 'quyet-dinh', 'ke-hoach'];
/** Bases with plain paragraphs of content. */
const PROSE = ['nghi-quyet', 'bao-cao', 'ke-hoach'];
const OLD: readonly TheHe[] = ['2018', 'giao-thoi'];
const NEW: readonly TheHe[] = ['2026'];

type Lines = readonly string[] | ((context: MutationContext) => readonly string[]);

function breaks(
  requirement: string,
  says: string,
  lines: Lines,
  bases: readonly string[] = USUAL,
  generations?: readonly TheHe[],
): Mutation {
  return {
    requirement,
    says,
    bases,
    ...(generations === undefined ? {} : { generations }),
    lines: (context) => (typeof lines === 'function' ? lines(context) : lines),
  };
}

const PAGE: readonly Mutation[] = [
  breaks('trang/kho-giay', 'khổ Letter', ['trang: khổ Letter']),
  breaks('trang/kho-giay', 'khổ A5 cho văn bản', ['trang: khổ A5']),
  breaks('trang/huong', 'trang nằm ngang, không có bảng', ['trang: ngang']),
  breaks('trang/le', 'lề phải 20 như văn bản nhà nước', ['trang: lề phải 20']),
  breaks('trang/le', 'lề trái 25', ['trang: lề trái 25']),
  breaks('trang/le', 'lề trên, lề dưới 25,4 của mẫu Word', ['trang: lề trên 25,4; lề dưới 25,4']),
  breaks('trang/le-mat-sau', 'lề phải của mặt sau 25', ['có: phu-luc', 'trang[1]: lề trái 15; lề phải 25']),
  breaks('so-trang/co', 'không đánh số trang', ['trang: không số trang']),
  breaks('so-trang/vi-tri', 'số trang ở chân trang', ['trang: số trang ở chân']),
  breaks('so-trang/vi-tri', 'số trang ở góc phải', ['trang: số trang phải']),
  breaks('so-trang/vi-tri', 'số trang cách mép trên 20 mm', ['trang: số trang cách 20']),
  breaks('so-trang/trang-dau', 'trang đầu có số', ['trang: số trang cả trang đầu']),
  breaks('so-trang/kieu-so', 'số trang La Mã', ['trang: số trang La Mã']),
  breaks('phong-chu/ten', 'nội dung phông Arial', ['noi-dung: [phông "Arial"]'], PROSE),
  breaks('phong-chu/ten', 'trích yếu phông Calibri', ['trich-yeu: [phông "Calibri"]']),
  breaks('phong-chu/mau', 'nội dung màu xanh', ['noi-dung: [màu 0000FF]'], PROSE, NEW),
  breaks('phong-chu/bang-ma', 'bảng mã TCVN3', ['tệp: bảng mã TCVN3']),
  breaks(
    'phong-chu/dung-san',
    'chữ ở dạng tổ hợp',
    ['noi-dung[0]: {tổ hợp: Chúng tôi thống nhất những nội dung sau.}'],
    PROSE,
  ),
];

const HEADING: readonly Mutation[] = [
  breaks('tieu-de/co', 'không có tiêu đề', ['bỏ: tieu-de']),
  breaks('tieu-de/noi-dung', 'tiêu đề sai chữ', ['tieu-de: ĐẢNG CỘNG SẢN VIÊT NAM']),
  breaks('tieu-de/vi-tri', 'tiêu đề ở bên trái', ['dời: tieu-de trước co-quan-ban-hanh']),
  breaks('tieu-de/duong-ke', 'không có đường kẻ', ['đường kẻ: không']),
  breaks('tieu-de/duong-ke', 'đường kẻ nét đứt', ['đường kẻ: hình, nét đứt']),
  breaks('tieu-de/do-dai-duong-ke', 'đường kẻ quá ngắn', ['đường kẻ: hình, dài 30']),
  breaks('tieu-de/do-dai-duong-ke', 'đường kẻ quá dài', ['đường kẻ: vml, dài 85']),
  breaks('tieu-de/quoc-hieu', 'quốc hiệu, tiêu ngữ thay cho tiêu đề', [
    'tieu-de: CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'tieu-de: Độc lập - Tự do - Hạnh phúc',
  ]),
  breaks(
    'co-quan-ban-hanh/co',
    'không có tên cơ quan',
    ['bỏ: co-quan-ban-hanh, co-quan-cap-tren'],
    ['nghi-quyet', 'bao-cao'],
  ),
  breaks(
    'co-quan-ban-hanh/vi-tri',
    'tên cơ quan ở bên phải',
    ['dời: co-quan-ban-hanh trước tieu-de', 'dời: co-quan-cap-tren trước co-quan-ban-hanh'],
    ['nghi-quyet', 'bao-cao', 'ke-hoach'],
  ),
  breaks('dau-sao/co', 'không có dấu sao', ['bỏ: dau-sao']),
  breaks('dau-sao/vi-tri', 'dấu sao ở dưới số', ['dời: dau-sao sau so-va-ky-hieu']),
  breaks('dau-sao/hinh-thuc', 'ba dấu sao', ['dau-sao: ***']),
  breaks(
    'co-quan-cap-tren/dang-bo',
    'cấp trên của đảng uỷ ghi là cấp uỷ',
    ['co-quan-cap-tren: TỈNH UỶ SƠN GIANG'],
    ['nghi-quyet'],
  ),
  breaks(
    'co-quan-cap-tren/dang-bo',
    'cấp trên của chi bộ ghi là đảng uỷ',
    ['co-quan-cap-tren: ĐẢNG UỶ XÃ TÂN THUỶ'],
    ['bao-cao-chi-bo'],
  ),
  breaks(
    'co-quan-cap-tren/viet-tat',
    'viết tắt tên cơ quan',
    ['co-quan-cap-tren: ĐẢNG BỘ TPSG'],
    ['nghi-quyet', 'bao-cao-chi-bo'],
  ),
  breaks('co-quan-ban-hanh/chu-hoa', 'chữ hoa bị vỡ', ({ text }) => [
    `co-quan-ban-hanh: ${text('co-quan-ban-hanh').replace(/(\p{L})(\p{L}+)$/u, (all: string) => all.charAt(0).toLocaleLowerCase('vi') + all.slice(1))}`,
  ]),
  breaks(
    'co-quan-ban-hanh/ban-thuong-vu',
    'ban thường vụ là tên cơ quan',
    ['co-quan-ban-hanh: BAN THƯỜNG VỤ'],
    ['quyet-dinh'],
  ),
  breaks(
    'co-quan-ban-hanh/lien-co-quan',
    'hai cơ quan nối bằng gạch dài',
    ['co-quan-ban-hanh: BAN TỔ CHỨC TỈNH UỶ – BAN NỘI CHÍNH TỈNH UỶ'],
    ['quy-che-lien-co-quan'],
  ),
  breaks(
    'co-quan-ban-hanh/dai-hoi-chi-bo',
    'đại hội toàn thể đảng viên',
    ['co-quan-ban-hanh: ĐẠI HỘI TOÀN THỂ ĐẢNG VIÊN CHI BỘ THÔN ĐỒNG TÂM'],
    ['nghi-quyet-dai-hoi-chi-bo'],
    NEW,
  ),
  breaks(
    'co-quan-ban-hanh/to-chuc-cu',
    'huyện uỷ sau năm 2025',
    ['co-quan-ban-hanh: HUYỆN UỶ PHÚ KHÊ'],
    ['nghi-quyet'],
    NEW,
  ),
  breaks('so-va-ky-hieu/co', 'không có số và ký hiệu', ['bỏ: so-va-ky-hieu']),
  breaks('so-va-ky-hieu/hai-cham', 'hai chấm sau chữ Số', ({ text }) => [
    `so-va-ky-hieu: ${text('so-va-ky-hieu').replace('Số ', 'Số: ')}`,
  ]),
  breaks('so-va-ky-hieu/dau-noi', 'dấu gạch dài có dấu cách', ({ text }) => [
    `so-va-ky-hieu: ${text('so-va-ky-hieu').replace('-', ' – ')}`,
  ]),
  breaks('so-va-ky-hieu/cau-truc', 'viết theo lối nhà nước', ({ text }) => [
    `so-va-ky-hieu: ${text('so-va-ky-hieu').replace(/^Số (\d+)-([^/]+)\//u, 'Số $1/$2-')}`,
  ]),
  breaks('so-va-ky-hieu/so-khong', 'số dưới 10 không có số 0', ({ text }) => [
    `so-va-ky-hieu: ${text('so-va-ky-hieu').replace(/^Số \d+/u, 'Số 7')}`,
  ]),
  breaks(
    'so-va-ky-hieu/loai',
    'ký hiệu của loại khác',
    ({ text }) => [`so-va-ky-hieu: ${text('so-va-ky-hieu').replace(/-[^/]+\//u, '-TTr/')}`],
    ['nghi-quyet', 'bao-cao', 'quyet-dinh'],
  ),
  {
    ...breaks(
      'so-va-ky-hieu/loai',
      'ký hiệu QĐ của quy định trước tháng 3 năm 2019',
      ['xét ngày: 2018-10-12'],
      ['quy-dinh'],
      ['2018'],
    ),
    clean: ({ text }) => ['xét ngày: 2018-10-12', `so-va-ky-hieu: ${text('so-va-ky-hieu').replace('QĐ', 'QĐi')}`],
  },
  breaks(
    'so-va-ky-hieu/co-quan',
    'ký hiệu của cơ quan khác',
    ({ text }) => [`so-va-ky-hieu: ${text('so-va-ky-hieu').replace(/\/.+$/u, '/TU')}`],
    ['bao-cao-chi-bo', 'nghi-quyet-chi-bo'],
  ),
  breaks('so-va-ky-hieu/vi-tri', 'số ở bên phải', ['dời: so-va-ky-hieu sau tieu-de']),
  breaks('dia-danh-va-ngay/co', 'không có địa danh, ngày tháng', ['giai đoạn: ban-hanh', 'bỏ: dia-danh-va-ngay']),
  breaks('dia-danh-va-ngay/cau-truc', 'chữ Ngày viết hoa', ({ text }) => [
    `dia-danh-va-ngay: ${text('dia-danh-va-ngay').replace('ngày', 'Ngày')}`,
  ]),
  breaks('dia-danh-va-ngay/cau-truc', 'thiếu dấu phẩy', ({ text }) => [
    `dia-danh-va-ngay: ${text('dia-danh-va-ngay').replace(',', '')}`,
  ]),
  breaks('dia-danh-va-ngay/so-khong', 'ngày dưới 10 không có số 0', ({ text }) => [
    `dia-danh-va-ngay: ${text('dia-danh-va-ngay').replace(/ngày \d+/u, 'ngày 7')}`,
  ]),
  breaks('dia-danh-va-ngay/so-khong', 'tháng từ 3 đến 9 có số 0', ({ text, theHe }) => [
    `dia-danh-va-ngay: ${text('dia-danh-va-ngay').replace(/tháng \d+/u, theHe === 'giao-thoi' ? 'tháng 03' : 'tháng 07')}`,
  ]),
  breaks('dia-danh-va-ngay/ngay-thuc', 'ngày không có thật', ({ text, theHe }) => [
    `dia-danh-va-ngay: ${text('dia-danh-va-ngay').replace(/ngày \d+ tháng \d+/u, theHe === 'giao-thoi' ? 'ngày 31 tháng 4' : 'ngày 31 tháng 6')}`,
    `xét ngày: ${{ '2018': '2024-06-15', 'giao-thoi': '2026-03-15', '2026': '2026-07-15' }[theHe]}`,
  ]),
  breaks('dia-danh-va-ngay/cap-hanh-chinh', 'địa danh một âm tiết không có cấp', ({ text }) => [
    `dia-danh-va-ngay: ${text('dia-danh-va-ngay').replace(/^[^,]+/u, 'Huế')}`,
  ]),
  breaks('dia-danh-va-ngay/vi-tri', 'ngày tháng ở bên trái', ['dời: dia-danh-va-ngay sau so-va-ky-hieu']),
];

const TITLE: readonly Mutation[] = [
  breaks('ten-loai/co', 'không có tên loại', ['bỏ: ten-loai']),
  breaks('ten-loai/danh-muc', 'tên loại ngoài danh mục', ['ten-loai: CHƯƠNG TRÌNH HÀNH ĐỘNG']),
  breaks('ten-loai/danh-muc', 'công điện', ['ten-loai: CÔNG ĐIỆN']),
  breaks('ten-loai/vi-tri', 'tên loại căn trái', ['ten-loai: [trái]']),
  breaks(
    'ten-loai/cong-van',
    'công văn in tên loại',
    ['thêm trước kinh-gui: [giữa, đậm, cỡ 15] CÔNG VĂN'],
    ['cong-van'],
  ),
  breaks('trich-yeu/co', 'không có trích yếu', ['bỏ: trich-yeu']),
  breaks('trich-yeu/vi-tri', 'trích yếu căn trái', ['trich-yeu: [trái]']),
  breaks('trich-yeu/ve-viec', 'có chữ V/v', ['trich-yeu: V/v thực hiện nhiệm vụ cuối năm']),
  breaks('trich-yeu/lap-ten-loai', 'lặp lại tên loại', ({ text }) => [
    `trich-yeu: ${text('ten-loai').toLocaleLowerCase('vi')} ${text('trich-yeu')}`,
  ]),
  breaks('trich-yeu/dau-cham', 'trích yếu có dấu chấm', ({ text }) => [`trich-yeu: ${text('trich-yeu')}.`]),
  breaks('trich-yeu/chu-dau', 'trích yếu viết hoa chữ đầu', ({ text }) => [
    `trich-yeu: ${text('trich-yeu').charAt(0).toLocaleUpperCase('vi')}${text('trich-yeu').slice(1)}`,
  ]),
  breaks('dau-gach/co', 'không có năm gạch nối', ['bỏ: dau-gach']),
  breaks('dau-gach/hinh-thuc', 'ba gạch nối', ['dau-gach: ---']),
  breaks('trich-yeu-cong-van/co', 'công văn không có trích yếu', ['bỏ: trich-yeu-cong-van'], ['cong-van']),
  breaks(
    'trich-yeu-cong-van/ve-viec',
    'V/v trong công văn',
    ['trich-yeu-cong-van: V/v chuẩn bị hội nghị'],
    ['cong-van'],
  ),
  breaks(
    'trich-yeu-cong-van/vi-tri',
    'trích yếu công văn ở bên phải',
    ['dời: trich-yeu-cong-van sau dia-danh-va-ngay'],
    ['cong-van'],
  ),
  breaks(
    'trich-yeu-cong-van/dau-gach',
    'công văn có năm gạch nối',
    ['thêm sau trich-yeu-cong-van: [giữa] -----'],
    ['cong-van'],
  ),
  breaks('kinh-gui/co', 'không có kính gửi', ['bỏ: kinh-gui, noi-nhan-kinh-gui'], ['cong-van', 'to-trinh']),
  breaks(
    'kinh-gui/tu',
    'tờ trình ghi sai chữ',
    ({ theHe }) => [`kinh-gui: ${theHe === '2026' ? 'Kính gửi:' : 'Kính trình:'}`],
    ['to-trinh'],
  ),
  breaks('kinh-gui/tu', 'công văn ghi kính trình', ['kinh-gui: Kính trình:'], ['cong-van']),
  breaks(
    'kinh-gui/loai',
    'loại khác có kính gửi',
    ['thêm sau dau-gach: [giữa] Kính gửi: Ban Thường vụ Tỉnh uỷ'],
    ['bao-cao', 'ke-hoach'],
  ),
  breaks(
    'kinh-gui/hai-cham',
    'kính gửi không có hai chấm',
    ({ text }) => [`kinh-gui: ${text('kinh-gui').replace(':', '')}`],
    ['to-trinh'],
  ),
  breaks(
    'noi-nhan-kinh-gui/dau-cau',
    'dấu của thế hệ khác',
    ({ theHe }) => {
      const mark = theHe === '2026' ? ',' : ';';
      return [
        `noi-nhan-kinh-gui[0]: - Các cơ quan tham mưu, giúp việc Tỉnh uỷ${mark}`,
        `noi-nhan-kinh-gui[1]: - Các đảng uỷ trực thuộc Tỉnh uỷ${mark}`,
      ];
    },
    ['cong-van'],
  ),
];

const CONTENT: readonly Mutation[] = [
  breaks('noi-dung/can-le', 'nội dung căn trái', ['noi-dung: [trái]'], PROSE),
  breaks('noi-dung/thut-dong', 'dòng đầu không thụt', ['noi-dung: [thụt 0]'], PROSE),
  breaks('noi-dung/thut-dong', 'dòng đầu thụt 20', ['noi-dung: [thụt 20]'], PROSE),
  breaks(
    'noi-dung/khoang-cach-doan',
    'không cách đoạn',
    ['noi-dung: [cách sau 0]', 'khoan: [cách sau 0]', 'diem: [cách sau 0]'],
    ['nghi-quyet'],
  ),
  breaks('noi-dung/gian-dong', 'giãn 1,5 lần', ['noi-dung: [giãn 1,5 lần]'], PROSE),
  breaks('noi-dung/gian-dong', 'giãn đúng 16', ['noi-dung: [giãn đúng 16]'], PROSE),
  breaks('noi-dung/gian-dong', 'giãn đúng 24', ['noi-dung: [giãn đúng 24]'], PROSE, NEW),
  breaks('noi-dung/dau-ket-thuc', 'kết thúc bằng ./.', ['noi-dung[+]: Kế hoạch này có hiệu lực từ ngày ký./.'], PROSE),
  breaks(
    'noi-dung/dau-ket-thuc',
    'kết thúc bằng dấu chấm phẩy',
    ['noi-dung[+]: Các tổ chức đảng tổ chức thực hiện;'],
    PROSE,
  ),
  breaks(
    'can-cu/dau-cau',
    'dấu cuối của thế hệ khác',
    ({ text, theHe }) => [`can-cu[2]: ${text('can-cu', 2).slice(0, -1)}${theHe === '2026' ? ',' : '.'}`],
    ['nghi-quyet', 'quyet-dinh'],
  ),
  breaks('can-cu/dau-cau', 'dấu giữa là dấu phẩy', ({ text }) => [`can-cu[0]: ${text('can-cu', 0).slice(0, -1)},`], [
    'nghi-quyet',
    'quyet-dinh',
  ]),
  breaks(
    'can-cu/gach-dau-dong',
    'căn cứ không có gạch đầu dòng',
    ({ text }) => [`can-cu[0]: ${text('can-cu', 0).slice(2)}`],
    ['nghi-quyet', 'quyet-dinh'],
    NEW,
  ),
  breaks(
    'can-cu/luat',
    'luật ghi cả số hiệu',
    ['can-cu[1]: - Căn cứ Luật Lưu trữ số 33/2024/QH15, ngày 21/6/2024 của Quốc hội;'],
    ['nghi-quyet', 'quyet-dinh'],
    NEW,
  ),
  breaks(
    'can-cu/het-hieu-luc',
    'căn cứ đã hết hiệu lực',
    ({ theHe }) => [
      `can-cu[1]: ${theHe === '2026' ? '- ' : ''}Căn cứ Quy định số 31-QĐ/TW, ngày 01/10/1997 của Bộ Chính trị về thể loại, thẩm quyền ban hành và thể thức văn bản của Đảng;`,
    ],
    ['nghi-quyet', 'quyet-dinh'],
  ),
  breaks(
    'vien-dan/day-du',
    'lần đầu viện dẫn thiếu ngày và trích yếu',
    ['noi-dung[0]: Thực hiện Kế hoạch số 21-KH/TU của Tỉnh uỷ, cấp uỷ thống nhất những nội dung sau.'],
    ['ke-hoach', 'bao-cao'],
  ),
  breaks('don-vi/kieu-so', 'chương đánh số Ả Rập', ['chuong[0]: Chương 1'], ['quy-che']),
  breaks('don-vi/kieu-so', 'mục đánh số La Mã', ['muc[0]: Mục I'], ['quy-che']),
  breaks('don-vi/dau', 'sau số điều là hai chấm', ['dieu[1]: Điều 2: Nguyên tắc làm việc'], ['quy-che']),
  breaks(
    'don-vi/dau',
    'sau chữ của điểm là dấu chấm',
    ({ text }) => [`diem[0]: ${text('diem').replace(')', '.')}`, `diem[1]: ${text('diem', 1).replace(')', '.')}`],
    ['nghi-quyet', 'quy-che'],
  ),
  breaks('don-vi/vi-tri', 'chương không ở giữa', ['chuong: [trái]'], ['quy-che']),
  breaks('don-vi/thu-tu', 'nhảy số điều', ({ text }) => [`dieu[2]: ${text('dieu', 2).replace('Điều 3', 'Điều 4')}`], [
    'quy-che',
    'quyet-dinh',
  ]),
  breaks(
    'bien-ban/noi-dung',
    'biên bản thiếu thành phần và diễn biến',
    ['noi-dung: Hội nghị bàn công tác quý.', 'noi-dung: Mọi người nhất trí.'],
    ['bien-ban'],
  ),
];

const SIGNATURE: readonly Mutation[] = [
  breaks('quyen-han/hinh-thuc', 'viết TM. thay T/M', ({ text }) => [
    `quyen-han: ${text('quyen-han').replace('T/M ', 'TM. ')}`,
  ]),
  breaks('quyen-han/hinh-thuc', 'viết KT. thay K/T', ['quyen-han: KT. CHÁNH VĂN PHÒNG'], ['cong-van']),
  breaks(
    'quyen-han/hinh-thuc',
    'viết QUYỀN thay Q.',
    ['bỏ: quyen-han', 'chuc-vu: QUYỀN CHÁNH VĂN PHÒNG'],
    ['cong-van'],
  ),
  breaks(
    'quyen-han/theo-co-quan',
    'chi bộ ký T/M CHI UỶ',
    ['quyen-han: T/M CHI UỶ'],
    ['bao-cao-chi-bo', 'nghi-quyet-chi-bo'],
  ),
  breaks(
    'quyen-han/theo-co-quan',
    'T/M ban chấp hành chi bộ',
    ['quyen-han: T/M BAN CHẤP HÀNH CHI BỘ'],
    ['bao-cao-chi-bo'],
  ),
  breaks(
    'quyen-han/cap-pho',
    'phó bí thư ký thay bí thư',
    ['quyen-han: K/T BÍ THƯ', 'chuc-vu: PHÓ BÍ THƯ'],
    ['nghi-quyet', 'bao-cao-chi-bo'],
  ),
  breaks('chuc-vu/ten-co-quan', 'chức vụ kèm tên cơ quan', ['chuc-vu: BÍ THƯ ĐẢNG UỶ'], ['nghi-quyet', 'ke-hoach']),
  breaks('chuc-vu/uy-vien', 'ghi uỷ viên dưới T/M', ['chuc-vu: UỶ VIÊN'], ['nghi-quyet', 'ke-hoach']),
  breaks(
    'chuc-vu/khong-ghi',
    'chức vụ dưới T/M ĐOÀN CHỦ TỊCH',
    ['chuc-vu: BÍ THƯ'],
    ['nghi-quyet-dai-hoi', 'bao-cao-doan-chu-tich'],
  ),
  breaks(
    'chuc-vu/theo-quyen-han',
    'chức vụ không hợp quyền hạn',
    ['chuc-vu: TRƯỞNG BAN'],
    ['nghi-quyet', 'bao-cao-chi-bo'],
  ),
  breaks(
    'chuc-vu/kieu-chu-truc-tiep',
    'chức vụ ký trực tiếp không đậm',
    ['chuc-vu: [không đậm]'],
    ['huong-dan-ban-to-chuc'],
  ),
  breaks('ho-ten/co', 'không có họ tên', ['giai đoạn: ban-hanh', 'bỏ: ho-ten']),
  breaks('ho-ten/hoc-ham', 'học vị trước họ tên', ({ text }) => [`ho-ten: TS. ${text('ho-ten')}`]),
  breaks('chu-ky/co', 'không có phần ký', ['bỏ: quyen-han, chuc-vu, ho-ten']),
  breaks('chu-ky/vi-tri', 'phần ký ở bên trái', ['đổi bên: chữ ký']),
  breaks('bien-ban/nguoi-ky', 'hai bên ký đổi chỗ', ['đổi bên: chữ ký'], ['bien-ban']),
  breaks('noi-nhan/co', 'không có nơi nhận', ['bỏ: noi-nhan, danh-sach-noi-nhan']),
  breaks('noi-nhan/vi-tri', 'nơi nhận ở bên phải', ['đổi bên: chữ ký']),
  breaks('noi-nhan/hai-cham', 'sau Nơi nhận không có hai chấm', ['noi-nhan: Nơi nhận']),
  breaks('danh-sach-noi-nhan/gach-dau-dong', 'không có gạch đầu dòng', ({ text }) => [
    `danh-sach-noi-nhan[0]: ${text('danh-sach-noi-nhan').slice(2)}`,
  ]),
  breaks('danh-sach-noi-nhan/dau-cau', 'dấu của thế hệ khác', ({ text, theHe }) => [
    `danh-sach-noi-nhan[0]: ${text('danh-sach-noi-nhan').slice(0, -1)}${theHe === '2026' ? ',' : ';'}`,
  ]),
  breaks('danh-sach-noi-nhan/dau-cau', 'dòng cuối không có dấu chấm', ({ text }) => [
    `danh-sach-noi-nhan: ${text('danh-sach-noi-nhan')}`,
    'danh-sach-noi-nhan: - Lưu Văn phòng',
  ]),
  breaks('danh-sach-noi-nhan/luu', 'Lưu: VT', ({ text }) => [
    `danh-sach-noi-nhan: ${text('danh-sach-noi-nhan')}`,
    'danh-sach-noi-nhan: - Lưu: VT.',
  ]),
  breaks(
    'danh-sach-noi-nhan/nhu-tren',
    'công văn không có Như trên',
    ['danh-sach-noi-nhan: - Lưu Văn phòng Tỉnh uỷ.'],
    ['cong-van', 'to-trinh'],
  ),
];

const SUPPLEMENT: readonly Mutation[] = [
  breaks('muc-do-khan/tu', 'từ chỉ mức độ khẩn lạ', ['có: muc-do-khan', 'muc-do-khan: HOẢ TỐC HẸN GIỜ']),
  breaks('muc-do-khan/vi-tri', 'dấu khẩn ở bên phải', ['có: muc-do-khan', 'dời: muc-do-khan sau dia-danh-va-ngay']),
  breaks('muc-do-mat/tu', 'từ chỉ mức độ mật lạ', ['có: muc-do-mat', 'muc-do-mat: BÍ MẬT'], USUAL, OLD),
  breaks(
    'muc-do-mat/vi-tri',
    'dấu mật ở bên phải',
    ['có: muc-do-mat', 'dời: muc-do-mat sau dia-danh-va-ngay'],
    USUAL,
    OLD,
  ),
  breaks('pham-vi-luu-hanh/vi-tri', 'chỉ dẫn lưu hành ở bên trái', [
    'có: pham-vi-luu-hanh',
    'dời: pham-vi-luu-hanh sau so-va-ky-hieu',
  ]),
  breaks('du-thao/hinh-thuc', 'dự thảo không ghi lần', ['có: du-thao', 'du-thao: Dự thảo lần thứ hai']),
  breaks('du-thao/vi-tri', 'dự thảo ở bên phải', ['có: du-thao', 'dời: du-thao sau dia-danh-va-ngay']),
  breaks('du-thao/ban-hanh', 'văn bản có số, có ngày còn ghi dự thảo', [
    'giai đoạn: ban-hanh',
    'du-thao: Dự thảo lần 2',
  ]),
  breaks('nguoi-soan-thao/hinh-thuc', 'ký hiệu người soạn thảo sai mẫu', [
    'có: nguoi-soan-thao',
    'nguoi-soan-thao: NguyenVanAn – 26',
  ]),
  breaks('nguoi-soan-thao/vi-tri', 'người soạn thảo dưới chữ ký', [
    'có: nguoi-soan-thao',
    'dời: nguoi-soan-thao sau ho-ten',
  ]),
  breaks('thong-tin-lien-he/vi-tri', 'không có đường kẻ trên thông tin liên hệ', [
    'có: thong-tin-lien-he',
    'thong-tin-lien-he: [không viền]',
  ]),
  breaks(
    'phu-luc/nhac-den',
    'nội dung không nhắc đến phụ lục',
    ['noi-dung: Kế hoạch gồm các việc sau.', 'noi-dung: Các chi bộ tổ chức thực hiện.', 'có: phu-luc'],
    ['ke-hoach'],
  ),
  breaks('phu-luc/tieu-de', 'phụ lục không có tiêu đề', ['có: phu-luc', 'bỏ: ten-phu-luc'], ['ke-hoach', 'nghi-quyet']),
  breaks(
    'phu-luc/danh-so',
    'phụ lục đánh số La Mã',
    ['có: hai-phu-luc', 'phu-luc[0]: Phụ lục I', 'phu-luc[1]: Phụ lục II'],
    ['ke-hoach'],
  ),
  breaks(
    'phu-luc/trang-rieng',
    'phụ lục không sang trang',
    ['có: phu-luc', 'phu-luc: [không sang trang]'],
    ['ke-hoach'],
    OLD,
  ),
  breaks('phu-luc/trang-rieng', 'phụ lục liền trang', ['có: phu-luc', 'trang[1]: liền trang'], ['ke-hoach'], NEW),
  breaks('phu-luc/vi-tri', 'chữ Phụ lục căn trái', ['có: phu-luc', 'phu-luc: [trái]'], ['ke-hoach', 'nghi-quyet']),
  breaks(
    'phu-luc/ghi-chu',
    'dưới tên phụ lục không có ghi chú',
    ['có: phu-luc', 'bỏ: ghi-chu-phu-luc'],
    ['ke-hoach', 'nghi-quyet'],
    NEW,
  ),
  breaks(
    'so-trang/phu-luc',
    'số trang của phụ lục chạy tiếp',
    ['có: phu-luc', 'trang[1]: số trang chạy tiếp'],
    ['ke-hoach'],
    NEW,
  ),
  breaks(
    'ban-sao/hinh-thuc',
    'loại bản sao của thế hệ khác',
    ({ theHe }) => ['có: ban-sao', `ban-sao[5]: ${theHe === '2026' ? 'SAO Y BẢN CHÍNH' : 'SAO Y'}`],
    ['cong-van'],
  ),
  breaks('ban-sao/so', 'số bản sao không có số 0', ['có: ban-sao', 'ban-sao[1]: Số 3-BS/VPTU'], ['cong-van']),
];

const AUTHORITY: readonly Mutation[] = [
  breaks('tham-quyen/loai-van-ban', 'tỉnh uỷ ban hành chỉ thị', [], ['chi-thi-tinh-uy'], ['2018']),
  breaks('tham-quyen/loai-van-ban', 'chi bộ ban hành hướng dẫn', [], ['huong-dan-chi-bo'], NEW),
  breaks('tham-quyen/loai-van-ban', 'chi bộ ban hành chỉ thị', [], ['chi-thi-chi-bo'], NEW),
];

const CONVENTIONS: readonly Mutation[] = [
  breaks(
    'van-ban/cho-trong',
    'còn chỗ trống',
    ['giai đoạn: ban-hanh', 'noi-dung[0]: Trong năm, đơn vị đã hoàn thành [CẦN BỔ SUNG] việc và ……… nhiệm vụ.'],
    PROSE,
  ),
  breaks(
    'van-ban/thay-doi',
    'còn thay đổi chưa duyệt',
    ['noi-dung[0]: Các chi bộ {chèn: và đảng bộ }tổ chức thực hiện{xoá: ngay}.'],
    PROSE,
  ),
  breaks('van-ban/noi-dung-ngoai', 'có khối nhập ngoài', ['tệp: khối nhập ngoài']),
  breaks(
    'van-ban/khoang-trang',
    'hai dấu cách',
    ['noi-dung[0]: Các chi bộ  tổ chức thực hiện , báo cáo kết quả.'],
    PROSE,
  ),
  breaks('van-ban/dau-thanh', 'lẫn uỷ và ủy', ['noi-dung[0]: Cấp ủy giao các đảng uỷ tổ chức thực hiện.'], PROSE),
  breaks('van-ban/hu-hong', 'chữ bị hỏng', ['noi-dung[0]: Các chi b\uFFFD t\uFFFD ch\uFFFDc thực hiện.'], PROSE),
  breaks(
    'van-ban/ten-dang',
    'tên Đảng viết hoa sai',
    ['noi-dung[0]: Đảng Cộng Sản Việt Nam lãnh đạo, chi bộ tổ chức thực hiện.'],
    PROSE,
  ),
  breaks(
    'vien-dan/thong-nhat',
    'ngày tháng viết hai cách',
    [
      'noi-dung[0]: Thực hiện Kế hoạch số 21-KH/TU, ngày 15/9/2025 của Tỉnh uỷ Sơn Giang về học tập chuyên đề và Hướng dẫn số 12-HD/BTCTU, ngày 16-9-2025 của Ban Tổ chức Tỉnh uỷ về sinh hoạt chi bộ, cấp uỷ thống nhất những nội dung sau.',
    ],
    PROSE,
  ),
  breaks(
    'vien-dan/noi-bo',
    'dẫn tới điều không có',
    ['dieu[1]: Điều 2. Nguyên tắc làm việc nêu tại Điều 95 Quy chế này'],
    ['quy-che'],
  ),
  breaks(
    'van-ban/ngoac-kep',
    'lẫn ngoặc thẳng và ngoặc cong',
    ['noi-dung[0]: Phong trào “dân vận khéo” và "xây dựng nông thôn mới" được đẩy mạnh.'],
    PROSE,
  ),
];

/** Wrong words, places, page and supplements. */
export const FORM_MUTATIONS: readonly Mutation[] = [
  ...PAGE,
  ...HEADING,
  ...TITLE,
  ...CONTENT,
  ...SIGNATURE,
  ...SUPPLEMENT,
  ...AUTHORITY,
  ...CONVENTIONS,
];
