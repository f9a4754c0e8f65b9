import type { Doc, Paragraph } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import type { Parts } from '../../recognise/parts.ts';
import { captions } from './captions.ts';
import { trimmedSpan } from './first-span.ts';

/** A paragraph of running content. */
export interface BodyParagraph {
  readonly paragraph: Paragraph;
  /** Its words, without surrounding white space. */
  readonly span: Span;
}

/**
 * Characters that surely fit one line: left-aligned and justified text look the same there,
 * and a line set in the middle or at the right stands by itself ("QUYẾT ĐỊNH:").
 */
export const ONE_LINE = 70;

/**
 * The paragraphs of the content that are set as running text: numbers and names
 * of phần, chương, mục and short lines set in the middle or at the right stand by themselves and are left out, and so are captions.
 */
export function bodyParagraphs(doc: Doc, parts: Parts): BodyParagraph[] {
  const centred = new Set<number>();
  for (const unit of parts.units) {
    if (unit.donVi !== 'phan' && unit.donVi !== 'chuong' && unit.donVi !== 'muc') continue;
    centred.add(unit.piece.paragraph);
    for (const piece of unit.title?.pieces ?? []) centred.add(piece.paragraph);
  }
  const apart = captions(doc, parts);
  const found: BodyParagraph[] = [];
  for (const index of parts.noiDung) {
    const paragraph = doc.paragraphs[index];
    const span = paragraph && trimmedSpan(doc, paragraph.span);
    if (!span || centred.has(index) || apart.has(index)) continue;
    const { alignment } = paragraph.format;
    if ((alignment === 'center' || alignment === 'right') && span.end - span.start < ONE_LINE) continue;
    found.push({ paragraph, span });
  }
  return found;
}
