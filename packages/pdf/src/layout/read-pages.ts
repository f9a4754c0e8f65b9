import type { PageContent } from '../page/content.ts';
import type { Box, Stroke } from '../page/content.ts';
import { blocksOf } from './blocks.ts';
import type { Block } from './blocks.ts';
import { columnDrafts, gridDrafts, openColumns, rowsOfColumns } from './columns.ts';
import type { Draft } from './draft.ts';
import { FlowReader, isCentred } from './flow.ts';
import { measureFrames } from './frame.ts';
import type { Frame } from './frame.ts';
import { measureHabit } from './habit.ts';
import type { Habit } from './habit.ts';
import { single } from './fragment.ts';
import type { Row } from './fragment.ts';
import { gridsOf } from './grids.ts';
import type { Grid } from './grids.ts';
import { runningHeads } from './heads.ts';
import type { RunningHead } from './heads.ts';
import { measureFlow } from './measure.ts';
import { rowsOf } from './rows.ts';
import { withoutStamps } from './stamps.ts';
import { levelLines, uprightLines } from './rules.ts';

/** Blocks farther apart than so many times the size of the text have room for a signature between them. */
const APART = 3;

/** A page whose text stands in rows; what it was made from is let go. */
export interface RowPage {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly rows: readonly Row[];
  readonly grids: readonly Grid[];
  /** Level lines that are neither underlines nor part of a table. */
  readonly lines: readonly Stroke[];
  readonly pictures: readonly Box[];
  /** Words put on the finished page, which are none of the document. */
  readonly stamps: readonly Box[];
  /** All level and upright lines, as they are on paper. */
  readonly strokes: readonly Stroke[];
}

/** All pages put into paragraphs. */
export interface Layout {
  readonly pages: readonly (RowPage & { readonly heads: readonly RunningHead[]; readonly frame: Frame })[];
  readonly drafts: readonly Draft[];
}

/** Rows, tables and lines of one page. */
export function toRowPage(content: PageContent): RowPage {
  const { widthPt, heightPt, strokes, pictures } = content;
  const { chunks, stamps } = withoutStamps(content.chunks, content);
  const used = new Set<Stroke>();
  const upright = uprightLines(strokes);
  const rows = rowsOf(chunks, strokes, upright, used);
  const level = levelLines(strokes.filter((stroke) => !used.has(stroke)));
  // Word draws the lower border of a cell where an underline would be: tables look at all lines.
  const all = used.size === 0 ? level : levelLines(strokes);
  const grids = gridsOf(all, upright);
  const ruled = new Set(grids.flatMap((grid) => grid.strokes));
  const lines = level.filter((line) => !ruled.has(line) && !grids.some((grid) => isInside(line, grid)));
  return { widthPt, heightPt, rows, grids, lines, pictures, stamps, strokes: [...all, ...upright] };
}

function isInside({ x0, x1, y0 }: Stroke, grid: Grid): boolean {
  return x0 >= grid.x0 - 3 && x1 <= grid.x1 + 3 && y0 >= grid.y0 - 3 && y0 <= grid.y1 + 3;
}

/** Puts the rows of all pages into paragraphs, in the order one reads them. */
export function layOut(rowPages: readonly RowPage[]): Layout {
  const stripped = runningHeads(rowPages);
  const bodies = rowPages.map((page, index) => ({ ...page, ...stripped[index]! }));
  const frames = measureFrames(bodies);
  const habit = measureHabit(bodies, frames);
  const drafts: Draft[] = [];
  const flow = new FlowReader(drafts, { kind: 'body' }, habit, (page) => frames[page]!);
  let last: Block | undefined;
  bodies.forEach((page, index) => {
    const frame = frames[index]!;
    const columns = openColumns(drafts, last, frame.shift - (frames[index - 1]?.shift ?? 0));
    const over = rowsOfColumns(page.rows, columns, index);
    drafts.push(...over.drafts);
    const rows = page.rows.slice(over.taken);
    const blocks = blocksOf(rows, page.grids, page.lines, frame, habit);
    const headingEnd = index === 0 ? endOfHeading(blocks, frame, habit) : -1;
    let bottom: number | undefined;
    for (const block of blocks) {
      if (bottom !== undefined && block.y - bottom > APART * habit.size) flow.blank(index);
      if (block.kind === 'flow') {
        const [first, second] = block.rows;
        // Between a position at the foot of a page and the name at the head of the next lies the room for the signature.
        const alone = first && !(second && second.y - first.y < APART * habit.size);
        if (bottom === undefined && alone && flow.goesOnBeside(first, index)) flow.blank(index);
        for (const row of block.rows) flow.add(row, index, row.y < headingEnd);
        bottom = block.rows.at(-1)?.y;
        continue;
      }
      flow.close();
      drafts.push(
        ...(block.kind === 'columns' ? columnDrafts(block, index, frame, habit) : gridDrafts(block, index, habit)),
      );
      bottom = block.kind === 'grid' ? block.grid.y1 : Math.max(...[...block.left, ...block.right].map(({ y }) => y));
    }
    last = blocks.at(-1) ?? last;
  });
  measureFlow(
    drafts.filter(({ place }) => place.kind === 'body'),
    (page) => frames[page]!,
    habit,
  );
  return {
    pages: bodies.map((page, index) => ({ ...page, frame: frames[index]! })),
    drafts,
  };
}

/**
 * Height at which the blocks of the heading end, where they are not side by side: at the first line in the middle of
 * the page, over its whole width, or back at the left edge after a line at the right.
 */
function endOfHeading(blocks: readonly Block[], frame: Frame, habit: Habit): number {
  const width = frame.right - frame.left;
  let right = false;
  for (const block of blocks) {
    if (block.kind !== 'flow') return block.y - 1;
    for (const row of block.rows) {
      const fragment = single(row);
      if (!fragment) continue;
      const { x0, x1 } = fragment;
      if (isCentred(fragment, frame, habit) || x1 - x0 > 0.7 * width || (right && x0 - frame.left < 2))
        return row.y - 1;
      right ||= x0 > frame.left + 0.4 * width;
    }
  }
  return -1;
}
