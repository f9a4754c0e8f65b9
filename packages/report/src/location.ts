import { sourcePlace } from '@thethuc/core';
import type { Doc, Paragraph, Span } from '@thethuc/core';
import { groupBy } from './group-by.ts';
import { around, paperBoxes } from './paper.ts';
import type { Location, PaperBox } from './report.ts';

/** Longest quotation, in UTF-16 units: about what one looks for in one go. */
const MAX_QUOTE = 70;

/** Letters and digits below which a quotation is too little to find a place by. */
const FINDABLE = 4;
/** UTF-16 units of context on either side of such a quotation. */
const CONTEXT = 30;

/** Where `span` stands, in words a reader can search for. */
export function locate(doc: Doc, span: Span): Location {
  const paragraph = paragraphAt(doc, span.start);
  const place = sourcePlace(doc, span);
  const text = quote(doc.text.slice(span.start, span.end));
  const findable = (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= FINDABLE;
  const near = paragraph && !findable ? context(doc, paragraph, span) : '';
  return {
    text,
    near: near === '' || near === text ? null : near,
    story: paragraph?.story ?? 'main',
    paragraph: paragraph ? paragraph.index + 1 : null,
    ...placeOnPage(doc, span, paragraph),
    line: place?.line ?? null,
    column: place?.column ?? null,
  };
}

/** Page and, in a PDF, the box around the words, as far as they stand on the page they begin on; then line by line. */
function placeOnPage(
  doc: Doc,
  span: Span,
  paragraph: Paragraph | undefined,
): Pick<Location, 'page' | 'box' | 'outline'> {
  const lines = paperBoxes(doc, span);
  const page = lines[0]?.page;
  if (page === undefined) return { page: paragraph?.page ?? null };
  const box = around(lines.filter((line) => line.page === page).map(({ box }) => box));
  return { page, box, ...(lines.length > 1 ? { outline: outlineOf(lines) } : {}) };
}

/** Lines above which the words of a page are one block. */
const BLOCK = 3;

function outlineOf(lines: readonly PaperBox[]): PaperBox[] {
  return [...groupBy(lines, ({ page }) => String(page)).values()].flatMap((own) =>
    own.length > BLOCK ? [{ page: own[0]!.page, box: around(own.map(({ box }) => box)) }] : own,
  );
}

/** The words around `span` in its paragraph, with an ellipsis where they are cut. */
function context(doc: Doc, paragraph: Paragraph, span: Span): string {
  const before = doc.text.slice(paragraph.span.start, span.start);
  const after = doc.text.slice(span.start, paragraph.span.end);
  const head = before.length > CONTEXT ? `… ${before.slice(-CONTEXT).replace(/^\S*\s+/u, '')}` : before;
  const length = span.end - span.start + CONTEXT;
  const tail = after.length > length ? `${after.slice(0, length).replace(/\s+\S*$/u, '')} …` : after;
  return (head + tail).replace(/\s+/gu, ' ').trim();
}

/** Folds white space and shortens at a word; an ellipsis shows that something was left out. */
export function quote(text: string): string {
  const folded = text.replace(/\s+/gu, ' ').trim();
  if (folded.length <= MAX_QUOTE) return folded;
  const cut = folded.lastIndexOf(' ', MAX_QUOTE);
  let end = cut > MAX_QUOTE / 2 ? cut : MAX_QUOTE;
  // A surrogate pair is never cut in two.
  if (/[\uD800-\uDBFF]/u.test(folded.charAt(end - 1))) end -= 1;
  return `${folded.slice(0, end)} …`;
}

/** The last paragraph that starts at or before `offset`; paragraphs stand in the order of the text. */
function paragraphAt(doc: Doc, offset: number): Paragraph | undefined {
  let low = 0;
  let high = doc.paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((doc.paragraphs[middle]?.span.start ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return doc.paragraphs[low];
}
