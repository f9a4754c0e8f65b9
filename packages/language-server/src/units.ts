import type { DonVi, Unit } from '@thethuc/core';
import type { Analysis } from './analysis.ts';
import { sourceRange, type SourceRange } from './source-map.ts';

const NAMES: Readonly<Record<DonVi, string>> = {
  phan: 'Phần',
  chuong: 'Chương',
  muc: 'Mục',
  'de-muc': '',
  dieu: 'Điều',
  khoan: 'Khoản',
  diem: 'Điểm',
};

/** "Điều 5", "Khoản 2", "II". */
export function unitName({ donVi, label }: Pick<Unit, 'donVi' | 'label'>): string {
  return `${NAMES[donVi]} ${label}`.trim();
}

/** Where each unit stands in the file: from its first line to before the next unit it does not hold. */
export function unitRanges({ text, doc, result }: Analysis): SourceRange[] {
  const { units, noiDung } = result.parts;
  const lastParagraph = doc.paragraphs[noiDung.at(-1) ?? -1];
  const contentEnd = lastParagraph ? sourceRange(doc, lastParagraph.span).end : text.length;
  const starts = units.map(({ labelSpan }) => lineStart(text, sourceRange(doc, labelSpan).start));
  const next = nextOutside(units);
  return units.map((unit, index) => {
    const start = starts[index]!;
    const stop = starts[next[index]!] ?? Math.max(contentEnd, sourceRange(doc, unit.piece.span).end);
    return { start, end: start + text.slice(start, stop).trimEnd().length };
  });
}

/** The words of a unit with all it holds, as they stand in the Doc. */
export function unitText({ doc, result }: Analysis, index: number): string {
  const { units, noiDung } = result.parts;
  const unit = units[index]!;
  const next = units[nextOutside(units)[index]!];
  const last = doc.paragraphs[noiDung.at(-1) ?? -1]?.span.end ?? unit.piece.span.end;
  return doc.text.slice(unit.labelSpan.start, next ? next.labelSpan.start : Math.max(last, unit.piece.span.end)).trim();
}

/** For each unit, the index of the first one behind it that it does not hold. */
function nextOutside(units: readonly Unit[]): number[] {
  const next: number[] = new Array<number>(units.length);
  for (let index = units.length - 1; index >= 0; index--) {
    let at = index + 1;
    while (units[at]?.parent === index) at = next[at]!;
    next[index] = at;
  }
  return next;
}

/** Marks of a heading ("## ") belong to it. */
function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n]/u.test(text.charAt(start - 1))) start--;
  return /^[ \t#*_]*$/u.test(text.slice(start, offset)) ? start : offset;
}
