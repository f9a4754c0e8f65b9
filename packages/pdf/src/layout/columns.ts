import type { Block } from './blocks.ts';
import { isCutBefore } from './cut-words.ts';
import type { CellDraft, Draft, TableDraft } from './draft.ts';
import { FlowReader, isWrapped } from './flow.ts';
import { BLANK_LINE, center, isSameFace, single } from './fragment.ts';
import type { Fragment, Row } from './fragment.ts';
import type { Frame } from './frame.ts';
import type { Habit } from './habit.ts';

type Columns = Extract<Block, { kind: 'columns' }>;
type GridBlock = Extract<Block, { kind: 'grid' }>;

/** A line that cannot begin a component: it goes on from the line above. Labels of lists do begin one. */
const GOES_ON = /^(?!(?:\p{L}|\d{1,2})[.)])[\p{Ll}\d]/u;

/** Two columns are a table without lines: every row of a column is a paragraph, unless it goes on from the row above. */
export function columnDrafts({ left, right, gutter }: Columns, page: number, frame: Frame, habit: Habit): Draft[] {
  const table: TableDraft = { rows: 1, columns: 2, ruled: false };
  return [left, right].flatMap((rows, column) => {
    const cell: CellDraft = {
      table,
      row: 0,
      column,
      x0: column === 0 ? Math.min(frame.left, gutter) : gutter,
      x1: column === 0 ? gutter : Math.max(frame.right, gutter),
    };
    const area = {
      left: Math.min(...rows.map(({ fragments }) => fragments[0]!.x0)),
      right: Math.max(...rows.map(({ fragments }) => fragments.at(-1)!.x1)),
    };
    const drafts: Draft[] = [];
    rows.forEach((row, index) => {
      const above = rows[index - 1];
      const open = drafts.at(-1);
      const cut = isCutBefore(above?.fragments.at(-1), single(row));
      if (
        above &&
        open &&
        (cut || goesOn(above, row) || (column === 1 && isWrapped(single(above), single(row), frame)))
      ) {
        open.lines.push({ page, fragments: row.fragments });
        return;
      }
      if (above && row.y - above.y > BLANK_LINE * row.fragments[0]!.size) drafts.push(blankIn(cell, page));
      drafts.push({
        lines: [{ page, fragments: row.fragments }],
        page,
        place: { kind: 'cell', cell },
        area,
        alignment: columnAlignment(rows, row, habit),
      });
    });
    return drafts;
  });
}

/** An empty paragraph of a cell. */
export function blankIn(cell: CellDraft, page: number): Draft {
  return { lines: [], page, place: { kind: 'cell', cell }, area: { left: cell.x0, right: cell.x1 } };
}

function goesOn(above: Row, row: Row): boolean {
  const before = single(above);
  const next = single(row);
  if (!before || !next || row.y - above.y > 1.5 * next.size) return false;
  return GOES_ON.test(next.text.trim()) && !/[.;:,]$/u.test(before.text.trim()) && isSameFace(before, next);
}

/** How a line stands to the others of its column. */
function columnAlignment(rows: readonly Row[], row: Row, habit: Habit): Draft['alignment'] {
  const own = single(row);
  if (!own) return undefined;
  let centred = 0;
  let flush = 0;
  for (const other of rows) {
    const fragment = single(other);
    if (!fragment || other === row) continue;
    if (Math.abs(fragment.x1 - fragment.x0 - (own.x1 - own.x0)) < 2) continue;
    if (Math.abs(center(fragment) - center(own)) <= 1.5) centred++;
    if (Math.abs(fragment.x0 - own.x0) <= 1.5 || Math.abs(fragment.x0 + (habit.indent ?? 0) - own.x0) <= 1.5) flush++;
  }
  if (centred === flush) return undefined;
  return centred > flush ? 'center' : 'left';
}

/** The paragraphs of a ruled table, cell by cell. */
export function gridDrafts({ grid, cells }: GridBlock, page: number, habit: Habit): Draft[] {
  const table: TableDraft = { rows: grid.rows, columns: grid.columns, ruled: true };
  return grid.cells.flatMap(({ row, column, x0, x1 }, index) => {
    const rows = cells[index]!;
    const cell: CellDraft = { table, row, column, x0, x1 };
    if (rows.length === 0) return [blankIn(cell, page)];
    const left = Math.min(x1, ...rows.map(({ fragments }) => fragments[0]!.x0));
    const padding = Math.min(Math.max(left - x0, 1), 6);
    const frame: Frame = { left, right: x1 - padding, leftSure: false, rightSure: false, reach: x1, shift: 0 };
    const drafts: Draft[] = [];
    const flow = new FlowReader(drafts, { kind: 'cell', cell }, habit, () => frame);
    for (const line of rows) flow.add(line, page, false);
    return drafts.map((draft) => ({ ...draft, area: { left: x0, right: x1 } }));
  });
}

/** A column at the foot of a page. */
interface OpenColumn {
  readonly cell: CellDraft;
  readonly last: Fragment;
}

/** The columns at the foot of a page, which may go on at the head of the next, `moved` points to the right. */
export function openColumns(drafts: readonly Draft[], block: Block | undefined, moved: number): OpenColumn[] {
  if (block?.kind !== 'columns') return [];
  return [block.left, block.right].flatMap((rows) => {
    const last = rows.at(-1)?.fragments[0];
    const place =
      last && drafts.findLast(({ lines }) => lines.some(({ fragments }) => fragments.includes(last)))?.place;
    return last && place?.kind === 'cell'
      ? [{ cell: place.cell, last: { ...last, x0: last.x0 + moved, x1: last.x1 + moved } }]
      : [];
  });
}

/**
 * The rows at the head of a page that go on the columns at the foot of the one before: recipients under their label or
 * under each other, and the name of a signer.
 */
export function rowsOfColumns(rows: readonly Row[], columns: readonly OpenColumn[], page: number): OverPage {
  const drafts: Draft[] = [];
  let taken = 0;
  for (const row of rows) {
    const own = columns.length > 0 ? draftsOver(row, columns, page) : undefined;
    if (!own) break;
    const above = rows[taken - 1];
    const open = drafts.at(-1);
    if (above && open && own.length === 1 && goesOn(above, row)) open.lines.push({ page, fragments: row.fragments });
    else drafts.push(...own);
    taken++;
  }
  return { drafts, taken };
}

interface OverPage {
  readonly drafts: readonly Draft[];
  /** How many rows they are made of. */
  readonly taken: number;
}

function draftsOver(row: Row, columns: readonly OpenColumn[], page: number): Draft[] | undefined {
  const drafts: Draft[] = [];
  for (const fragment of row.fragments) {
    const name = columns.find(({ last }) => Math.abs(center(last) - center(fragment)) <= 5);
    const item = columns.find(({ last }) => Math.abs(last.x0 - fragment.x0) <= 2 && isItemUnder(last, fragment));
    const column = name ?? item;
    if (!column) return undefined;
    const blank = blankIn(column.cell, page);
    if (name) drafts.push(blank);
    drafts.push({ ...blank, lines: [{ page, fragments: [fragment] }], alignment: name ? 'center' : 'left' });
  }
  return drafts;
}

/** Items are of one size; only their label is larger. */
function isItemUnder(last: Fragment, item: Fragment): boolean {
  const smaller = last.size - item.size;
  return Math.abs(smaller) < 0.3 || (/:$/u.test(last.text.trim()) && smaller > 0 && smaller <= 3);
}
