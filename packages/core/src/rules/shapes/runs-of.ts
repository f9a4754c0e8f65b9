import type { Doc, Paragraph, RunFormat } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import type { Part } from '../../recognise/parts.ts';

/** The piece of a run that lies in the span asked for. */
export interface RunSlice {
  readonly span: Span;
  readonly format: RunFormat;
  readonly text: string;
  readonly generated: boolean;
  /** Name of the field whose result this is. */
  readonly field?: string;
}

/** Consecutive text of one value. */
export interface Stretch<V> {
  readonly span: Span;
  readonly value: V;
}

/** The paragraph that holds the offset; its closing `\n` counts as its own. `undefined` in an empty document. */
export function paragraphAt(doc: Doc, offset: number): Paragraph | undefined {
  let low = 0;
  let high = doc.paragraphs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const paragraph = doc.paragraphs[middle]!;
    if (offset < paragraph.span.start) high = middle - 1;
    else if (offset > paragraph.span.end) low = middle + 1;
    else return paragraph;
  }
  return undefined;
}

/** The runs under a span, cut to it, across paragraphs. */
export function* runsIn(doc: Doc, span: Span): Generator<RunSlice> {
  const first = paragraphAt(doc, span.start)?.index ?? 0;
  for (let index = first; index < doc.paragraphs.length; index++) {
    const paragraph = doc.paragraphs[index]!;
    if (paragraph.span.start >= span.end) return;
    for (const run of paragraph.runs) {
      const start = Math.max(run.span.start, span.start);
      const end = Math.min(run.span.end, span.end);
      if (start >= end) continue;
      yield {
        span: { start, end },
        format: run.format,
        text: doc.text.slice(start, end),
        generated: run.generated === true,
        ...(run.field === undefined ? {} : { field: run.field }),
      };
    }
  }
}

/** The runs of a component: of its pieces, not of what stands between them (the other column of the heading). */
export function* runsOf(doc: Doc, part: Part): Generator<RunSlice> {
  for (const piece of part.pieces) yield* runsIn(doc, piece.span);
}

/**
 * Cuts slices into stretches of one value. White space has no visible format:
 * a blank run neither breaks a stretch nor makes one, and a stretch neither
 * starts nor ends with blanks. Slices of different paragraphs are never joined.
 */
export function stretchesBy<V extends string | number | boolean | undefined>(
  doc: Doc,
  slices: Iterable<RunSlice>,
  valueOf: (format: RunFormat, text: string) => V,
): Stretch<V>[] {
  const stretches: { span: Span; value: V }[] = [];
  for (const slice of slices) {
    const body = slice.text.trim();
    if (body === '') continue;
    const start = slice.span.start + slice.text.indexOf(body);
    const span = { start, end: start + body.length };
    const value = valueOf(slice.format, body);
    const last = stretches.at(-1);
    const between = last ? doc.text.slice(last.span.end, span.start) : '';
    if (last && last.value === value && between.trim() === '' && !between.includes('\n')) {
      last.span = { start: last.span.start, end: span.end };
    } else {
      stretches.push({ span, value });
    }
  }
  return stretches;
}
