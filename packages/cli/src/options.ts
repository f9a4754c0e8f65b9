import type { Bilingual, GiaiDoan, Language } from '@thethuc/core';
import type { FormatName } from '@thethuc/report';

export type CommandName = 'check' | 'merge' | 'rules' | 'explain';

/** `FORMAT_NAMES` of the report, without loading what writes them. */
export const FORMATS = [
  'text',
  'json',
  'html',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'markdown',
] as const satisfies readonly FormatName[];

export interface OptionSpec {
  readonly short?: string;
  /** What stands after it; left out for a switch. */
  readonly value?: string;
  /** What may stand after it, joined by `=`. */
  readonly optional?: string;
  readonly help: Bilingual;
  /** Commands that take it; all when left out. */
  readonly commands?: readonly CommandName[];
}

/** Every option, in the order of the help page. */
export const OPTIONS = {
  format: {
    value: FORMATS.join('|'),
    help: { vi: 'Dạng kết quả (mặc định text).', en: 'Form of the result (default text).' },
    commands: ['check', 'merge', 'rules'],
  },
  output: {
    short: 'o',
    value: 'FILE',
    help: {
      vi: 'Ghi kết quả vào tệp này; DẠNG=FILE ghi thêm một dạng khác, dùng được nhiều lần: -o html=phieu.html.',
      en: 'Write the result into this file; FORMAT=FILE writes a further form, as often as wanted: -o html=sheet.html.',
    },
    commands: ['check', 'merge', 'rules'],
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
  config: {
    value: 'FILE',
    help: {
      vi: 'Chỉ dùng tệp cấu hình này (mặc định: thethuc.config.* gần mỗi văn bản nhất).',
      en: 'Use this configuration only (default: the thethuc.config.* nearest to each document).',
    },
    commands: ['check'],
  },
  'no-config': { help: { vi: 'Không dùng tệp cấu hình nào.', en: 'Use no configuration.' }, commands: ['check'] },
  'max-warnings': {
    value: 'N',
    help: {
      vi: 'Quá N cảnh báo thì mã thoát là 1 (mặc định: không giới hạn).',
      en: 'Exit with 1 when there are more than N warnings (default: no limit).',
    },
    commands: ['check', 'merge'],
  },
  baseline: {
    value: 'FILE',
    help: {
      vi: 'Không tính những lỗi cũ có trong danh sách này.',
      en: 'Do not count the old faults that are in this list.',
    },
    commands: ['check'],
  },
  'write-baseline': {
    optional: 'FILE',
    help: {
      vi: 'Ghi mọi lỗi đang có thành danh sách lỗi cũ (mặc định thethuc.baseline.json).',
      en: 'Write all that is found now as the list of old faults (default thethuc.baseline.json).',
    },
    commands: ['check'],
  },
  changed: {
    optional: 'REF',
    help: {
      vi: 'Chỉ kiểm tra tệp mới hoặc đã đổi so với REF của git (mặc định HEAD).',
      en: 'Only files that are new or differ from REF of git (default HEAD).',
    },
    commands: ['check'],
  },
  cache: {
    optional: 'FOLDER',
    help: {
      vi: 'Dùng lại kết quả của tệp chưa đổi nội dung (mặc định .cache/thethuc).',
      en: 'Use again the results of files whose content is the same (default .cache/thethuc).',
    },
    commands: ['check'],
  },
  shard: {
    value: 'I/N',
    help: {
      vi: 'Chỉ kiểm tra phần I trong N phần; gộp báo cáo JSON bằng thethuc merge.',
      en: 'Check part I of N only; join the JSON reports by thethuc merge.',
    },
    commands: ['check'],
  },
  quiet: {
    short: 'q',
    help: {
      vi: 'Chỉ in lỗi và tệp không đọc được, không in tiến độ.',
      en: 'Print only errors and unreadable files, and no progress.',
    },
    commands: ['check', 'merge'],
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
  /** The language that was asked for. */
  readonly lang?: Language;
  readonly format: FormatName;
  readonly output?: string;
  /** Further forms of the result, each into a file. */
  readonly outputs?: readonly { readonly format: FormatName; readonly path: string }[];
  readonly asOf?: string;
  readonly stage?: GiaiDoan;
  readonly overlay?: string;
  /** `false`: none. */
  readonly config?: string | false;
  readonly maxWarnings?: number;
  readonly baseline?: string;
  /** Empty where no value was given; so are the next two. */
  readonly writeBaseline?: string;
  readonly changed?: string;
  readonly cache?: string;
  readonly shard?: { readonly index: number; readonly count: number };
  readonly quiet: boolean;
  readonly jobs?: number;
  readonly color: boolean;
  readonly help: boolean;
  readonly version: boolean;
}
