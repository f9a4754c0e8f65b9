import type { ViewBox, ViewFinding } from '../../protocol.ts';
import type { Place } from '../findings-list.ts';
import type { Sheet } from './sheet.ts';

/** Points between the words and their box. */
const MARGIN = 1.5;

/** Lays the boxes of the findings over the pages; gives the places of every finding. */
export function layBoxes(sheets: readonly Sheet[], findings: readonly ViewFinding[]): Place[][] {
  const onSheets = sheets.map((): { readonly box: ViewBox['box']; readonly element: HTMLElement }[] => []);
  const places = findings.map((finding, number) =>
    finding.onPaper.map((lines) =>
      (finding.ofTheSheet ? lines.slice(0, 1) : lines).flatMap(({ page, box }, line) => {
        const onSheet = onSheets[page - 1];
        if (!onSheet) return [];
        const element = boxElement(box, finding, number, line === 0);
        onSheet.push({ box, element });
        return [element];
      }),
    ),
  );
  onSheets.forEach((boxes, index) => {
    // In the order one reads them: so the keyboard goes through them.
    boxes.sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
    sheets[index]!.element.append(...boxes.map(({ element }) => element));
  });
  return places;
}

/** The first line of a place is a button; the others belong to it. */
function boxElement(
  box: ViewBox['box'],
  { severity, message, ofTheSheet }: ViewFinding,
  number: number,
  first: boolean,
): HTMLElement {
  const made = document.createElement(first ? 'button' : 'span');
  made.className = `place thethuc-${severity}`;
  made.title = message;
  made.dataset['finding'] = String(number);
  if (first) made.setAttribute('aria-label', message);
  else made.setAttribute('aria-hidden', 'true');
  if (ofTheSheet) {
    made.classList.add('of-the-sheet');
    return made;
  }
  const { style } = made;
  style.setProperty('--x', String(box.x - MARGIN));
  style.setProperty('--y', String(box.y - MARGIN));
  style.setProperty('--w', String(box.width + 2 * MARGIN));
  style.setProperty('--h', String(box.height + 2 * MARGIN));
  // Of boxes over each other the smallest lies on top, where it can be clicked.
  style.zIndex = String(Math.ceil(1_000_000 / Math.max(1, box.width * box.height)));
  return made;
}
