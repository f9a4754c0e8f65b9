import { findLegacyEncoding } from '@thethuc/core';
import type { Doc, Fact, Knowledge, Observations } from '@thethuc/core';
import { Cascade } from '../format/cascade.ts';
import type { TableLayer } from '../format/cascade.ts';
import { Numbering } from '../format/numbering.ts';
import { StyleSheet } from '../format/styles.ts';
import { readTheme } from '../format/theme.ts';
import { isOn, parseInteger } from '../format/units.ts';
import type { DocxPackage } from '../package/docx-package.ts';
import { findMainPart, refuseNotDocx } from '../package/main-part.ts';
import type { XmlNode } from '../xml/node.ts';
import { blocksOf } from './blocks.ts';
import type { ReadContext } from './context.ts';
import { DocBuilder } from './doc-builder.ts';
import { readHeadersAndFooters } from './headers.ts';
import { readNotes } from './notes.ts';
import { readSection } from './sections.ts';
import type { SectionFrame } from './sections.ts';
import { StoryReader } from './story-reader.ts';

/** A DOCX states everything the rules may ask for. */
const FACTS: ReadonlyMap<Fact, Knowledge> = new Map(
  (
    [
      'text',
      'fontFamily',
      'fontSizePt',
      'fontStyle',
      'fontColor',
      'alignment',
      'indent',
      'spacing',
      'position',
      'lines',
      'pageSize',
      'margins',
      'pageNumber',
      'revisions',
    ] as const
  ).map((fact) => [fact, 'stated'] as const),
);

/** Reads the parts of a package into one document. */
export function readDocument(pkg: DocxPackage): Doc {
  const mainName = findMainPart(pkg);
  const main = pkg.required(mainName);
  const body = main.root.name === 'w:document' ? main.root.child('w:body') : undefined;
  if (body === undefined) return refuseNotDocx();
  const settings = pkg.optional(pkg.related(mainName, 'settings'))?.root;
  const theme = readTheme(pkg.optional(pkg.related(mainName, 'theme'))?.root, settings);
  const styles = new StyleSheet(pkg.optional(pkg.related(mainName, 'styles'))?.root, theme);
  const numbering = new Numbering(pkg.optional(pkg.related(mainName, 'numbering'))?.root, theme);
  const builder = new DocBuilder();
  const layers = new Map<string, TableLayer>();
  const context: ReadContext = {
    builder,
    cascade: new Cascade(styles, numbering, theme),
    styles,
    numbering,
    theme,
    sections: findSections(body),
    compatibilityMode: compatibilityMode(settings),
    problems: pkg.problems,
    tableLayer(key, make) {
      const known = layers.get(key);
      if (known !== undefined) return known;
      const layer = { id: layers.size + 1, ...make() };
      layers.set(key, layer);
      return layer;
    },
    foreignChunks: 0,
    boxes: 0,
  };
  new StoryReader(context, main, 'main', 0).readTop(body.children);
  const evenAndOddHeaders = isSet(settings?.child('w:evenAndOddHeaders'));
  const sections = readHeadersAndFooters(pkg, mainName, context, evenAndOddHeaders);
  readNotes(pkg, mainName, context);
  if (context.foreignChunks > 0) {
    pkg.problems.push({
      message: {
        vi: `Tệp chèn ${context.foreignChunks} phần nội dung từ tệp khác (altChunk) mà công cụ không đọc được; hãy mở bằng Word rồi lưu lại để kiểm tra cả phần đó.`,
        en: `The file imports ${context.foreignChunks} piece(s) of content from other files (altChunk) that cannot be read; open it in Word and save it to have them checked.`,
      },
    });
  }
  const text = builder.text();
  const legacyEncoding = findLegacyEncoding(text, builder.paragraphs);
  const pages = readPages(pkg);
  builder.setPages(pages);
  const observations: Observations = {
    revisions: builder.revisions.sort((a, b) => a.span.start - b.span.start),
    comments: countComments(pkg, mainName),
    ...(legacyEncoding === undefined ? {} : { legacyEncoding }),
    decomposed: builder.decomposed,
    foreignChunks: context.foreignChunks,
    macros: hasMacros(pkg, mainName),
    signed: pkg.relationshipsOf('').some(({ kind }) => kind === 'origin'),
    protected: isProtected(settings),
    mirrorMargins: isSet(settings?.child('w:mirrorMargins')),
    evenAndOddHeaders,
    ...(pages === undefined ? {} : { pages }),
  };
  return {
    medium: 'docx',
    text,
    paragraphs: builder.paragraphs,
    tables: builder.tables,
    lines: builder.lines,
    sections,
    facts: FACTS,
    observations,
    origins: builder.origins,
  };
}

/** The sections in order: one ends at each paragraph that carries `w:sectPr`, the last at the end of the body (17.6.18). */
function findSections(body: XmlNode): readonly SectionFrame[] {
  const frames: SectionFrame[] = [];
  let open = false;
  const push = (frame: SectionFrame): void => {
    const before = frames[frames.length - 1]?.page;
    const { widthMm, heightMm } = frame.page;
    // Paper of another size cannot share a page, whatever the type says.
    const isOtherPaper = before !== undefined && (before.widthMm !== widthMm || before.heightMm !== heightMm);
    frames.push(isOtherPaper ? { ...frame, startsPage: true } : frame);
  };
  for (const block of blocksOf(body.children)) {
    open = true;
    const properties = block.name === 'w:p' && block.children[0]?.name === 'w:pPr' ? block.children[0] : undefined;
    const node = properties?.child('w:sectPr');
    if (node === undefined) continue;
    push(readSection(node));
    open = false;
  }
  const last = body.child('w:sectPr');
  if (last !== undefined || open || frames.length === 0) push(readSection(last));
  return frames;
}

function isSet(node: XmlNode | undefined): boolean {
  return node !== undefined && isOn(node.attribute('w:val'));
}

/** Without the setting Word lays the file out as version 12 did ([MS-DOCX] 2.6.1). */
function compatibilityMode(settings: XmlNode | undefined): number {
  for (const node of settings?.child('w:compat')?.children ?? []) {
    if (node.name !== 'w:compatSetting' || node.attribute('w:name') !== 'compatibilityMode') continue;
    return parseInteger(node.attribute('w:val')) ?? 12;
  }
  return 12;
}

function countComments(pkg: DocxPackage, mainName: string): number {
  const part = pkg.optional(pkg.related(mainName, 'comments'));
  return part?.root.children.filter((node) => node.name === 'w:comment').length ?? 0;
}

function hasMacros(pkg: DocxPackage, mainName: string): boolean {
  return pkg
    .relationshipsOf(mainName)
    .some(({ kind, target }) => kind === 'vbaProject' && target !== undefined && pkg.has(target));
}

/** Editing is restricted: document protection in force, or a write password (17.15.1.29, 17.15.1.93). */
function isProtected(settings: XmlNode | undefined): boolean {
  const protection = settings?.child('w:documentProtection');
  const enforced = protection?.attribute('w:enforcement');
  return (enforced !== undefined && isOn(enforced)) || settings?.child('w:writeProtection') !== undefined;
}

function readPages(pkg: DocxPackage): number | undefined {
  const node = pkg.optional(pkg.related('', 'extended-properties') ?? pkg.related('', 'extendedProperties'));
  const pages = parseInteger(node?.root.child('Pages')?.text.trim());
  return pages !== undefined && pages > 0 ? pages : undefined;
}
