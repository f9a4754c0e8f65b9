import { isCheckable, type Instrument } from '@thethuc/core';
import { fullName, outcome } from './instrument-page.ts';

/** How much of each instrument is checked: numbers first, then every provision with its rule or the reason. */
export function coveragePage(instruments: readonly Instrument[]): string {
  return [
    '# Độ phủ',
    '',
    'Mỗi điều khoản hoặc có quy tắc kiểm tra, hoặc có lý do vì sao không.',
    '',
    '_English: every provision with the rule that checks it, or the reason why none does._',
    '',
    '| Văn bản | Điều khoản | Kiểm tra | Không kiểm tra được | Chưa xác lập |',
    '| --- | --: | --: | --: | --: |',
    ...instruments.map(countRow),
    ...instruments.flatMap(section),
    '',
  ].join('\n');
}

function countRow(instrument: Instrument): string {
  const { provisions } = instrument;
  const checked = provisions.filter(isCheckable).length;
  const unknown = provisions.filter((provision) => 'unknown' in provision).length;
  const cells = [provisions.length, checked, provisions.length - checked - unknown, unknown];
  return `| [${label(instrument)}](van-ban/${instrument.id}.md) | ${cells.join(' | ')} |`;
}

function label({ number, name }: Instrument): string {
  return number === '' ? name.vi : number;
}

function section(instrument: Instrument): string[] {
  const retired = instrument.retired ?? [];
  return [
    '',
    `## ${fullName(instrument)}`,
    '',
    ...instrument.provisions.map((provision) => `- \`${provision.id}\` → ${outcome(provision, '../src/rules')}`),
    ...(retired.length === 0 ? [] : ['', 'Yêu cầu của văn bản cũ không còn nữa:', '']),
    ...retired.map(({ requirement, reason }) => `- \`${requirement}\`: ${reason.vi}`),
  ];
}
