import { sourcePlace, type Doc, type Span } from '@thethuc/core';

/** UTF-16 offsets of a stretch of the file. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** Where a span of the Doc stands in the file; the beginning of the file for a document without a word. */
export function sourceRange(doc: Doc, span: Span): SourceRange {
  const place = sourcePlace(doc, span);
  return place ? { start: place.start, end: place.end } : { start: 0, end: 0 };
}

/** True when the words of `span` stand in the file letter by letter. */
export function isTyped(doc: Doc, span: Span): boolean {
  const { start, end } = sourceRange(doc, span);
  return end - start === span.end - span.start && span.end > span.start;
}

/** The offset in `Doc.text` of what stands at `offset` of the file, where it stands there letter by letter. */
export function docOffsetAt(doc: Doc, offset: number): number | undefined {
  for (const { span, origin } of doc.origins) {
    if (origin.medium !== 'markdown' || !origin.exact) continue;
    if (origin.start <= offset && offset <= origin.end) return span.start + (offset - origin.start);
  }
  return undefined;
}
