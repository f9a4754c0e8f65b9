import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../src/index.ts';
import type { Doc, Paragraph, Run } from '@thethuc/core';

export const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a document under test, as the inside of their root elements. */
export interface Parts {
  readonly body: string;
  readonly section?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly theme?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly app?: string;
  /** Whole files by name, over everything else. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

export const A4 =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/>';

/** Files of a minimal package around the given parts. */
export function docxFiles(content: Parts | string): Record<string, Uint8Array> {
  const parts: Parts = typeof content === 'string' ? { body: content } : content;
  const related: string[] = [];
  const files: Record<string, string | Uint8Array> = {};
  const add = (name: string, kind: string, id: string, xml: string | undefined): void => {
    if (xml === undefined) return;
    files[`word/${name}`] = xml;
    related.push(`<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${name}"/>`);
  };
  const wrap = (root: string, inside: string | undefined): string | undefined =>
    inside === undefined ? undefined : `<w:${root} ${NAMESPACES}>${inside}</w:${root}>`;
  files['_rels/.rels'] = relationships([
    `<Relationship Id="r1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/>`,
    ...(parts.app === undefined
      ? []
      : [`<Relationship Id="r2" Type="${RELATIONSHIPS}/extended-properties" Target="docProps/app.xml"/>`]),
  ]);
  if (parts.app !== undefined) {
    files['docProps/app.xml'] =
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${parts.app}</Properties>`;
  }
  add('styles.xml', 'styles', 'styles', wrap('styles', parts.styles));
  add('numbering.xml', 'numbering', 'numbering', wrap('numbering', parts.numbering));
  add('settings.xml', 'settings', 'settings', wrap('settings', parts.settings));
  add('footnotes.xml', 'footnotes', 'footnotes', wrap('footnotes', parts.footnotes));
  add('comments.xml', 'comments', 'comments', wrap('comments', parts.comments));
  if (parts.theme !== undefined) add('theme.xml', 'theme', 'theme', `<a:theme ${NAMESPACES}>${parts.theme}</a:theme>`);
  for (const [name, xml] of Object.entries(parts.headers ?? {})) {
    const kind = name.startsWith('footer') ? 'footer' : 'header';
    add(`${name}.xml`, kind, name, wrap(kind === 'footer' ? 'ftr' : 'hdr', xml));
  }
  files['word/document.xml'] =
    `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${parts.body}<w:sectPr>${parts.section ?? A4}</w:sectPr></w:body></w:document>`;
  files['word/_rels/document.xml.rels'] = relationships(related);
  Object.assign(files, parts.files);
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
  );
}

function relationships(items: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

export function buildDocx(parts: Parts | string): Uint8Array {
  return zipSync(docxFiles(parts));
}

/** The document of a package that must be readable. */
export function docOf(parts: Parts | string): Doc {
  const result = readDocx(buildDocx(parts));
  if (!result.ok) throw new Error(`${result.reason.code}: ${result.reason.en}`);
  return result.doc;
}

export function textOf(doc: Doc, piece: Paragraph | Run): string {
  return doc.text.slice(piece.span.start, piece.span.end);
}

/** Texts of the paragraphs in order. */
export function texts(doc: Doc): string[] {
  return doc.paragraphs.map((paragraph) => textOf(doc, paragraph));
}

export function run(text: string, properties = ''): string {
  const rPr = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${rPr}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function p(content: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** Format of the only run of the only paragraph. */
export function onlyRun(doc: Doc): Run {
  const found = doc.paragraphs[0]?.runs[0];
  if (found === undefined) throw new Error('no run');
  return found;
}
