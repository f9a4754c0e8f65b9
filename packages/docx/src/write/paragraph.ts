import type { DraftRun } from '@thethuc/core';
import type { ParagraphLook, RunLook, Style } from './look.ts';
import { element, escapeXml, pointsToTwips, twips } from './xml.ts';

/** Words of a paragraph. What is stated differs from the style; `field` is the name of a field and `text` its last result. */
export interface WrittenRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly field?: 'PAGE';
}

/** A paragraph placed on the page on its own, away from the flow (17.3.1.11). Lengths in mm. */
export interface Frame {
  readonly widthMm: number;
  readonly from: 'page' | 'margin';
  readonly horizontally: 'left' | 'center' | 'right';
  /** From the top edge of `from`, or at its bottom. */
  readonly top: number | 'bottom';
}

/** A paragraph: its style, its words and what departs from the style. */
export interface WrittenParagraph {
  readonly kind: 'paragraph';
  readonly style: Style;
  readonly runs: readonly WrittenRun[];
  readonly alignment?: ParagraphLook['alignment'];
  readonly indentLeftMm?: number;
  readonly indentRightMm?: number;
  /** Instead of the style's; negative for a hanging indent. */
  readonly firstLineMm?: number;
  /** A tab stop, from the left edge of the column. */
  readonly tabMm?: number;
  readonly spaceBeforePt?: number;
  readonly spaceAfterPt?: number;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly frame?: Frame;
  /** XML of a drawing anchored here. */
  readonly drawing?: string;
}

/** A table, already written. */
export interface WrittenTable {
  readonly kind: 'table';
  readonly xml: string;
}

export type WrittenBlock = WrittenParagraph | WrittenTable;

/** One paragraph of a style, in its plain form. */
export function paragraph(
  style: Style,
  text: string | readonly WrittenRun[],
  changes: Partial<WrittenParagraph> = {},
): WrittenParagraph {
  const runs = typeof text === 'string' ? [{ text }] : text;
  return { kind: 'paragraph', style, runs, ...changes };
}

/**
 * Runs of a draft over a style: bold and italic are said only where the style does not say them. Under a bold style
 * plain words are bold like the rest, unless some words were marked: then the others were not meant to be.
 */
export function contentRuns(runs: readonly DraftRun[], style: Style): WrittenRun[] {
  const written = runs.filter(({ text }) => text.trim() !== '');
  const some = (marked: (run: DraftRun) => boolean) => written.some(marked) && !written.every(marked);
  const mixedBold = some(({ bold }) => bold === true);
  const mixedItalic = some(({ italic }) => italic === true);
  return runs.map(({ text, bold = false, italic = false }) => ({
    text,
    ...(style.run.bold ? (mixedBold ? { bold } : {}) : bold ? { bold } : {}),
    ...(style.run.italic ? (mixedItalic ? { italic } : {}) : italic ? { italic } : {}),
  }));
}

/** `sectPr` goes into the last paragraph of a section (17.6.18). */
export function paragraphXml(one: WrittenParagraph, sectPr = ''): string {
  const properties =
    element('w:pStyle', { 'w:val': one.style.id }) +
    flag('w:keepNext', one.keepNext, one.style.paragraph.keepNext) +
    flag('w:pageBreakBefore', one.pageBreakBefore, false) +
    (one.frame ? frameXml(one.frame) : '') +
    (one.tabMm === undefined
      ? ''
      : element('w:tabs', {}, element('w:tab', { 'w:val': 'left', 'w:pos': twips(one.tabMm) }))) +
    spacingXml(one) +
    indentXml(one) +
    (one.alignment === undefined ? '' : element('w:jc', { 'w:val': justification(one.alignment) })) +
    sectPr;
  return element(
    'w:p',
    {},
    element('w:pPr', {}, properties) + (one.drawing ?? '') + one.runs.map((run) => runXml(run)).join(''),
  );
}

