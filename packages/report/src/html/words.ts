import type { Language } from '@thethuc/core';

/** The fixed words of the page. */
export interface HtmlWords {
  readonly title: string;
  readonly overviewTitle: string;
  readonly skip: string;
  readonly tool: (version: string) => string;
  /** Said under the verdict. */
  readonly mustMend: (errors: number, others: number) => string;
  readonly clean: string;
  readonly cleanBut: (others: number) => string;
  readonly alsoUnchecked: (count: number) => string;
  readonly unread: string;
  readonly notOurs: string;
  readonly document: string;
  readonly file: string;
  readonly type: string;
  readonly number: string;
  readonly organ: string;
  readonly level: string;
  readonly date: string;
  readonly stage: string;
  readonly levels: Readonly<Record<string, string>>;
  readonly stages: Readonly<Record<string, string>>;
  readonly unknown: string;
  readonly inForce: string;
  readonly drawing: string;
  readonly drawingHelp: string;
  readonly outside: string;
  readonly boxName: (number: string) => string;
  readonly pages: string;
  readonly pagesHelp: string;
  readonly pageName: (page: number) => string;
  /** Pages with findings that are not drawn. */
  readonly morePages: (count: number) => string;
  readonly picture: string;
  readonly findings: string;
  readonly columns: {
    readonly order: string;
    readonly level: string;
    readonly what: string;
    readonly clause: string;
  };
  readonly fix: Readonly<Record<'safe' | 'review' | 'show-only', string>>;
  readonly unchecked: string;
  readonly uncheckedHelp: string;
  readonly remarks: string;
  readonly reply: string;
  readonly copy: string;
  readonly copied: string;
  readonly decision: string;
  readonly choices: readonly string[];
  readonly opinion: string;
  readonly place: string;
  readonly appraiser: string;
  readonly sign: string;
  readonly backToOverview: string;
  readonly filterVerdict: string;
  readonly filterAll: string;
  readonly filterText: string;
  readonly shown: string;
  readonly overviewColumns: {
    readonly document: string;
    readonly verdict: string;
    readonly uncheckable: string;
  };
  readonly frequent: string;
  readonly frequentColumns: { readonly rule: string; readonly documents: string };
  readonly none: string;
}

const vi: HtmlWords = {
  title: 'Phiếu kiểm tra thể thức văn bản',
  overviewTitle: 'Tổng hợp kiểm tra thể thức văn bản',
  skip: 'Đến nội dung',
  tool: (version) => `Lập bằng thethuc ${version}. Máy chỉ xét thể thức; người thẩm định quyết định.`,
  mustMend: (errors, others) => `${errors} lỗi phải sửa${others > 0 ? `, ${others} điều nên xem lại` : ''}.`,
  clean: 'Không thấy lỗi trong những điểm máy kiểm tra được.',
  cleanBut: (others) => `Không có lỗi phải sửa, ${others} điều nên xem lại.`,
  alsoUnchecked: (count) => `${count} điểm máy không kiểm tra được, cần xem bằng mắt.`,
  unread: 'Tệp chưa đọc được nên chưa biết đạt hay không.',
  notOurs: 'Quy định về thể thức văn bản của Đảng không áp dụng cho tệp này.',
  document: 'Văn bản',
  file: 'Tệp',
  type: 'Loại',
  number: 'Số và ký hiệu',
  organ: 'Cơ quan ban hành',
  level: 'Cấp',
  date: 'Ngày',
  stage: 'Giai đoạn',
  levels: {
    'trung-uong': 'Trung ương',
    tinh: 'Tỉnh, thành phố',
    huyen: 'Huyện',
    xa: 'Xã, phường, đặc khu',
    'co-so': 'Cơ sở',
    'chi-bo': 'Chi bộ',
    'khong-xac-dinh': 'Không xác định',
  },
  stages: { 'du-thao': 'Dự thảo', 'ban-hanh': 'Bản ban hành', mau: 'Biểu mẫu' },
  unknown: 'không rõ',
  inForce: 'Quy định áp dụng',
  drawing: 'Chỗ có lỗi trên trang',
  drawingHelp: 'Ô số theo Phụ lục 1, vẽ không theo tỷ lệ. Số trong vòng tròn là số thứ tự ở bảng bên dưới.',
  outside: 'Ngoài các ô',
  boxName: (number) => `ô số ${number}`,
  pages: 'Trên trang văn bản',
  pagesHelp:
    'Trang vẽ lại từ chữ, đường kẻ máy đọc được trong tệp, không phải bản chụp. Số ở lề là số thứ tự ở bảng trên.',
  pageName: (page) => `Trang ${page}`,
  morePages: (count) => `Còn ${count} trang có điều phát hiện không vẽ ở đây.`,
  picture: 'hình',
  findings: 'Những điều phát hiện',
  columns: { order: 'TT', level: 'Mức', what: 'Thực tế và yêu cầu', clause: 'Điều khoản' },
  fix: { safe: 'Máy tự sửa được', review: 'Máy sửa được, người xem lại', 'show-only': 'Gợi ý' },
  unchecked: 'Không kiểm tra được',
  uncheckedHelp: 'Tệp không cho máy biết những điểm sau; người thẩm định xem trên văn bản.',
  remarks: 'Ghi chú khi đọc tệp',
  reply: 'Trả lời đơn vị soạn thảo',
  copy: 'Chép',
  copied: 'Đã chép',
  decision: 'Ý kiến của người thẩm định',
  choices: ['Đồng ý trình ký', 'Trả lại đơn vị soạn thảo để sửa', 'Ý kiến khác'],
  opinion: 'Ý kiến',
  place: '………………, ngày …… tháng …… năm ………',
  appraiser: 'Người thẩm định',
  sign: '(Ký, ghi rõ họ tên)',
  backToOverview: 'Về bảng tổng hợp',
  filterVerdict: 'Kết luận',
  filterAll: 'Tất cả',
  filterText: 'Tìm trong bảng',
  shown: 'văn bản đang hiện',
  overviewColumns: { document: 'Văn bản', verdict: 'Kết luận', uncheckable: 'Không kiểm tra được' },
  frequent: 'Lỗi gặp ở nhiều văn bản nhất',
  frequentColumns: { rule: 'Yêu cầu', documents: 'Số văn bản' },
  none: 'Không có văn bản nào để kiểm tra.',
};

