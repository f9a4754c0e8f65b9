import type { Bilingual, Language } from '@thethuc/core';
import { OPTION_NAMES, optionSpec, wordFor, type CommandName } from './options.ts';

export const COMMANDS: readonly CommandName[] = [
  'check',
  'fix',
  'review',
  'new',
  'render',
  'import',
  'merge',
  'rules',
  'explain',
];

const USAGE: Readonly<Record<CommandName, { readonly operands: Bilingual; readonly does: Bilingual }>> = {
  check: {
    operands: { vi: 'TỆP|THƯ-MỤC|MẪU…', en: 'FILE|FOLDER|GLOB…' },
    does: {
      vi: 'Kiểm tra thể thức văn bản của Đảng: tệp Word (.docx), PDF, bản thảo Markdown.',
      en: 'Check the form of Party documents: Word files (.docx), PDF, Markdown drafts.',
    },
  },
  new: {
    operands: { vi: '', en: '' },
    does: {
      vi: 'Soạn văn bản mới: tạo bản thảo .md có sẵn khung của loại văn bản và cơ quan.',
      en: 'Begin a document: a draft (.md) with the frame of its type and organ.',
    },
  },
  render: {
    operands: { vi: 'BẢN-THẢO.md…', en: 'DRAFT.md…' },
    does: {
      vi: 'Xuất bản thảo thành tệp .docx đúng thể thức; -o là tệp, hoặc thư mục khi có nhiều bản thảo.',
      en: 'Make .docx files of drafts in the right form; -o is a file, or a folder for several drafts.',
    },
  },
  import: {
    operands: { vi: 'TỆP.docx…', en: 'FILE.docx…' },
    does: {
      vi: 'Nhập tệp .docx thành bản thảo .md và báo những gì không chuyển được.',
      en: 'Make drafts (.md) of .docx files and tell what could not be carried over.',
    },
  },
  fix: {
    operands: { vi: 'TỆP|THƯ-MỤC|MẪU…', en: 'FILE|FOLDER|GLOB…' },
    does: {
      vi: 'Sửa những chỗ sai thể thức mà máy sửa được, chỉ động đến đúng chỗ sai.',
      en: 'Mend the faults of form that a machine can mend, and touch nothing else.',
    },
  },
  review: {
    operands: { vi: 'TỆP… -o TỆP|THƯ-MỤC', en: 'FILE… -o FILE|FOLDER' },
    does: {
      vi: 'Ghi một bản có nhận xét của Word tại mỗi chỗ sai; -o là tệp, hoặc thư mục khi có nhiều văn bản.',
      en: 'Write a copy with a Word comment at each fault; -o is a file, or a folder for several documents.',
    },
  },
  merge: {
    operands: { vi: 'BÁO-CÁO.json…', en: 'REPORT.json…' },
    does: {
      vi: 'Gộp các báo cáo JSON của --shard thành một báo cáo.',
      en: 'Join the JSON reports of --shard into one report.',
    },
  },
  rules: {
    operands: { vi: '', en: '' },
    does: { vi: 'Liệt kê các điều được kiểm tra.', en: 'List what is checked.' },
  },
  explain: {
    operands: { vi: 'MÃ', en: 'RULE' },
    does: {
      vi: 'Giải thích một điều, ví dụ: thethuc explain tieu-de/co-chu.',
      en: 'Explain one rule, for example: thethuc explain tieu-de/co-chu.',
    },
  },
};

const EXIT_CODES: Bilingual = {
  vi: [
    '0  mọi tệp đã đọc, không có lỗi (kể cả khi không tệp nào là văn bản của Đảng)',
    '1  có lỗi, hoặc số cảnh báo vượt --max-warnings',
    '2  dòng lệnh, cấu hình hoặc tệp quy định riêng sai, chưa kiểm tra gì',
    '3  có tệp không kiểm tra được; các tệp khác vẫn được kiểm tra',
  ].join('\n'),
  en: [
    '0  every file was read and there is no error (also when none is a Party document)',
    '1  there are errors, or more warnings than --max-warnings',
    '2  the command line, the configuration or an overlay file is wrong; nothing was checked',
    '3  a file could not be checked; the others were checked all the same',
  ].join('\n'),
};

const FIX_EXIT_CODES: Bilingual = {
  vi: [
    '0  mọi tệp đã đọc và ghi, không còn lỗi (có thể còn cảnh báo)',
    '1  còn lỗi phải sửa bằng tay',
    '2  dòng lệnh hoặc cấu hình sai, chưa ghi gì',
    '3  có tệp không đọc hoặc không ghi được; tệp gốc vẫn nguyên',
  ].join('\n'),
  en: [
    '0  every file was read and written and no error is left (warnings may be)',
    '1  errors are left that must be mended by hand',
    '2  the command line or the configuration is wrong; nothing was written',
    '3  a file could not be read or written; the original is as it was',
  ].join('\n'),
};

const HEADINGS = {
  vi: { usage: 'Cách dùng', commands: 'Lệnh', options: 'Tuỳ chọn', exit: 'Mã thoát', more: 'tuỳ chọn' },
  en: { usage: 'Usage', commands: 'Commands', options: 'Options', exit: 'Exit status', more: 'options' },
} as const;

/** Width of the options; what they mean stands beside. */
const OPTION_COLUMNS = 36;

/** The help page of one command, or of all of them. */
export function helpText(command: CommandName | undefined, language: Language): string {
  const headings = HEADINGS[language];
  const names = command ? [command] : COMMANDS;
  const usage = names.map((name) => {
    const { operands, does } = USAGE[name];
    const line = ['thethuc', name, operands[language], `[${headings.more}]`].filter((word) => word !== '').join(' ');
    return `  ${line}\n      ${does[language]}`;
  });
  const options = OPTION_NAMES.filter((name) => !command || (optionSpec(name).commands ?? COMMANDS).includes(command));
  const rows = options.map((name) => {
    const { short, value, optional, help } = optionSpec(name);
    const shown = value ? ` ${wordFor(value, language)}` : optional ? `[=${wordFor(optional, language)}]` : '';
    const left = `  ${short ? `-${short}, ` : '    '}--${name}${shown}`;
    // A long list of values has a line of its own.
    return left.length > OPTION_COLUMNS
      ? `${left}\n${' '.repeat(OPTION_COLUMNS)} ${help[language]}`
      : `${left.padEnd(OPTION_COLUMNS)} ${help[language]}`;
  });
  const sections = [`${headings.usage}:`, ...usage, '', `${headings.options}:`, ...rows];
  const codes = command === 'fix' || command === 'review' ? FIX_EXIT_CODES : EXIT_CODES;
  if (command === undefined || command === 'check' || codes === FIX_EXIT_CODES) {
    sections.push('', `${headings.exit}:`, ...codes[language].split('\n').map((line) => `  ${line}`));
  }
  return `${sections.join('\n')}\n`;
}
