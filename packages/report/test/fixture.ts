import { buildReport, unreadableDocument, UNTOUCHED } from '../src/report.ts';
import type { Box, CitationReport, DocumentReport, FindingReport, Location, Report } from '../src/report.ts';

// A small office's morning: every verdict, every severity, faults in many boxes of the form. All names are invented.

const HD05 = 'Hướng dẫn số 05-HD/VPTW';

function at(text: string, paragraph: number, page = 1): Location {
  return { text, near: null, story: 'main', paragraph, page, line: null, column: null };
}

function missing(near: string, paragraph: number, page = 1): Location {
  return { ...at('', paragraph, page), near };
}

function clause(provision: string, place: string): CitationReport {
  return { instrument: '05-hd-vptw', provision, text: `${place}, ${HD05}` };
}

function fault(
  ruleId: string,
  message: string,
  location: Location,
  citation: CitationReport,
  more: Partial<FindingReport> = {},
): FindingReport {
  return {
    ruleId,
    severity: 'error',
    message,
    citations: [citation],
    location,
    occurrences: 1,
    also: [],
    fix: null,
    ...more,
  };
}

const NGHI_QUYET: DocumentReport = {
  path: 'van-ban/tháng 6/nghị quyết 05.docx',
  medium: 'docx',
  status: 'checked',
  reason: null,
  profile: {
    loaiVanBan: 'nghi-quyet',
    soVaKyHieu: 'Số: 05 - NQ/ĐU',
    coQuanBanHanh: 'ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ',
    cap: 'xa',
    ngay: '2026-06-05',
    giaiDoan: 'ban-hanh',
  },
  instruments: ['399-qd-tw', '05-hd-vptw'],
  regime: 'Quy định số 399-QĐ/TW, Hướng dẫn số 05-HD/VPTW. Theo ngày ghi trên văn bản 05/6/2026.',
  findings: [
    fault(
      'tieu-de/co-chu',
      'Cỡ chữ 14, phải là 15.',
      at('ĐẢNG CỘNG SẢN VIỆT NAM', 2),
      clause('pl2.d01.co-chu', 'Phụ lục 2, dòng 1'),
      { fix: { applicability: 'safe', title: 'Đặt cỡ chữ 15.' } },
    ),
    fault(
      'tieu-de/duong-ke',
      'Thiếu đường kẻ nét liền dưới tiêu đề.',
      at('ĐẢNG CỘNG SẢN VIỆT NAM', 2),
      clause('ii.i.1.duong-ke', 'Điểm 1, mục I, Phần II'),
    ),
    fault(
      'so-va-ky-hieu/hai-cham',
      'Sau chữ “Số” có dấu hai chấm, phải bỏ.',
      at('Số:', 5),
      clause('ii.i.3.hai-cham', 'Điểm 3, mục I, Phần II'),
      { fix: { applicability: 'review', title: 'Bỏ dấu hai chấm.' } },
    ),
    fault(
      'so-va-ky-hieu/dau-noi',
      'Số và ký hiệu có dấu cách quanh dấu nối, phải viết liền.',
      at('05 - NQ/ĐU', 5),
      clause('ii.i.3.2.2.dau-noi', 'Điểm 3.2.2, mục I, Phần II'),
      { fix: { applicability: 'review', title: 'Viết liền “05-NQ/ĐU”.' } },
    ),
    fault(
      'dau-gach/co',
      'Thiếu năm dấu gạch nối dưới trích yếu.',
      missing('về lãnh đạo thực hiện nhiệm vụ 6 tháng cuối năm 2026', 9),
      clause('ii.i.5.2.dau-gach', 'Điểm 5.2, mục I, Phần II'),
      { fix: { applicability: 'safe', title: 'Thêm dòng “-----”.' } },
    ),
    fault(
      'can-cu/dau-cau',
      'Căn cứ cuối cùng kết thúc bằng “,”, phải là “.”.',
      at('- Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ đặc khu,', 12),
      clause('ii.i.6.2.3.dau-cau', 'Điểm 6.2.3, mục I, Phần II'),
    ),
    fault(
      'noi-dung/co-chu',
      'Cỡ chữ 13, phải là 14 hoặc 15.',
      at('Thực hiện nghị quyết đại hội, Ban Chấp hành Đảng bộ đặc khu quyết nghị …', 14),
      clause('pl2.d06.noi-dung.co-chu', 'Phụ lục 2, dòng 6'),
      {
        occurrences: 5,
        also: [
          at('Điều 1. Mục tiêu', 15),
          at('Điều 2. Nhiệm vụ', 18),
          at('Điều 3. Giải pháp', 24, 2),
          at('Điều 4. Tổ chức thực hiện', 31, 2),
        ],
        fix: { applicability: 'safe', title: 'Đặt cỡ chữ 14.' },
      },
    ),
    fault(
      'quyen-han/hinh-thuc',
      '“TM. ĐẢNG UỶ” phải viết là “T/M ĐẢNG UỶ”.',
      at('TM. ĐẢNG UỶ', 40, 2),
      clause('ii.i.7.1.hinh-thuc', 'Điểm 7.1, mục I, Phần II'),
      { fix: { applicability: 'review', title: 'Viết “T/M”.' } },
    ),
    fault(
      'danh-sach-noi-nhan/luu',
      'Sau “Lưu” không có dấu “:”.',
      at('- Lưu: VP.', 46, 2),
      clause('ii.i.9.2.5.luu', 'Điểm 9.2.5, mục I, Phần II'),
      { severity: 'warning' },
    ),
    fault('trang/le', 'Lề phải 20 mm, phải là 15 mm.', at('', 1), clause('ii.iv.4.1.le', 'Điểm 4.1, mục IV, Phần II'), {
      fix: { applicability: 'safe', title: 'Đặt lề phải 15 mm.' },
    }),
    fault(
      'van-ban/khoang-trang',
      'Hai dấu cách liền nhau, phải là một.',
      at('của  Đảng uỷ', 16),
      { instrument: 'khac', provision: 'khoang-trang', text: 'Quy ước trình bày' },
      { severity: 'info', occurrences: 2, also: [at('trong  năm', 33, 2)] },
    ),
  ],
  notCheckable: [
    { ruleId: 'tieu-de/do-dai-duong-ke', reason: 'Không biết độ dài của đường kẻ dưới tiêu đề.' },
    { ruleId: 'so-trang/vi-tri', reason: 'Tệp loại này không cho biết số trang.' },
    { ruleId: 'so-trang/trang-dau', reason: 'Tệp loại này không cho biết số trang.' },
  ],
  problems: [{ message: 'Có một hình ảnh, chữ trong hình không đọc được.' }],
  ...UNTOUCHED,
};

