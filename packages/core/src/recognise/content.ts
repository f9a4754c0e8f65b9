import type { Doc } from '../model/doc.ts';
import type { Part, Piece } from './parts.ts';
import { partOf, textOf } from './pieces.ts';

const GROUND = /^[-–+•]?\s*(?:Căn cứ|Theo (?:đề nghị|đề xuất)|Xét(?: đề nghị)?|Trên cơ sở)\s/u;

/** The lines of căn cứ at the head of the content. A running sentence that only begins with "Căn cứ" is none. */
export function readGrounds(doc: Doc, lines: readonly Piece[]): Part[] {
  const grounds: Piece[] = [];
  for (const piece of lines) {
    if (!GROUND.test(textOf(doc, piece))) break;
    grounds.push(piece);
  }
  if (grounds.length === 1) {
    const text = textOf(doc, grounds[0]!);
    if (!/^[-–+•]/u.test(text) && !/[;,]$/u.test(text) && !(text.length < 220 && !/,\s+\p{L}[^,]*$/u.test(text)))
      return [];
  }
  return grounds.map((piece) => partOf(doc, [piece]));
}

/** Paragraphs of running content among `lines`: tables, text boxes and empty ones are left out. */
export function contentParagraphs(doc: Doc, lines: readonly Piece[]): number[] {
  const indices: number[] = [];
  for (const { paragraph } of lines) {
    if (indices[indices.length - 1] === paragraph) continue;
    if (doc.paragraphs[paragraph]!.container.kind === 'body') indices.push(paragraph);
  }
  return indices;
}
