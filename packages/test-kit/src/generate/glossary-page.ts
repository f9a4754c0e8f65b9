import { cite, type Instrument, type LoaiVanBan, type Term, type TermGroup } from '@thethuc/core';

/** The glossary: keys as they stand in identifiers, with where each term comes from. */
export function glossaryPage(
  groups: readonly TermGroup[],
  types: readonly LoaiVanBan[],
  instruments: readonly Instrument[],
): string {
  return [
    '# Thuật ngữ',
    '',
    'Tên tiếng Việt không dấu trong mã nguồn, id quy tắc và tệp dữ liệu.',
    '',
    '_English: the Vietnamese names used in identifiers, with the English of the messages._',
    ...groups.flatMap(({ vi, en, terms }) => [
      '',
      `## ${vi}`,
      '',
      `_${en}_`,
      '',
      '| Khoá | Tiếng Việt | Tiếng Anh | Nguồn |',
      '| --- | --- | --- | --- |',
      ...terms.map((term) => `| \`${term.key}\` | ${term.vi} | ${term.en} | ${source(term, instruments)} |`),
    ]),
    '',
    '## Loại văn bản',
    '',
    '_Types of documents_',
    '',
    '| Khoá | Tên loại | Giấy tờ hành chính |',
    '| --- | --- | --- |',
    ...types.map(({ key, vi, giayToHanhChinh }) => `| \`${key}\` | ${vi} | ${giayToHanhChinh ? 'có' : ''} |`),
    '',
  ].join('\n');
}

function source({ from }: Term, instruments: readonly Instrument[]): string {
  const instrument = instruments.find(({ id }) => id === from?.[0]);
  const provision = instrument?.provisions.find(({ id }) => id === from?.[1]);
  return instrument && provision ? cite(instrument, provision).vi : '';
}
