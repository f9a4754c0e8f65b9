import type { Doc, RunFormat } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import type { DonVi, Part, Parts, Unit } from '../../recognise/parts.ts';
import { captions } from './captions.ts';
import { runsIn, type RunSlice } from './runs-of.ts';

/** A stretch of the content that is either plain text or belongs to a unit that has a format row of its own. */
export interface BodySlice {
  readonly slice: RunSlice;
  readonly donVi?: DonVi;
}

/** The content, captions left out, in slices of one format, cut where a unit begins and ends. A dozen rules ask for it, so it is cut once. */
export function bodySlices(doc: Doc, parts: Parts): readonly BodySlice[] {
  const known = SLICES.get(parts);
  if (known) return known;
  const slices = [...cutBody(doc, parts)];
  SLICES.set(parts, slices);
  return slices;
}

const SLICES = new WeakMap<Parts, readonly BodySlice[]>();

function* cutBody(doc: Doc, parts: Parts): Generator<BodySlice> {
  const units = parts.units
    .flatMap((unit) => unitSpans(doc, unit).map((span) => ({ span, donVi: unit.donVi })))
    .sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  const apart = captions(doc, parts);
  for (const index of parts.noiDung) {
    if (apart.has(index)) continue;
    const paragraph = doc.paragraphs[index];
    if (!paragraph) continue;
    let at = paragraph.span.start;
    while (next < units.length && units[next]!.span.end <= at) next++;
    for (; next < units.length && units[next]!.span.start < paragraph.span.end; next++) {
      const { span, donVi } = units[next]!;
      if (span.start < at) continue;
      for (const slice of runsIn(doc, { start: at, end: span.start })) yield { slice };
      for (const slice of runsIn(doc, span)) yield { slice, donVi };
      at = span.end;
    }
    for (const slice of runsIn(doc, { start: at, end: paragraph.span.end })) yield { slice };
  }
}

/** The value that most letters of the content have; `undefined` when there is no content or it does not say. */
export function dominantInBody<V extends number | boolean>(
  doc: Doc,
  parts: Parts,
  valueOf: (format: RunFormat) => V | undefined,
): V | undefined {
  const letters = new Map<V, number>();
  for (const { slice } of bodySlices(doc, parts)) {
    const value = valueOf(slice.format);
    if (value !== undefined) letters.set(value, (letters.get(value) ?? 0) + slice.text.trim().length);
  }
  let best: V | undefined;
  let most = 0;
  for (const [value, count] of letters) {
    if (count > most) [best, most] = [value, count];
  }
  return best;
}

/** What of a unit has a format row of its own: word, number and name; of khoản and điểm the whole line. */
export function unitSpans(doc: Doc, unit: Unit): readonly Span[] {
  if (unit.donVi === 'de-muc') return [];
  if (unit.donVi === 'khoan' || unit.donVi === 'diem') return [unit.piece.span];
  return [unit.labelSpan, ...(unitName(doc, unit)?.pieces.map((piece) => piece.span) ?? [])];
}

/** The name of a unit. What follows "Điều 3." is its name when short and without a mark at the end, else its content. */
export function unitName(doc: Doc, unit: Unit): Part | undefined {
  const { title } = unit;
  if (!title || title.confidence < 0.5) return undefined;
  if (unit.donVi !== 'dieu') return title;
  const text = doc.text.slice(title.span.start, title.span.end);
  return text.length <= 150 && !/[.,;:!?)]$/u.test(text) ? title : undefined;
}
