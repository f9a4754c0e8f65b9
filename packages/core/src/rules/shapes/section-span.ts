import type { Doc, Section } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { trimmedSpan } from './first-span.ts';

/** The first text of a section in the page body: where a finding about its page set-up points. `undefined` for a blank one. */
export function sectionSpan(doc: Doc, section: Section): Span | undefined {
  for (const paragraph of doc.paragraphs) {
    if (paragraph.story !== 'main' || paragraph.section !== section.index) continue;
    const span = trimmedSpan(doc, paragraph.span);
    if (span) return span;
  }
  return undefined;
}

/** Millimetres beyond which a stated value is another value. What is measured off a page is never sharper than 2 mm. */
export function tolerance(doc: Doc, fact: 'margins' | 'pageSize', toleranceMm: number): number {
  return doc.facts.get(fact) === 'measured' ? Math.max(toleranceMm, 2) : toleranceMm;
}
