import type { Border, ParagraphFormat } from '@thethuc/core';
import type { XmlNode, XmlPart } from '../xml/node.ts';
import { attributes, Children } from './children.ts';
import { BORDERS, PARAGRAPH_PROPERTIES } from './order.ts';
import type { Revisions } from './track.ts';

const ALIGNMENT = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;
/** Strict files know the start and the end of a line only (ECMA-376 Part 1, 17.18.44). */
const STRICT_ALIGNMENT = { left: 'start', center: 'center', right: 'end', justify: 'both' } as const;

/** Twentieths of a point. */
export const twips = (mm: number): string => String(Math.round((mm * 1440) / 25.4));
const twentieths = (pt: number): string => String(Math.round(pt * 20));

export interface ParagraphChange {
  /** Lengths in mm, spacing in pt, lines in pt or multiples. */
  readonly format: ParagraphFormat;
  /** New source of `w:rPr`, the format of the mark and of an automatic number. */
  readonly mark?: string | undefined;
  /** New source of `w:sectPr`. */
  readonly section?: string | undefined;
  /** Records the former format; not for a paragraph that is itself new. */
  readonly revisions?: Revisions | undefined;
  readonly strict?: boolean;
}

/** `w:pPr` with a change laid on it; empty when nothing is stated. */
export function paragraphProperties(part: XmlPart, old: XmlNode | undefined, change: ParagraphChange): string {
  const { format, mark, section, revisions, strict = false } = change;
  const children = new Children(part, old, PARAGRAPH_PROPERTIES);
  const before = previousProperties(part, old);
  const alignment = format.alignment && (strict ? STRICT_ALIGNMENT : ALIGNMENT)[format.alignment];
  if (alignment !== undefined) children.set('w:jc', `<w:jc w:val="${alignment}"/>`);
  const indents = indentation(old?.child('w:ind'), format, strict);
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
    const borders = new Children(part, old?.child('w:pBdr'), BORDERS);
    if (format.borderTop) borders.set('w:top', border('top', format.borderTop));
    if (format.borderBottom) borders.set('w:bottom', border('bottom', format.borderBottom));
    children.set('w:pBdr', `<w:pBdr>${borders.xml()}</w:pBdr>`);
  }
  if (revisions && Object.keys(format).length > 0 && !old?.child('w:pPrChange')) {
    children.set('w:pPrChange', `<w:pPrChange${revisions.attributes()}><w:pPr>${before}</w:pPr></w:pPrChange>`);
  }
  if (mark !== undefined && mark !== '') children.set('w:rPr', mark);
  if (section !== undefined) children.set('w:sectPr', section);
  return children.size === 0 ? '' : `<w:pPr>${children.xml()}</w:pPr>`;
}

/** What `w:pPrChange` keeps: everything but the mark's format and the section (CT_PPrBase). */
function previousProperties(part: XmlPart, old: XmlNode | undefined): string {
  const children = new Children(part, old, PARAGRAPH_PROPERTIES);
  for (const name of ['w:rPr', 'w:sectPr', 'w:pPrChange']) children.remove(name);
  return children.xml();
}

function indentation(old: XmlNode | undefined, format: ParagraphFormat, strict: boolean): string | undefined {
  const { indentLeftMm, indentRightMm, firstLineMm } = format;
  if (indentLeftMm === undefined && indentRightMm === undefined && firstLineMm === undefined) return undefined;
  const changes: Record<string, string | undefined> = {};
  const edge = (name: 'left' | 'right', alias: 'start' | 'end', mm: number | undefined): void => {
    if (mm === undefined) return;
    for (const one of [name, alias]) changes[`w:${one}`] = changes[`w:${one}Chars`] = undefined;
    changes[`w:${strict ? alias : name}`] = twips(mm);
  };
  edge('left', 'start', indentLeftMm);
  edge('right', 'end', indentRightMm);
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
  const edge = (name: 'before' | 'after', pt: number | undefined): void => {
    if (pt === undefined) return;
    changes[`w:${name}`] = twentieths(pt);
    changes[`w:${name}Lines`] = undefined;
    // A style may ask for automatic spacing, which would supersede the length.
    changes[`w:${name}Autospacing`] = '0';
  };
  edge('before', spaceBeforePt);
  edge('after', spaceAfterPt);
  if (lineRule !== undefined && line !== undefined) {
    changes['w:line'] = lineRule === 'auto' ? String(Math.round(line * 240)) : twentieths(line);
    changes['w:lineRule'] = lineRule;
  }
  return Object.keys(changes).length === 0 ? undefined : `<w:spacing${attributes(old, changes)}/>`;
}

function border(edge: string, value: Border): string {
  const eighths = Math.round((value.widthPt ?? 0.75) * 8);
  return `<w:${edge} w:val="${value.solid ? 'single' : 'dotted'}" w:sz="${eighths}" w:space="1" w:color="auto"/>`;
}
