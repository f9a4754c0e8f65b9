import type { Doc } from '../model/doc.ts';
import type { ThanhPhan } from '../vocabulary/thanh-phan.ts';
import { markOf } from './marks.ts';
import type { Part, Piece, Signer } from './parts.ts';
import { partOf, textOf } from './pieces.ts';
import { readSigners } from './signers.ts';
import { capitalShare, isAuthorityLine, isPosition } from './words.ts';

/** The end of the document: signatures, recipients and what stands around them. */
export interface Closing {
  /** Index, among the pieces, of its first line; `end` when there is none. */
  readonly start: number;
  readonly signers: readonly Signer[];
  readonly recipients: readonly Part[];
  readonly xacNhan?: Part;
  readonly single: Partial<Record<ThanhPhan, Part>>;
}

const RECIPIENTS = /^N(?:ơ|Ơ)i nhận(?:\s+văn bản)?\s*(?::|$)/iu;

/** A ruled table of as many rows lists something; signature and recipients need fewer. */
const ROWS_OF_LIST = 4;

/**
 * Tells the lines that can only stand at the end of a document. What a table of the content says
 * ("Nơi nhận" over a column) is none, unless nothing outside such tables closes the document.
 */
export function closingLines(doc: Doc, pieces: readonly Piece[], from: number): (piece: Piece) => boolean {
  const isOutside = (piece: Piece): boolean => isClosingLine(doc, piece) && !isInList(doc, piece);
  return pieces.some((piece, index) => index >= from && isOutside(piece))
    ? isOutside
    : (piece) => isClosingLine(doc, piece);
}

function isInList(doc: Doc, piece: Piece): boolean {
  const { container } = doc.paragraphs[piece.paragraph]!;
  if (container.kind !== 'cell') return false;
  const table = doc.tables[container.table];
  return table !== undefined && table.ruled && table.rows >= ROWS_OF_LIST;
}

/** True for the words of such a line, wherever it stands. */
function isClosingLine(doc: Doc, piece: Piece): boolean {
  const length = piece.span.end - piece.span.start;
  if (length > 110) return false;
  const text = textOf(doc, piece);
  if (RECIPIENTS.test(text) || /^Xác nhận chữ ký/iu.test(text)) return true;
  return isAuthorityLine(text) || (isPosition(text) && capitalShare(text) > 0.85);
}

/** True for "Nơi nhận:" among the closing lines. */
export function isRecipientsLine(doc: Doc, piece: Piece): boolean {
  return RECIPIENTS.test(textOf(doc, piece));
}

/** Reads the closing among `pieces[from, end)`. */
export function readClosing(doc: Doc, pieces: readonly Piece[], from: number, end: number): Closing {
  const start = closingStart(doc, pieces, from, end);
  const zone = pieces.slice(start, end);
  const single: Partial<Record<ThanhPhan, Part>> = {};
  const used = new Set<Piece>();

  for (const piece of zone) {
    const text = textOf(doc, piece);
    if (!single['nguoi-soan-thao'] && /^\p{L}{2,40}\s?[-–]\s?\d{1,5}$/u.test(text)) {
      single['nguoi-soan-thao'] = partOf(doc, [piece]);
      used.add(piece);
    } else if (!single['thong-tin-lien-he'] && isContactLine(text)) {
      single['thong-tin-lien-he'] = partOf(doc, [piece]);
      used.add(piece);
    } else if (!single['pham-vi-luu-hanh'] && markOf(doc, piece) === 'pham-vi-luu-hanh') {
      single['pham-vi-luu-hanh'] = partOf(doc, [piece]);
      used.add(piece);
    }
  }
  const confirm = zone.find((piece) => /^Xác nhận chữ ký/iu.test(textOf(doc, piece)));
  const recipients = readRecipients(doc, zone, single, used);
  const signers = readSigners(
    doc,
    zone.filter((piece) => !used.has(piece)),
  );
  return { start, signers, recipients, single, ...(confirm ? { xacNhan: partOf(doc, [confirm]) } : {}) };
}

