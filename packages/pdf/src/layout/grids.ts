import type { Stroke } from '../page/content.ts';
import { center } from './fragment.ts';
import type { Fragment } from './fragment.ts';

/** A ruled table: cells between drawn lines. */
export interface Grid {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
  readonly strokes: readonly Stroke[];
}

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Lines this near (points) meet. */
const TOUCH = 2.5;
const LEAST = { width: 15, height: 8 };
/** More lines on one page are a drawing. */
const MOST_LINES = 1200;

/** The ruled tables that the level and upright lines of a page make. */
export function gridsOf(level: readonly Stroke[], upright: readonly Stroke[]): Grid[] {
  const lines = level.filter(({ x0, x1 }) => x1 - x0 >= LEAST.width);
  const posts = upright.filter(({ y0, y1 }) => y1 - y0 >= LEAST.height);
  if (lines.length < 2 || posts.length < 2 || lines.length + posts.length > MOST_LINES) return [];
  return components(lines, posts).flatMap(({ lines: own, posts: ownPosts }) => grid(own, ownPosts) ?? []);
}

/** The table that words stand in. */
export function gridOf(grids: readonly Grid[], fragment: Fragment): Grid | undefined {
  const x = center(fragment);
  const y = fragment.y - fragment.size / 3;
  return grids.find(({ x0, y0, x1, y1 }) => x >= x0 && x <= x1 && y >= y0 && y <= y1);
}

/** True for words in a table of several columns; a lone cell is a frame around text. */
export function isInTable(grids: readonly Grid[], fragment: Fragment): boolean {
  return (gridOf(grids, fragment)?.columns ?? 0) > 1;
}

function meet(line: Stroke, post: Stroke): boolean {
  return (
    post.x0 >= line.x0 - TOUCH && post.x0 <= line.x1 + TOUCH && line.y0 >= post.y0 - TOUCH && line.y0 <= post.y1 + TOUCH
  );
}

interface Component {
  readonly lines: Stroke[];
  readonly posts: Stroke[];
}

function components(lines: readonly Stroke[], posts: readonly Stroke[]): Component[] {
  const found: Component[] = [];
  const free = new Set(lines);
  for (const start of lines) {
    if (!free.delete(start)) continue;
    const component: Component = { lines: [start], posts: [] };
    const seen = new Set<Stroke>();
    for (const line of component.lines) {
      for (const post of posts) {
        if (seen.has(post) || !meet(line, post)) continue;
        seen.add(post);
        component.posts.push(post);
        for (const other of [...free]) {
          if (!meet(other, post)) continue;
          free.delete(other);
          component.lines.push(other);
        }
      }
    }
    found.push(component);
  }
  return found;
}

function grid(lines: readonly Stroke[], posts: readonly Stroke[]): Grid | undefined {
  const xs = distinct(posts.map(({ x0 }) => x0));
  const ys = distinct(lines.map(({ y0 }) => y0));
  if (xs.length < 2 || ys.length < 2) return undefined;
  const cells: GridCell[] = [];
  const taken = new Set<string>();
  for (let row = 0; row + 1 < ys.length; row++) {
    for (let column = 0; column + 1 < xs.length; column++) {
      if (taken.has(`${row} ${column}`)) continue;
      let right = column + 1;
      while (right + 1 < xs.length && !hasPost(posts, xs[right]!, ys[row]!, ys[row + 1]!)) right++;
      let bottom = row + 1;
      while (bottom + 1 < ys.length && !hasLine(lines, ys[bottom]!, xs[column]!, xs[right]!)) bottom++;
      for (let r = row; r < bottom; r++) for (let c = column; c < right; c++) taken.add(`${r} ${c}`);
      cells.push({ row, column, x0: xs[column]!, x1: xs[right]!, y0: ys[row]!, y1: ys[bottom]! });
    }
  }
  const strokes = [...lines, ...posts];
  return {
    x0: xs[0]!,
    x1: xs.at(-1)!,
    y0: ys[0]!,
    y1: ys.at(-1)!,
    rows: ys.length - 1,
    columns: xs.length - 1,
    cells,
    strokes,
  };
}

function hasPost(posts: readonly Stroke[], x: number, y0: number, y1: number): boolean {
  const middle = (y0 + y1) / 2;
  return posts.some((post) => Math.abs(post.x0 - x) <= TOUCH && post.y0 <= middle && middle <= post.y1);
}

function hasLine(lines: readonly Stroke[], y: number, x0: number, x1: number): boolean {
  const middle = (x0 + x1) / 2;
  return lines.some((line) => Math.abs(line.y0 - y) <= TOUCH && line.x0 <= middle && middle <= line.x1);
}

function distinct(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, index) => index === 0 || value - sorted[index - 1]! > TOUCH);
}
