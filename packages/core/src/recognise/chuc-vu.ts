import { canon } from './words.ts';

/** Titles of signers without the name of an organ; longer ones before those they begin with. */
const CHUC_VU = [
  'TỔNG BÍ THƯ',
  'BÍ THƯ',
  'CHỦ NHIỆM',
  'CHỦ TỊCH',
  'CHÁNH VĂN PHÒNG',
  'CHÁNH THANH TRA',
  'TRƯỞNG BAN CHỈ ĐẠO',
  'TRƯỞNG TIỂU BAN',
  'TRƯỞNG BAN',
  'TRƯỞNG ĐOÀN',
  'TRƯỞNG PHÒNG',
  'TỔNG GIÁM ĐỐC',
  'GIÁM ĐỐC',
  'TỔNG BIÊN TẬP',
  'HIỆU TRƯỞNG',
  'VIỆN TRƯỞNG',
  'VỤ TRƯỞNG',
  'CỤC TRƯỞNG',
  'TỔ TRƯỞNG',
] as const;

/** Words that may follow a title without being the name of an organ. */
const QUALIFIER = /^(?:THƯỜNG TRỰC|PHỤ TRÁCH|\(.*\))(?=$|\s)/u;

/** A title line taken apart: "PHÓ BÍ THƯ ĐẢNG UỶ" is title "PHÓ BÍ THƯ", rest "ĐẢNG UỶ". All canonical. */
export interface ChucVu {
  readonly title: string;
  readonly deputy: boolean;
  readonly rest: string;
}

/** Takes a title line apart; `undefined` when it begins with no title of the list. */
export function readChucVu(text: string): ChucVu | undefined {
  const line = canon(text);
  const acting = /^(?:Q\. ?|QUYỀN )/u.exec(line)?.[0] ?? '';
  const deputy = line.slice(acting.length).startsWith('PHÓ ');
  const from = acting.length + (deputy ? 'PHÓ '.length : 0);
  for (const title of CHUC_VU) {
    if (!line.startsWith(title, from)) continue;
    let end = from + title.length;
    if (end < line.length && line[end] !== ' ') continue;
    const qualifier = QUALIFIER.exec(line.slice(end).trimStart())?.[0];
    if (qualifier !== undefined) end = line.indexOf(qualifier, end) + qualifier.length;
    return { title: line.slice(0, end), deputy, rest: line.slice(end).trim() };
  }
  return undefined;
}
