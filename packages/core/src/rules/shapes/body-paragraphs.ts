import type { Doc, Paragraph } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import type { Parts } from '../../recognise/parts.ts';
import { trimmedSpan } from './first-span.ts';

/** A paragraph of running content. */
export interface BodyParagraph {
  readonly paragraph: Paragraph;
  /** Its words, without surrounding white space. */
  readonly span: Span;
}

/** Longest centred line that is still a line of its own ("QUYẾT ĐỊNH:") and no running text, in characters. */
const SHORT = 80;

/**
 * The paragraphs of the content that are set as running text: numbers and names
 * of phần, chương, mục and short centred lines stand in the middle and are left out.
 */
export function bodyParagraphs(doc: Doc, parts: Parts): BodyParagraph[] {
  const centred = new Set<number>();
  for (const unit of parts.units) {
    if (unit.donVi !== 'phan' && unit.donVi !== 'chuong' && unit.donVi !== 'muc') continue;
    centred.add(unit.piece.paragraph);
    for (const piece of unit.title?.pieces ?? []) centred.add(piece.paragraph);
  }
  const found: BodyParagraph[] = [];
  for (const index of parts.noiDung) {
    const paragraph = doc.paragraphs[index];
    const span = paragraph && trimmedSpan(doc, paragraph.span);
    if (!span || centred.has(index)) continue;
    if (paragraph.format.alignment === 'center' && span.end - span.start <= SHORT) continue;
    found.push({ paragraph, span });
  }
  return found;
}
