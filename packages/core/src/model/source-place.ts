import type { Doc, SourcePlace } from './doc.ts';
import type { Span } from './span.ts';

/** Where `span` stands in a text file; `undefined` in other media and in a document without a word. */
export function sourcePlace(doc: Doc, span: Span): SourcePlace | undefined {
  if (doc.medium !== 'markdown') return undefined;
  const first = placeAt(doc, span.start);
  if (!first) return undefined;
  const last = span.end > span.start ? placeAt(doc, span.end - 1) : undefined;
  return { ...first, end: Math.max(last?.end ?? first.start, first.start) };
}

/** The place of one UTF-16 unit, or of the end of what stands before it when it has none of its own. */
function placeAt(doc: Doc, offset: number): SourcePlace | undefined {
  let low = 0;
  let high = doc.origins.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (doc.origins[middle]!.span.start <= offset) low = middle;
    else high = middle - 1;
  }
  const segment = doc.origins[low];
  if (segment?.origin.medium !== 'markdown') return undefined;
  const { span, origin } = segment;
  const { start, end, line, column } = origin;
  if (!origin.exact) return { start, end, line, column };
  const at = Math.max(0, Math.min(offset, span.end) - span.start);
  return { start: start + at, end: Math.min(start + at + 1, end), line, column: column + at };
}
