import { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Pieces of text of one page; a page of words has hundreds, and one that has more is a drawing. */
const MAX_PIECES = 5000;

/** The words of a page, each where it stands and not to be seen: so they can be found, copied and read aloud. */
export async function textOf(page: PDFPageProxy): Promise<HTMLElement> {
  const container = document.createElement('div');
  container.className = 'text';
  const content = await page.getTextContent();
  if (content.items.length > MAX_PIECES) return container;
  // It takes the size of its sheet; of the view only the turn and the shape count.
  await new TextLayer({ textContentSource: content, container, viewport: page.getViewport({ scale: 1 }) }).render();
  return container;
}
