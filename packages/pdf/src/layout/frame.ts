import { clusters, mode } from './cluster.ts';
import { center, single } from './fragment.ts';
import type { Fragment, Row } from './fragment.ts';
import type { RunningHead } from './heads.ts';
import { shiftsOf } from './sides.ts';

/** A page as far as its frame is measured. Points. */
export interface FramePage {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly rows: readonly Row[];
}

/** A page with what was taken out of its margins. */
interface NumberedPage extends FramePage {
  readonly heads: readonly RunningHead[];
}

/** The column of running text on a page. `left` and `right` serve the layout; what is sure is told apart. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  /** Running text was seen to come back to this left edge. */
  readonly leftSure: boolean;
  /** Lines of running text were seen to end together at this right edge. */
  readonly rightSure: boolean;
  /** The farthest to the right that a long line goes: the column reaches at least there. */
  readonly reach: number;
  /** On the back of a sheet whose margins change sides, how far the column stands from that of a front; else 0. */
  readonly shift: number;
}

/** What the running text of the whole document has in common. */
export interface Habit {
  /** From one baseline to the next inside a paragraph, where one was seen. */
  readonly pitch?: number;
  /** From the left edge to the first line of a paragraph. */
  readonly indent?: number;
  readonly size: number;
}

/** Running text fills at least this part of the page's width. */
const WIDE = 0.5;
/** A page with so many lines shows its own edges. */
const FULL_PAGE = 8;
/** Edges that agree lie this near, in points. */
const EDGE = 0.8;

/** A wide line and the line under it. */
interface Pair {
  readonly from: number;
  readonly right: number;
  readonly left: number;
}

