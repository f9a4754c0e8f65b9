import type { Stroke } from '../page/content.ts';
import { isCutBefore } from './cut-words.ts';
import { isLongItem } from './items.ts';
import type { Frame } from './frame.ts';
import type { Habit } from './habit.ts';
import { center, single } from './fragment.ts';
import type { Fragment, Row } from './fragment.ts';
import type { Grid } from './grids.ts';

/** What follows what on a page: running rows, two columns side by side, a ruled table. */
export type Block =
  | { readonly kind: 'flow'; readonly y: number; readonly rows: readonly Row[] }
  | {
      readonly kind: 'columns';
      readonly y: number;
      readonly left: readonly Row[];
      readonly right: readonly Row[];
      /** Between the columns. */
      readonly gutter: number;
    }
  | { readonly kind: 'grid'; readonly y: number; readonly grid: Grid; readonly cells: readonly (readonly Row[])[] };

/** Points; two columns are never nearer. */
const GUTTER = 5;
/** Lines of a column lie no farther apart than so many times their size, without a signature between them. */
const NEAR = 2.6;
/** The name stands under the room for the signature. */
const SIGNATURE = 11;
/** Centres that agree, in points. */
const SAME_CENTER = 5;

/** Puts the rows of a page in reading order: the left column before the right one. */
export function blocksOf(
  rows: readonly Row[],
  grids: readonly Grid[],
  lines: readonly Stroke[],
  frame: Frame,
  habit: Habit,
): Block[] {
  // A line over the whole width parts what is above it from what is below.
  const bars = lines.filter(({ x0, x1 }) => x1 - x0 > 0.8 * (frame.right - frame.left)).map(({ y0 }) => y0);
  const { outside, blocks } = takeGrids(rows, grids);
  let from = 0;
  for (let index = 0; index < outside.length; index++) {
    const region = columnsAt(outside, index, from, bars, frame, habit);
    if (!region) continue;
    if (region.from > from) blocks.push(flow(outside.slice(from, region.from)));
    blocks.push(region.block);
    from = region.to;
    index = region.to - 1;
  }
  if (from < outside.length) blocks.push(flow(outside.slice(from)));
  return splitAtGrids(blocks).sort((a, b) => a.y - b.y);
}

function flow(rows: readonly Row[]): Block {
  return { kind: 'flow', y: rows[0]?.y ?? 0, rows };
}

/** A run of rows goes on behind a table that stands between them. */
function splitAtGrids(blocks: readonly Block[]): Block[] {
  const grids = blocks.filter((block) => block.kind === 'grid').map(({ y }) => y);
  if (grids.length === 0) return [...blocks];
  return blocks.flatMap((block) => {
    if (block.kind !== 'flow') return [block];
    const parts: Row[][] = [[]];
    block.rows.forEach((row, index) => {
      const previous = block.rows[index - 1];
      if (previous && grids.some((y) => previous.y < y && y <= row.y)) parts.push([]);
      parts.at(-1)!.push(row);
    });
    return parts.map(flow);
  });
}

function takeGrids(rows: readonly Row[], grids: readonly Grid[]): { outside: Row[]; blocks: Block[] } {
  const outside: Row[] = [];
  const cells = grids.map((grid) => grid.cells.map((): Row[] => []));
  for (const row of rows) {
    const free: Fragment[] = [];
    const perCell = new Map<Row[], Fragment[]>();
    for (const fragment of row.fragments) {
      const list = cellOf(grids, cells, fragment);
      if (!list) free.push(fragment);
      else perCell.set(list, [...(perCell.get(list) ?? []), fragment]);
    }
    for (const [list, fragments] of perCell) list.push({ y: row.y, fragments });
    if (free.length > 0) outside.push({ y: row.y, fragments: free });
  }
  const blocks = grids.flatMap((grid, index): Block[] =>
    cells[index]!.some((cell) => cell.length > 0) ? [{ kind: 'grid', y: grid.y0, grid, cells: cells[index]! }] : [],
  );
  return { outside, blocks };
}

