import { strToU8, zipSync, type Zippable } from 'fflate';
import { PLAIN_RUN } from '../page/format.ts';
import type { Styling } from '../page/manner.ts';
import type { Page, PageBlock, PageCell, PageParagraph, PageRun, PageSection, PageTable } from '../page/page.ts';
import { paragraphProperties, runProperties } from './properties.ts';
import { boxRun, lineRun } from './shapes.ts';
import { boldOnly, styleSheet, type StyleSheet } from './style-sheet.ts';
import { escape, NAMESPACES, twips, XML } from './xml.ts';

export interface DocxOptions {
  readonly styling: Styling;
  /** Offsets in the text of the n-th paragraph written where its runs are cut, as Word does after edits. */
  readonly cuts?: (paragraph: number, text: string) => readonly number[];
}

// Fixed, so that the same document gives the same bytes; fflate reads local parts of the date.
const TIME = new Date(2026, 0, 1, 0, 0, 0);
const STAMP = '2026-01-01T00:00:00Z';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

class Writer {
  readonly #options: DocxOptions;
  readonly #sheet: StyleSheet;
  readonly #page: Page;
  readonly #headers: { name: string; xml: string; kind: 'header' | 'footer' }[] = [];
  #ordinal = 0;
  #id = 1;

  constructor(page: Page, options: DocxOptions) {
    this.#page = page;
    this.#options = options;
    this.#sheet = styleSheet(page, options.styling);
  }

