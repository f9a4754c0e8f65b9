import { citedUnits, internalCitations, INSTRUMENTS, type CitedUnit, type Instrument, type Span } from '@thethuc/core';
import type { Analysis } from './analysis.ts';
import { docOffsetAt, sourceRange } from './source-map.ts';

/** One number in a citation of this document's own units. */
export interface UnitMention extends CitedUnit {
  /** The whole phrase when it is the innermost number of it, else the number alone: what one clicks on. */
  readonly span: Span;
}

/** Every mention of a unit of the document in its own text, in order. */
export function unitMentions({ doc, result }: Analysis): UnitMention[] {
  return internalCitations(doc, result.parts).flatMap((citation) => {
    const cited = citedUnits(result.parts, citation);
    const single = citation.dieu?.length === 1 || citation.dieu === undefined;
    return cited.map((one, index) => {
      // "khoản 2 Điều 5" is one place to click for khoản 2; only its "5" leads to the article.
      const innermost = single && index === cited.length - 1 && only(cited, one);
      return { ...one, span: innermost ? citation.span : one.label.span };
    });
  });
}

/** True for the only number of its kind in a citation. */
function only(cited: readonly CitedUnit[], one: CitedUnit): boolean {
  return cited.filter(({ donVi }) => donVi === one.donVi).length === 1;
}

/** The mention at an offset of the file; of several, the narrowest. */
export function mentionAt(analysis: Analysis, offset: number): UnitMention | undefined {
  const at = docOffsetAt(analysis.doc, offset);
  if (at === undefined) return undefined;
  return unitMentions(analysis)
    .filter(({ span }) => span.start <= at && at <= span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

/** Index of the unit whose label stands at an offset of the file. */
export function unitAt({ doc, result }: Analysis, offset: number): number | undefined {
  const index = result.parts.units.findIndex(({ labelSpan }) => {
    const { start, end } = sourceRange(doc, labelSpan);
    return start <= offset && offset <= end;
  });
  return index < 0 ? undefined : index;
}

/** The number of an instrument we know, where it is named in a text. */
export interface InstrumentMention {
  readonly instrument: Instrument;
  readonly start: number;
  readonly end: number;
}

const BY_NUMBER = new Map(INSTRUMENTS.filter(({ number }) => number !== '').map((one) => [one.number, one]));
const NUMBERS = new RegExp(
  [...BY_NUMBER.keys()]
    .map((number) => String.raw`(?<![\d/-])${number.replaceAll('/', String.raw`\/`)}(?![\p{L}\d/])`)
    .join('|'),
  'gu',
);

/** Where a file names instruments we know by their numbers, in UTF-16 offsets of the file. */
export function instrumentMentions(text: string): InstrumentMention[] {
  return [...text.matchAll(NUMBERS)].flatMap((match) => {
    const instrument = BY_NUMBER.get(match[0]);
    return instrument ? [{ instrument, start: match.index, end: match.index + match[0].length }] : [];
  });
}
