import type { Language, Severity, Story } from '@thethuc/core';
import type { Summary } from './report.ts';

/** The fixed words of the text report. */
export interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly story: Readonly<Record<Story, string>>;
  readonly document: string;
  readonly applied: string;
  readonly stage: string;
  /** What a stage before issue leaves open; nothing of an issued document. */
  readonly unfinished: Readonly<Record<string, string>>;
  readonly passed: string;
  readonly nothingFound: string;
  readonly unreadable: string;
  readonly notApplicable: string;
  readonly noReason: string;
  readonly note: string;
  readonly overlay: (name: string) => string;
  readonly page: (page: number) => string;
  readonly paragraph: (paragraph: number) => string;
  readonly line: (line: number) => string;
  /** What begins a sentence about a line of a text file. */
  readonly atLine: (line: number) => string;
  readonly near: (text: string) => string;
  /** A short quotation and the words it stands among. */
  readonly within: (quoted: string, near: string) => string;
  /** The sheet of paper on which these words stand. */
  readonly sheetWith: (place: string) => string;
  /** Before places. */
  readonly at: string;
  readonly morePlaces: (count: number) => string;
  readonly notCheckable: (count: number) => string;
  /** After some rules by name. */
  readonly moreRules: (count: number) => string;
  readonly summary: (summary: Summary) => string;
}

const vi: Words = {
  severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' },
  story: { main: '', header: 'đầu trang', footer: 'chân trang', footnote: 'chú thích', endnote: 'chú thích cuối' },
  document: 'Văn bản',
  applied: 'Áp dụng',
  stage: 'Giai đoạn',
  unfinished: {
    'du-thao': 'Dự thảo: số, ngày và chỗ còn để trống chưa kiểm tra.',
    mau: 'Biểu mẫu: những chỗ còn để trống chưa kiểm tra; điền xong hãy kiểm tra lại.',
  },
  passed: 'Đạt',
  nothingFound: 'Không thấy lỗi thể thức trong những điểm máy kiểm tra được.',
  unreadable: 'Chưa xét',
  notApplicable: 'Bỏ qua',
  noReason: 'Không áp dụng: đây không phải văn bản của Đảng.',
  note: 'Ghi chú',
  overlay: (name) => `Có dùng quy định riêng của cơ quan: ${name}.`,
  page: (page) => `trang ${page}`,
  paragraph: (paragraph) => `đoạn ${paragraph}`,
  line: (line) => `dòng ${line}`,
  atLine: (line) => `Dòng ${line}: `,
  near: (text) => `chỗ gần «${text}»`,
  within: (quoted, near) => `${quoted} trong «${near}»`,
  sheetWith: (place) => `trang có ${place}`,
  at: 'Tại',
  morePlaces: (count) => `và ${count} chỗ khác`,
  notCheckable: (count) => `Không kiểm tra được (${count})`,
  moreRules: (count) => `và ${count} điều khác`,
  summary: (summary) => {
    const parts = counted(summary)
      ? [`${summary.errors} lỗi, ${summary.warnings} cảnh báo, ${summary.infos} lưu ý`]
      : [];
    if (summary.notPartyDocuments > 0) parts.push(`${summary.notPartyDocuments} không áp dụng`);
    if (summary.unreadable > 0) parts.push(`${summary.unreadable} không kiểm tra được`);
    if (summary.waived > 0) parts.push(`${summary.waived} được miễn trừ`);
    if (summary.baselined > 0) parts.push(`${summary.baselined} lỗi cũ`);
    const head = `${summary.checked} văn bản${summary.checked < summary.documents ? ' được kiểm tra' : ''}`;
    return `${[head, parts.join('; ')].filter((part) => part !== '').join(': ')}.`;
  },
};

const en: Words = {
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  story: { main: '', header: 'page header', footer: 'page footer', footnote: 'footnote', endnote: 'endnote' },
  document: 'Document',
  applied: 'Applied',
  stage: 'Stage',
  unfinished: {
    'du-thao': 'Draft: number, date and what is still blank were not checked.',
    mau: 'Template: what is still blank was not checked; check again when it is filled in.',
  },
  passed: 'Passed',
  nothingFound: 'No fault of form among the points that a machine can check.',
  unreadable: 'Unchecked',
  notApplicable: 'Skipped',
  noReason: 'Not applicable: this is not a document of the Party.',
  note: 'Remark',
  overlay: (name) => `The overlay of this office was applied: ${name}.`,
  page: (page) => `page ${page}`,
  paragraph: (paragraph) => `paragraph ${paragraph}`,
  line: (line) => `line ${line}`,
  atLine: (line) => `Line ${line}: `,
  near: (text) => `near «${text}»`,
  within: (quoted, near) => `${quoted} in «${near}»`,
  sheetWith: (place) => `the page with ${place}`,
  at: 'At',
  morePlaces: (count) => `and ${count} more`,
  notCheckable: (count) => `Could not be checked (${count})`,
  moreRules: (count) => `and ${count} more`,
  summary: (summary) => {
    const parts = counted(summary)
      ? [`${plural(summary.errors, 'error')}, ${plural(summary.warnings, 'warning')}, ${plural(summary.infos, 'note')}`]
      : [];
    if (summary.notPartyDocuments > 0) parts.push(`${summary.notPartyDocuments} not applicable`);
    if (summary.unreadable > 0) parts.push(`${summary.unreadable} could not be checked`);
    if (summary.waived > 0) parts.push(`${summary.waived} waived`);
    if (summary.baselined > 0) parts.push(plural(summary.baselined, 'old fault'));
    const head = `${plural(summary.checked, 'document')}${summary.checked < summary.documents ? ' checked' : ''}`;
    return `${[head, parts.join('; ')].filter((part) => part !== '').join(': ')}.`;
  },
};

export const WORDS: Readonly<Record<Language, Words>> = { vi, en };

/** Where nothing was checked, "0 errors" would sound like a document that is right. */
function counted({ checked, errors, warnings, infos }: Summary): boolean {
  return checked + errors + warnings + infos > 0;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
