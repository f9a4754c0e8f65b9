import type { DonVi } from '../recognise/parts.ts';
import type { DraftBlock, DraftRun } from './draft.ts';

/** Headings and first words to begin a content with; what they say is a suggestion and no rule. */
export function skeletonOf(type: string): DraftBlock[] {
  switch (type) {
    case 'nghi-quyet':
      return [
        text('Hội nghị … đã thảo luận và thống nhất quyết nghị những nội dung sau.'),
        ...outline(
          ['TÌNH HÌNH', 'MỤC TIÊU, NHIỆM VỤ, GIẢI PHÁP', 'TỔ CHỨC THỰC HIỆN'],
          'Nghị quyết này có hiệu lực từ ngày ký.',
        ),
      ];
    case 'quyet-dinh':
      return [
        { kind: 'paragraph', runs: [{ text: 'QUYẾT ĐỊNH', bold: true }], alignment: 'center' },
        heading('dieu', 'Điều 1.', '…', 2),
        text('…'),
        heading('dieu', 'Điều 2.', 'Trách nhiệm thi hành', 2),
        text('… chịu trách nhiệm thi hành Quyết định này.'),
      ];
    case 'quy-che':
    case 'quy-dinh':
    case 'dieu-le-dang':
      return [
        heading('chuong', 'Chương I', 'QUY ĐỊNH CHUNG', 2),
        heading('dieu', 'Điều 1.', 'Phạm vi điều chỉnh và đối tượng áp dụng', 3),
        text('…'),
        heading('chuong', 'Chương II', '…', 2),
        heading('dieu', 'Điều 2.', '…', 3),
        text('…'),
        heading('chuong', 'Chương III', 'TỔ CHỨC THỰC HIỆN', 2),
        heading('dieu', 'Điều 3.', 'Hiệu lực thi hành', 3),
        text('Văn bản này có hiệu lực từ ngày ký.'),
      ];
    case 'bao-cao':
      return outline(
        ['TÌNH HÌNH, KẾT QUẢ', 'HẠN CHẾ, NGUYÊN NHÂN', 'PHƯƠNG HƯỚNG, NHIỆM VỤ'],
        'Trên đây là báo cáo của ….',
      );
    case 'ke-hoach':
    case 'chuong-trinh':
    case 'phuong-an':
      return [
        ...clauses(['Mục đích, yêu cầu', 'Nội dung', 'Tổ chức thực hiện']),
        text('Các tổ chức, cơ quan được giao nhiệm vụ tổ chức thực hiện và báo cáo kết quả.'),
      ];
    case 'cuong-linh-chinh-tri':
    case 'chien-luoc':
    case 'quy-hoach':
    case 'de-an':
    case 'du-an':
      return [
        heading('phan', 'Phần thứ nhất', 'SỰ CẦN THIẾT', 2),
        text('…'),
        heading('phan', 'Phần thứ hai', 'NỘI DUNG', 2),
        text('…'),
        heading('phan', 'Phần thứ ba', 'TỔ CHỨC THỰC HIỆN', 2),
        text('… tổ chức thực hiện và báo cáo kết quả.'),
      ];
    case 'chi-thi':
    case 'ket-luan':
    case 'thong-tri':
    case 'huong-dan':
      return [
        text('…'),
        ...['1. …', '2. …', '3. …'].map((line) => text(`${line}.`)),
        text('Các tổ chức, cơ quan liên quan tổ chức thực hiện và báo cáo kết quả.'),
      ];
    case 'bien-ban':
      return minutes();
    case 'to-trinh':
      return [text('…'), ...clauses(['Sự cần thiết', 'Nội dung trình']), text('Kính trình … xem xét, quyết định.')];
    default:
      return [text('…'), text('….')];
  }
}

/** Grounds on which a document of the type usually stands. */
export function groundsOf(type: string): readonly string[] {
  const based = ['nghi-quyet', 'quyet-dinh', 'quy-che', 'quy-dinh', 'huong-dan'];
  return based.includes(type) ? ['Căn cứ Điều lệ Đảng', 'Căn cứ …'] : [];
}

function minutes(): DraftBlock[] {
  return [
    text('- Thời gian: bắt đầu vào hồi … giờ …, ngày … tháng … năm ….'),
    text('- Địa điểm: ….'),
    text('- Nội dung: ….'),
    text('- Người chủ trì: đồng chí …, ….'),
    text('- Người ghi biên bản: đồng chí …, ….'),
    text('- Tài liệu sử dụng trong hội nghị: ….'),
    heading('khoan', '1.', 'Thành phần hội nghị', 2),
    text('- Có mặt: … đồng chí.'),
    text('- Vắng mặt: … đồng chí (họ và tên, lý do).'),
    text('- Đại biểu mời dự: ….'),
    heading('khoan', '2.', 'Diễn biến hội nghị', 2),
    text('….'),
    heading('khoan', '3.', 'Kết luận hội nghị', 2),
    text('….'),
    text('Hội nghị kết thúc vào hồi … giờ … cùng ngày.'),
  ];
}

function outline(titles: readonly string[], last: string): DraftBlock[] {
  const numbers = ['I-', 'II-', 'III-'];
  return titles.flatMap((title, index) => [
    heading('de-muc', numbers[index] ?? '', title, 2),
    text(index === titles.length - 1 ? last : '….'),
  ]);
}

function clauses(titles: readonly string[]): DraftBlock[] {
  return titles.flatMap((title, index) => [heading('khoan', `${index + 1}.`, title, 2), text('….')]);
}

function text(words: string): DraftBlock {
  return { kind: 'paragraph', runs: run(words) };
}

function heading(donVi: DonVi, label: string, title: string, level: number): DraftBlock {
  return { kind: 'heading', level, donVi, label, title: run(title) };
}

function run(words: string): DraftRun[] {
  return words === '' ? [] : [{ text: words }];
}