function flag(name: string, wanted: boolean | undefined, stated: boolean): string {
  if (wanted === undefined || wanted === stated) return '';
  return element(name, wanted ? {} : { 'w:val': '0' });
}

function frameXml({ widthMm, from, horizontally, top }: Frame): string {
  return element('w:framePr', {
    'w:w': twips(widthMm),
    'w:wrap': 'around',
    'w:vAnchor': from,
    'w:hAnchor': 'margin',
    'w:xAlign': horizontally,
    'w:y': top === 'bottom' ? undefined : twips(top),
    'w:yAlign': top === 'bottom' ? 'bottom' : undefined,
  });
}

function spacingXml({ spaceBeforePt, spaceAfterPt }: WrittenParagraph): string {
  if (spaceBeforePt === undefined && spaceAfterPt === undefined) return '';
  return element('w:spacing', {
    'w:before': spaceBeforePt === undefined ? undefined : pointsToTwips(spaceBeforePt),
    'w:after': spaceAfterPt === undefined ? undefined : pointsToTwips(spaceAfterPt),
  });
}

function indentXml({ indentLeftMm, indentRightMm, firstLineMm }: WrittenParagraph): string {
  if (indentLeftMm === undefined && indentRightMm === undefined && firstLineMm === undefined) return '';
  return element('w:ind', {
    'w:left': indentLeftMm === undefined ? undefined : twips(indentLeftMm),
    'w:right': indentRightMm === undefined ? undefined : twips(indentRightMm),
    ...firstLine(firstLineMm),
  });
}

function firstLine(mm: number | undefined): Record<string, number> {
  if (mm === undefined) return {};
  return mm < 0 ? { 'w:hanging': twips(-mm) } : { 'w:firstLine': twips(mm) };
}

export function justification(alignment: ParagraphLook['alignment']): string {
  return alignment === 'justify' ? 'both' : alignment;
}

function runXml({ text, bold, italic, underline, field }: WrittenRun): string {
  const rPr =
    (bold === undefined ? '' : toggles(['w:b', 'w:bCs'], bold)) +
    (italic === undefined ? '' : toggles(['w:i', 'w:iCs'], italic)) +
    (underline === undefined ? '' : element('w:u', { 'w:val': underline ? 'single' : 'none' }));
  const properties = rPr === '' ? '' : element('w:rPr', {}, rPr);
  if (field !== undefined) return fieldXml(field, properties, text);
  if (text === '') return '';
  return element('w:r', {}, properties + textXml(text));
}

/** A complex field (17.16.18). */
function fieldXml(name: string, properties: string, result: string): string {
  const mark = (type: string) => element('w:r', {}, properties + element('w:fldChar', { 'w:fldCharType': type }));
  const instruction = `<w:instrText xml:space="preserve"> ${name} </w:instrText>`;
  return (
    mark('begin') +
    element('w:r', {}, properties + instruction) +
    mark('separate') +
    element('w:r', {}, properties + textXml(result)) +
    mark('end')
  );
}

/** Text with its tabs and line breaks as elements (17.3.3). */
function textXml(text: string): string {
  return text
    .split(/([\t\v\n])/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\t') return '<w:tab/>';
      if (piece === '\v' || piece === '\n') return '<w:br/>';
      return `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
    })
    .join('');
}

function toggles(names: readonly string[], on: boolean): string {
  return names.map((name) => element(name, on ? {} : { 'w:val': '0' })).join('');
}

/** Properties of letters, as a style states them. */
export function runLookXml({ sizePt, bold, italic, underline }: RunLook): string {
  return (
    (bold ? toggles(['w:b', 'w:bCs'], true) : '') +
    (italic ? toggles(['w:i', 'w:iCs'], true) : '') +
    element('w:sz', { 'w:val': Math.round(sizePt * 2) }) +
    element('w:szCs', { 'w:val': Math.round(sizePt * 2) }) +
    (underline ? element('w:u', { 'w:val': 'single' }) : '')
  );
}
