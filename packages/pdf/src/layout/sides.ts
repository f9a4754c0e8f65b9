import type { Measured } from './frame.ts';
import { center } from './fragment.ts';

/** What a page shows of its edges. Points. */
type Edges = Pick<Measured, 'left' | 'right' | 'leftmost' | 'rightmost'> & {
  readonly widthPt: number;
  /** The middle of the page number. */
  readonly number?: number;
};

/** The column of one side of the sheet. */
interface Column {
  readonly left: number;
  readonly right: number;
}

/** Margins that differ by less have no sides. */
const UNEQUAL = 8;
/** Edges that agree lie this near. */
const NEAR = 2;

/**
 * How far the column of every page stands from where it would on the front of a sheet: 0, but on the back of a sheet
 * whose left and right margins have changed sides. Which side a page is shows itself; its number does not tell, for
 * programs leave out the empty pages before a part that begins on a front.
 */
export function shiftsOf(pages: readonly Edges[]): number[] {
  const columns = sidesOf(pages);
  if (!columns) return pages.map(() => 0);
  const seen = pages.map((page) => columns.findIndex((own, index) => isOn(page, own, columns[1 - index]!)));
  const first = seen.findIndex((side) => side >= 0);
  // A file begins with a front.
  const front = first % 2 === 0 ? seen[first]! : 1 - seen[first]!;
  const shift = columns[1 - front]!.left - columns[front]!.left;
  let back = true;
  return seen.map((side) => {
    // What fits on both sides takes turns.
    back = side < 0 ? !back : side !== front;
    return back ? shift : 0;
  });
}

/** The columns of both sides, where one page shows its edges and another stands in what they become when they change. */
function sidesOf(pages: readonly Edges[]): readonly [Column, Column] | undefined {
  for (const { left, right, widthPt } of pages) {
    if (left === undefined || right === undefined || Math.abs(left - (widthPt - right)) < UNEQUAL) continue;
    const own = { left, right };
    const turned = { left: widthPt - right, right: widthPt - left };
    if (pages.some((page) => Math.abs(page.widthPt - widthPt) < NEAR && isOn(page, turned, own))) return [own, turned];
  }
  return undefined;
}

/** True for a page that shows the edges of `own` and not those of `other`, or a page number in its middle. */
function isOn({ left, right, leftmost, rightmost, number }: Edges, own: Column, other: Column): boolean {
  // One edge is enough, but the other one must not be known to be elsewhere.
  const agrees = (edge: number | undefined, at: number) => edge === undefined || Math.abs(edge - at) <= NEAR;
  const shows = (one: Column): boolean => agrees(left, one.left) && agrees(right, one.right);
  if (shows(own) !== shows(other)) return shows(own);
  if (!shows(own)) return false;
  if (number !== undefined && Math.abs(number - center({ x0: own.left, x1: own.right })) <= NEAR) return true;
  const fits = (one: Column): boolean => leftmost >= one.left - NEAR && rightmost <= one.right + NEAR;
  // Any line may end where the column of the other side ends; lines begin at the left edge.
  return fits(own) && !fits(other) && Math.abs(leftmost - own.left) <= NEAR;
}
