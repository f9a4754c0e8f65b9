import type { Issuer } from './issuers.ts';
import type { DoanNoiDung, LoaiVanBan, PartKey, TheHe } from './van-ban.ts';

export interface Content {
  readonly trichYeu: readonly string[];
  readonly canCu: readonly string[];
  readonly noiDung: readonly DoanNoiDung[];
}

const part =
  (key: PartKey) =>
  (text: string): DoanNoiDung => ({ part: key, text });
const doan = part('noi-dung');
const dieu = part('dieu');
const khoan = part('khoan');
const diem = part('diem');
const phan = part('phan');
const tenPhan = part('ten-phan');
const chuong = part('chuong');
const tenChuong = part('ten-chuong');
const muc = part('muc');
const tenMuc = part('ten-muc');

/** An invented regulation that căn cứ cite in full. */
function quyCheLamViec(theHe: TheHe): string {
  return theHe === '2018'
    ? 'Căn cứ Quy chế số 02-QC/TU, ngày 15/3/2022 của Tỉnh uỷ Sơn Giang về chế độ làm việc nhiệm kỳ 2020 - 2025'
    : 'Căn cứ Quy chế số 02-QC/TU, ngày 15/9/2025 của Tỉnh uỷ Sơn Giang về chế độ làm việc nhiệm kỳ 2025 - 2030';
}

function canCu(theHe: TheHe): string[] {
  return ['Căn cứ Điều lệ Đảng Cộng sản Việt Nam', quyCheLamViec(theHe), 'Xét đề nghị của cơ quan tham mưu'];
}

function nghiQuyet(ten: string): DoanNoiDung[] {
  return [
    doan(
      `Hội nghị ${ten} đã thảo luận báo cáo tình hình sáu tháng đầu năm và thống nhất quyết nghị những nội dung sau.`,
    ),
    khoan('1. Mục tiêu'),
    doan('Hoàn thành các chỉ tiêu đã đề ra; giữ vững đoàn kết nội bộ; nâng cao chất lượng sinh hoạt đảng.'),
    khoan('2. Nhiệm vụ và giải pháp'),
    diem('a) Đẩy mạnh tuyên truyền, vận động nhân dân tham gia xây dựng nông thôn mới.'),
    diem('b) Rà soát, sắp xếp lại việc lưu trữ tài liệu theo đúng quy định.'),
    diem('c) Kiểm tra, giám sát việc thực hiện, kịp thời biểu dương tập thể và cá nhân làm tốt.'),
    khoan('3. Tổ chức thực hiện'),
    doan('Các tổ chức đảng trực thuộc quán triệt, cụ thể hoá và tổ chức thực hiện Nghị quyết này.'),
  ];
}

