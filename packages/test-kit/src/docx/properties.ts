import type { FullParagraph, FullRun } from '../page/format.ts';
import type { TabStop } from '../page/page.ts';
import { escape, twips } from './xml.ts';

/** What a cascade gives before direct formatting; a missing key means that nothing says it. */
export interface Base {
  readonly run: Partial<FullRun>;
  readonly paragraph: Partial<FullParagraph>;
}

/** Between the margins of an A4 page: where a leader ends. */
const TEXT_WIDTH_MM = 165;

export const NOTHING: Base = { run: {}, paragraph: {} };

const onOff = (name: string, value: boolean): string => (value ? `<w:${name}/>` : `<w:${name} w:val="0"/>`);

/** The run properties that differ from `base`, in the order of the schema (ECMA-376 17.3.2.28). */
export function runProperties(run: FullRun, base: Partial<FullRun>, rStyle = ''): string {
  const differs = (key: keyof FullRun): boolean => run[key] !== base[key];
  const font = escape(run.fontFamily);
  return [
    rStyle === '' ? '' : `<w:rStyle w:val="${rStyle}"/>`,
    differs('fontFamily') ? `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/>` : '',
    differs('bold') ? onOff('b', run.bold) + onOff('bCs', run.bold) : '',
    differs('italic') ? onOff('i', run.italic) + onOff('iCs', run.italic) : '',
    differs('caps') && (run.caps || base.caps !== undefined) ? onOff('caps', run.caps) : '',
    differs('strike') && (run.strike || base.strike !== undefined) ? onOff('strike', run.strike) : '',
    differs('color') ? `<w:color w:val="${run.color}"/>` : '',
    differs('sizePt')
      ? `<w:sz w:val="${Math.round(run.sizePt * 2)}"/><w:szCs w:val="${Math.round(run.sizePt * 2)}"/>`
      : '',
    differs('highlight') ? `<w:highlight w:val="${run.highlight ?? 'none'}"/>` : '',
    differs('underline') ? `<w:u w:val="${run.underline ? 'single' : 'none'}"/>` : '',
  ].join('');
}

function border(name: 'top' | 'bottom', drawn: boolean): string {
  return drawn ? `<w:${name} w:val="single" w:sz="6" w:space="1" w:color="000000"/>` : `<w:${name} w:val="nil"/>`;
}

/** The paragraph properties that differ from `base`, in the order of the schema (17.3.1.26), without `w:pPr`. */
export function paragraphProperties(
  format: FullParagraph,
  base: Partial<FullParagraph>,
  { style = '', tabs = [] }: { readonly style?: string; readonly tabs?: readonly TabStop[] } = {},
): string {
  const differs = (key: keyof FullParagraph): boolean => format[key] !== base[key];
  const rarely = (key: 'keepNext' | 'pageBreakBefore' | 'borderTop' | 'borderBottom'): boolean =>
    differs(key) && (format[key] || base[key] !== undefined);
  const borders = [
    rarely('borderTop') ? border('top', format.borderTop) : '',
    rarely('borderBottom') ? border('bottom', format.borderBottom) : '',
  ].join('');
  const spacing = [
    differs('spaceBeforePt') ? ` w:before="${Math.round(format.spaceBeforePt * 20)}"` : '',
    differs('spaceAfterPt') ? ` w:after="${Math.round(format.spaceAfterPt * 20)}"` : '',
    differs('line') || differs('lineRule')
      ? ` w:line="${Math.round(format.line * (format.lineRule === 'auto' ? 240 : 20))}" w:lineRule="${format.lineRule}"`
      : '',
  ].join('');
  const first = format.firstLineMm;
  const indent = [
    differs('indentLeftMm') ? ` w:left="${twips(format.indentLeftMm)}"` : '',
    differs('indentRightMm') ? ` w:right="${twips(format.indentRightMm)}"` : '',
    differs('firstLineMm') ? (first < 0 ? ` w:hanging="${twips(-first)}"` : ` w:firstLine="${twips(first)}"`) : '',
  ].join('');
  const stops = format.leaderTabs
    ? `<w:tab w:val="right" w:leader="dot" w:pos="${twips(TEXT_WIDTH_MM)}"/>`
    : tabs.map(({ atMm, kind }) => `<w:tab w:val="${kind}" w:pos="${twips(atMm)}"/>`).join('');
  return [
    style === '' ? '' : `<w:pStyle w:val="${style}"/>`,
    rarely('keepNext') ? onOff('keepNext', format.keepNext) : '',
    rarely('pageBreakBefore') ? onOff('pageBreakBefore', format.pageBreakBefore) : '',
    borders === '' ? '' : `<w:pBdr>${borders}</w:pBdr>`,
    stops === '' ? '' : `<w:tabs>${stops}</w:tabs>`,
    spacing === '' ? '' : `<w:spacing${spacing}/>`,
    indent === '' ? '' : `<w:ind${indent}/>`,
    differs('alignment') ? `<w:jc w:val="${format.alignment === 'justify' ? 'both' : format.alignment}"/>` : '',
  ].join('');
}
