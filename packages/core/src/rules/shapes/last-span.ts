import type { Doc } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import type { Parts } from '../../recognise/parts.ts';
import { firstTextSpan, trimmedSpan } from './first-span.ts';

/** The last paragraph of the content that holds text: where a component of the end of the document should follow. */
export function lastContentSpan(doc: Doc, parts: Parts): Span {
  for (const index of parts.noiDung.toReversed()) {
    const paragraph = doc.paragraphs[index];
    const span = paragraph && trimmedSpan(doc, paragraph.span);
    if (span) return span;
  }
  return firstTextSpan(doc);
}
