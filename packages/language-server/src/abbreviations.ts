import type { Span } from '@thethuc/core';
import type { Analysis } from './analysis.ts';
import { docOffsetAt, isTyped } from './source-map.ts';

/** A short form that a document defines for itself. */
export interface Abbreviation {
  readonly text: string;
  /** Where it stands in its definition. */
  readonly defined: Span;
  /** Every place it is written, the definition included, in order. */
  readonly uses: readonly Span[];
}

/** "(sau đây gọi tắt là Quỹ)", "(sau đây viết tắt là UBKT)"; and "Uỷ ban Kiểm tra (UBKT)". */
const CALLED =
  /\((?:dưới đây|sau đây)?[\s\u00a0]*(?:gọi|viết)[\s\u00a0]+(?:tắt|chung)(?:[\s\u00a0]+là)?[\s\u00a0]*:?[\s\u00a0]*[“"]?([^()“”"\n]{2,60}?)[”"]?[\s\u00a0]*\)/giu;
const INITIALS = /(?<=\p{L}[\s\u00a0]?)\((\p{Lu}[\p{Lu}\d]{1,11}(?:-\p{Lu}{1,6})?)\)/gu;

/** The short forms a document defines, in the order of their definitions; a form defined twice is the first one's. */
export function abbreviations({ doc }: Analysis): Abbreviation[] {
  const found = new Map<string, Span>();
  for (const pattern of [CALLED, INITIALS]) {
    for (const match of doc.text.matchAll(pattern)) {
      const text = match[1]!.trim();
      const start = match.index + match[0].indexOf(match[1]!);
      const span = { start, end: start + text.length };
      if (pattern === INITIALS && !standsFor(text, doc.text.slice(Math.max(0, match.index - 120), match.index)))
        continue;
      if (!found.has(text) && isTyped(doc, span)) found.set(text, span);
    }
  }
  return [...found].map(([text, defined]) => ({ text, defined, uses: usesOf(doc.text, text) }));
}

/** True when the initials are those of the words before the bracket: "Uỷ ban Kiểm tra (UBKT)". */
function standsFor(initials: string, before: string): boolean {
  const letters = initials.replace(/[-\d]/gu, '');
  const words = before.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const last = words.slice(-letters.length).map((word) => word.charAt(0).toLocaleUpperCase('vi'));
  return last.join('') === letters;
}

function usesOf(text: string, short: string): Span[] {
  const escaped = short.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
  const pattern = new RegExp(String.raw`(?<![\p{L}\d])${escaped}(?![\p{L}\d])`, 'gu');
  return [...text.matchAll(pattern)].map(({ index }) => ({ start: index, end: index + short.length }));
}

/** The abbreviation that stands at an offset of the file. */
export function abbreviationAt(analysis: Analysis, offset: number): Abbreviation | undefined {
  const at = docOffsetAt(analysis.doc, offset);
  if (at === undefined) return undefined;
  return abbreviations(analysis).find(({ uses }) => uses.some(({ start, end }) => start <= at && at <= end));
}
