/** `[a b c d e f]`: x' = a·x + c·y + e, y' = b·x + d·y + f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that first applies `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function isMatrix(value: unknown): value is Matrix {
  return (
    value !== null &&
    typeof value === 'object' &&
    'length' in value &&
    value.length === 6 &&
    [...(value as ArrayLike<number> & Iterable<number>)].every(Number.isFinite)
  );
}

/** From user space to points from the top left corner of the page as it is shown, with its size. */
export function pageMatrix(
  view: readonly number[],
  rotate: number,
  userUnit: number,
): { matrix: Matrix; widthPt: number; heightPt: number } {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = view;
  const u = userUnit > 0 ? userUnit : 1;
  const width = (x1 - x0) * u;
  const height = (y1 - y0) * u;
  switch (((rotate % 360) + 360) % 360) {
    case 90:
      return { matrix: [0, u, u, 0, -y0 * u, -x0 * u], widthPt: height, heightPt: width };
    case 180:
      return { matrix: [-u, 0, 0, u, x1 * u, -y0 * u], widthPt: width, heightPt: height };
    case 270:
      return { matrix: [0, -u, -u, 0, y1 * u, x1 * u], widthPt: height, heightPt: width };
    default:
      return { matrix: [u, 0, 0, -u, -x0 * u, y1 * u], widthPt: width, heightPt: height };
  }
}
