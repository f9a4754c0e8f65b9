import type { Bilingual, GiaiDoan, Language } from '@thethuc/core';
import type { FormatName } from '@thethuc/report';

export type CommandName = 'check' | 'fix' | 'review' | 'new' | 'render' | 'import' | 'merge' | 'rules' | 'explain';

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
  readonly value?: string | Bilingual;
  /** What may stand after it, joined by `=`. */
  readonly optional?: string | Bilingual;
  readonly help: Bilingual;
  /** Commands that take it; all when left out. */
  readonly commands?: readonly CommandName[];
}

const FILE: Bilingual = { vi: 'TỆP', en: 'FILE' };
const FOLDER: Bilingual = { vi: 'THƯ-MỤC', en: 'FOLDER' };
const NAME: Bilingual = { vi: 'TÊN', en: 'NAME' };

/** Every option, in the order of the help page. */
export const OPTIONS = {
  format: {
    value: FORMATS.join('|'),
    help: { vi: 'Dạng kết quả (mặc định text).', en: 'Form of the result (default text).' },
    commands: ['check', 'merge', 'rules'],
  },
  output: {
    short: 'o',
    value: FILE,
    help: {
      vi: 'Ghi kết quả vào tệp này; DẠNG=TỆP ghi thêm một dạng khác, dùng được nhiều lần: -o html=phieu.html.',
      en: 'Write the result into this file; FORMAT=FILE writes a further form, as often as wanted: -o html=sheet.html.',
    },
    commands: ['check', 'new', 'render', 'import', 'merge', 'rules', 'fix', 'review'],
  },
  safe: {
    help: {
      vi: 'Chỉ sửa hình thức, giữ nguyên lời văn (mặc định).',
      en: 'Mend the form only and leave the words (default).',
    },
    commands: ['fix'],
  },
  review: {
    help: {
      vi: 'Sửa cả lời văn, hỏi từng chỗ; nơi không hỏi được phải thêm --yes.',
      en: 'Change words too, asking one by one; needs --yes where nobody can be asked.',
    },
    commands: ['fix'],
  },
  yes: {
    short: 'y',
    help: { vi: 'Với --review: sửa hết, không hỏi.', en: 'With --review: ask nothing.' },
    commands: ['fix'],
  },
  'dry-run': {
    short: 'n',
    help: { vi: 'Chỉ in những chỗ sẽ sửa, không ghi tệp.', en: 'Print what would change and write nothing.' },
    commands: ['fix'],
  },
  rule: {
    short: 'r',
    value: { vi: 'MÃ', en: 'RULE' },
    help: {
      vi: 'Chỉ sửa lỗi của điều này, dùng được nhiều lần: --rule tieu-de/co-chu.',
      en: 'Mend the faults of this rule only, as often as wanted: --rule tieu-de/co-chu.',
    },
    commands: ['fix'],
  },
  'track-changes': {
    help: {
      vi: 'Ghi mỗi chỗ sửa thành thay đổi theo dõi để duyệt trong Word.',
      en: 'Leave each change as a tracked one, to be accepted in Word.',
    },
    commands: ['fix'],
  },
  author: {
    value: NAME,
    help: {
      vi: 'Tên người sửa trong --track-changes (mặc định thethuc).',
      en: 'Author of --track-changes (default thethuc).',
    },
    commands: ['fix'],
  },
  date: {
    value: 'YYYY-MM-DD',
    help: {
      vi: 'Ngày ghi ở thay đổi theo dõi hoặc nhận xét (mặc định hôm nay).',
      en: 'Date of tracked changes or comments (default today).',
    },
    commands: ['fix', 'review'],
  },
  backup: {
    help: { vi: 'Giữ bản cũ thành TỆP.bak khi ghi đè.', en: 'Keep what is written over as FILE.bak.' },
    commands: ['fix', 'review'],
  },
  clear: {
    help: {
      vi: 'Gỡ nhận xét của thethuc, giữ nhận xét của người khác.',
      en: 'Take the comments of thethuc out and leave all others.',
    },
    commands: ['review'],
  },
  'as-of': {
    value: 'YYYY-MM-DD',
    help: {
      vi: 'Áp dụng quy định có hiệu lực vào ngày này, không theo ngày của văn bản.',
      en: 'Apply the instruments in force on this day instead of the date of the document.',
    },
    commands: ['check', 'render', 'fix', 'review'],
  },
  stage: {
    value: 'du-thao|ban-hanh|mau',
    help: {
      vi: 'Coi văn bản là dự thảo, bản ban hành hay biểu mẫu (mặc định: tự nhận biết).',
      en: 'Take the document for a draft, an issued one or a template (default: recognised).',
    },
    commands: ['check', 'fix', 'review'],
  },
  overlay: {
    value: FILE,
    help: {
      vi: 'Tệp JSON ghi quy định riêng của cơ quan (ký hiệu, thẩm quyền, dung sai).',
      en: "JSON file of an office's own provisions (symbols, authority, tolerances).",
    },
    commands: ['check', 'render', 'fix', 'review'],
  },
  config: {
    value: FILE,
    help: {
      vi: 'Chỉ dùng tệp cấu hình này (mặc định: thethuc.config.* gần mỗi văn bản nhất).',
      en: 'Use this configuration only (default: the thethuc.config.* nearest to each document).',
    },
    commands: ['check', 'fix', 'review'],
  },
  'no-config': {
    help: { vi: 'Không dùng tệp cấu hình nào.', en: 'Use no configuration.' },
    commands: ['check', 'fix', 'review'],
  },
  'max-warnings': {
    value: 'N',
    help: {
      vi: 'Quá N cảnh báo thì mã thoát là 1 (mặc định: không giới hạn).',
      en: 'Exit with 1 when there are more than N warnings (default: no limit).',
    },
    commands: ['check', 'merge'],
  },
  baseline: {
    value: FILE,
    help: {
      vi: 'Không tính những lỗi cũ có trong danh sách này.',
      en: 'Do not count the old faults that are in this list.',
    },
    commands: ['check', 'fix', 'review'],
  },
  'no-baseline': {
    help: {
      vi: 'Coi lỗi cũ như lỗi mới: không dùng danh sách nào, kể cả của cấu hình.',
      en: 'Take old faults for new ones: use no list, not that of the configuration either.',
    },
    commands: ['check', 'fix', 'review'],
  },
  'write-baseline': {
    optional: FILE,
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
    optional: FOLDER,
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
      vi: 'Chỉ in lỗi và tệp không kiểm tra được, không in tiến độ.',
      en: 'Print only errors and unreadable files, and no progress.',
    },
    commands: ['check', 'new', 'render', 'import', 'merge', 'fix', 'review'],
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
  loai: {
    value: { vi: 'LOẠI', en: 'TYPE' },
    help: {
      vi: 'Loại văn bản: nghi-quyet, cong-van, giay-moi…, hoặc tên có dấu.',
      en: 'Type of document: nghi-quyet, cong-van, giay-moi…, or its name.',
    },
    commands: ['new'],
  },
  'co-quan': {
    value: NAME,
    help: { vi: 'Cơ quan ban hành, ví dụ "ĐẢNG UỶ XÃ TÂN LẬP".', en: 'Issuing organ, such as "ĐẢNG UỶ XÃ TÂN LẬP".' },
    commands: ['new'],
  },
  'cap-tren': {
    value: NAME,
    help: { vi: 'Cơ quan cấp trên trực tiếp.', en: 'Direct superior organ.' },
    commands: ['new'],
  },
  'ban-thuong-vu': {
    help: { vi: 'Ban thường vụ ban hành.', en: 'Issued by the standing committee.' },
    commands: ['new'],
  },
  'dia-danh': { value: NAME, help: { vi: 'Địa danh.', en: 'Place.' }, commands: ['new'] },
  ngay: {
    value: { vi: 'NGÀY', en: 'DATE' },
    help: {
      vi: 'Ngày ban hành: 2026-06-05, 2026-06 hoặc 5/6/2026 (mặc định tháng này).',
      en: 'Date: 2026-06-05, 2026-06 or 5/6/2026 (default this month).',
    },
    commands: ['new'],
  },
  'trich-yeu': {
    value: { vi: 'CHỮ', en: 'TEXT' },
    help: { vi: 'Trích yếu nội dung.', en: 'Summary.' },
    commands: ['new'],
  },
  'nguoi-ky': {
    value: { vi: 'HỌ-TÊN', en: 'NAME' },
    help: { vi: 'Họ tên người ký.', en: 'Name of the signer.' },
    commands: ['new'],
  },
  force: {
    help: { vi: 'Ghi đè tệp đã có.', en: 'Write over a file that is there.' },
    commands: ['new', 'render', 'import'],
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

/** What stands after an option, in a language. */
export function wordFor(value: string | Bilingual, language: Language): string {
  return typeof value === 'string' ? value : value[language];
}

/** What is told of a new draft on the command line. */
export interface NewOptions {
  readonly loai?: string;
  readonly coQuan?: string;
  readonly capTren?: string;
  readonly banThuongVu?: boolean;
  readonly diaDanh?: string;
  readonly ngay?: string;
  readonly trichYeu?: string;
  readonly hoTen?: string;
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
  /** `false`: none. */
  readonly baseline?: string | false;
  /** Empty where no value was given; so are the next two. */
  readonly writeBaseline?: string;
  readonly changed?: string;
  readonly cache?: string;
  readonly shard?: { readonly index: number; readonly count: number };
  readonly newDraft?: NewOptions;
  readonly force?: boolean;
  /** `fix`: words may change too. */
  readonly review?: true;
  readonly yes?: true;
  readonly dryRun?: true;
  readonly rules?: readonly string[];
  readonly trackChanges?: true;
  readonly author?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  readonly backup?: true;
  readonly clear?: true;
  readonly quiet: boolean;
  readonly jobs?: number;
  readonly color: boolean;
  readonly help: boolean;
  readonly version: boolean;
}