  bytes(): Uint8Array {
    const body = this.#page.sections
      .map((section, i) => this.#section(section, i === this.#page.sections.length - 1))
      .join('');
    const files: Record<string, string> = {
      '[Content_Types].xml': this.#contentTypes(),
      '_rels/.rels':
        `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/>` +
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
        `<Relationship Id="rId3" Type="${RELATIONS}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
      'docProps/app.xml': `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Pages>2</Pages><Application>thethuc test-kit</Application></Properties>`,
      'docProps/core.xml':
        `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
        `<dcterms:created xsi:type="dcterms:W3CDTF">${STAMP}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${STAMP}</dcterms:modified></cp:coreProperties>`,
      'word/document.xml': `${XML}<w:document ${NAMESPACES} mc:Ignorable="wps"><w:body>${body}</w:body></w:document>`,
      'word/styles.xml': this.#sheet.xml,
      'word/settings.xml': this.#settings(),
      'word/theme/theme1.xml': THEME,
      'word/_rels/document.xml.rels': this.#relations(),
      ...Object.fromEntries(this.#headers.map(({ name, xml }) => [`word/${name}`, xml])),
      ...(this.#page.foreignChunk
        ? { 'word/khoi1.html': '<html><body><p>Khối nhập từ tệp khác.</p></body></html>' }
        : {}),
    };
    const zippable: Zippable = {};
    for (const [name, text] of Object.entries(files)) zippable[name] = [strToU8(text), { mtime: TIME, level: 6 }];
    return zipSync(zippable);
  }

  #section(section: PageSection, last: boolean): string {
    const sectPr = this.#sectPr(section);
    const blocks = section.blocks.map((block, i) =>
      this.#block(block, !last && i === section.blocks.length - 1 ? sectPr : ''),
    );
    const chunk = last && this.#page.foreignChunk ? '<w:altChunk r:id="rIdKhoi"/>' : '';
    return blocks.join('') + chunk + (last ? sectPr : '');
  }

  #sectPr({ setting, number, start, continuous }: PageSection): string {
    let reference = '';
    if (number !== undefined) {
      const kind = number.place;
      const name = `${kind}${this.#headers.length + 1}.xml`;
      const tag = kind === 'header' ? 'hdr' : 'ftr';
      this.#headers.push({
        name,
        kind,
        xml: `${XML}<w:${tag} ${NAMESPACES} mc:Ignorable="wps">${this.#paragraph(number.paragraph)}</w:${tag}>`,
      });
      reference = `<w:${kind}Reference w:type="default" r:id="rIdDau${this.#headers.length}"/>`;
    }
    const roman = number?.roman === true ? ' w:fmt="upperRoman"' : '';
    const from = start === undefined ? '' : ` w:start="${start}"`;
    return (
      `<w:sectPr>${reference}<w:type w:val="${continuous ? 'continuous' : 'nextPage'}"/>` +
      `<w:pgSz w:w="${twips(setting.widthMm)}" w:h="${twips(setting.heightMm)}"${setting.landscape ? ' w:orient="landscape"' : ''}/>` +
      `<w:pgMar w:top="${twips(setting.topMm)}" w:right="${twips(setting.rightMm)}" w:bottom="${twips(setting.bottomMm)}" w:left="${twips(setting.leftMm)}" ` +
      `w:header="${twips(setting.headerMm)}" w:footer="${twips(setting.footerMm)}" w:gutter="0"/>` +
      (roman + from === '' ? '' : `<w:pgNumType${roman}${from}/>`) +
      '<w:cols w:space="720"/>' +
      (number !== undefined && !number.onFirstPage ? '<w:titlePg/>' : '') +
      '</w:sectPr>'
    );
  }

  #block(block: PageBlock, sectPr: string): string {
    return block.kind === 'table' ? this.#table(block) : this.#paragraph(block, sectPr);
  }

  #table({ columnsMm, rows, ruled }: PageTable): string {
    const line = ruled ? 'w:val="single" w:sz="4" w:space="0" w:color="000000"' : 'w:val="nil"';
    const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
      .map((side) => `<w:${side} ${line}/>`)
      .join('');
    const padding = ruled ? 100 : 0;
    const total = columnsMm.reduce((sum, mm) => sum + twips(mm), 0);
    const cell = (one: PageCell, mm: number): string =>
      `<w:tc><w:tcPr><w:tcW w:w="${twips(mm)}" w:type="dxa"/>` +
      (one.borderBottom
        ? '<w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:tcBorders>'
        : '') +
      `</w:tcPr>${one.paragraphs.map((paragraph) => this.#paragraph(paragraph)).join('')}</w:tc>`;
    return (
      `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
      `<w:tblCellMar><w:left w:w="${padding}" w:type="dxa"/><w:right w:w="${padding}" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
      `<w:tblGrid>${columnsMm.map((mm) => `<w:gridCol w:w="${twips(mm)}"/>`).join('')}</w:tblGrid>` +
      rows.map((row) => `<w:tr>${row.map((one, i) => cell(one, columnsMm[i] ?? 0)).join('')}</w:tr>`).join('') +
      '</w:tbl>'
    );
  }

  #paragraph(one: PageParagraph, sectPr = ''): string {
    const ordinal = this.#ordinal++;
    const { pStyle, base, boldByStyle } = this.#sheet.cascade(one, ordinal);
    const mark = runProperties(one.runs.at(-1)?.format ?? PLAIN_RUN, base.run);
    const pPr =
      paragraphProperties(one.format, base.paragraph, { style: pStyle, tabs: one.tabs }) +
      (mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`) +
      sectPr;
    const boxes = one.boxes.map((box) => {
      const id = this.#id++;
      return boxRun(id, box, box.paragraphs.map((paragraph) => this.#paragraph(paragraph)).join(''));
    });
    const drawing = one.drawing === undefined ? '' : lineRun(this.#id++, one.drawing);
    const runs = this.#cut(one.runs, ordinal).map((run) => this.#run(run, base.run, boldByStyle));
    return `<w:p>${pPr === '' ? '' : `<w:pPr>${pPr}</w:pPr>`}${boxes.join('')}${runs.join('')}${drawing}</w:p>`;
  }

  #cut(runs: readonly PageRun[], ordinal: number): PageRun[] {
    const text = runs.map((run) => run.text).join('');
    const cuts = new Set(this.#options.cuts?.(ordinal, text) ?? []);
    let at = 0;
    return runs.flatMap((run) => {
      const start = at;
      at += run.text.length;
      if (run.field !== undefined) return [run];
      const inner = [...cuts].filter((cut) => start < cut && cut < at).sort((a, b) => a - b);
      const edges = [start, ...inner, at];
      return edges.slice(1).map((end, i) => ({ ...run, text: run.text.slice((edges[i] ?? 0) - start, end - start) }));
    });
  }

  #run(run: PageRun, base: PageRunBase, boldByStyle: boolean): string {
    const styled = boldByStyle && boldOnly(run.format, base);
    const rPr = styled ? '<w:rStyle w:val="ChuDam"/>' : runProperties(run.format, base);
    const properties = rPr === '' ? '' : `<w:rPr>${rPr}</w:rPr>`;
    const text = run.decomposed === true ? run.text.normalize('NFD') : run.text;
    if (run.field !== undefined) return field(run.field, properties, text, this.#options.styling);
    if (text === '') return '';
    const inner = `<w:r>${properties}${content(text, run.revision === 'delete' ? 'delText' : 't')}</w:r>`;
    if (run.revision === undefined) return inner;
    const tag = run.revision === 'insert' ? 'ins' : 'del';
    return `<w:${tag} w:id="${900 + this.#id++}" w:author="Văn thư" w:date="${STAMP}">${inner}</w:${tag}>`;
  }

  #contentTypes(): string {
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
    const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
    return (
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
      (this.#page.foreignChunk ? '<Default Extension="html" ContentType="text/html"/>' : '') +
      override('/word/document.xml', `${word}.document.main+xml`) +
      override('/word/styles.xml', `${word}.styles+xml`) +
      override('/word/settings.xml', `${word}.settings+xml`) +
      override('/word/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml') +
      override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
      override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
      this.#headers.map(({ name, kind }) => override(`/word/${name}`, `${word}.${kind}+xml`)).join('') +
      '</Types>'
    );
  }

  #relations(): string {
    const relation = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
    return (
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      relation('rIdKieu', 'styles', 'styles.xml') +
      relation('rIdDat', 'settings', 'settings.xml') +
      relation('rIdChuDe', 'theme', 'theme/theme1.xml') +
      this.#headers.map(({ name, kind }, i) => relation(`rIdDau${i + 1}`, kind, name)).join('') +
      (this.#page.foreignChunk ? relation('rIdKhoi', 'aFChunk', 'khoi1.html') : '') +
      '</Relationships>'
    );
  }

  #settings(): string {
    return (
      `${XML}<w:settings ${NAMESPACES} mc:Ignorable="wps">${this.#page.mirrorMargins ? '<w:mirrorMargins/>' : ''}` +
      '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
      '<w:themeFontLang w:val="vi-VN"/></w:settings>'
    );
  }
}