interface Evidence {
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

/** The frame of every page: its own where it shows enough, else that of the pages of its size. */
export function measureFrames(pages: readonly NumberedPage[]): Frame[] {
  const seen = pages.map(evidenceOf);
  const shifts = shiftsOf(pages.map((page, index) => shownEdges(page, seen[index]!)));
  // A back is measured as if it were a front, together with the fronts.
  const evidence = seen.map((own, index) => moved(own, -shifts[index]!));
  const groups = new Map<string, Evidence[]>();
  pages.forEach((page, index) => {
    const group = groups.get(sizeKey(page));
    if (group) group.push(evidence[index]!);
    else groups.set(sizeKey(page), [evidence[index]!]);
  });
  const common = new Map([...groups].map(([key, all]) => [key, frameOf(merge(all))]));
  return pages.map((page, index) => {
    const { left, right, reach, ...sure } = frameOfPage(page, evidence[index]!, common.get(sizeKey(page))!);
    const shift = shifts[index]!;
    return { left: left + shift, right: right + shift, reach: reach + shift, ...sure, shift };
  });
}

/** What a page shows of its edges by itself. */
function shownEdges({ widthPt, heads }: NumberedPage, evidence: Evidence): Parameters<typeof shiftsOf>[0][number] {
  const own = frameOf(evidence);
  const { left, right, leftSure, rightSure } = complete(widthPt, own, own);
  const number = heads.find((head) => head.number)?.number;
  return {
    widthPt,
    leftmost: own.leftmost,
    rightmost: own.rightmost,
    ...(leftSure ? { left } : {}),
    ...(rightSure ? { right } : {}),
    ...(number ? { number: center(number.fragment) } : {}),
  };
}

/** The frame a page shows, completed by what all pages of its size share. */
function frameOfPage(page: FramePage, evidence: Evidence, shared: Measured): PlainFrame {
  const own = frameOf(evidence, shared.leftmost);
  const { left, right } = shared;
  const middle = left !== undefined && right !== undefined ? (left + right) / 2 : shared.middle;
  const apart = own.middle !== undefined && middle !== undefined && Math.abs(own.middle - middle) > 3;
  const enough = own.middle !== undefined && evidence.starts.length >= FULL_PAGE;
  // A page whose middle lies elsewhere has margins of its own.
  if (apart) return complete(page.widthPt, own, own);
  return complete(page.widthPt, enough ? own : shared, {
    left: own.left ?? shared.left,
    right: own.right ?? shared.right,
    reach: Math.max(own.reach, own.right === undefined ? shared.reach : 0),
  });
}

type PlainFrame = Omit<Frame, 'shift'>;

interface Edges {
  readonly left?: number | undefined;
  readonly right?: number | undefined;
  readonly reach: number;
}

/** Guesses the edges that are not sure: by the middle that centred lines share, else by how far the text goes. */
function complete(
  widthPt: number,
  { leftmost, rightmost, middle }: Measured,
  { left, right, reach }: Edges,
): PlainFrame {
  const sure = { leftSure: left !== undefined, rightSure: right !== undefined, reach: right ?? reach };
  if (left !== undefined && right !== undefined) return { left, right, ...sure };
  const outermost = left ?? Math.min(leftmost, widthPt * 0.45);
  if (middle !== undefined && Math.abs(middle - widthPt / 2) < widthPt * 0.1) {
    if (right !== undefined) return { left: 2 * middle - right, right, ...sure };
    const mirrored = 2 * middle - outermost;
    // One line of running text that ends there, too, is proof enough.
    if (outermost < middle)
      return {
        left: outermost,
        right: mirrored,
        ...sure,
        rightSure: left !== undefined && Math.abs(reach - mirrored) < 1.2,
      };
  }
  return { left: outermost, right: right ?? Math.max(rightmost, widthPt * 0.55), ...sure };
}

/** Pitch, indent and size that most running text has. */
export function measureHabit(pages: readonly FramePage[], frames: readonly Frame[]): Habit {
  const pitches: number[] = [];
  const indents: number[] = [];
  const sizes = new Map<number, number>();
  pages.forEach(({ rows }, page) => {
    const { left, right } = frames[page]!;
    rows.forEach((row, index) => {
      const fragment = single(row);
      if (!fragment) return;
      const size = Math.round(fragment.size * 2) / 2;
      sizes.set(size, (sizes.get(size) ?? 0) + fragment.text.length);
      const previous = single(rows[index - 1]);
      const lead = fragment.x0 - left;
      if (previous && Math.abs(previous.x1 - right) < 3 && Math.abs(lead) < 2 && follows(previous, fragment)) {
        pitches.push(fragment.y - previous.y);
      }
      const centred = Math.abs((fragment.x0 + fragment.x1) / 2 - (left + right) / 2) < 3;
      if (lead > 8 && lead < 80 && !centred) indents.push(lead);
    });
  });
  const pitch = mode(pitches, 0.15);
  const indent = mode(indents, 0.5);
  const [size = 14] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? [];
  return {
    ...(pitch ? { pitch: pitch.value } : {}),
    ...(indent && indent.count >= 2 ? { indent: indent.value } : {}),
    size,
  };
}

/** True when a line can be the next line of the same paragraph by its height and size. */
export function follows(previous: Fragment, next: Fragment): boolean {
  const distance = next.y - previous.y;
  return distance > 0.5 * next.size && distance <= 2.3 * previous.size && Math.abs(next.size - previous.size) < 1.2;
}

function evidenceOf({ widthPt, rows }: FramePage): Evidence {
  const pairs: Pair[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const lines: Fragment[] = [];
  const alone: { x0: number; wide: boolean }[] = [];
  let reach = 0;
  rows.forEach((row, index) => {
    const fragment = single(row);
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
    const next = single(rows[index + 1]);
    const wide = fragment.x1 - fragment.x0 >= WIDE * widthPt;
    alone.push({ x0: fragment.x0, wide });
    if (wide) reach = Math.max(reach, fragment.x1);
    if (wide && next && next.x0 <= fragment.x0 + 2 && follows(fragment, next)) {
      pairs.push({ from: fragment.x0, right: fragment.x1, left: next.x0 });
    }
  });
  return { pairs, starts, ends, lines, alone, reach };
}

/** The evidence `by` points to the right. */
function moved(evidence: Evidence, by: number): Evidence {
  if (by === 0) return evidence;
  const { pairs, starts, ends, alone, lines, reach } = evidence;
  return {
    pairs: pairs.map(({ from, right, left }) => ({ from: from + by, right: right + by, left: left + by })),
    starts: starts.map((start) => start + by),
    ends: ends.map((end) => end + by),
    alone: alone.map(({ x0, wide }) => ({ x0: x0 + by, wide })),
    lines: lines.map(({ x0, x1 }) => ({ x0: x0 + by, x1: x1 + by })),
    reach: reach === 0 ? 0 : reach + by,
  };
}

function merge(all: readonly Evidence[]): Evidence {
  return {
    pairs: all.flatMap(({ pairs }) => pairs),
    starts: all.flatMap(({ starts }) => starts),
    ends: all.flatMap(({ ends }) => ends),
    lines: all.flatMap(({ lines }) => lines),
    alone: all.flatMap(({ alone }) => alone),
    reach: Math.max(0, ...all.map(({ reach }) => reach)),
  };
}

/** What the lines of a page, or of all pages of a kind, show of the edges. */
export interface Measured {
  readonly left?: number;
  readonly right?: number;
  readonly leftmost: number;
  readonly rightmost: number;
  /** Where lines that begin at different places have their middle. */
  readonly middle?: number;
  readonly reach: number;
}

/** @param outermost of the pages of its size: text that begins to the right of it is indented */
function frameOf({ pairs, starts, ends, lines, alone, reach }: Evidence, outermost = Infinity): Measured {
  const rights = pairs.map(({ right }) => right);
  const together = clusters(rights, EDGE);
  const last = together.findLast(({ count }) => count >= 2);
  // Ragged lines agree now and then; justified ones nearly always.
  const right = last && last.count * 2 >= rights.length ? last.value : undefined;
  // Where the right edge is not known, the text that comes back far to the left still shows the left edge.
  const back = pairs
    .filter((pair) => (right === undefined ? pair.left < pair.from - 5 : Math.abs(pair.right - right) <= 2))
    .map(({ left }) => left);
  const lefts = clusters(back, EDGE);
  const left =
    (lefts.find(({ count }) => count >= 2) ?? (lefts.length === 1 ? lefts[0] : undefined))?.value ??
    flushLeft([...starts, outermost], alone);
  const middles = clusters(
    lines.map(({ x0, x1 }) => (x0 + x1) / 2),
    1,
  ).filter(({ count }) => count >= 2);
  const middle = middles.sort((a, b) => b.count - a.count)[0]?.value;
  const extent = {
    reach,
    leftmost: starts.length > 0 ? least(starts) : 0,
    rightmost: ends.reduce((most, end) => Math.max(most, end), 0),
  };
  return {
    ...extent,
    ...(middle === undefined ? {} : { middle }),
    ...(left === undefined ? {} : { left }),
    ...(right === undefined ? {} : { right }),
  };
}

/** The edge that many lines, long ones among them, begin at and none begins to the left of: text without indents. */
function flushLeft(starts: readonly number[], alone: Evidence['alone']): number | undefined {
  const leftmost = least(starts);
  const flush = alone.filter(({ x0 }) => x0 - leftmost <= EDGE);
  return flush.length >= 4 && flush.some(({ wide }) => wide) ? leftmost : undefined;
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);

function sizeKey({ widthPt, heightPt }: FramePage): string {
  return `${Math.round(widthPt)} ${Math.round(heightPt)}`;
}
