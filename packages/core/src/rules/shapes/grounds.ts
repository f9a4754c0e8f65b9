import type { Doc } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import type { Parts } from '../../recognise/parts.ts';
import { trimmedSpan } from './first-span.ts';

/** One căn cứ, all its lines, without surrounding white space. */
export interface Ground {
  readonly span: Span;
  readonly confidence: number;
}

const OPENS = /^[\s\u00a0]*[-–—+•]?[\s\u00a0]*(?:Căn cứ|Theo (?:đề nghị|đề xuất)|Xét|Trên cơ sở)[\s\u00a0]/u;

/**
 * The căn cứ, each as a whole: a paragraph may hold several of them parted by line
 * breaks, and a line break may stand inside one.
 */
export function groundsOf(doc: Doc, parts: Parts): readonly Ground[] {
  return parts.canCu.flatMap(({ pieces, confidence }) => {
    const paragraph = doc.paragraphs[pieces[0]?.paragraph ?? -1];
    if (!paragraph) return [];
    const text = doc.text.slice(paragraph.span.start, paragraph.span.end);
    const starts = [0, ...[...text.matchAll(/\v/gu)].map(({ index }) => index + 1)].filter(
      (start, at) => at === 0 || OPENS.test(text.slice(start)),
    );
    return starts.flatMap((start, at) => {
      const span = trimmedSpan(doc, {
        start: paragraph.span.start + start,
        end: paragraph.span.start + (starts[at + 1] ?? text.length),
      });
      return span ? [{ span, confidence }] : [];
    });
  });
}
