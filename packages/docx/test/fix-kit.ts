import type { Doc, Edit, Span } from '@thethuc/core';
import { zipSync } from 'fflate';
import { fixDocx, readDocx } from '../src/index.ts';
import type { FixedDocx, Tracking } from '../src/index.ts';
import { DocxPackage } from '../src/package/docx-package.ts';
import { docxFiles } from './build-docx.ts';
import type { Parts } from './build-docx.ts';

export const TRACKING: Tracking = { author: 'Văn thư', date: '2026-11-01T00:00:00Z' };

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const TYPES: Readonly<Record<string, string>> = {
  document: `${WORD}.document.main+xml`,
  styles: `${WORD}.styles+xml`,
  numbering: `${WORD}.numbering+xml`,
  settings: `${WORD}.settings+xml`,
  footnotes: `${WORD}.footnotes+xml`,
  comments: `${WORD}.comments+xml`,
  header: `${WORD}.header+xml`,
  footer: `${WORD}.footer+xml`,
};

/** A whole package, content types included, that other programs open too. */
export function office(parts: Parts | string): Uint8Array {
  const files = docxFiles(typeof parts === 'string' ? { body: parts } : parts);
  const overrides = Object.keys(files).flatMap((name) => {
    const type = TYPES[/^word\/([a-z]+)\d*\.xml$/u.exec(name)?.[1] ?? ''];
    return type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`];
  });
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
  return zipSync({ '[Content_Types].xml': new TextEncoder().encode(types), ...files });
}

export function read(bytes: Uint8Array): Doc {
  const result = readDocx(bytes);
  if (!result.ok) throw new Error(`${result.reason.code}: ${result.reason.en}`);
  return result.doc;
}

export function partOf(bytes: Uint8Array, name = 'word/document.xml'): string {
  return new TextDecoder().decode(new DocxPackage(bytes).bytesOf(name));
}

/** The body without its section properties, or the inside of another story. */
export function story(bytes: Uint8Array, name = 'word/document.xml'): string {
  const text = partOf(bytes, name);
  const inside = /<w:body>([\s\S]*)<w:sectPr>[\s\S]*?<\/w:sectPr><\/w:body>/u.exec(text)?.[1];
  return inside ?? text.replace(/^<\?xml[^>]*\?>/u, '').replace(/^<[^>]+>|<\/[^>]+>$/gu, '');
}

/** Where words stand, the n-th time. */
export function place(doc: Doc, words: string, nth = 0): Span {
  let start = -1;
  for (let n = 0; n <= nth; n++) start = doc.text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`no «${words}» in «${doc.text}»`);
  return { start, end: start + words.length };
}

export interface Fixed extends FixedDocx {
  /** Inside of the body afterwards. */
  readonly xml: string;
  readonly doc: Doc;
  readonly before: Uint8Array;
}

/** Builds, reads and fixes; each list of edits is one fix. */
export function fixed(
  parts: Parts | string,
  fixes: (doc: Doc) => readonly (readonly Edit[])[],
  tracking?: Tracking,
): Fixed {
  const before = office(parts);
  const doc = read(before);
  const result = fixDocx(
    before,
    doc,
    fixes(doc).map((edits) => ({ edits })),
    tracking,
  );
  return { ...result, before, xml: story(result.bytes), doc: read(result.bytes) };
}

/** As `fixed`, of one fix of one edit that must succeed. */
export function fixedBy(parts: Parts | string, edit: (doc: Doc) => Edit, tracking?: Tracking): Fixed {
  const result = fixed(parts, (doc) => [[edit(doc)]], tracking);
  const [outcome] = result.outcomes;
  if (outcome?.done !== true) throw new Error(outcome?.reason.en);
  return result;
}
