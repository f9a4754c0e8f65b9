import { strToU8, zipSync, type Zippable } from 'fflate';
import { element, escapeXml, NAMESPACES, XML } from './xml.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** The first day a zip file can name: the same draft gives the same bytes on every day. */
const MTIME = new Date(1980, 0, 1);

/** Stands in the file as the program that saved it; Word puts its own name there. */
export const APPLICATION = 'thethuc';

/** Relationship of the page-number header. */
export const HEADER_ID = 'rIdSoTrang';

export interface PackageParts {
  readonly title: string;
  readonly document: string;
  readonly styles: string;
  readonly header: string;
}

/** A DOCX file (ECMA-376 Part 2). Who wrote it, where and when is not told. */
export function packageBytes({ title, document, styles, header }: PackageParts): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([
      ['rIdVanBan', `${RELATIONS}/officeDocument`, 'word/document.xml'],
      ['rIdTomTat', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ['rIdUngDung', `${RELATIONS}/extended-properties`, 'docProps/app.xml'],
    ]),
    'docProps/app.xml': `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${APPLICATION}</Application></Properties>`,
    'docProps/core.xml':
      `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      `<dc:title>${escapeXml(title)}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>`,
    'word/document.xml': document,
    'word/styles.xml': styles,
    'word/settings.xml': settings(),
    'word/header1.xml': header,
    'word/_rels/document.xml.rels': relationships([
      ['rIdKieu', `${RELATIONS}/styles`, 'styles.xml'],
      ['rIdCaiDat', `${RELATIONS}/settings`, 'settings.xml'],
      [HEADER_ID, `${RELATIONS}/header`, 'header1.xml'],
    ]),
  };
  const zippable: Zippable = {};
  for (const [name, text] of Object.entries(parts)) zippable[name] = [strToU8(text), { mtime: MTIME, level: 6 }];
  return zipSync(zippable);
}

function contentTypes(): string {
  const override = (part: string, type: string) => element('Override', { PartName: part, ContentType: type });
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    override('/word/document.xml', `${WORD}.document.main+xml`) +
    override('/word/styles.xml', `${WORD}.styles+xml`) +
    override('/word/settings.xml', `${WORD}.settings+xml`) +
    override('/word/header1.xml', `${WORD}.header+xml`) +
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    '</Types>'
  );
}

function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const all = list.map(([Id, Type, Target]) => element('Relationship', { Id, Type, Target }));
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function settings(): string {
  return (
    `${XML}<w:settings ${NAMESPACES}><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>` +
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
    '<w:themeFontLang w:val="vi-VN"/></w:settings>'
  );
}