function isContactLine(text: string): boolean {
  return /(?:điện thoại|đt|fax|e-?mail)\s*[:.]/iu.test(text) && text.length < 260 && !RECIPIENTS.test(text);
}

/** The first line of the last cluster of closing lines. */
function closingStart(doc: Doc, pieces: readonly Piece[], from: number, end: number): number {
  const closes = closingLines(doc, pieces.slice(0, end), from);
  let last = end - 1;
  while (last >= from && !closes(pieces[last]!)) last--;
  if (last < from) return end;
  const inList = isInList(doc, pieces[last]!);
  let start = last;
  for (let index = last - 1; index >= from; index--) {
    const piece = pieces[index]!;
    if (closes(piece)) start = index;
    else if (!canStandBetween(doc, piece) || (!inList && isInList(doc, piece))) break;
  }
  return start;
}

/** Recipients, names, "(chữ ký)": short lines that are no running text. */
function canStandBetween(doc: Doc, piece: Piece): boolean {
  const text = textOf(doc, piece);
  if (text.length > 130) return false;
  if (doc.paragraphs[piece.paragraph]!.container.kind === 'cell') return true;
  if (piece.side !== 'full' && piece.side !== 'unknown') return true;
  if (/^[-–+•]/u.test(text)) return text.length < 90;
  // A recipient typed without its dash.
  if (/[;,]$/u.test(text)) return text.length < 70;
  return !/[.:]$/u.test(text) && text.length < 60;
}

/** "Nơi nhận:" and the list under it; a line without a dash goes on with the item before it. */
function readRecipients(
  doc: Doc,
  zone: readonly Piece[],
  single: Partial<Record<ThanhPhan, Part>>,
  used: Set<Piece>,
): Part[] {
  const at = zone.findLastIndex((piece) => RECIPIENTS.test(textOf(doc, piece)));
  if (at < 0) return [];
  const piece = zone[at]!;
  const raw = doc.text.slice(piece.span.start, piece.span.end);
  const word = /^N[ơƠ]i[\s\u00a0]+nhận(?:[\s\u00a0]+văn bản)?(?:[\s\u00a0]*:)?/iu.exec(raw)![0];
  const rest = raw.slice(word.length);
  single['noi-nhan'] = partOf(doc, [
    {
      ...piece,
      span: { start: piece.span.start, end: piece.span.start + word.length },
      whole: piece.whole && rest.trim() === '',
    },
  ]);
  used.add(piece);
  const items: Piece[][] = [];
  if (rest.trim() !== '') {
    const start = piece.span.start + word.length + (rest.length - rest.trimStart().length);
    items.push([{ ...piece, span: { start, end: piece.span.end }, whole: false }]);
  }
  const home = columnOf(doc, piece);
  const dashed = zone.slice(at + 1, at + 4).some((next) => /^[-–+•]/u.test(textOf(doc, next)));
  for (const next of zone.slice(at + 1)) {
    if (used.has(next)) continue;
    const text = textOf(doc, next);
    if (columnOf(doc, next) !== home) {
      if (home.startsWith('cell')) continue;
      if (next.side === 'right' || isClosingLine(doc, next)) continue;
      if (!/^[-–+•]/u.test(text)) continue;
    }
    if (isClosingLine(doc, next)) {
      if (home.startsWith('cell')) continue;
      break;
    }
    const starts = /^[-–+•]/u.test(text);
    const previous = items[items.length - 1];
    const finished = previous !== undefined && /\.$/u.test(textOf(doc, previous[previous.length - 1]!));
    if (finished && !starts) break;
    if (starts || !dashed || previous === undefined) items.push([next]);
    else previous.push(next);
    used.add(next);
  }
  return items.map((lines) => partOf(doc, lines));
}

function columnOf(doc: Doc, piece: Piece): string {
  const { container } = doc.paragraphs[piece.paragraph]!;
  if (container.kind === 'cell') {
    // A paragraph cut at a tab holds both columns of a one-cell layout.
    return `cell ${container.table} ${container.column}`;
  }
  return piece.side === 'right' || piece.side === 'center' ? piece.side : 'left';
}
