import { WORD_GAP } from '../page/content.ts';
import type { Chunk, Stroke } from '../page/content.ts';
import type { Fragment, Piece, Row } from './fragment.ts';

/** Baselines nearer than this, in parts of the size, are one. */
const SAME_LINE = 0.25;
/** A wider gap between two chunks, which no blank fills, is one between columns, in parts of the size. */
const COLUMN_GAP = 0.7;
/** An underline lies so far under the baseline, in parts of the size; a line drawn under the words lies lower. */
const UNDERLINE = { from: 0.02, to: 0.185 };
/** Words whose gaps are equal to so many points are those of one line, not of columns. */
const STRETCHED = { words: 4, points: 0.6 };
/** Fewer words must be single ones, and agree better. */
const FEW_STRETCHED = { words: 3, points: 0.3 };
const MM = 72 / 25.4;

/** Puts the chunks of a page into rows; `used` receives the strokes that are underlines. Upright lines keep words apart. */
export function rowsOf(
  chunks: readonly Chunk[],
  strokes: readonly Stroke[],
  posts: readonly Stroke[],
  used: Set<Stroke>,
): Row[] {
  const lines = underlineIndex(strokes);
  const rows: Chunk[][] = [];
  for (const chunk of [...chunks].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1);
    const last = row?.[0];
    if (row && last && chunk.y - last.y <= SAME_LINE * Math.max(chunk.size, last.size)) row.push(chunk);
    else rows.push([chunk]);
  }
  return raised(rows).map((row) => toRow(row, lines, posts, used));
}

interface Placed {
  readonly chunk: Chunk;
  readonly vertical?: 'superscript' | 'subscript';
}

/** Small raised or lowered text is put to the line it belongs to. */
function raised(rows: readonly Chunk[][]): Placed[][] {
  const result: Placed[][] = rows.map((row) => row.map((chunk) => ({ chunk })));
  rows.forEach((row, index) => {
    for (const [offset, vertical] of [
      [1, 'superscript'],
      [-1, 'subscript'],
    ] as const) {
      const host = rows[index + offset];
      if (!host || row.length === 0) continue;
      const near = (chunk: Chunk) =>
        host.some(
          (other) =>
            chunk.size < 0.85 * other.size &&
            Math.abs(chunk.y - other.y) < 0.6 * other.size &&
            (Math.abs(chunk.x0 - other.x1) < 0.5 * other.size || Math.abs(chunk.x1 - other.x0) < 0.5 * other.size),
        );
      if (!row.every(near)) continue;
      result[index + offset]!.push(...row.map((chunk) => ({ chunk, vertical })));
      result[index] = [];
      break;
    }
  });
  return result.filter((row) => row.length > 0);
}

function toRow(placed: readonly Placed[], lines: UnderlineIndex, posts: readonly Stroke[], used: Set<Stroke>): Row {
  const sorted = [...placed].sort((a, b) => a.chunk.x0 - b.chunk.x0);
  const groups: Placed[][] = [];
  let edge = -Infinity;
  for (const one of sorted) {
    const { chunk } = one;
    const group = groups.at(-1);
    const previous = group?.at(-1)?.chunk;
    // The same words printed twice at one place make bold, not more words.
    if (previous && previous.text === chunk.text && Math.abs(previous.x0 - chunk.x0) < 1) continue;
    const blank = previous !== undefined && (previous.text.endsWith(' ') || chunk.text.startsWith(' '));
    const gap = chunk.x0 - edge;
    const wide = (blank ? 2 : 1) * COLUMN_GAP * Math.max(chunk.size, previous?.size ?? 0);
    const near = gap <= wide || (blank && filled(previous, chunk));
    if (group && previous && near && !isTouching(previous, chunk) && !isBetween(posts, previous, chunk))
      group.push(one);
    else groups.push([one]);
    edge = Math.max(edge, chunk.x1);
  }
  const fragments = (isStretched(groups, posts) ? [groups.flat()] : groups).map((group) =>
    toFragment(group, lines, used),
  );
  return { y: fragments[0]?.y ?? 0, fragments };
}

/** True for words that a forced line break in a justified paragraph has spread over its width: all gaps are equal. */
function isStretched(groups: readonly Placed[][], posts: readonly Stroke[]): boolean {
  const few = groups.length < STRETCHED.words;
  const isWord = (group: readonly Placed[]) => !/\S\s+\S/u.test(group.map(({ chunk }) => chunk.text).join(''));
  if (groups.length < FEW_STRETCHED.words || (few && !groups.every(isWord))) return false;
  const isParted = groups.some(
    (group, at) => at > 0 && isBetween(posts, groups[at - 1]!.at(-1)!.chunk, group[0]!.chunk),
  );
  if (isParted) return false;
  const gaps = groups.slice(1).map((group, index) => {
    const before = groups[index]!.at(-1)!.chunk;
    return group[0]!.chunk.x0 - before.x1;
  });
  return Math.max(...gaps) - Math.min(...gaps) < (few ? FEW_STRETCHED : STRETCHED).points;
}

