import type { Bilingual, Language } from '@thethuc/core';
import { OPTION_NAMES, optionSpec, type CommandName } from './options.ts';

export const COMMANDS: readonly CommandName[] = ['check', 'merge', 'rules', 'explain'];

const USAGE: Readonly<Record<CommandName, { readonly operands: Bilingual; readonly does: Bilingual }>> = {
  check: {
    operands: { vi: 'TỆP|THƯ-MỤC|MẪU…', en: 'FILE|FOLDER|GLOB…' },
    does: {
      vi: 'Kiểm tra thể thức văn bản của Đảng trong các tệp .docx.',
      en: 'Check the form of Party documents in .docx files.',
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
    '3  có tệp không đọc được; các tệp khác vẫn được kiểm tra',
  ].join('\n'),
  en: [
    '0  every file was read and there is no error (also when none is a Party document)',
    '1  there are errors, or more warnings than --max-warnings',
    '2  the command line, the configuration or an overlay file is wrong; nothing was checked',
    '3  a file could not be read; the others were checked all the same',
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
    const shown = value ? ` ${value}` : optional ? `[=${optional}]` : '';
    const left = `  ${short ? `-${short}, ` : '    '}--${name}${shown}`;
    // A long list of values has a line of its own.
    return left.length > OPTION_COLUMNS
      ? `${left}\n${' '.repeat(OPTION_COLUMNS)} ${help[language]}`
      : `${left.padEnd(OPTION_COLUMNS)} ${help[language]}`;
  });
  const sections = [`${headings.usage}:`, ...usage, '', `${headings.options}:`, ...rows];
  if (command === undefined || command === 'check') {
    sections.push('', `${headings.exit}:`, ...EXIT_CODES[language].split('\n').map((line) => `  ${line}`));
  }
  return `${sections.join('\n')}\n`;
}
