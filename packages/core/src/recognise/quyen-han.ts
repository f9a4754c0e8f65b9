import { canon } from './words.ts';

/** T/M thay mặt, K/T ký thay, T/L thừa lệnh, Q. quyền. */
export type HinhThucKy = 'T/M' | 'K/T' | 'T/L' | 'Q.';

/** A line of authority taken apart: "TM. BAN THƯỜNG VỤ". */
export interface QuyenHan {
  readonly form: HinhThucKy;
  /** The prefix as written: "TM.". */
  readonly written: string;
  /** UTF-16 length of prefix and white space up to the first word of the body. */
  readonly length: number;
  /** The prefix has the letters of `form`: "TM." has those of T/M, "TUQ." has not those of T/L. */
  readonly sameWords: boolean;
  /** What follows, canonical: "BAN THƯỜNG VỤ". */
  readonly body: string;
}

const SEPARATOR = String.raw`[ \u00a0]*[/.\\|-]?[ \u00a0]*`;
const AFTER = String.raw`(?:[ \u00a0]*[.:]+\s*|\s+)`;
const PREFIXES: readonly (readonly [RegExp, HinhThucKy, boolean])[] = [
  [new RegExp(`^T${SEPARATOR}M(?:${AFTER}|(?<=/ ?M))(?=\\p{L})`, 'iu'), 'T/M', true],
  [new RegExp(`^K${SEPARATOR}T(?:${AFTER}|(?<=/ ?T))(?=\\p{L})`, 'iu'), 'K/T', true],
  [new RegExp(`^T${SEPARATOR}L(?:${AFTER}|(?<=/ ?L))(?=\\p{L})`, 'iu'), 'T/L', true],
  [new RegExp(`^(?:T${SEPARATOR}U${SEPARATOR}Q|T${SEPARATOR}U|U${SEPARATOR}Q)${AFTER}(?=\\p{L})`, 'iu'), 'T/L', false],
  [new RegExp(`^Q(?:[ \\u00a0]*[./:]+\\s*|\\s+)(?=\\p{L})`, 'iu'), 'Q.', true],
  [new RegExp(`^QUYỀN\\s+(?=\\p{L})`, 'iu'), 'Q.', false],
];

/** Takes a line of authority apart, misspelt prefixes included; `undefined` when it has none. */
export function readQuyenHan(text: string): QuyenHan | undefined {
  for (const [prefix, form, sameWords] of PREFIXES) {
    const head = prefix.exec(text)?.[0];
    if (head === undefined) continue;
    return { form, written: head.trim(), length: head.length, sameWords, body: canon(text.slice(head.length)) };
  }
  return undefined;
}
