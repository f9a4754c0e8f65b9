import { single } from './fragment.ts';
import type { Fragment, Row } from './fragment.ts';
import { isInTable } from './grids.ts';
import type { Grid } from './grids.ts';
import { beginsWithLabel, endsInLeader, wordsOfItem } from './items.ts';

/** A page as far as its frame is measured. Points. */
export interface FramePage {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly rows: readonly Row[];
  readonly grids: readonly Grid[];
}

/** Running text fills at least this part of the page's width. */
const WIDE = 0.5;
/** A wide line and the line under it. */
interface Pair {
  readonly from: number;
  readonly right: number;
  /** Where the line under it begins; absent for words of an item, which stand under its label, and behind a leader. */
  readonly left?: number;
  /** The line ends in dots to be written on. */
  readonly leader: boolean;
}

export interface Evidence {
  /** Right ends of lines after which the text goes on, with the left edge it comes back to. */
  readonly pairs: readonly Pair[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Left edges of lines that stand alone, and whether they are long. */
  readonly alone: readonly { readonly x0: number; readonly wide: boolean }[];
  /** Right end of the longest line of running text. */
  readonly reach: number;
  /** Short lines that stand alone near the middle of the page. */
  readonly lines: readonly Pick<Fragment, 'x0' | 'x1'>[];
}

/** True when a line can be the next line of the same paragraph by its height and size. */
export function follows(previous: Fragment, next: Fragment): boolean {
  const distance = next.y - previous.y;
  return distance > 0.5 * next.size && distance <= 2.3 * previous.size && Math.abs(next.size - previous.size) < 1.2;
}

/** The rows that stand in no table. */
export function runningRows({ rows, grids }: FramePage): readonly Row[] {
  return grids.length === 0 ? rows : rows.filter(({ fragments }) => !isInTable(grids, fragments[0]!));
}

export function evidenceOf(page: FramePage): Evidence {
  const { widthPt } = page;
  const rows = runningRows(page);
  const pairs: Pair[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const lines: Fragment[] = [];
  const alone: { x0: number; wide: boolean }[] = [];
  let reach = 0;
  /** Where the words of an item go on under its label. */
  let hanging: number | undefined;
  rows.forEach((row, index) => {
    const fragment = single(row);
    const next = single(rows[index + 1]);
    const words = wordsOfItem(row) ?? (fragment && beginsWithLabel(fragment) ? fragment : undefined);
    if (words) {
      const under = next !== undefined && next.x0 > row.fragments[0]!.x0 + 5 && follows(words, next);
      hanging = under && words.x1 - words.x0 >= WIDE * widthPt * 0.8 ? next.x0 : undefined;
    } else if (fragment && hanging !== undefined && Math.abs(fragment.x0 - hanging) > 2) hanging = undefined;
    if (!fragment) {
      starts.push(...row.fragments.map(({ x0 }) => x0));
      ends.push(...row.fragments.map(({ x1 }) => x1));
      return;
    }
    starts.push(fragment.x0);
    ends.push(fragment.x1);
    if (
      Math.abs((fragment.x0 + fragment.x1) / 2 - widthPt / 2) < 0.1 * widthPt &&
      fragment.x1 - fragment.x0 < WIDE * widthPt
    ) {
      lines.push(fragment);
    }
    const wide = fragment.x1 - fragment.x0 >= WIDE * widthPt;
    alone.push({ x0: fragment.x0, wide });
    if (wide) reach = Math.max(reach, fragment.x1);
    if (wide && next && next.x0 <= fragment.x0 + 2 && follows(fragment, next)) {
      const leader = endsInLeader(fragment);
      const isEdge =
        !(leader && next.x0 > fragment.x0 - 5) && (hanging === undefined || Math.abs(next.x0 - hanging) > 2);
      pairs.push({ from: fragment.x0, right: fragment.x1, leader, ...(isEdge ? { left: next.x0 } : {}) });
    }
  });
  return { pairs, starts, ends, lines, alone, reach };
}

/** The evidence `by` points to the right. */
export function moved(evidence: Evidence, by: number): Evidence {
  if (by === 0) return evidence;
  const { pairs, starts, ends, alone, lines, reach } = evidence;
  return {
    pairs: pairs.map(({ from, right, left, leader }) => ({
      from: from + by,
      right: right + by,
      leader,
      ...(left === undefined ? {} : { left: left + by }),
    })),
    starts: starts.map((start) => start + by),
    ends: ends.map((end) => end + by),
    alone: alone.map(({ x0, wide }) => ({ x0: x0 + by, wide })),
    lines: lines.map(({ x0, x1 }) => ({ x0: x0 + by, x1: x1 + by })),
    reach: reach === 0 ? 0 : reach + by,
  };
}

export function merge(all: readonly Evidence[]): Evidence {
  return {
    pairs: all.flatMap(({ pairs }) => pairs),
    starts: all.flatMap(({ starts }) => starts),
    ends: all.flatMap(({ ends }) => ends),
    lines: all.flatMap(({ lines }) => lines),
    alone: all.flatMap(({ alone }) => alone),
    reach: Math.max(0, ...all.map(({ reach }) => reach)),
  };
}
