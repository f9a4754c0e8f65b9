import type { ParagraphFormat, RunFormat } from '@thethuc/core';

/** A run format in which everything is stated. */
export interface FullRun {
  readonly fontFamily: string;
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly caps: boolean;
  readonly strike: boolean;
  /** `RRGGBB`. */
  readonly color: string;
  readonly highlight: string | undefined;
}

/** A paragraph format in which everything is stated. */
export interface FullParagraph {
  readonly alignment: 'left' | 'center' | 'right' | 'justify';
  readonly indentLeftMm: number;
  readonly indentRightMm: number;
  readonly firstLineMm: number;
  readonly spaceBeforePt: number;
  readonly spaceAfterPt: number;
  readonly lineRule: 'auto' | 'exact' | 'atLeast';
  readonly line: number;
  readonly keepNext: boolean;
  readonly pageBreakBefore: boolean;
  /** Its tab stop draws dots. */
  readonly leaderTabs: boolean;
  readonly borderTop: boolean;
  readonly borderBottom: boolean;
}

export const PLAIN_RUN: FullRun = {
  fontFamily: 'Times New Roman',
  sizePt: 14,
  bold: false,
  italic: false,
  underline: false,
  caps: false,
  strike: false,
  color: '000000',
  highlight: undefined,
};

export const PLAIN_PARAGRAPH: FullParagraph = {
  alignment: 'left',
  indentLeftMm: 0,
  indentRightMm: 0,
  firstLineMm: 0,
  spaceBeforePt: 0,
  spaceAfterPt: 0,
  lineRule: 'auto',
  line: 1,
  keepNext: false,
  pageBreakBefore: false,
  leaderTabs: false,
  borderTop: false,
  borderBottom: false,
};

const SOLID = { solid: true, widthPt: 0.75 } as const;

/** As the rules see it. */
export function toRunFormat(run: FullRun): RunFormat {
  return {
    fontFamily: run.fontFamily,
    sizePt: run.sizePt,
    bold: run.bold,
    italic: run.italic,
    underline: run.underline,
    color: run.color,
    ...(run.caps ? { caps: true } : {}),
    ...(run.strike ? { strike: true } : {}),
    ...(run.highlight === undefined ? {} : { highlight: run.highlight }),
  };
}

/** As the rules see it. */
export function toParagraphFormat(paragraph: FullParagraph): ParagraphFormat {
  return {
    alignment: paragraph.alignment,
    indentLeftMm: paragraph.indentLeftMm,
    indentRightMm: paragraph.indentRightMm,
    firstLineMm: paragraph.firstLineMm,
    spaceBeforePt: paragraph.spaceBeforePt,
    spaceAfterPt: paragraph.spaceAfterPt,
    lineRule: paragraph.lineRule,
    line: paragraph.line,
    ...(paragraph.keepNext ? { keepNext: true } : {}),
    ...(paragraph.pageBreakBefore ? { pageBreakBefore: true } : {}),
    ...(paragraph.leaderTabs ? { leaderTabs: true } : {}),
    ...(paragraph.borderTop ? { borderTop: SOLID } : {}),
    ...(paragraph.borderBottom ? { borderBottom: SOLID } : {}),
  };
}

/** True when the two formats are the same in every respect. */
export function sameRun(a: FullRun, b: FullRun): boolean {
  return (Object.keys(a) as (keyof FullRun)[]).every((key) => a[key] === b[key]);
}
