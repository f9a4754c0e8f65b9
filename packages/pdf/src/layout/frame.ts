import { clusters } from './cluster.ts';
import { evidenceOf, merge, moved } from './evidence.ts';
import type { Evidence, FramePage } from './evidence.ts';
import { center } from './fragment.ts';
import type { RunningHead } from './heads.ts';
import { shiftsOf } from './sides.ts';

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

/** A page with so many lines shows its own edges. */
const FULL_PAGE = 8;
/** So many lines that begin at one place are paragraphs. */
const PARAGRAPHS = 4;
/** Edges that agree lie this near, in points. */
const EDGE = 0.8;
/** A column that begins so many points to the right of where the centred lines say is indented. */
const INDENTED = 6;

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
  const sameRight = own.right !== undefined && right !== undefined && Math.abs(own.right - right) <= 3;
  const indented = sameRight && own.left !== undefined && left !== undefined && own.left - left > INDENTED;
  return complete(page.widthPt, enough ? own : shared, {
    left: indented ? left : (own.left ?? left),
    // Pages that agree on no left edge do not tell this one its right edge.
    right: own.right ?? (left === undefined && own.left === undefined ? undefined : right),
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
  const words = pairs.filter(({ leader }) => !leader);
  const rights = (words.length < 2 ? pairs : words).map(({ right }) => right);
  const together = clusters(rights, EDGE);
  const last = together.findLast(({ count }) => count >= 2);
  // Ragged lines agree now and then; justified ones nearly always.
  const sure = last && last.count * 2 >= rights.length ? last.value : undefined;
  // Programs round the widths of letters: a justified line ends short of the edge, never beyond it.
  const right =
    sure === undefined ? undefined : Math.max(...rights.filter((value) => Math.abs(value - sure) <= 2 * EDGE));
  // Where the right edge is not known, the text that comes back far to the left still shows the left edge.
  const back = pairs.flatMap((pair) => {
    if (pair.left === undefined) return [];
    const isBack = right === undefined ? pair.left < pair.from - 5 : Math.abs(pair.right - right) <= 2;
    return isBack ? [pair.left] : [];
  });
  const lefts = clusters(back, EDGE);
  const edge =
    (lefts.find(({ count }) => count >= 2) ?? (lefts.length === 1 ? lefts[0] : undefined))?.value ??
    flushLeft([...starts, outermost], alone);
  const middle = middleOf(lines, alone);
  const left = edge !== undefined && isIndented(edge, right, middle, lines) ? undefined : edge;
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

/** True for text all of which is indented: centred lines of different lengths say that the column begins farther to the left. */
function isIndented(
  edge: number,
  right: number | undefined,
  middle: number | undefined,
  lines: Evidence['lines'],
): boolean {
  if (right === undefined || middle === undefined || edge - (2 * middle - right) <= INDENTED) return false;
  const starts = lines.filter((line) => Math.abs(center(line) - middle) <= 1).map(({ x0 }) => x0);
  return Math.max(...starts) - Math.min(...starts) > 4;
}

/** The middle of the most lines that begin at different places; those that begin where paragraphs do may share it by chance. */
function middleOf(lines: Evidence['lines'], alone: Evidence['alone']): number | undefined {
  const common = clusters(
    alone.map(({ x0 }) => x0),
    EDGE,
  ).filter(({ count }) => count >= PARAGRAPHS);
  let best: { readonly value: number; readonly weight: number } | undefined;
  for (const { value, count } of clusters(lines.map(center), 1)) {
    const own = lines.filter((line) => Math.abs(center(line) - value) <= 2);
    const starts = clusters(
      own.map(({ x0 }) => x0),
      2,
    );
    if (count < 2 || starts.length < 2) continue;
    const weight = starts.reduce(
      (sum, start) => sum + (common.some((edge) => Math.abs(edge.value - start.value) <= 2) ? 0.5 : 1),
      count / 1000,
    );
    if (!best || weight > best.weight) best = { value, weight };
  }
  return best?.value;
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
