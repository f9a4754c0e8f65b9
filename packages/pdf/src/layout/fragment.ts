import type { Chunk } from '../page/content.ts';

/** A stretch of one format in a fragment. */
export interface Piece {
  readonly text: string;
  readonly chunk: Chunk;
  /** Where `text` begins in that of the chunk; of a blank that the page does not hold, its end. */
  readonly at: number;
  readonly underline: boolean;
  readonly vertical?: 'superscript' | 'subscript';
}

/** Baselines farther apart than so many times the size leave room for a blank line, or a signature. */
export const BLANK_LINE = 2.7;

/** Text on one baseline without a gap as wide as between two columns. Points from the top left corner of the page. */
export interface Fragment {
  readonly x0: number;
  readonly x1: number;
  /** The baseline. */
  readonly y: number;
  /** Size of most of its letters. */
  readonly size: number;
  readonly ascent: number;
  readonly pieces: readonly Piece[];
  readonly text: string;
}

/** Fragments on one baseline, from left to right. */
export interface Row {
  readonly y: number;
  readonly fragments: readonly Fragment[];
}

export const center = ({ x0, x1 }: { readonly x0: number; readonly x1: number }): number => (x0 + x1) / 2;

/** Top of the letters. */
export const topOf = (fragment: Fragment): number => fragment.y - fragment.ascent * fragment.size;

/** The one fragment of a row that has only one. */
export function single(row: Row | undefined): Fragment | undefined {
  return row?.fragments.length === 1 ? row.fragments[0] : undefined;
}

/** True when one line ends and the other begins in the same size and style. */
export function isSameFace(a: Fragment, b: Fragment): boolean {
  const one = a.pieces.at(-1)?.chunk;
  const other = b.pieces[0]?.chunk;
  if (!one || !other || Math.abs(one.size - other.size) > 0.3) return false;
  return one.face.bold === other.face.bold && one.face.italic === other.face.italic;
}
