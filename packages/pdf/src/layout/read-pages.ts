import type { PageContent } from '../page/content.ts';
import type { Box, Stroke } from '../page/content.ts';
import { blocksOf } from './blocks.ts';
import type { Block } from './blocks.ts';
import type { CellDraft, Draft, TableDraft } from './draft.ts';
import { FlowReader, isCentred } from './flow.ts';
import { measureFrames, measureHabit } from './frame.ts';
import type { Frame, Habit } from './frame.ts';
import { center, single } from './fragment.ts';
import type { Row } from './fragment.ts';
import { gridsOf } from './grids.ts';
import type { Grid } from './grids.ts';
import { runningHeads } from './heads.ts';
import type { RunningHead } from './heads.ts';
import { measureFlow } from './measure.ts';
import { rowsOf } from './rows.ts';
import { levelLines, uprightLines } from './rules.ts';

/** A page whose text stands in rows; what it was made from is let go. */
export interface RowPage {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly rows: readonly Row[];
  readonly grids: readonly Grid[];
  /** Level lines that are neither underlines nor part of a table. */
  readonly lines: readonly Stroke[];
  readonly pictures: readonly Box[];
}

/** All pages put into paragraphs. */
export interface Layout {
  readonly pages: readonly (RowPage & { readonly heads: readonly RunningHead[]; readonly frame: Frame })[];
  readonly drafts: readonly Draft[];
  readonly habit: Habit;
}

/** Rows, tables and lines of one page. */
export function toRowPage(content: PageContent): RowPage {
  const { widthPt, heightPt, chunks, strokes, pictures } = content;
  const used = new Set<Stroke>();
  const upright = uprightLines(strokes);
  const rows = rowsOf(chunks, strokes, upright, used);
  const level = levelLines(strokes.filter((stroke) => !used.has(stroke)));
  // Word draws the lower border of a cell where an underline would be: tables look at all lines.
  const grids = gridsOf(used.size === 0 ? level : levelLines(strokes), upright);
  const ruled = new Set(grids.flatMap((grid) => grid.strokes));
  const lines = level.filter((line) => !ruled.has(line) && !grids.some((grid) => isInside(line, grid)));
  return { widthPt, heightPt, rows, grids, lines, pictures };
}

function isInside({ x0, x1, y0 }: Stroke, grid: Grid): boolean {
  return x0 >= grid.x0 - 3 && x1 <= grid.x1 + 3 && y0 >= grid.y0 - 3 && y0 <= grid.y1 + 3;
}

/** Puts the rows of all pages into paragraphs, in the order one reads them. */
export function layOut(rowPages: readonly RowPage[]): Layout {
  const stripped = runningHeads(rowPages);
  const bodies = rowPages.map((page, index) => ({ ...page, rows: stripped[index]!.rows }));
  const frames = measureFrames(bodies);
  const habit = measureHabit(bodies, frames);
  const flow = new FlowReader({ kind: 'body' }, habit);
  const drafts: Draft[] = [];
  let collected = 0;
  const collect = (): void => {
    drafts.push(...flow.drafts.slice(collected));
    collected = flow.drafts.length;
  };
  bodies.forEach((page, index) => {
    const frame = frames[index]!;
    const blocks = blocksOf(page.rows, page.grids, frame, habit);
    const headingEnd = index === 0 ? endOfHeading(blocks, frame) : -1;
    let bottom: number | undefined;
    for (const block of blocks) {
      if (block.kind === 'flow') {
        if (bottom !== undefined && block.y - bottom > 3 * habit.size) flow.blank(index, frame);
        for (const row of block.rows) flow.add(row, index, frame, row.y < headingEnd);
        bottom = block.rows.at(-1)?.y;
        continue;
      }
      collect();
      flow.close();
      if (bottom !== undefined && block.y - bottom > 3 * habit.size) {
        flow.blank(index, frame);
        collect();
      }
      drafts.push(...(block.kind === 'columns' ? columnDrafts(block, index, frame, habit) : gridDrafts(block, index, habit)));
      bottom = block.kind === 'grid' ? block.grid.y1 : Math.max(...[...block.left, ...block.right].map(({ y }) => y));
    }
    collect();
  });
  measureFlow(
    drafts.filter(({ place }) => place.kind === 'body'),
    (page) => frames[page]!,
    habit,
  );
  return {
    pages: bodies.map((page, index) => ({ ...page, heads: stripped[index]!.heads, frame: frames[index]! })),
    drafts,
    habit,
  };
}

/** Height at which the heading ends: the first line in the middle of the page or over its whole width. */
function endOfHeading(blocks: readonly Block[], frame: Frame): number {
  const width = frame.right - frame.left;
  for (const block of blocks) {
    if (block.kind !== 'flow') continue;
    for (const row of block.rows) {
      const fragment = single(row);
      if (!fragment) continue;
      if (isCentred(fragment, frame) || fragment.x1 - fragment.x0 > 0.7 * width) return row.y - 1;
    }
  }
  return -1;
}

type Columns = Extract<Block, { kind: 'columns' }>;
type GridBlock = Extract<Block, { kind: 'grid' }>;

/** Two columns are a table without lines: every row of a column is a paragraph. */
function columnDrafts({ left, right, gutter }: Columns, page: number, frame: Frame, habit: Habit): Draft[] {
  const table: TableDraft = { rows: 1, columns: 2, ruled: false };
  return [left, right].flatMap((rows, column) => {
    const cell: CellDraft = {
      table,
      row: 0,
      column,
      x0: column === 0 ? Math.min(frame.left, gutter) : gutter,
      x1: column === 0 ? gutter : Math.max(frame.right, gutter),
    };
    const area = { left: cell.x0, right: cell.x1 };
    const drafts: Draft[] = [];
    rows.forEach((row, index) => {
      const above = rows[index - 1];
      if (above && row.y - above.y > 2.7 * row.fragments[0]!.size) {
        drafts.push({ lines: [], page, place: { kind: 'cell', cell }, area });
      }
      const alignment = columnAlignment(rows, row, habit);
      drafts.push({
        lines: [{ page, fragments: row.fragments }],
        page,
        place: { kind: 'cell', cell },
        area,
        ...(alignment ? { alignment } : {}),
      });
    });
    return drafts;
  });
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

function gridDrafts({ grid, cells }: GridBlock, page: number, habit: Habit): Draft[] {
  const table: TableDraft = { rows: grid.rows, columns: grid.columns, ruled: true };
  return grid.cells.flatMap(({ row, column, x0, x1 }, index) => {
    const rows = cells[index]!;
    const cell: CellDraft = { table, row, column, x0, x1 };
    const left = Math.min(x1, ...rows.map(({ fragments }) => fragments[0]!.x0));
    const padding = Math.min(Math.max(left - x0, 1), 6);
    const frame: Frame = { left, right: x1 - padding, leftSure: false, rightSure: false };
    const flow = new FlowReader({ kind: 'cell', cell }, habit);
    for (const line of rows) flow.add(line, page, frame, false);
    if (rows.length === 0) flow.blank(page, { ...frame, left: x0, right: x1 });
    return flow.drafts.map((draft) => ({ ...draft, area: { left: x0, right: x1 } }));
  });
}
