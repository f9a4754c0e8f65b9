import type { Border, ParagraphFormat } from '@thethuc/core';
import type { XmlNode, XmlPart } from '../xml/node.ts';
import { attributes, Children } from './children.ts';
import { PARAGRAPH_PROPERTIES } from './order.ts';
import type { Revisions } from './track.ts';

const ALIGNMENT = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;

/** Twentieths of a point. */
export const twips = (mm: number): string => String(Math.round((mm * 1440) / 25.4));
const twentieths = (pt: number): string => String(Math.round(pt * 20));

/** `w:pPr` with a format laid on it; lengths in mm, spacing in pt, lines in pt or multiples. */
export function paragraphProperties(
  part: XmlPart,
  old: XmlNode | undefined,
  format: ParagraphFormat,
  revisions?: Revisions,
): string {
  const children = new Children(part, old, PARAGRAPH_PROPERTIES);
  const before = previousProperties(part, old);
  if (format.alignment !== undefined) children.set('w:jc', `<w:jc w:val="${ALIGNMENT[format.alignment]}"/>`);
  const indents = indentation(old?.child('w:ind'), format);
  if (indents !== undefined) children.set('w:ind', indents);
  const spacing = spacingOf(old?.child('w:spacing'), format);
  if (spacing !== undefined) children.set('w:spacing', spacing);
  const toggle = (name: string, on: boolean | undefined) => {
    if (on !== undefined) children.set(name, on ? `<${name}/>` : `<${name} w:val="0"/>`);
  };
  toggle('w:contextualSpacing', format.contextualSpacing);
  toggle('w:keepNext', format.keepNext);
  toggle('w:keepLines', format.keepLines);
  toggle('w:pageBreakBefore', format.pageBreakBefore);
  if (format.borderTop !== undefined || format.borderBottom !== undefined) {
    children.set(
      'w:pBdr',
      `<w:pBdr>${border('top', format.borderTop)}${border('bottom', format.borderBottom)}</w:pBdr>`,
    );
  }
  if (revisions && !old?.child('w:pPrChange')) {
    children.set('w:pPrChange', `<w:pPrChange${revisions.attributes()}><w:pPr>${before}</w:pPr></w:pPrChange>`);
  }
  const xml = children.xml();
  return xml === '' ? '' : `<w:pPr>${xml}</w:pPr>`;
}

/** What `w:pPrChange` keeps: everything but the mark's format and the section (CT_PPrBase). */
function previousProperties(part: XmlPart, old: XmlNode | undefined): string {
  const children = new Children(part, old, PARAGRAPH_PROPERTIES);
  for (const name of ['w:rPr', 'w:sectPr', 'w:pPrChange']) children.remove(name);
  return children.xml();
}

function indentation(old: XmlNode | undefined, format: ParagraphFormat): string | undefined {
  const { indentLeftMm, indentRightMm, firstLineMm } = format;
  if (indentLeftMm === undefined && indentRightMm === undefined && firstLineMm === undefined) return undefined;
  const changes: Record<string, string | undefined> = {};
  if (indentLeftMm !== undefined) {
    Object.assign(changes, {
      'w:left': twips(indentLeftMm),
      'w:start': undefined,
      'w:leftChars': undefined,
      'w:startChars': undefined,
    });
  }
  if (indentRightMm !== undefined) {
    Object.assign(changes, {
      'w:right': twips(indentRightMm),
      'w:end': undefined,
      'w:rightChars': undefined,
      'w:endChars': undefined,
    });
  }
  if (firstLineMm !== undefined) {
    const hanging = firstLineMm < 0;
    Object.assign(changes, {
      'w:firstLine': hanging ? undefined : twips(firstLineMm),
      'w:hanging': hanging ? twips(-firstLineMm) : undefined,
      'w:firstLineChars': undefined,
      'w:hangingChars': undefined,
    });
  }
  return `<w:ind${attributes(old, changes)}/>`;
}

function spacingOf(old: XmlNode | undefined, format: ParagraphFormat): string | undefined {
  const { spaceBeforePt, spaceAfterPt, lineRule, line } = format;
  const changes: Record<string, string | undefined> = {};
  if (spaceBeforePt !== undefined) {
    Object.assign(changes, {
      'w:before': twentieths(spaceBeforePt),
      'w:beforeLines': undefined,
      'w:beforeAutospacing': undefined,
    });
  }
  if (spaceAfterPt !== undefined) {
    Object.assign(changes, {
      'w:after': twentieths(spaceAfterPt),
      'w:afterLines': undefined,
      'w:afterAutospacing': undefined,
    });
  }
  if (lineRule !== undefined && line !== undefined) {
    changes['w:line'] = lineRule === 'auto' ? String(Math.round(line * 240)) : twentieths(line);
    changes['w:lineRule'] = lineRule;
  }
  return Object.keys(changes).length === 0 ? undefined : `<w:spacing${attributes(old, changes)}/>`;
}

function border(edge: string, value: Border | undefined): string {
  if (!value) return '';
  const eighths = Math.round((value.widthPt ?? 0.75) * 8);
  return `<w:${edge} w:val="${value.solid ? 'single' : 'dotted'}" w:sz="${eighths}" w:space="1" w:color="auto"/>`;
}
