import { defineRule } from '../../engine/define-rule.ts';
import type { Doc } from '../../model/doc.ts';
import type { Parts } from '../../recognise/parts.ts';
import { firstTextSpan } from '../shapes/first-span.ts';
import { pageNumberPlaces } from '../shapes/page-number.ts';

/** More text than one A4 page holds in the smallest size and line pitch that are allowed. */
const LETTERS_OF_A_PAGE = 5000;

export default defineRule<{ readonly fromPages: number }>()({
  id: 'so-trang/co',
  needs: ['pageNumber'],
  title: { vi: 'Có số trang', en: 'Pages are numbered' },
  messages: {
    missing: {
      vi: () => 'Văn bản nhiều trang mà không có số trang.',
      en: () => 'The document has several pages but no page number.',
    },
  },
  *check({ doc, parts }, { fromPages }) {
    for (const place of pageNumberPlaces(doc)) {
      if (place.kind !== 'first') return;
    }
    const pages = doc.medium === 'pdf' ? longestPart(doc, parts) : pagesAtLeast(doc);
    if (pages >= fromPages) yield { span: firstTextSpan(doc), message: ['missing'] };
  },
});

/** On paper an appendix of one page hides its number like any first page: only a part of several pages must show one. */
function longestPart(doc: Doc, parts: Parts): number {
  const starts = new Set(parts.appendices.map(({ heading }) => heading.pieces[0]?.paragraph));
  let first = 1;
  let longest = 0;
  for (const { index, story, page } of doc.paragraphs) {
    if (story !== 'main' || page === undefined) continue;
    if (starts.has(index)) first = page;
    longest = Math.max(longest, page - first + 1);
  }
  return longest;
}

/** A lower bound: what the file or the reader counted, page breaks, and the amount of text. */
function pagesAtLeast(doc: Doc): number {
  let breaks = 1;
  let letters = 0;
  let last = 0;
  for (const paragraph of doc.paragraphs) {
    if (paragraph.story !== 'main') continue;
    if (paragraph.startsPage && letters > 0) breaks++;
    letters += doc.text.slice(paragraph.span.start, paragraph.span.end).trim().length;
    last = Math.max(last, paragraph.page ?? 0);
  }
  return Math.max(doc.observations.pages ?? 0, last, breaks, Math.ceil(letters / LETTERS_OF_A_PAGE));
}
