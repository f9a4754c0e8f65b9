import type { Box, PageDrawing } from '../report.ts';
import { ROW, type Mark } from './marks.ts';

/** Room left and right of the sheet, in points of the page. */
export const GUTTER = 24;
/** Of a number in the margin, in points of the page. */
export const PILL = { height: 14, padding: 8, figure: 6.2 } as const;
const GAP = 2;

/** A number in the margin of the page. */
export interface Pill {
  readonly mark: Mark;
  readonly x: number;
  /** Of the middle. */
  readonly y: number;
  readonly width: number;
}

/** Numbers that stand in one row of the margin, and the line from them to what they number. */
export interface PillRow {
  readonly pills: readonly Pill[];
  /** Corners, from the numbers to the box; empty when the box is the sheet. */
  readonly leader: readonly (readonly [x: number, y: number])[];
}

/** Height of a line of text; a higher box is numbered at its first line. */
const LINE = 18;

/**
 * Puts the numbers of the marks into the margins, each at the height of its
 * words: on the side that is nearer, beside each other as far as the margin is
 * wide, and pushed down where there is no room.
 */
export function pillRows(page: PageDrawing, marks: readonly Mark[]): PillRow[] {
  const left = Math.min(page.width / 4, ...page.lines.map(({ x }) => x));
  const right = Math.max((page.width * 3) / 4, ...page.lines.map(({ x, width }) => x + width));
  const onLeft = (mark: Mark) => mark.ofTheSheet || middleOf(mark) < page.width * 0.55;
  return [
    ...side(page, marks.filter(onLeft), { edge: -GUTTER + GAP, inward: 1, text: left - 4 }),
    ...side(
      page,
      marks.filter((mark) => !onLeft(mark)),
      { edge: page.width + GUTTER - GAP, inward: -1, text: right + 4 },
    ),
  ];
}

interface Side {
  /** Where the numbers begin. */
  readonly edge: number;
  readonly inward: 1 | -1;
  /** Where the text of the page begins. */
  readonly text: number;
}

function side(page: PageDrawing, marks: readonly Mark[], { edge, inward, text }: Side): PillRow[] {
  const room = Math.abs(text - edge);
  const rows = rowsOf(marks).flatMap((row) => broken(row, room));
  const heights = settle(
    rows.map(([mark]) => heightOf(mark!)),
    page.height,
  );
  return rows.map((row, at) => {
    const y = heights[at]!;
    let reach = edge;
    // From the edge inwards; one reads them from left to right on either side.
    const outwards = inward > 0 ? row : [...row].reverse();
    const pills = outwards.map((mark): Pill => {
      const width = widthOf(mark);
      const x = inward > 0 ? reach : reach - width;
      reach += inward * (width + GAP);
      return { mark, x, y, width };
    });
    return { pills, leader: leader(row, [reach, y], text, inward) };
  });
}

/** From the numbers along the foot of the words to the box that is farthest. */
function leader(
  row: readonly Mark[],
  from: readonly [number, number],
  text: number,
  inward: 1 | -1,
): PillRow['leader'] {
  const boxes = row.filter(({ ofTheSheet }) => !ofTheSheet).map(({ boxes }) => boxes[0]!);
  if (boxes.length === 0) return [];
  const near = (box: Box) => (inward > 0 ? box.x : box.x + box.width);
  const far = boxes.reduce((a, b) => (near(b) * inward > near(a) * inward ? b : a));
  const foot = far.y + Math.min(far.height, LINE);
  const turn = inward > 0 ? Math.min(text, near(far)) : Math.max(text, near(far));
  return [from, [turn, foot], [near(far), foot]];
}

function rowsOf(marks: readonly Mark[]): Mark[][] {
  const rows: Mark[][] = [];
  for (const mark of [...marks].sort((a, b) => heightOf(a) - heightOf(b) || a.number - b.number)) {
    const row = rows.at(-1);
    if (row && heightOf(mark) - heightOf(row[0]!) <= ROW) row.push(mark);
    else rows.push([mark]);
  }
  return rows.map((row) => row.sort((a, b) => a.number - b.number));
}

/** `row` in pieces that are no wider than the margin. */
function broken(row: readonly Mark[], room: number): Mark[][] {
  const pieces: Mark[][] = [];
  let used = Infinity;
  for (const mark of row) {
    const width = widthOf(mark) + GAP;
    if (used + width > room) {
      pieces.push([mark]);
      used = width;
    } else {
      pieces.at(-1)!.push(mark);
      used += width;
    }
  }
  return pieces;
}

/** Heights that keep their distance and stay on the page; more than it has room for move together. */
function settle(wanted: readonly number[], height: number): number[] {
  const pitch = Math.min(PILL.height + GAP / 2, (height - PILL.height) / Math.max(1, wanted.length - 1));
  const settled: number[] = [];
  for (const y of wanted) settled.push(Math.max(y, (settled.at(-1) ?? -Infinity) + pitch));
  let floor = height - PILL.height / 2;
  for (let at = settled.length - 1; at >= 0; at -= 1) {
    settled[at] = Math.min(settled[at]!, floor);
    floor = settled[at]! - pitch;
  }
  return settled;
}

function heightOf({ ofTheSheet, boxes }: Mark): number {
  const [first] = boxes;
  return ofTheSheet || !first ? PILL.height : first.y + Math.min(first.height, LINE) / 2;
}

function middleOf({ boxes }: Mark): number {
  const [first] = boxes;
  return first ? first.x + first.width / 2 : 0;
}

function widthOf({ number }: Mark): number {
  return PILL.padding + String(number).length * PILL.figure;
}