const CONG_VAN: DocumentReport = {
  ...NGHI_QUYET,
  path: 'van-ban/công văn 12.md',
  medium: 'markdown',
  profile: {
    loaiVanBan: 'cong-van',
    soVaKyHieu: 'Số 12-CV/ĐU',
    coQuanBanHanh: 'ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ',
    cap: 'xa',
    ngay: '2026-06-08',
    giaiDoan: 'du-thao',
  },
  regime: 'Quy định số 399-QĐ/TW, Hướng dẫn số 05-HD/VPTW. Theo ngày ghi trên văn bản 08/6/2026.',
  findings: [
    fault(
      'danh-sach-noi-nhan/luu',
      'Sau “Lưu” không có dấu “:”.',
      { ...at('- Lưu: VP.', 9), page: null, line: 14, column: 3 },
      clause('ii.i.9.2.5.luu', 'Điểm 9.2.5, mục I, Phần II'),
      { severity: 'warning' },
    ),
  ],
  notCheckable: [{ ruleId: 'trang/le', reason: 'Tệp loại này không cho biết lề trang.' }],
  problems: [],
};

const THONG_BAO: DocumentReport = {
  ...CONG_VAN,
  path: 'van-ban/thông báo 03.docx',
  medium: 'docx',
  profile: {
    loaiVanBan: 'thong-bao',
    soVaKyHieu: 'Số 03-TB/ĐU',
    coQuanBanHanh: 'ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ',
    cap: 'xa',
    ngay: '2026-06-09',
    giaiDoan: 'ban-hanh',
  },
  regime: 'Quy định số 399-QĐ/TW, Hướng dẫn số 05-HD/VPTW. Theo ngày ghi trên văn bản 09/6/2026.',
  findings: [],
  notCheckable: [],
};

const CUA_NHA_NUOC: DocumentReport = {
  ...unreadableDocument('van-ban/quyết định.docx', 'docx', ''),
  status: 'not-a-party-document',
  reason:
    'Có vẻ là văn bản hành chính nhà nước (Nghị định số 30/2020/NĐ-CP); quy định về văn bản của Đảng không áp dụng.',
};

const KHONG_DOC_DUOC = unreadableDocument(
  'van-ban/báo cáo cũ.doc',
  'doc',
  'Tệp .doc kiểu cũ chưa đọc được: mở bằng Word và lưu lại thành .docx.',
);

export const ONE: Report = buildReport([NGHI_QUYET], { version: '0.1.0' });

export const FOLDER: Report = buildReport([NGHI_QUYET, CONG_VAN, THONG_BAO, CUA_NHA_NUOC, KHONG_DOC_DUOC], {
  version: '0.1.0',
  overlay: 'quy-dinh-rieng.json',
});

const paper = (text: string, paragraph: number, page: number, box: Box): Location => ({
  ...at(text, paragraph, page),
  box,
});
const TITLE = { x: 330, y: 70, width: 178.4, height: 15.6 };
const FIRST_LINE = { x: 113.4, y: 300, width: 441.6, height: 15.6 };
const SECOND_LINE = { x: 85, y: 318, width: 120.2, height: 15.6 };
const plain = { sizePt: 14, bold: false, italic: false, color: '000000' };