type PageRunBase = Parameters<typeof runProperties>[1];

/** Text with its tabs and line breaks as elements (17.3.3). */
function content(text: string, element: 't' | 'delText'): string {
  return text
    .split(/([\t\v])/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece === '\t'
        ? '<w:tab/>'
        : piece === '\v'
          ? '<w:br/>'
          : `<w:${element} xml:space="preserve">${escape(piece)}</w:${element}>`,
    )
    .join('');
}

/** A field in its simple or its complex form (17.16.18, 17.16.19). */
function field(name: string, properties: string, result: string, styling: Styling): string {
  const shown = `<w:r>${properties}<w:t>${escape(result)}</w:t></w:r>`;
  if (styling === 'kieu') return `<w:fldSimple w:instr=" ${name} ">${shown}</w:fldSimple>`;
  const mark = (type: string) => `<w:r>${properties}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark('begin')}<w:r>${properties}<w:instrText xml:space="preserve"> ${name} </w:instrText></w:r>${mark('separate')}${shown}${mark('end')}`;
}

const THEME = themeXml();

function themeXml(): string {
  const color = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
  const fonts = (latin: string) => `<a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="6350">${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Thể thức"><a:themeElements><a:clrScheme name="Thể thức">` +
    color('dk1', '000000') +
    color('lt1', 'FFFFFF') +
    color('dk2', '000000') +
    color('lt2', 'FFFFFF') +
    [1, 2, 3, 4, 5, 6].map((i) => color(`accent${i}`, '000000')).join('') +
    color('hlink', '000000') +
    color('folHlink', '000000') +
    `</a:clrScheme><a:fontScheme name="Thể thức"><a:majorFont>${fonts('Calibri Light')}</a:majorFont><a:minorFont>${fonts('Times New Roman')}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="Thể thức"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
}

/** A DOCX file of the laid-out document; the same input gives the same bytes. */
export function writeDocx(page: Page, options: DocxOptions): Uint8Array {
  return new Writer(page, options).bytes();
}