function theoDieu(ten: string): DoanNoiDung[] {
  return [
    dieu('Điều 1. Tặng giấy khen cho 05 tập thể và 12 cá nhân có thành tích trong năm.'),
    dieu('Điều 2. Kinh phí lấy từ nguồn chi thường xuyên được giao.'),
    dieu(
      `Điều 3. Văn phòng, các tổ chức đảng trực thuộc ${ten} và các tập thể, cá nhân nêu tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
    ),
  ];
}

function theoChuong(loai: string): DoanNoiDung[] {
  return [
    chuong('Chương I'),
    tenChuong('NHỮNG QUY ĐỊNH CHUNG'),
    dieu('Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng'),
    khoan(`1. ${loai} này nêu nguyên tắc, trách nhiệm và quan hệ công tác.`),
    khoan(`2. ${loai} này áp dụng cho các tổ chức đảng trực thuộc.`),
    dieu('Điều 2. Nguyên tắc làm việc'),
    khoan('1. Tập trung dân chủ, tập thể lãnh đạo, cá nhân phụ trách.'),
    khoan('2. Mỗi việc giao cho một người chịu trách nhiệm chính, gồm:'),
    diem('a) Việc thường xuyên theo kế hoạch tháng, quý;'),
    diem('b) Việc đột xuất do cấp trên giao.'),
    chuong('Chương II'),
    tenChuong('TỔ CHỨC THỰC HIỆN'),
    muc('Mục 1'),
    tenMuc('TRÁCH NHIỆM THI HÀNH'),
    dieu('Điều 3. Trách nhiệm của các tổ chức đảng'),
    doan('Các tổ chức đảng trực thuộc tổ chức quán triệt đến từng đảng viên.'),
    muc('Mục 2'),
    tenMuc('HIỆU LỰC THI HÀNH'),
    dieu('Điều 4. Hiệu lực'),
    doan(`${loai} này có hiệu lực từ ngày ký.`),
  ];
}

function theoPhan(): DoanNoiDung[] {
  return [
    phan('Phần thứ nhất'),
    tenPhan('SỰ CẦN THIẾT'),
    doan('Tài liệu lưu trữ của các tổ chức đảng ngày càng nhiều, cần được số hoá để bảo quản và khai thác lâu dài.'),
    phan('Phần thứ hai'),
    tenPhan('NỘI DUNG VÀ GIẢI PHÁP'),
    khoan('1. Số hoá tài liệu hình thành trong năm, ưu tiên tài liệu có thời hạn bảo quản vĩnh viễn.'),
    khoan('2. Bồi dưỡng kỹ năng cho người làm công tác văn thư, lưu trữ.'),
    phan('Phần thứ ba'),
    tenPhan('TỔ CHỨC THỰC HIỆN'),
    doan('Văn phòng chủ trì, phối hợp với các cơ quan liên quan tổ chức thực hiện và báo cáo kết quả hằng năm.'),
  ];
}

function baoCao(): DoanNoiDung[] {
  return [
    doan('Thực hiện chương trình công tác năm, tập thể cấp uỷ đã lãnh đạo thực hiện và đạt được những kết quả sau.'),
    khoan('1. Kết quả đạt được'),
    diem('a) Sinh hoạt chi bộ được duy trì đều, tỉ lệ đảng viên dự sinh hoạt đạt 95%.'),
    diem('b) Công tác kiểm tra, giám sát hoàn thành theo kế hoạch.'),
    khoan('2. Hạn chế'),
    doan('Việc đổi mới nội dung sinh hoạt còn chậm; một số việc chưa đúng tiến độ.'),
    khoan('3. Phương hướng'),
    doan('Tiếp tục nâng cao chất lượng sinh hoạt, phân công nhiệm vụ rõ người, rõ việc, rõ thời hạn.'),
  ];
}

function keHoach(): DoanNoiDung[] {
  return [
    khoan('1. Mục đích, yêu cầu'),
    doan('Giúp cán bộ, đảng viên nắm vững nội dung học tập; tổ chức thiết thực, tiết kiệm.'),
    khoan('2. Nội dung'),
    diem('a) Tổ chức hai lớp học tập, mỗi lớp một ngày.'),
    diem('b) Viết bản thu hoạch sau đợt học.'),
    khoan('3. Tổ chức thực hiện'),
    doan('Các chi bộ cử đảng viên dự đủ thành phần và báo cáo kết quả sau khi kết thúc.'),
  ];
}

function chiDao(loai: string): DoanNoiDung[] {
  return [
    doan(
      'Thời gian qua, công tác văn thư, lưu trữ của các tổ chức đảng đã có chuyển biến, song còn những hạn chế cần khắc phục. Để nâng cao chất lượng công tác này, yêu cầu thực hiện tốt các việc sau.',
    ),
    khoan('1. Rà soát, lập danh mục hồ sơ ngay từ đầu năm.'),
    khoan('2. Bố trí người làm công tác văn thư có chuyên môn phù hợp.'),
    khoan('3. Kiểm tra thể thức trước khi ký, đóng dấu và phát hành.'),
    doan(`Các tổ chức đảng trực thuộc tổ chức thực hiện ${loai} này và báo cáo kết quả về Văn phòng.`),
  ];
}

function bienBan(): DoanNoiDung[] {
  return [
    doan('- Thời gian: bắt đầu vào hồi 08 giờ 00, kết thúc vào hồi 11 giờ 30 cùng ngày.'),
    doan('- Địa điểm: Phòng họp số 2, trụ sở cơ quan.'),
    doan('- Nội dung: đánh giá kết quả công tác quý, bàn nhiệm vụ quý tiếp theo.'),
    doan('- Người chủ trì: đồng chí Trần Văn Bình, Bí thư.'),
    doan('- Người ghi biên bản: đồng chí Ngô Văn Nam, chuyên viên Văn phòng.'),
    doan('- Tài liệu sử dụng trong hội nghị: dự thảo báo cáo quý.'),
    khoan('1. Thành phần hội nghị'),
    doan('- Có mặt: 14 đồng chí.'),
    doan('- Vắng mặt: 01 đồng chí (đồng chí Vũ Thị Hoa, đi công tác).'),
    khoan('2. Diễn biến hội nghị'),
    doan(
      'Đồng chí Trần Văn Bình nêu nội dung, cách thức thảo luận. Đồng chí Lê Thị Cúc trình bày dự thảo báo cáo. Có 06 ý kiến phát biểu, đều tán thành dự thảo.',
    ),
    khoan('3. Biểu quyết'),
    doan('Hội nghị biểu quyết giơ tay thông qua báo cáo, 14/14 đồng chí tán thành.'),
    khoan('4. Kết luận hội nghị'),
    doan('Đồng chí chủ trì kết luận: giao Văn phòng tiếp thu ý kiến, hoàn chỉnh báo cáo trong 03 ngày.'),
    khoan('5. Kết thúc hội nghị'),
    doan('Biên bản được đọc lại, hội nghị nhất trí thông qua.'),
  ];
}

function thuongLe(cau: string): DoanNoiDung[] {
  return [doan(cau), doan('Đề nghị các đồng chí, các cơ quan liên quan phối hợp thực hiện.')];
}

/** Invented summary and content of a document of that type. */
export function contentOf(loai: LoaiVanBan, by: Issuer, theHe: TheHe): Content {
  const none: readonly string[] = [];
  switch (loai) {
    case 'cuong-linh-chinh-tri':
      return { trichYeu: ['về mục tiêu và định hướng chung'], canCu: none, noiDung: theoPhan() };
    case 'dieu-le-dang':
      return { trichYeu: ['được thông qua tại đại hội'], canCu: none, noiDung: theoChuong('Văn bản') };
    case 'chien-luoc':
      return { trichYeu: ['phát triển công tác lưu trữ số đến năm 2040'], canCu: none, noiDung: theoPhan() };
    case 'nghi-quyet':
      return {
        trichYeu: ['về lãnh đạo thực hiện nhiệm vụ sáu tháng cuối năm'],
        canCu: canCu(theHe),
        noiDung: nghiQuyet(by.ten),
      };
    case 'quyet-dinh':
      return {
        trichYeu: ['khen thưởng tập thể và cá nhân có thành tích trong năm'],
        canCu: canCu(theHe),
        noiDung: theoDieu(by.ten),
      };
    case 'chi-thi':
      return { trichYeu: ['về tăng cường công tác văn thư, lưu trữ'], canCu: none, noiDung: chiDao('Chỉ thị') };
    case 'ket-luan':
      return {
        trichYeu: ['về công tác chuyển đổi số trong các tổ chức đảng'],
        canCu: none,
        noiDung: chiDao('Kết luận'),
      };
    case 'quy-che':
      return { trichYeu: ['làm việc nhiệm kỳ 2025 - 2030'], canCu: canCu(theHe), noiDung: theoChuong('Quy chế') };
    case 'quy-dinh':
      return { trichYeu: ['về tiếp nhận và xử lý văn bản đến'], canCu: canCu(theHe), noiDung: theoChuong('Quy định') };
    case 'thong-tri':
      return { trichYeu: ['về việc tổ chức các ngày lễ trong năm'], canCu: none, noiDung: chiDao('Thông tri') };
    case 'huong-dan':
      return { trichYeu: ['sinh hoạt chuyên đề của chi bộ'], canCu: canCu(theHe), noiDung: chiDao('Hướng dẫn') };
    case 'thong-bao':
      return { trichYeu: ['kết quả hội nghị quý'], canCu: none, noiDung: baoCao() };
    case 'thong-cao':
      return { trichYeu: ['về kết quả hội nghị lần thứ sáu'], canCu: none, noiDung: baoCao() };
    case 'tuyen-bo':
      return {
        trichYeu: ['về công tác bảo tồn tài liệu lịch sử'],
        canCu: none,
        noiDung: thuongLe('Tài liệu lịch sử là tài sản chung, cần được gìn giữ và truyền lại cho các thế hệ sau.'),
      };
    case 'loi-keu-goi':
      return {
        trichYeu: ['toàn dân tham gia trồng cây gây rừng'],
        canCu: none,
        noiDung: thuongLe('Mỗi người trồng thêm một cây xanh để đất nước ngày càng tươi đẹp.'),
      };
    case 'bao-cao':
      return { trichYeu: ['kết quả công tác năm và phương hướng nhiệm vụ năm tới'], canCu: none, noiDung: baoCao() };
    case 'ke-hoach':
      return { trichYeu: ['tổ chức học tập chuyên đề năm 2026'], canCu: none, noiDung: keHoach() };
    case 'quy-hoach':
      return { trichYeu: ['hệ thống kho lưu trữ đến năm 2035'], canCu: none, noiDung: theoPhan() };
    case 'chuong-trinh':
      return { trichYeu: ['công tác toàn khoá nhiệm kỳ 2025 - 2030'], canCu: none, noiDung: keHoach() };
    case 'de-an':
      return { trichYeu: ['số hoá tài liệu lưu trữ giai đoạn 2026 - 2030'], canCu: none, noiDung: theoPhan() };
    case 'phuong-an':
      return { trichYeu: ['bố trí trụ sở làm việc sau sắp xếp'], canCu: none, noiDung: keHoach() };
    case 'du-an':
      return { trichYeu: ['nâng cấp mạng thông tin nội bộ'], canCu: none, noiDung: theoPhan() };
    case 'to-trinh':
      return { trichYeu: ['về việc bổ sung kinh phí số hoá tài liệu'], canCu: none, noiDung: chiDao('Tờ trình') };
    case 'cong-van':
      return {
        trichYeu: ['về việc chuẩn bị hội nghị', 'trực tuyến quý IV'],
        canCu: none,
        noiDung: thuongLe(
          'Để chuẩn bị hội nghị trực tuyến quý IV, đề nghị các cơ quan kiểm tra đường truyền, cử người trực kỹ thuật và gửi danh sách đại biểu trước ngày họp 03 ngày.',
        ),
      };
    case 'bien-ban':
      return { trichYeu: ['hội nghị cấp uỷ quý III'], canCu: none, noiDung: bienBan() };
    case 'giay-gioi-thieu':
      return {
        trichYeu: ['liên hệ công tác'],
        canCu: none,
        noiDung: thuongLe('Giới thiệu đồng chí Đặng Thị Oanh, chuyên viên, được cử đến làm việc về công tác lưu trữ.'),
      };
    case 'giay-chung-nhan':
      return {
        trichYeu: ['hoàn thành lớp bồi dưỡng'],
        canCu: none,
        noiDung: thuongLe('Chứng nhận đồng chí Đặng Thị Oanh đã hoàn thành lớp bồi dưỡng công tác văn thư.'),
      };
    case 'giay-di-duong':
      return {
        trichYeu: ['cho cán bộ đi công tác'],
        canCu: none,
        noiDung: thuongLe('Cấp cho đồng chí Hồ Văn Phúc, chuyên viên, được cử đi công tác trong 03 ngày.'),
      };
    case 'giay-nghi-phep':
      return {
        trichYeu: ['cho cán bộ nghỉ phép năm'],
        canCu: none,
        noiDung: thuongLe('Cho phép đồng chí Hồ Văn Phúc nghỉ phép năm trong 05 ngày làm việc.'),
      };
    case 'giay-moi':
      return {
        trichYeu: ['dự hội nghị quý IV'],
        canCu: none,
        noiDung: thuongLe('Trân trọng mời các đồng chí dự hội nghị quý IV tại hội trường cơ quan.'),
      };
    case 'phieu-chuyen':
      return {
        trichYeu: ['đơn của công dân'],
        canCu: none,
        noiDung: thuongLe('Chuyển đơn của công dân đến cơ quan có thẩm quyền để xem xét, giải quyết.'),
      };
    case 'phieu-gui':
      return {
        trichYeu: ['tài liệu hội nghị'],
        canCu: none,
        noiDung: thuongLe('Gửi kèm theo phiếu này 03 tài liệu phục vụ hội nghị.'),
      };
    case 'thu-cong':
      return {
        trichYeu: ['cảm ơn các đơn vị phối hợp'],
        canCu: none,
        noiDung: thuongLe('Cảm ơn các đơn vị đã phối hợp tổ chức thành công hội nghị.'),
      };
  }
}
