import type { Doc } from '../model/doc.ts';
import { readDate } from './identify.ts';
import type { BanSao, Part, Piece } from './parts.ts';
import { partOf, textOf } from './pieces.ts';
import { BLANK, canon, capitalShare, isAuthorityLine, isPosition } from './words.ts';

const KIND = /^(?:SAO Y(?: BẢN CHÍNH)?|SAO LỤC|TRÍCH SAO)$/u;
const NUMBER = /^Số\s.*-\s*BS\s*\//iu;

/** The head of the stamp, whose rows name what they hold. */
const STAMP = /^(?:DẤU )?BẢN SAO VĂN BẢN$/u;
const KIND_ROW = /^Hình thức sao[\s\u00a0]*:[\s\u00a0]*/iu;
const NUMBER_ROW =
  /^Số(?:,|[\s\u00a0]+và)?[\s\u00a0]+ký hiệu(?:[\s\u00a0]+bản)?(?:[\s\u00a0]+sao)?[\s\u00a0]*:[\s\u00a0]*/iu;

/** Longer lines are no part of the block and not looked at. */
const LONGEST_LINE = 80;

/** The block of a copy at the end, and the index of its first line (`pieces.length` when there is none). */
export function readCopy(doc: Doc, pieces: readonly Piece[], from: number): { banSao?: BanSao; start: number } {
  const find = (fits: (text: string) => boolean): number =>
    pieces.findIndex(
      (piece, index) => index >= from && piece.span.end - piece.span.start <= LONGEST_LINE && fits(textOf(doc, piece)),
    );
  const stamp = find((text) => STAMP.test(canon(text)));
  if (stamp >= 0) return readStamp(doc, pieces, from, stamp);
  const kind = find((text) => KIND.test(canon(text)));
  const number = find((text) => NUMBER.test(text));
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
      ...blockFrom(doc, pieces, start),
      ...(kind >= 0 ? { hinhThuc: partOf(doc, [pieces[kind]!]) } : {}),
      ...(number >= 0 ? { so: partOf(doc, [pieces[number]!]) } : {}),
    },
  };
}

/** The stamp "BẢN SAO VĂN BẢN" and the signature beside it, which may stand a line above. */
function readStamp(doc: Doc, pieces: readonly Piece[], from: number, stamp: number): { banSao: BanSao; start: number } {
  let start = stamp;
  while (start > from) {
    const text = textOf(doc, pieces[start - 1]!);
    if (!isAuthorityLine(text) && !(isPosition(text) && capitalShare(text) > 0.8)) break;
    start--;
  }
  const rows = pieces.slice(stamp);
  const hinhThuc = valueOf(doc, rows, KIND_ROW);
  const so = valueOf(doc, rows, NUMBER_ROW);
  return {
    start,
    banSao: {
      ...blockFrom(doc, pieces, start),
      dau: true,
      ...(hinhThuc ? { hinhThuc } : {}),
      ...(so ? { so } : {}),
    },
  };
}

function blockFrom(doc: Doc, pieces: readonly Piece[], start: number): Pick<BanSao, 'span' | 'ngay'> {
  const block = pieces.slice(start);
  const dates = block.map((piece) => readDate(textOf(doc, piece)).iso);
  const ngay = dates.find((iso) => iso !== undefined);
  return {
    span: { start: block[0]!.span.start, end: block[block.length - 1]!.span.end },
    ...(ngay === undefined ? {} : { ngay }),
  };
}

/** What a row of the stamp holds behind its colon; rows left blank are filled in by hand. */
function valueOf(doc: Doc, rows: readonly Piece[], label: RegExp): Part | undefined {
  for (const row of rows) {
    const text = doc.text.slice(row.span.start, row.span.end);
    const head = label.exec(text)?.[0];
    if (head === undefined) continue;
    if (head.length === text.length || BLANK.test(text.slice(head.length))) return undefined;
    return partOf(doc, [{ ...row, span: { start: row.span.start + head.length, end: row.span.end }, whole: false }]);
  }
  return undefined;
}
