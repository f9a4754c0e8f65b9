import type { Severity } from '@thethuc/core';
import { isOfTheSheet } from '../places.ts';
import type { Box, Location, PageDrawing } from '../report.ts';
import { allPlaces } from '../suppress.ts';
import type { NumberedFinding } from './numbered.ts';

/** The places of one finding that stand side by side on a page. */
export interface Mark {
  /** Unique in the page of HTML. */
  readonly id: string;
  readonly number: number;
  readonly severity: Severity;
  readonly message: string;
  /** The fault is of the sheet and not of its words. */
  readonly ofTheSheet: boolean;
  readonly boxes: Box[];
}

/** What is marked on the drawn pages, and where a row of the table finds it. */
export interface Marks {
  readonly onPage: ReadonlyMap<number, readonly Mark[]>;
  readonly idOf: ReadonlyMap<Location, string>;
}

/** Points by which boxes in one row may differ in height. */
export const ROW = 5;
/** Room around letters. */
const ROOM = 1.5;

/** The marks of all findings on `pages`. @param id of the document in this page of HTML */
export function marksOf(id: string, findings: readonly NumberedFinding[], pages: readonly PageDrawing[]): Marks {
  const onPage = new Map(pages.map(({ page }) => [page, [] as Mark[]]));
  const sizes = new Map(pages.map((page) => [page.page, page]));
  const idOf = new Map<Location, string>();
  for (const { number, finding } of findings) {
    const ofTheSheet = isOfTheSheet(finding);
    const about = { number, severity: finding.severity, message: finding.message, ofTheSheet };
    for (const place of allPlaces(finding)) {
      for (const [page, boxes] of boxesOf(place)) {
        const marks = onPage.get(page);
        const size = sizes.get(page);
        if (!marks || !size) continue;
        const drawn = ofTheSheet ? [sheetOf(size)] : boxes.map(around);
        const beside = marks.find((mark) => mark.number === number && isBeside(mark.boxes, drawn));
        const mark = beside ?? { id: `${id}-${number}-${page}-${marks.length + 1}`, ...about, boxes: [] };
        if (!beside) marks.push(mark);
        mark.boxes.push(...drawn.filter((box) => !mark.boxes.some((own) => isSame(own, box))));
        if (!idOf.has(place)) idOf.set(place, mark.id);
      }
    }
  }
  return { onPage, idOf };
}

/** By page. */
function boxesOf({ page, box, outline }: Location): Map<number, Box[]> {
  const boxes = outline ?? (page === null || box === undefined ? [] : [{ page, box }]);
  const pages = new Map<number, Box[]>();
  for (const one of boxes) pages.set(one.page, [...(pages.get(one.page) ?? []), one.box]);
  return pages;
}

/** True when `boxes` begin on a line that is marked already. */
function isBeside(marked: readonly Box[], [first]: readonly Box[]): boolean {
  return first !== undefined && marked.some(({ y }) => Math.abs(y - first.y) <= ROW);
}

function around({ x, y, width, height }: Box): Box {
  return { x: x - ROOM, y: y - ROOM / 2, width: width + 2 * ROOM, height: height + ROOM };
}

function sheetOf({ width, height }: PageDrawing): Box {
  return { x: 6, y: 6, width: width - 12, height: height - 12 };
}

function isSame(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
