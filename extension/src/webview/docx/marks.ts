import type { ViewFinding, ViewPlace } from '../../protocol.ts';
import type { Place } from '../findings-list.ts';
import { align } from './align.ts';
import { compact, compactRange } from './compact.ts';

/** A paragraph as it is drawn, with its text. */
interface DrawnParagraph {
  readonly element: HTMLElement;
  readonly text: string;
}

export interface Marked {
  /** For every finding, its places that are drawn. */
  readonly places: readonly (readonly Place[])[];
  /** Paragraphs of the file with text that are not on the drawn pages. */
  readonly missing: number;
}

/** Marks the places of the findings on the drawn pages. */
export function markFindings(
  pages: HTMLElement,
  paragraphs: readonly { readonly text: string; readonly story: string }[],
  findings: readonly ViewFinding[],
): Marked {
  const drawn = [...pages.querySelectorAll<HTMLElement>('p')].map((element) => ({
    element,
    text: element.textContent ?? '',
  }));
  const inFile = paragraphs.map(({ text }) => compact(text));
  const onPage = drawn.map(({ text }) => compact(text));
  const aligned = align(
    inFile.map(({ text }) => text),
    onPage.map(({ text }) => text),
  );
  const placed = findings.map((finding, number) =>
    finding.places.map((place) => mark(place, finding, number)).filter((place) => place.length > 0),
  );
  // A header that the pages at hand do not show is no loss.
  const missing = inFile.filter(
    ({ text }, index) => text !== '' && paragraphs[index]?.story === 'main' && !aligned[index],
  ).length;
  return { places: placed, missing };

  function mark(place: ViewPlace, finding: ViewFinding, number: number): Place {
    const found = aligned[place.paragraph];
    const source = inFile[place.paragraph];
    if (!found || !source) return [];
    const { start, end } = compactRange(source, place.start, place.end);
    if (start === end) return [markParagraph(drawn[found.at[0]!]!, finding, number)];
    let base = found.offset;
    const marks = found.at.flatMap((at) => {
      const { from } = onPage[at]!;
      const first = Math.max(0, start - base);
      const last = Math.min(from.length, end - base);
      base += from.length;
      if (first >= last) return [];
      return wrap(drawn[at]!.element, from[first]!.start, from[last - 1]!.end, finding, number);
    });
    // Without a mark, only an automatic number is concerned.
    return marks.length > 0 ? marks : [markParagraph(drawn[found.at[0]!]!, finding, number)];
  }
}

function markParagraph({ element }: DrawnParagraph, { severity }: ViewFinding, number: number): HTMLElement {
  element.classList.add('thethuc-paragraph', `thethuc-${severity}`);
  element.dataset['finding'] ??= String(number);
  return element;
}

/** Puts the text from `start` to `end` of an element into marks, one for each piece of text in it. */
function wrap(
  element: HTMLElement,
  start: number,
  end: number,
  { severity, message }: ViewFinding,
  number: number,
): HTMLElement[] {
  const marks: HTMLElement[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { readonly node: Text; readonly from: number }[] = [];
  let offset = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, from: offset });
    offset += (node as Text).length;
  }
  for (const { node, from } of nodes) {
    const first = Math.max(0, start - from);
    const last = Math.min(node.length, end - from);
    if (first >= last) continue;
    const piece = node.splitText(first);
    piece.splitText(last - first);
    const mark = document.createElement('mark');
    mark.className = `thethuc-${severity}`;
    mark.title = message;
    mark.dataset['finding'] = String(number);
    piece.replaceWith(mark);
    mark.append(piece);
    marks.push(mark);
  }
  return marks;
}
