import type { Doc } from '../../model/doc.ts';
import type { Parts } from '../../recognise/parts.ts';

/** Paragraphs of the longest quotation; a quote that stays open longer was forgotten. */
const LONGEST = 12;

const OPENS = /^[\s\u00a0]*[“"«]/u;
const CLOSES = /[”"»][\s\u00a0]*(?:\([^()]*\))?[.;,:…]?[\s\u00a0]*$/u;

/** Paragraphs of the content, as indices, that are wholly quoted: one in quotation marks, or the lines of a poem from the opening mark to the closing one. */
export function quotations(doc: Doc, parts: Parts): ReadonlySet<number> {
  const quoted = new Set<number>();
  const { noiDung } = parts;
  for (let at = 0; at < noiDung.length; at++) {
    if (!OPENS.test(textOf(doc, noiDung[at]!))) continue;
    const rest = noiDung.slice(at, at + LONGEST).map((index) => textOf(doc, index));
    const length = rest.findIndex((text) => CLOSES.test(text)) + 1;
    for (const index of noiDung.slice(at, at + length)) quoted.add(index);
    at += Math.max(length - 1, 0);
  }
  return quoted;
}

function textOf(doc: Doc, index: number): string {
  const { start, end } = doc.paragraphs[index]!.span;
  return doc.text.slice(start, end);
}
