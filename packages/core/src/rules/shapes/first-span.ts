import type { Doc } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import type { Parts } from '../../recognise/parts.ts';
import type { ThanhPhan } from '../../vocabulary/thanh-phan.ts';

/** The text of a paragraph without surrounding white space; `undefined` when blank. */
export function trimmedSpan(doc: Doc, span: Span): Span | undefined {
  const text = doc.text.slice(span.start, span.end);
  const body = text.trim();
  if (body === '') return undefined;
  const start = span.start + text.indexOf(body);
  return { start, end: start + body.length };
}

/** The first paragraph of the page body that holds text: the place to point at when there is nothing better. */
export function firstTextSpan(doc: Doc): Span {
  for (const paragraph of doc.paragraphs) {
    if (paragraph.story !== 'main') continue;
    const span = trimmedSpan(doc, paragraph.span);
    if (span) return span;
  }
  return { start: 0, end: 0 };
}

/** Where to point for a component that is missing: its first neighbour that is there, else the first text. */
export function besideSpan(doc: Doc, parts: Parts, neighbours: readonly ThanhPhan[]): Span {
  for (const neighbour of neighbours) {
    const part = parts.single[neighbour];
    const piece = part?.pieces.at(-1);
    if (piece) return piece.span;
  }
  return firstTextSpan(doc);
}
