import type { Doc } from '../model/doc.ts';
import type { BanSao, Piece } from './parts.ts';
import { partOf, textOf } from './pieces.ts';
import { canon, capitalShare } from './words.ts';

const KIND = /^(?:SAO Y(?: BẢN CHÍNH)?|SAO LỤC|TRÍCH SAO|BẢN SAO VĂN BẢN)$/u;

/** Longer lines are no part of the block and not looked at. */
const LONGEST_LINE = 80;

/** The block of a copy at the end, and the index of its first line (`pieces.length` when there is none). */
export function readCopy(doc: Doc, pieces: readonly Piece[], from: number): { banSao?: BanSao; start: number } {
  const find = (fits: (text: string) => boolean): number =>
    pieces.findIndex(
      (piece, index) => index >= from && piece.span.end - piece.span.start <= LONGEST_LINE && fits(textOf(doc, piece)),
    );
  const kind = find((text) => KIND.test(canon(text)));
  const number = find((text) => /^Số\s.*-\s*BS\s*\//iu.test(text));
  const anchors = [kind, number].filter((index) => index >= 0);
  if (anchors.length === 0) return { start: pieces.length };
  let start = Math.min(...anchors);
  while (start > from) {
    const text = textOf(doc, pieces[start - 1]!);
    if (
      !/^\*$/u.test(text) &&
      (capitalShare(text) < 0.8 || !/^\p{L}/u.test(text) || pieces[start - 1]!.side === 'right')
    )
      break;
    start--;
  }
  return {
    start,
    banSao: {
      span: { start: pieces[start]!.span.start, end: pieces[pieces.length - 1]!.span.end },
      ...(kind >= 0 ? { hinhThuc: partOf(doc, [pieces[kind]!]) } : {}),
      ...(number >= 0 ? { so: partOf(doc, [pieces[number]!]) } : {}),
    },
  };
}
