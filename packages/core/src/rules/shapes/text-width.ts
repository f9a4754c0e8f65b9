import type { Doc } from '../../model/doc.ts';
import type { Part } from '../../recognise/parts.ts';
import { isSameFamily } from './font-family.ts';
import { runsOf } from './runs-of.ts';

/** Advance widths of Times New Roman in thousandths of the size; letters with marks are as wide as their base. */
const REGULAR: Readonly<Record<string, number>> = {
  A: 722, B: 667, C: 667, D: 722, Đ: 722, E: 611, F: 556, G: 722, H: 722, I: 333, K: 722, L: 611, M: 889, N: 722,
  O: 722, P: 556, Q: 722, R: 667, S: 556, T: 611, U: 722, V: 722, X: 722, Y: 722, ' ': 250, _: 500,
}; // prettier-ignore
const BOLD: Readonly<Record<string, number>> = {
  A: 722, B: 667, C: 722, D: 722, Đ: 722, E: 667, F: 611, G: 778, H: 778, I: 389, K: 778, L: 667, M: 944, N: 722,
  O: 778, P: 611, Q: 778, R: 722, S: 556, T: 667, U: 722, V: 722, X: 722, Y: 722, ' ': 250, _: 500,
}; // prettier-ignore

const MM_PER_PT = 25.4 / 72;

/** Width in mm of capitals set in Times New Roman; `undefined` for other letters, other fonts or an unknown size. */
export function widthOfPart(doc: Doc, part: Part): number | undefined {
  let width = 0;
  for (const { text, format } of runsOf(doc, part)) {
    const { fontFamily, sizePt, bold } = format;
    if (sizePt === undefined || fontFamily === undefined) return undefined;
    if (!isSameFamily(doc.medium, fontFamily, 'Times New Roman', ['Liberation Serif', 'Tinos'])) return undefined;
    const units = unitsOf(text, bold === true ? BOLD : REGULAR);
    if (units === undefined) return undefined;
    width += (units / 1000) * sizePt * MM_PER_PT;
  }
  return width;
}

/** Width in mm of a row of underscores, half the size each. */
export function widthOfUnderscores(count: number, sizePt: number): number {
  return count * (REGULAR['_']! / 1000) * sizePt * MM_PER_PT;
}

function unitsOf(text: string, widths: Readonly<Record<string, number>>): number | undefined {
  let units = 0;
  for (const char of text
    .replace(/[\s\u00a0]/gu, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')) {
    const width = widths[char];
    if (width === undefined) return undefined;
    units += width;
  }
  return units;
}