const en: HtmlWords = {
  title: 'Sheet of checking the form of a document',
  overviewTitle: 'Overview of checking the form of documents',
  skip: 'Skip to content',
  tool: (version) => `Made by thethuc ${version}. The machine looks at form only; the appraiser decides.`,
  mustMend: (errors, others) =>
    `Errors to mend: ${errors}${others > 0 ? `; further points to look at: ${others}` : ''}.`,
  clean: 'No fault among the points that a machine can check.',
  cleanBut: (others) => `No error to mend; points to look at: ${others}.`,
  alsoUnchecked: (count) => `Points that the machine could not check and somebody must look at: ${count}.`,
  unread: 'The file could not be read, so nobody knows whether it passes.',
  notOurs: 'The rules on the form of Party documents do not apply to this file.',
  document: 'Document',
  file: 'File',
  type: 'Type',
  number: 'Number and symbol',
  organ: 'Issuing organ',
  level: 'Level',
  date: 'Date',
  stage: 'Stage',
  levels: {
    'trung-uong': 'Central',
    tinh: 'Province, city',
    huyen: 'District',
    xa: 'Commune, ward, special zone',
    'co-so': 'Grassroots',
    'chi-bo': 'Party cell',
    'khong-xac-dinh': 'Not known',
  },
  stages: { 'du-thao': 'Draft', 'ban-hanh': 'Issued', mau: 'Template' },
  unknown: 'not known',
  inForce: 'Instruments applied',
  drawing: 'Where the faults are on the page',
  drawingHelp: 'Boxes as numbered in Appendix 1, not to scale. Numbers in circles are those of the table below.',
  outside: 'Outside the boxes',
  boxName: (number) => `box ${number}`,
  pages: 'On the pages of the document',
  pagesHelp:
    'Drawn from the text and lines that were read in the file; no photograph. Numbers in the margin are those of the table above.',
  pageName: (page) => `Page ${page}`,
  morePages: (count) => `Further pages with findings, not drawn here: ${count}.`,
  picture: 'picture',
  findings: 'Findings',
  columns: { order: 'No.', level: 'Level', what: 'What is, what must be', clause: 'Clause' },
  fix: { safe: 'Can be mended by machine', review: 'Can be mended by machine and read over', 'show-only': 'Advice' },
  unchecked: 'Could not be checked',
  uncheckedHelp: 'The file does not tell these points; the appraiser looks at the document.',
  remarks: 'Remarks on reading the file',
  reply: 'Reply to the drafting unit',
  copy: 'Copy',
  copied: 'Copied',
  decision: 'Decision of the appraiser',
  choices: ['Agreed, to be signed', 'Returned to the drafting unit', 'Other'],
  opinion: 'Opinion',
  place: '………………, date ………………',
  appraiser: 'Appraiser',
  sign: '(Signature, full name)',
  backToOverview: 'Back to the overview',
  filterVerdict: 'Verdict',
  filterAll: 'All',
  filterText: 'Search the table',
  shown: 'documents shown',
  overviewColumns: { document: 'Document', verdict: 'Verdict', uncheckable: 'Not checkable' },
  frequent: 'Faults found in most documents',
  frequentColumns: { rule: 'Requirement', documents: 'Documents' },
  none: 'There was no document to check.',
};

export const HTML_WORDS: Readonly<Record<Language, HtmlWords>> = { vi, en };
