import type { FullParagraph, FullRun } from '../page/format.ts';
import type { DrawnUnder, LineRun } from '../page/line.ts';
import { NotationError } from './notation-error.ts';

/** What a list of attributes asks for. */
export interface Attributes {
  readonly run: Partial<FullRun>;
  readonly paragraph: Partial<FullParagraph>;
  readonly drawn?: DrawnUnder;
  readonly row?: 'ruled' | 'hidden';
  readonly revision?: NonNullable<LineRun['revision']>;
  readonly decomposed?: boolean;
}

const NONE: Attributes = { run: {}, paragraph: {} };

const run = (change: Partial<FullRun>): Attributes => ({ run: change, paragraph: {} });
const paragraph = (change: Partial<FullParagraph>): Attributes => ({ run: {}, paragraph: change });

const WORDS: Readonly<Record<string, Attributes>> = {
  đậm: run({ bold: true }),
  'không đậm': run({ bold: false }),
  nghiêng: run({ italic: true }),
  đứng: run({ italic: false }),
  'gạch chân': run({ underline: true }),
  'không gạch chân': run({ underline: false }),
  'in hoa': run({ caps: true }),
  'tô nền': run({ highlight: 'yellow' }),
  'gạch ngang': run({ strike: true }),
  trái: paragraph({ alignment: 'left' }),
  phải: paragraph({ alignment: 'right' }),
  giữa: paragraph({ alignment: 'center' }),
  đều: paragraph({ alignment: 'justify' }),
  'sang trang': paragraph({ pageBreakBefore: true }),
  'không sang trang': paragraph({ pageBreakBefore: false }),
  'tab chấm': paragraph({ leaderTabs: true }),
  'viền dưới': paragraph({ borderBottom: true }),
  'viền trên': paragraph({ borderTop: true }),
  'không viền': paragraph({ borderTop: false, borderBottom: false }),
  'kẻ dưới': { ...NONE, drawn: { solid: true } },
  bảng: { ...NONE, row: 'ruled' },
  'bảng ẩn': { ...NONE, row: 'hidden' },
  chèn: { ...NONE, revision: 'insert' },
  xoá: { ...NONE, revision: 'delete' },
  'tổ hợp': { ...NONE, decomposed: true },
};

const NUMBER = String.raw`(-?\d+(?:[,.]\d+)?)`;

const PATTERNS: readonly (readonly [RegExp, (value: number, word: string) => Attributes])[] = [
  [new RegExp(`^cỡ ${NUMBER}$`, 'u'), (sizePt) => run({ sizePt })],
  [new RegExp(`^thụt ${NUMBER}$`, 'u'), (firstLineMm) => paragraph({ firstLineMm })],
  [new RegExp(`^thụt trái ${NUMBER}$`, 'u'), (indentLeftMm) => paragraph({ indentLeftMm })],
  [new RegExp(`^thụt phải ${NUMBER}$`, 'u'), (indentRightMm) => paragraph({ indentRightMm })],
  [new RegExp(`^cách trước ${NUMBER}$`, 'u'), (spaceBeforePt) => paragraph({ spaceBeforePt })],
  [new RegExp(`^cách sau ${NUMBER}$`, 'u'), (spaceAfterPt) => paragraph({ spaceAfterPt })],
  [new RegExp(`^giãn đúng ${NUMBER}$`, 'u'), (line) => paragraph({ lineRule: 'exact', line })],
  [new RegExp(`^giãn ít nhất ${NUMBER}$`, 'u'), (line) => paragraph({ lineRule: 'atLeast', line })],
  [new RegExp(`^giãn ${NUMBER} lần$`, 'u'), (line) => paragraph({ lineRule: 'auto', line })],
  [new RegExp(`^kẻ dưới ${NUMBER}$`, 'u'), (lengthMm) => ({ ...NONE, drawn: { lengthMm, solid: true } })],
];

/** "14,5" or "14.5" as a number. */
export function parseNumber(text: string): number {
  return Number(text.replace(',', '.'));
}

function parseOne(word: string): Attributes | undefined {
  if (Object.hasOwn(WORDS, word)) return WORDS[word];
  const family = /^phông ["“](.+)["”]$/u.exec(word)?.[1];
  if (family !== undefined) return run({ fontFamily: family });
  const color = /^màu ([0-9A-F]{6})$/u.exec(word)?.[1];
  if (color !== undefined) return run({ color });
  for (const [pattern, build] of PATTERNS) {
    const value = pattern.exec(word)?.[1];
    if (value !== undefined) return build(parseNumber(value), word);
  }
  return undefined;
}

/** Reads "đậm, cỡ 14"; `undefined` when a word is not on the list. */
export function tryAttributes(list: string): Attributes | undefined {
  // A comma between digits is a decimal comma, not the end of an attribute.
  const words = list.split(/,(?!\d)/u).map((word) => word.trim());
  let all = NONE;
  for (const word of words) {
    if (word === '') continue;
    const one = parseOne(word);
    if (one === undefined) return undefined;
    all = { ...all, ...one, run: { ...all.run, ...one.run }, paragraph: { ...all.paragraph, ...one.paragraph } };
  }
  return all;
}

/** Reads "đậm, cỡ 14"; an unknown word is an error. */
export function parseAttributes(list: string): Attributes {
  const attributes = tryAttributes(list);
  if (attributes === undefined) throw new NotationError(`Thuộc tính lạ trong [${list}]`);
  return attributes;
}