function cellOf(grids: readonly Grid[], cells: readonly (readonly Row[][])[], fragment: Fragment): Row[] | undefined {
  const x = center(fragment);
  const y = fragment.y - fragment.size / 3;
  for (const [index, grid] of grids.entries()) {
    if (x < grid.x0 || x > grid.x1 || y < grid.y0 || y > grid.y1) continue;
    const at = grid.cells.findIndex((cell) => x >= cell.x0 && x <= cell.x1 && y >= cell.y0 && y <= cell.y1);
    if (at >= 0) return cells[index]![at];
  }
  return undefined;
}

interface Region {
  readonly from: number;
  readonly to: number;
  readonly block: Block;
}

/** Where a column of each side begins and ends. */
interface Sides {
  readonly left: Fragment[];
  readonly right: Fragment[];
}

/** The two columns around row `at`, which must show both; rows before `least` are taken. */
function columnsAt(
  rows: readonly Row[],
  at: number,
  least: number,
  bars: readonly number[],
  frame: Frame,
  habit: Habit,
): Region | undefined {
  const row = rows[at]!;
  const isParted = (upper: Row, lower: Row) => bars.some((bar) => upper.y < bar && bar < lower.y);
  const isRun = (index: number) =>
    isLongItem(rows[index]!, frame) ||
    goesOnAtLeft(rows[index - 1], rows[index]) ||
    goesOnAtLeft(rows[index], rows[index + 1]);
  if (row.fragments.length < 2 || isRun(at)) return undefined;
  let gutter = widestGap(row);
  const sides: Sides = { left: [], right: [] };
  take(row, middle(gutter), sides);
  let to = at + 1;
  for (; to < rows.length; to++) {
    const next = rows[to]!;
    const narrowed = narrow(gutter, next);
    if (!narrowed || isRun(to) || isParted(rows[to - 1]!, next) || !belongsBelow(next, narrowed, sides, frame, habit))
      break;
    gutter = narrowed;
    take(next, middle(gutter), sides);
  }
  let from = at;
  for (; from > least; from--) {
    const next = rows[from - 1]!;
    const narrowed = narrow(gutter, next);
    if (
      !narrowed ||
      isRun(from - 1) ||
      isParted(next, rows[from]!) ||
      !belongsAbove(next, narrowed, sides, frame, habit, rows[from - 2])
    )
      break;
    gutter = narrowed;
    take(next, middle(gutter), sides);
  }
  // A lone line in two parts is a line with a tab in it; at the foot of a page its columns go on over the page.
  if (to - from < 2 && to < rows.length) return undefined;
  const edge = middle(gutter);
  const part = (isLeft: boolean): Row[] =>
    rows.slice(from, to).flatMap(({ y, fragments }) => {
      const own = fragments.filter((fragment) => center(fragment) < edge === isLeft);
      return own.length === 0 ? [] : [{ y: own[0]!.y ?? y, fragments: own }];
    });
  return {
    from,
    to,
    block: { kind: 'columns', y: rows[from]!.y, left: part(true), right: part(false), gutter: edge },
  };
}

