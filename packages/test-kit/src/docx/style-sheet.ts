import { PLAIN_PARAGRAPH, PLAIN_RUN, sameRun, type FullParagraph, type FullRun } from '../page/format.ts';
import type { Styling } from '../page/manner.ts';
import { paragraphsOf, type Page, type PageParagraph } from '../page/page.ts';
import { NOTHING, paragraphProperties, runProperties, type Base } from './properties.ts';
import { NAMESPACES, XML } from './xml.ts';

/** Where a paragraph gets its formats from; the writer adds the rest directly. */
export interface Cascade {
  readonly pStyle: string;
  readonly base: Base;
  /** Bold is said by a character style instead of `w:b`. */
  readonly boldByStyle: boolean;
}

export interface StyleSheet {
  readonly xml: string;
  cascade(paragraph: PageParagraph, ordinal: number): Cascade;
}

// What Word itself puts into a new file: nothing of it is right for a Party document.
const WORD_DEFAULTS =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:eastAsia="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>' +
  '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="vi-VN" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>';

const THEME_DEFAULTS =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>' +
  '<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>';

const NORMAL =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
const TABLE =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>' +
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
const BOLD_STYLE =
  '<w:style w:type="character" w:customStyle="1" w:styleId="ChuDam"><w:name w:val="Chữ đậm"/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>';

// `auto` is as good as black where a manner leaves the colour to the program.
const PLAIN_AUTO: Partial<FullRun> = { ...PLAIN_RUN };

function sheet(defaults: string, styles: readonly string[]): string {
  return `${XML}<w:styles ${NAMESPACES}>${defaults}${NORMAL}${TABLE}${styles.join('')}</w:styles>`;
}

interface NamedStyle {
  readonly id: string;
  readonly name: string;
  readonly run: FullRun;
  readonly paragraph: FullParagraph;
}

/** The first paragraph of each look is its definition. */
function namedStyles(page: Page): ReadonlyMap<string, NamedStyle> {
  const found = new Map<string, NamedStyle>();
  const visit = (paragraph: PageParagraph): void => {
    for (const box of paragraph.boxes) box.paragraphs.forEach(visit);
    if (found.has(paragraph.style)) return;
    const run = paragraph.runs[0]?.format ?? PLAIN_RUN;
    const id = `TT${found.size + 1}`;
    // Page breaks, keeps and leaders belong to the place, not to the look.
    const own = { ...paragraph.format, pageBreakBefore: false, leaderTabs: false };
    found.set(paragraph.style, { id, name: `TT ${paragraph.style}`, run, paragraph: own });
  };
  for (const section of page.sections) {
    section.blocks.flatMap(paragraphsOf).forEach(visit);
    if (section.number) visit(section.number.paragraph);
  }
  return found;
}

const ROOT = 'TTGoc';

function rootStyle(): string {
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${ROOT}"><w:name w:val="TT Gốc"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
    `<w:pPr>${paragraphProperties(PLAIN_PARAGRAPH, {})}</w:pPr><w:rPr>${runProperties(PLAIN_RUN, {})}</w:rPr></w:style>`
  );
}

function styleXml({ id, name, run, paragraph }: NamedStyle): string {
  const pPr = paragraphProperties(paragraph, PLAIN_PARAGRAPH);
  const rPr = runProperties(run, PLAIN_RUN);
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${ROOT}"/>` +
    (pPr === '' ? '' : `<w:pPr>${pPr}</w:pPr>`) +
    (rPr === '' ? '' : `<w:rPr>${rPr}</w:rPr>`) +
    '</w:style>'
  );
}

/** Decides, for one manner of styling, what styles.xml says and what is left to direct formatting. */
export function styleSheet(page: Page, styling: Styling): StyleSheet {
  const direct: Cascade = { pStyle: '', base: NOTHING, boldByStyle: false };
  if (styling === 'truc-tiep') return { xml: sheet(WORD_DEFAULTS, []), cascade: () => direct };
  if (styling === 'mac-dinh') {
    const base: Base = { run: PLAIN_AUTO, paragraph: PLAIN_PARAGRAPH };
    return { xml: sheet(THEME_DEFAULTS, []), cascade: () => ({ pStyle: '', base, boldByStyle: false }) };
  }
  const styles = namedStyles(page);
  const cascadeOf = (style: string): Cascade => {
    const named = styles.get(style);
    return named === undefined
      ? direct
      : { pStyle: named.id, base: { run: named.run, paragraph: named.paragraph }, boldByStyle: false };
  };
  const xml = sheet(WORD_DEFAULTS, [rootStyle(), ...[...styles.values()].map(styleXml), BOLD_STYLE]);
  if (styling === 'kieu') return { xml, cascade: ({ style }) => cascadeOf(style) };
  const root: Cascade = { pStyle: ROOT, base: { run: PLAIN_RUN, paragraph: PLAIN_PARAGRAPH }, boldByStyle: true };
  return {
    xml,
    // Every third paragraph by its style, by direct formatting, by the root style and a character style.
    cascade: ({ style }, ordinal) => (ordinal % 3 === 0 ? cascadeOf(style) : ordinal % 3 === 1 ? direct : root),
  };
}

/** True when the character style alone makes the run bold. */
export function boldOnly(run: FullRun, base: Partial<FullRun>): boolean {
  return run.bold && base.bold === false && sameRun({ ...PLAIN_RUN, ...base, bold: true }, run);
}
