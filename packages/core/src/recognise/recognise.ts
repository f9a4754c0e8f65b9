import type { Doc } from '../model/doc.ts';
import type { Span } from '../model/span.ts';
import type { ThanhPhan } from '../vocabulary/thanh-phan.ts';
import { isAppendixHeading, readAppendices } from './appendix.ts';
import { closingLines, isRecipientsLine, readClosing } from './closing.ts';
import { contentParagraphs, readGrounds } from './content.ts';
import { readCopy } from './copy.ts';
import { readHeading } from './heading.ts';
import { identify } from './identify.ts';
import { markOf } from './marks.ts';
import type { Appendix, Part, Parts, Piece } from './parts.ts';
import { partOf, piecesOf, textOf } from './pieces.ts';
import type { Profile } from './profile.ts';
import { guessRegime } from './regime.ts';
import { readUnits } from './units.ts';
import { canon } from './words.ts';

export interface Recognised {
  readonly parts: Parts;
  readonly profile: Profile;
}

/** Paragraphs at either end that are cut at tabs and long blanks, where two components can share a line. */
const EDGE = 80;

/** What is bound behind a document has more lines than the marks that may follow its recipients. */
const FEWEST_LINES = 6;

/** A Party title is never longer, blanks between its letters included. */
const LONGEST_TITLE = 60;

/** Says which words of a document are which component of the form, and what sort of document it is. */
export function recognise(doc: Doc): Recognised {
  const pieces = mainPieces(doc);
  const heading = readHeading(doc, pieces);
  const mainEnd = endOfDocument(doc, pieces, heading.end);
  const copy = readCopy(doc, pieces.slice(0, mainEnd), heading.end);
  const closing = readClosing(doc, pieces, heading.end, copy.start);
  const body = pieces.slice(heading.end, closing.start);
  const lines = firstLines(body);
  const noiDung = contentParagraphs(doc, lines);
  const inContent = new Set(noiDung);
  const content = body.filter((piece) => inContent.has(piece.paragraph));

  const single: Partial<Record<ThanhPhan, Part>> = { ...marksInHeaders(doc), ...closing.single, ...heading.single };
  if (content.length > 0) single['noi-dung'] = partOf(doc, content);
  if (heading.quocHieu) single['quoc-hieu'] = partOf(doc, [heading.quocHieu]);
  const contentLines = lines.filter((piece) => inContent.has(piece.paragraph));
  const appendices = readAppendices(doc, pieces, mainEnd);
  const kemTheo = boundBehind(pieces, mainEnd, appendices[0]);
  const parts: Parts = {
    single,
    canCu: readGrounds(doc, contentLines),
    noiNhanKinhGui: heading.addressees,
    danhSachNoiNhan: closing.recipients,
    signers: closing.signers,
    ...(closing.xacNhan ? { xacNhan: closing.xacNhan } : {}),
    units: readUnits(doc, contentLines),
    appendices,
    ...(kemTheo ? { kemTheo } : {}),
    ...(copy.banSao ? { banSao: copy.banSao } : {}),
    noiDung,
  };
  return { parts, profile: identify(doc, parts, guessRegime(doc, heading, closing)) };
}

function mainPieces(doc: Doc): Piece[] {
  const main = doc.paragraphs.filter(({ story }) => story === 'main');
  return main.flatMap((paragraph, index) =>
    piecesOf(doc, paragraph, index < EDGE || index >= main.length - EDGE || paragraph.container.kind === 'cell'),
  );
}

/** Where appendices, or a second document bound behind the first, begin. */
function endOfDocument(doc: Doc, pieces: readonly Piece[], from: number): number {
  const closes = closingLines(doc, pieces, from);
  let closed = false;
  let listed = false;
  let signed = false;
  let fallback = pieces.length;
  for (let index = from; index < pieces.length; index++) {
    const piece = pieces[index]!;
    const appendix = isAppendixHeading(doc, piece);
    const short = piece.span.end - piece.span.start <= LONGEST_TITLE;
    const second = closed && short && canon(textOf(doc, piece)) === 'ĐẢNG CỘNG SẢN VIỆT NAM';
    if ((appendix && closed) || second || (listed && signed && isBoundBehind(doc, pieces, index, closes))) return index;
    if (appendix && fallback === pieces.length && doc.paragraphs[piece.paragraph]!.startsPage) fallback = index;
    if (!closes(piece)) continue;
    closed = true;
    if (isRecipientsLine(doc, piece)) listed = true;
    else signed = true;
  }
  return fallback;
}

/** A new page after signature and recipients on which more than a mark stands: regulations issued with the document, a form. */
function isBoundBehind(doc: Doc, pieces: readonly Piece[], index: number, closes: (piece: Piece) => boolean): boolean {
  const piece = pieces[index]!;
  if (doc.paragraphs[piece.paragraph]!.startsPage !== true || pieces[index - 1]?.paragraph === piece.paragraph)
    return false;
  if (pieces.length - index < FEWEST_LINES || closes(piece) || markOf(doc, piece)) return false;
  return readCopy(doc, pieces.slice(index, index + FEWEST_LINES), 0).banSao === undefined;
}

/** What stands between the end of the document and its first appendix. */
function boundBehind(pieces: readonly Piece[], end: number, first: Appendix | undefined): Span | undefined {
  const start = pieces[end]?.span.start;
  const stop = first?.span.start ?? pieces[pieces.length - 1]?.span.end;
  return start === undefined || stop === undefined || stop <= start ? undefined : { start, end: stop };
}

/** The first line of each paragraph. */
function firstLines(pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece, index) => index === 0 || pieces[index - 1]!.paragraph !== piece.paragraph);
}

/** Marks that are typed in the page header or footer. */
function marksInHeaders(doc: Doc): Partial<Record<ThanhPhan, Part>> {
  const found: Partial<Record<ThanhPhan, Part>> = {};
  for (const paragraph of doc.paragraphs) {
    if (paragraph.story !== 'header' && paragraph.story !== 'footer') continue;
    for (const piece of piecesOf(doc, paragraph, true)) {
      const mark = markOf(doc, piece);
      if (mark) found[mark] ??= partOf(doc, [piece]);
    }
  }
  return found;
}