/** True where the words of two blocks run into each other: inside a word the size and weight do not change at once. */
function isTouching(a: Chunk, b: Chunk): boolean {
  if (!/\p{Lu}$/u.test(a.text)) return false;
  if (/^_{5}/u.test(b.text)) return true;
  return /^\p{Lu}/u.test(b.text) && a.face.bold !== b.face.bold && Math.abs(a.size - b.size) >= 0.5;
}

function isBetween(posts: readonly Stroke[], a: Chunk, b: Chunk): boolean {
  return posts.some(
    (post) => post.x0 >= a.x1 - 1 && post.x0 <= b.x0 + 1 && post.y0 < a.y && a.y - 0.5 * a.size < post.y1,
  );
}

/** True when the blanks at the end of one chunk and the start of the next span what lies between their letters. */
function filled(a: Chunk, b: Chunk): boolean {
  const end = (a.starts.at(-1) ?? a.x1) + 0.25 * a.size;
  return (b.starts[0] ?? b.x0) - end <= COLUMN_GAP * Math.max(a.size, b.size);
}

function toFragment(group: readonly Placed[], lines: UnderlineIndex, used: Set<Stroke>): Fragment {
  const pieces: Piece[] = [];
  const x0 = Math.min(...group.map(({ chunk }) => chunk.x0));
  const x1 = Math.max(...group.map(({ chunk }) => chunk.x1));
  let previous: Chunk | undefined;
  for (const { chunk, vertical } of group) {
    if (previous) {
      const gap = chunk.x0 - previous.x1;
      const joined = previous.text.endsWith(' ') || chunk.text.startsWith(' ');
      if (!joined && gap > WORD_GAP * Math.min(chunk.size, previous.size)) {
        pieces.push({ text: ' ', chunk: previous, at: previous.text.length, underline: false });
      }
    }
    for (const piece of underlined(chunk, { x0, x1 }, lines, used))
      pieces.push(vertical ? { ...piece, vertical } : piece);
    previous = chunk;
  }
  const main = largest(group);
  const text = pieces.map((piece) => piece.text).join('');
  return {
    x0,
    x1,
    y: main.y,
    size: main.size,
    ascent: main.face.ascent,
    pieces,
    text,
  };
}

/** The chunk of the size that most letters have. */
function largest(group: readonly Placed[]): Chunk {
  const letters = new Map<number, number>();
  for (const { chunk, vertical } of group) {
    if (vertical) continue;
    letters.set(chunk.size, (letters.get(chunk.size) ?? 0) + chunk.text.trim().length);
  }
  const [size] = [...letters].sort((a, b) => b[1] - a[1])[0] ?? [];
  return (group.find(({ chunk, vertical }) => chunk.size === size && !vertical) ?? group[0]!).chunk;
}

type UnderlineIndex = ReadonlyMap<number, readonly Stroke[]>;

/** Level strokes by whole points of their height. */
function underlineIndex(strokes: readonly Stroke[]): UnderlineIndex {
  const index = new Map<number, Stroke[]>();
  for (const stroke of strokes) {
    if (Math.abs(stroke.y1 - stroke.y0) > 1 || stroke.x1 - stroke.x0 < 1) continue;
    const key = Math.round(stroke.y0);
    const list = index.get(key);
    if (list) list.push(stroke);
    else index.set(key, [stroke]);
  }
  return index;
}

/** The chunk cut where an underline begins or ends. @param words edges of all words it stands among */
function underlined(
  chunk: Chunk,
  words: { readonly x0: number; readonly x1: number },
  lines: UnderlineIndex,
  used: Set<Stroke>,
): Piece[] {
  const plain = [{ text: chunk.text, chunk, at: 0, underline: false }];
  if (lines.size === 0) return plain;
  const found: Stroke[] = [];
  const from = chunk.y + UNDERLINE.from * chunk.size;
  const to = chunk.y + UNDERLINE.to * chunk.size;
  for (let key = Math.floor(from); key <= Math.ceil(to); key++) {
    for (const stroke of lines.get(key) ?? []) {
      if (stroke.y0 < from || stroke.y0 > to || stroke.x1 <= chunk.x0 + 1 || stroke.x0 >= chunk.x1 - 1) continue;
      // An underline follows the words; what reaches far beyond them is a rule.
      if (stroke.x0 < words.x0 - 40 * MM || stroke.x1 > words.x1 + 40 * MM) continue;
      found.push(stroke);
      used.add(stroke);
    }
  }
  if (found.length === 0) return plain;
  const over = (at: number): boolean => {
    const x0 = chunk.starts[at] ?? chunk.x0;
    const middle = (x0 + (chunk.starts[at + 1] ?? chunk.x1)) / 2;
    return found.some((stroke) => stroke.x0 - 0.5 <= middle && middle <= stroke.x1 + 0.5);
  };
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 1; at <= chunk.text.length; at++) {
    if (at < chunk.text.length && over(at) === over(start)) continue;
    pieces.push({ text: chunk.text.slice(start, at), chunk, at: start, underline: over(start) });
    start = at;
  }
  return pieces;
}
