import type { Matrix } from './matrix.ts';
import type { Stroke } from './content.ts';

/** Operators inside the data of `constructPath`, each followed by its points. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** A filled shape thinner than this (points) is a line. */
const THIN = 2.5;
/** A path with more points is a drawing, not a rule. */
const MOST_NUMBERS = 4000;

interface Pen {
  /** Width of the line in points; nothing is stroked when `undefined`. */
  readonly stroke?: number;
  readonly fill: boolean;
  readonly dashed: boolean;
}

/** The level and upright lines of a path, on the page. */
export function strokesOf(data: ArrayLike<number>, matrix: Matrix, pen: Pen): Stroke[] {
  if (data.length > MOST_NUMBERS) return [];
  const strokes: Stroke[] = [];
  for (const points of subpaths(data, matrix)) {
    if (pen.fill) strokes.push(...thinShape(points));
    if (pen.stroke === undefined) continue;
    const width = pen.stroke;
    for (let at = 1; at < points.length; at++) {
      const [ax, ay] = points[at - 1]!;
      const [bx, by] = points[at]!;
      if (Math.abs(ay - by) > 1 && Math.abs(ax - bx) > 1) continue;
      if (Math.abs(ay - by) + Math.abs(ax - bx) < 0.1) continue;
      strokes.push({
        x0: Math.min(ax, bx),
        y0: Math.min(ay, by),
        x1: Math.max(ax, bx),
        y1: Math.max(ay, by),
        width,
        dashed: pen.dashed,
      });
    }
  }
  return strokes;
}

type Point = readonly [number, number];

function* subpaths(data: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Generator<Point[]> {
  const place = (at: number): Point => {
    const x = data[at] ?? 0;
    const y = data[at + 1] ?? 0;
    return [a * x + c * y + e, b * x + d * y + f];
  };
  let points: Point[] = [];
  let curved = false;
  let at = 0;
  while (at < data.length) {
    const operator = data[at++];
    if (operator === MOVE) {
      if (points.length > 1 && !curved) yield points;
      points = [place(at)];
      curved = false;
      at += 2;
    } else if (operator === LINE) {
      points.push(place(at));
      at += 2;
    } else if (operator === CURVE) {
      curved = true;
      at += 6;
    } else if (operator === QUADRATIC) {
      curved = true;
      at += 4;
    } else if (operator === CLOSE) {
      if (points[0]) points.push(points[0]);
    } else {
      return;
    }
  }
  if (points.length > 1 && !curved) yield points;
}

/** A filled shape that is thin in one direction, as the line in its middle. */
function thinShape(points: readonly Point[]): Stroke[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [x1 - x0, y1 - y0];
  if (height <= THIN && width > height) {
    const y = (y0 + y1) / 2;
    return [{ x0, x1, y0: y, y1: y, width: height, dashed: false }];
  }
  if (width <= THIN && height > width) {
    const x = (x0 + x1) / 2;
    return [{ x0: x, x1: x, y0, y1, width, dashed: false }];
  }
  return [];
}
