import { buildReport, unreadableDocument, UNTOUCHED } from '../src/report.ts';
import type { DocumentReport, FindingReport, Location, Report } from '../src/report.ts';

const PLACE: Location = {
  text: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  near: null,
  story: 'main',
  paragraph: 4,
  page: 1,
  line: null,
  column: null,
};

export function finding(part: Partial<FindingReport>): FindingReport {
  return {
    ruleId: 'tieu-de/co-chu',
    severity: 'error',
    message: 'Cỡ chữ 14, phải là 15.',
    citations: [
      {
        instrument: '05-hd-vptw',
        provision: 'pl2.d01.co-chu',
        text: 'Phụ lục 2, dòng 1, Hướng dẫn số 05-HD/VPTW',
      },
    ],
    location: PLACE,
    occurrences: 1,
    also: [],
    fix: null,
    ...part,
  };
}

export function place(text: string, part: Partial<Location> = {}): Location {
  return { ...PLACE, text, ...part };
}

/** A document with a fault of each severity, in an order that is not the order of the form. */
const FAULTY: DocumentReport = {
  path: 'thu-muc/nghi-quyet.docx',
  medium: 'docx',
  status: 'checked',
  reason: null,
  profile: {
    loaiVanBan: 'nghi-quyet',
    soVaKyHieu: 'Số 05-NQ/ĐU',
    coQuanBanHanh: 'ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ',
    cap: 'xa',
    ngay: '2026-06-05',
    giaiDoan: 'ban-hanh',
  },
  instruments: ['399-qd-tw', '05-hd-vptw'],
  regime: 'Theo ngày ghi trên văn bản 05/6/2026.',
  findings: [
    finding({
      ruleId: 'danh-sach-noi-nhan/dau-cau',
      severity: 'warning',
      message: 'Cuối dòng là dấu phẩy, phải là dấu chấm phẩy.',
      location: place('Các chi bộ trực thuộc,', { paragraph: 40, page: 2 }),
      occurrences: 5,
      also: [
        place('Ban Thường vụ Tỉnh uỷ,', { paragraph: 41, page: 2 }),
        place('Đảng uỷ các xã,', { paragraph: 42, page: 2 }),
        place('Uỷ ban kiểm tra,', { paragraph: 43, page: 2 }),
        place('Ban Tổ chức,', { paragraph: 44, page: 2 }),
      ],
    }),
    finding({}),
    finding({
      ruleId: 'dau-gach/co',
      severity: 'info',
      message: 'Thiếu năm dấu gạch nối dưới trích yếu.',
      location: place('', { near: 'về lãnh đạo thực hiện nhiệm vụ 6 tháng cuối năm 2026', paragraph: 9 }),
      citations: [],
    }),
  ],
  notCheckable: [
    { ruleId: 'trang/le', reason: 'Tệp loại này không cho biết lề trang.' },
    { ruleId: 'trang/le-mat-sau', reason: 'Tệp loại này không cho biết lề trang.' },
  ],
  problems: [{ message: 'Có nội dung nhập từ tệp khác, không đọc được.' }],
  ...UNTOUCHED,
};

export const NOT_OURS: DocumentReport = {
  ...unreadableDocument('quyet-dinh.docx', 'docx', ''),
  status: 'not-a-party-document',
  reason: 'Có vẻ là văn bản hành chính nhà nước.',
};

export const CLEAN: DocumentReport = { ...FAULTY, path: 'sach.docx', findings: [], notCheckable: [], problems: [] };

export const REPORT: Report = buildReport(
  [FAULTY, NOT_OURS, unreadableDocument('cu.doc', 'doc', 'Tệp .doc kiểu cũ: hãy mở bằng Word và lưu lại thành .docx.')],
  { version: '0.1.0' },
);