/** True for a line laid out with tabs whose last words did not fit: they stand back at the left, under the first. */
function goesOnAtLeft(row: Row | undefined, below: Row | undefined): boolean {
  const last = row && row.fragments.length > 1 ? row.fragments.at(-1) : undefined;
  const next = single(below);
  return last !== undefined && next !== undefined && center(next) < last.x0 && isCutBefore(last, next);
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

const middle = ({ from, to }: Gap): number => (from + to) / 2;

function widestGap({ fragments }: Row): Gap {
  let best: Gap = { from: fragments[0]!.x1, to: fragments[1]!.x0 };
  for (let index = 1; index < fragments.length; index++) {
    const gap = { from: fragments[index - 1]!.x1, to: fragments[index]!.x0 };
    if (gap.to - gap.from > best.to - best.from) best = gap;
  }
  return best;
}

/** What a row leaves of the gutter; `undefined` when it stands in it. */
function narrow(gutter: Gap, { fragments }: Row): Gap | undefined {
  let { from, to } = gutter;
  for (const fragment of fragments) {
    if (center(fragment) < middle(gutter)) from = Math.max(from, fragment.x1);
    else to = Math.min(to, fragment.x0);
  }
  return to - from >= GUTTER ? { from, to } : undefined;
}

function take({ fragments }: Row, edge: number, sides: Sides): void {
  for (const fragment of fragments) (center(fragment) < edge ? sides.left : sides.right).push(fragment);
}

function belongsBelow(row: Row, gutter: Gap, sides: Sides, frame: Frame, habit: Habit): boolean {
  const fragment = single(row);
  if (!fragment) return near(row.y, [...sides.left, ...sides.right], SIGNATURE, fragmentSize(row));
  if (isOnPageCenter(fragment, frame)) return false;
  if (center(fragment) < middle(gutter)) {
    const inMiddle = sides.left.some((other) => Math.abs(center(other) - center(fragment)) <= SAME_CENTER);
    if (inMiddle && near(row.y, sides.left, SIGNATURE, fragment.size)) return true;
    const flush = sides.left.some((other) => Math.abs(other.x0 - fragment.x0) <= 3);
    const close = near(row.y, [...sides.left, ...sides.right], NEAR, fragment.size);
    return (flush || sides.left.length === 0) && close && !isRunningText(fragment, sides.left, frame, habit);
  }
  const aligned = sides.right.some((other) => Math.abs(center(other) - center(fragment)) <= SAME_CENTER);
  const close = near(row.y, [...sides.left, ...sides.right], NEAR, fragment.size);
  return close || (aligned && near(row.y, sides.right, SIGNATURE, fragment.size));
}

function belongsAbove(
  row: Row,
  gutter: Gap,
  sides: Sides,
  frame: Frame,
  habit: Habit,
  before: Row | undefined,
): boolean {
  const fragment = single(row);
  if (!fragment || isOnPageCenter(fragment, frame)) return false;
  if (!near(row.y, [...sides.left, ...sides.right], NEAR, fragment.size)) return false;
  if (center(fragment) >= middle(gutter)) {
    return sides.right.some((other) => Math.abs(center(other) - center(fragment)) <= SAME_CENTER);
  }
  const above = single(before);
  // The end of a paragraph that came over the whole width.
  if (
    above &&
    above.x1 > middle(gutter) &&
    Math.abs(fragment.x0 - frame.left) < 2 &&
    row.y - above.y < 2.2 * fragment.size
  )
    return false;
  if (isRunningText(fragment, sides.left, frame, habit)) return false;
  return sides.left.some(
    (other) => Math.abs(other.x0 - fragment.x0) < 3 || Math.abs(center(other) - center(fragment)) <= SAME_CENTER,
  );
}

/** True for a line that begins where paragraphs of the running text begin and no line of the column does. */
function isRunningText(fragment: Fragment, column: readonly Fragment[], frame: Frame, { indent }: Habit): boolean {
  if (indent === undefined || Math.abs(fragment.x0 - frame.left - indent) > 2) return false;
  return !column.some(
    (other) => Math.abs(other.x0 - fragment.x0) <= 2 || Math.abs(center(other) - center(fragment)) <= SAME_CENTER,
  );
}

function isOnPageCenter(fragment: Fragment, { left, right }: Frame): boolean {
  return Math.abs(center(fragment) - (left + right) / 2) <= 4;
}

function near(y: number, fragments: readonly Fragment[], factor: number, size: number): boolean {
  return fragments.some((other) => Math.abs(other.y - y) <= factor * Math.max(size, other.size));
}

function fragmentSize({ fragments }: Row): number {
  return Math.max(...fragments.map(({ size }) => size));
}
