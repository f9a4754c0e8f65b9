import type { ParagraphFormat, RunFormat } from '@thethuc/core';
import { paragraphProperties } from './paragraph-xml.ts';
import type { PartIndex } from './part-index.ts';
import { asContent } from './patches.ts';
import { runProperties } from './run-xml.ts';
import type { Revisions } from './track.ts';

interface NewParagraph {
  readonly text: string;
  readonly run: RunFormat;
  readonly format: ParagraphFormat;
}

/** A `w:p` of one run; its mark has the run's format, as when it is typed. */
export function newParagraph(
  { part, strict }: PartIndex,
  content: NewParagraph,
  revisions: Revisions | undefined,
): string {
  const { text, run, format } = content;
  const properties = runProperties(part, undefined, run);
  const inside = properties.slice('<w:rPr>'.length, -'</w:rPr>'.length);
  const inserted = revisions ? `<w:ins${revisions.attributes()}/>` : '';
  const mark = inserted + inside === '' ? undefined : `<w:rPr>${inserted}${inside}</w:rPr>`;
  const words = `<w:r>${properties}<w:t xml:space="preserve">${asContent(text)}</w:t></w:r>`;
  const pPr = paragraphProperties(part, undefined, { format, mark, strict });
  return `<w:p>${pPr}${revisions ? revisions.inserted(words) : words}</w:p>`;
}
