import type { Doc } from '../model/doc.ts';
import type { Appendix, Piece } from './parts.ts';
import { isBold, partOf, textOf } from './pieces.ts';
import { capitalShare } from './words.ts';

const HEADING = /^Phụ lục(?:\s+(?:số\s+)?(\d+|[IVXLC]+|[A-Z]))?\s*[.:]?\s*$/iu;
const HEADING_AND_TITLE = /^PHỤ LỤC(?:\s+(?:SỐ\s+)?(\d+|[IVXLC]+|[A-Z]))?\s*[.:–-]\s*\S/u;

/** True for a line that is, whole, the heading of an appendix. */
export function isAppendixHeading(doc: Doc, piece: Piece): boolean {
  if (piece.span.end - piece.span.start > 120 || piece.side === 'left') return false;
  const text = textOf(doc, piece);
  const paragraph = doc.paragraphs[piece.paragraph]!;
  const stands = paragraph.startsPage === true || piece.side !== 'full' || isBold(doc, piece) === true;
  return stands && (HEADING.test(text) || HEADING_AND_TITLE.test(text));
}

/** The appendices among `pieces` from index `from` on; each runs to the next or to the end. */
export function readAppendices(doc: Doc, pieces: readonly Piece[], from: number): Appendix[] {
  const starts: number[] = [];
  for (let index = from; index < pieces.length; index++) {
    if (isAppendixHeading(doc, pieces[index]!)) starts.push(index);
  }
  return starts.map((start, order) => {
    const end = starts[order + 1] ?? pieces.length;
    const heading = pieces[start]!;
    const text = textOf(doc, heading);
    const label = (HEADING.exec(text) ?? HEADING_AND_TITLE.exec(text))?.[1];
    const title: Piece[] = [];
    let index = start + 1;
    for (; index < Math.min(end, start + 8); index++) {
      const piece = pieces[index]!;
      const line = textOf(doc, piece);
      // The head of a table is bold too.
      if (isInCell(doc, piece) && !isInCell(doc, heading)) break;
      if (line.startsWith('(') || /^[-–—_]{2,}$/u.test(line)) break;
      const centred = piece.side === 'center' || isBold(doc, piece) === true || capitalShare(line) > 0.8;
      if (!centred || line.length > 220) break;
      title.push(piece);
    }
    const note = pieces[index];
    const hasNote = note !== undefined && index < end && /^\(/u.test(textOf(doc, note));
    return {
      span: { start: heading.span.start, end: pieces[end - 1]!.span.end },
      heading: partOf(doc, [heading]),
      ...(label === undefined ? {} : { label, labelKind: labelKind(label) }),
      ...(title.length > 0 ? { title: partOf(doc, title) } : {}),
      ...(hasNote ? { note: partOf(doc, noteLines(doc, pieces, index, end)) } : {}),
    };
  });
}

function isInCell(doc: Doc, { paragraph }: Piece): boolean {
  return doc.paragraphs[paragraph]!.container.kind === 'cell';
}

function noteLines(doc: Doc, pieces: readonly Piece[], from: number, end: number): Piece[] {
  const lines: Piece[] = [];
  for (let index = from; index < Math.min(end, from + 4); index++) {
    lines.push(pieces[index]!);
    if (textOf(doc, pieces[index]!).endsWith(')')) break;
  }
  return lines;
}

function labelKind(label: string): 'arabic' | 'roman' | 'other' {
  if (/^\d+$/u.test(label)) return 'arabic';
  return /^[IVXLC]+$/u.test(label) ? 'roman' : 'other';
}
