import type { Bilingual, GiaiDoan, Language } from '@thethuc/core';

export type CommandName = 'check' | 'rules' | 'explain';

export interface OptionSpec {
  readonly short?: string;
  /** What stands after it; left out for a switch. */
  readonly value?: string;
  readonly help: Bilingual;
  /** Commands that take it; all when left out. */
  readonly commands?: readonly CommandName[];
}

/** Every option, in the order of the help page. */
export const OPTIONS = {
  format: {
    value: 'text|json',
    help: { vi: 'Dạng kết quả (mặc định text).', en: 'Form of the result (default text).' },
    commands: ['check', 'rules'],
  },
  output: {
    short: 'o',
    value: 'FILE',
    help: { vi: 'Ghi kết quả vào tệp này.', en: 'Write the result into this file.' },
    commands: ['check', 'rules'],
  },
  'as-of': {
    value: 'YYYY-MM-DD',
    help: {
      vi: 'Áp dụng quy định có hiệu lực vào ngày này, không theo ngày của văn bản.',
      en: 'Apply the instruments in force on this day instead of the date of the document.',
    },
    commands: ['check'],
  },
  stage: {
    value: 'du-thao|ban-hanh|mau',
    help: {
      vi: 'Coi văn bản là dự thảo, bản ban hành hay biểu mẫu (mặc định: tự nhận biết).',
      en: 'Take the document for a draft, an issued one or a template (default: recognised).',
    },
    commands: ['check'],
  },
  overlay: {
    value: 'FILE',
    help: {
      vi: 'Tệp JSON ghi quy định riêng của cơ quan (ký hiệu, thẩm quyền, dung sai).',
      en: "JSON file of an office's own provisions (symbols, authority, tolerances).",
    },
    commands: ['check'],
  },
  'max-warnings': {
    value: 'N',
    help: {
      vi: 'Quá N cảnh báo thì mã thoát là 1 (mặc định: không giới hạn).',
      en: 'Exit with 1 when there are more than N warnings (default: no limit).',
    },
    commands: ['check'],
  },
  quiet: {
    short: 'q',
    help: {
      vi: 'Chỉ in lỗi và tệp không đọc được, không in tiến độ.',
      en: 'Print only errors and unreadable files, and no progress.',
    },
    commands: ['check'],
  },
  jobs: {
    short: 'j',
    value: 'N',
    help: {
      vi: 'Số luồng khi kiểm tra nhiều tệp (mặc định theo số nhân của máy).',
      en: 'Threads for many files (default: as many as processors).',
    },
    commands: ['check'],
  },
  lang: {
    value: 'vi|en',
    help: { vi: 'Ngôn ngữ của kết quả (mặc định vi).', en: 'Language of the result (default vi).' },
  },
  'no-color': { help: { vi: 'Không tô màu.', en: 'No colours.' } },
  help: { short: 'h', help: { vi: 'In hướng dẫn này.', en: 'Print this help.' } },
  version: { short: 'V', help: { vi: 'In phiên bản.', en: 'Print the version.' } },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTIONS;

export const OPTION_NAMES = Object.keys(OPTIONS) as OptionName[];

/** The same table, looked at as what every option may have. */
export function optionSpec(name: OptionName): OptionSpec {
  return OPTIONS[name];
}

/** A command line understood. */
export interface Options {
  readonly language: Language;
  readonly format: 'text' | 'json';
  readonly output?: string;
  readonly asOf?: string;
  readonly stage?: GiaiDoan;
  readonly overlay?: string;
  readonly maxWarnings?: number;
  readonly quiet: boolean;
  readonly jobs?: number;
  readonly color: boolean;
  readonly help: boolean;
  readonly version: boolean;
}
