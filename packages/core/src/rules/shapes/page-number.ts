import type { Doc, HeaderFooter, PageKind, Paragraph, Section } from '../../model/doc.ts';

/** A header or footer paragraph that shows the page number, as one section uses it. */
export interface PageNumberPlace {
  readonly section: Section;
  readonly place: HeaderFooter['place'];
  readonly kind: PageKind;
  readonly paragraph: Paragraph;
}

/**
 * Every place where a page number is printed. A first-page header that its
 * section does not use, and an even-page one in a file without them, are not.
 * A PDF has no fields: there a header of digits alone is the number.
 */
export function* pageNumberPlaces(doc: Doc): Generator<PageNumberPlace> {
  for (const section of doc.sections) {
    for (const part of section.headersAndFooters) {
      if (part.kind === 'first' && !section.titlePage) continue;
      if (part.kind === 'even' && !doc.observations.evenAndOddHeaders) continue;
      for (const index of part.paragraphs) {
        const paragraph = doc.paragraphs[index];
        if (paragraph && showsPageNumber(doc, paragraph))
          yield { section, place: part.place, kind: part.kind, paragraph };
      }
    }
  }
}

function showsPageNumber(doc: Doc, paragraph: Paragraph): boolean {
  if (paragraph.runs.some((run) => run.field === 'PAGE')) return true;
  return doc.medium === 'pdf' && /^\s*\d+\s*$/u.test(doc.text.slice(paragraph.span.start, paragraph.span.end));
}

/** The digits of the page number, for pointing at. */
export function pageNumberSpan(paragraph: Paragraph): { start: number; end: number } {
  const run = paragraph.runs.find((candidate) => candidate.field === 'PAGE');
  return run ? run.span : paragraph.span;
}
