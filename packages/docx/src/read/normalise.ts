import type { Piece } from './piece.ts';

/** Text of characters that no neighbour can change: Latin, Vietnamese, common signs. Spares nearly all texts the real test. */
const SURELY_NFC = /^[\u0000-\u02ff\u1e00-\u1eff\u2002-\u2120\u2190-\u22ff\u25a0-\u27bf\ue000-\uf8ff]*$/;

/** Characters that may combine with the one before: marks and the medial and final jamo. */
const CLUSTER = /[^\p{M}\u1160-\u11ff]?[\p{M}\u1160-\u11ff]*/gu;

export interface Normalised {
  readonly pieces: readonly Piece[];
  /** Index of the first new piece for each old one, and one past the end. */
  readonly firstOf: readonly number[] | undefined;
}

/**
 * Brings the joined text of the pieces to NFC. A cluster that changes becomes a piece of its own, so that
 * everything else still maps one to one; a cluster cut by a run border belongs to the run it begins in
 * and has no offsets, for no single stretch of the file holds it.
 */
export function normalise(pieces: readonly Piece[]): Normalised {
  if (pieces.every(({ text }) => SURELY_NFC.test(text))) return { pieces, firstOf: undefined };
  let text = '';
  for (const piece of pieces) text += piece.text;
  if (text.normalize('NFC') === text) return { pieces, firstOf: undefined };

  const result: Piece[] = [];
  const firstOf: number[] = [];
  let index = -1;
  let pieceStart = 0;
  let pieceEnd = 0;
  // Unchanged text of the current piece that is not yet in the result.
  let from = 0;
  const flush = (to: number): void => {
    const piece = pieces[index];
    if (piece !== undefined && to > from) result.push(slice(piece, from - pieceStart, to - pieceStart));
    from = to;
  };
  const enter = (offset: number): void => {
    while (offset >= pieceEnd && index + 1 < pieces.length) {
      flush(Math.max(from, pieceEnd));
      index++;
      firstOf.push(result.length);
      pieceStart = pieceEnd;
      pieceEnd += pieces[index]?.text.length ?? 0;
      from = Math.max(from, pieceStart);
    }
  };
  let at = 0;
  for (const [cluster] of text.matchAll(CLUSTER)) {
    if (cluster === '') continue;
    enter(at);
    const end = at + cluster.length;
    const composed = cluster.normalize('NFC');
    if (composed !== cluster) {
      flush(at);
      const piece = pieces[index] as Piece;
      const whole = slice(piece, at - pieceStart, Math.min(end, pieceEnd) - pieceStart);
      const cut = end > pieceEnd;
      result.push({ ...whole, text: composed, decomposed: true, ...(cut ? { start: -1, end: -1 } : {}) });
      from = end;
    } else if (end > pieceEnd) {
      // An unchanged cluster over a border: each side stays in its own run.
      flush(pieceEnd);
      enter(end - 1);
    }
    at = end;
  }
  enter(Infinity);
  flush(pieceEnd);
  while (firstOf.length < pieces.length) firstOf.push(result.length);
  firstOf.push(result.length);
  return { pieces: result, firstOf };
}

function slice(piece: Piece, from: number, to: number): Piece {
  if (from === 0 && to === piece.text.length) return piece;
  const text = piece.text.slice(from, to);
  if (piece.start < 0 || piece.end - piece.start !== piece.text.length) return { ...piece, text };
  return { ...piece, text, start: piece.start + from, end: piece.start + to };
}