/** A report on a PDF: its first page drawn, its second not. */
export const DRAWN: Report = buildReport(
  [
    {
      ...NGHI_QUYET,
      path: 'van-ban/nghị quyết 05.pdf',
      medium: 'pdf',
      findings: [
        fault(
          'trang/le',
          'Lề phải 20 mm, phải là 15 mm.',
          paper('ĐẢNG CỘNG SẢN VIỆT NAM', 2, 1, TITLE),
          clause('ii.iv.4.1.le', 'Điểm 4.1, mục IV, Phần II'),
        ),
        fault(
          'tieu-de/co-chu',
          'Cỡ chữ 14, phải là 15.',
          paper('ĐẢNG CỘNG SẢN VIỆT NAM', 2, 1, TITLE),
          clause('pl2.d01.co-chu', 'Phụ lục 2, dòng 1'),
        ),
        fault(
          'noi-dung/co-chu',
          'Cỡ chữ 13, phải là 14 hoặc 15.',
          {
            ...paper('Thực hiện nghị quyết đại hội …', 14, 1, { x: 85, y: 300, width: 470, height: 33.6 }),
            outline: [
              { page: 1, box: FIRST_LINE },
              { page: 1, box: SECOND_LINE },
            ],
          },
          clause('pl2.d06.noi-dung.co-chu', 'Phụ lục 2, dòng 6'),
          {
            occurrences: 3,
            also: [
              paper('quyết nghị', 15, 1, { x: 300, y: 500, width: 60, height: 15.6 }),
              paper('Điều 3. Giải pháp', 24, 2, { x: 113, y: 90, width: 110, height: 15.6 }),
            ],
          },
        ),
      ],
      drawings: [
        {
          page: 1,
          width: 595.3,
          height: 841.9,
          lines: [
            {
              x: 330,
              y: 82.5,
              width: 178.4,
              blank: 0,
              pieces: [{ ...plain, text: 'ĐẢNG CỘNG SẢN VIỆT NAM', bold: true }],
            },
            {
              x: 113.4,
              y: 312.5,
              width: 441.6,
              blank: 1.3,
              pieces: [
                { ...plain, text: 'Thực hiện nghị quyết đại hội, Ban Chấp hành ' },
                { ...plain, text: 'Đảng bộ', italic: true, color: 'C00000', family: 'Arial' },
                { ...plain, text: '1', sizePt: 9, vertical: 'superscript' },
              ],
            },
          ],
          strokes: [{ x0: 340, y0: 88, x1: 498, y1: 88, widthPt: 0.8, dashed: false }],
          pictures: [{ x: 360, y: 640, width: 120, height: 60 }],
        },
      ],
    },
  ],
  { version: '0.1.0' },
);

export const NOTHING: Report = buildReport([], { version: '0.1.0' });

/** What an attacker, or a careless converter, could put into every string of a document. */
export const POISON =
  '"\'><script>alert(1)</script>&amp;<!-- ]]> --><img src=x onerror=alert(1)> %0A::error::x, a:b | `c` **d** [e](javascript:f) @nhom\r\nhai\u0000\u001b[31m\ud800\tba';

const hostileFault = fault(
  'tieu-de/co-chu',
  POISON,
  { ...at(POISON, 1), near: POISON },
  { instrument: POISON, provision: POISON, text: POISON },
  {
    also: [paper(POISON, 2, 1, { x: 85, y: 90, width: 60, height: 15 })],
    occurrences: 2,
    fix: { applicability: 'safe', title: POISON },
  },
);

export const HOSTILE: Report = buildReport(
  [
    {
      path: POISON,
      medium: POISON,
      status: 'checked',
      reason: null,
      profile: {
        loaiVanBan: POISON,
        soVaKyHieu: POISON,
        coQuanBanHanh: POISON,
        cap: POISON,
        ngay: '2026-06-05',
        giaiDoan: 'ban-hanh',
      },
      instruments: [POISON],
      regime: POISON,
      findings: [hostileFault, { ...hostileFault, ruleId: POISON }],
      notCheckable: [{ ruleId: POISON, reason: POISON }],
      problems: [{ message: POISON }],
      ...UNTOUCHED,
      drawings: [
        {
          page: 1,
          width: 595,
          height: 842,
          lines: [
            { x: 85, y: 100, width: 60, blank: 0, pieces: [{ ...plain, text: POISON, family: POISON, color: POISON }] },
          ],
          strokes: [],
          pictures: [],
        },
      ],
    },
    unreadableDocument(POISON, POISON, POISON),
    { ...unreadableDocument(POISON, POISON, POISON), status: 'not-a-party-document' },
  ],
  { version: POISON, overlay: POISON },
);
