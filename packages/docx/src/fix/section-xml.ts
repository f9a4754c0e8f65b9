import type { PageSetup } from '@thethuc/core';
import type { XmlNode, XmlPart } from '../xml/node.ts';
import { attributes, Children } from './children.ts';
import { SECTION_PROPERTIES } from './order.ts';
import { twips } from './paragraph-xml.ts';
import type { Revisions } from './track.ts';

/** `w:sectPr` with a page set-up laid on it; lengths in mm. */
export function sectionProperties(
  part: XmlPart,
  old: XmlNode,
  page: Partial<PageSetup>,
  revisions?: Revisions,
): string {
  const children = new Children(part, old, SECTION_PROPERTIES);
  const before = previousProperties(part, old);
  const size: Record<string, string | undefined> = {};
  if (page.widthMm !== undefined) size['w:w'] = twips(page.widthMm);
  if (page.heightMm !== undefined) size['w:h'] = twips(page.heightMm);
  if (page.orientation !== undefined) size['w:orient'] = page.orientation === 'landscape' ? 'landscape' : undefined;
  if (Object.keys(size).length > 0) {
    // The code names the printer's paper and would contradict the new size.
    children.set('w:pgSz', `<w:pgSz${attributes(old.child('w:pgSz'), { ...size, 'w:code': undefined })}/>`);
  }
  const margins = {
    'w:top': page.topMm,
    'w:right': page.rightMm,
    'w:bottom': page.bottomMm,
    'w:left': page.leftMm,
    'w:header': page.headerMm,
    'w:footer': page.footerMm,
    'w:gutter': page.gutterMm,
  };
  const stated = Object.entries(margins).filter((entry): entry is [string, number] => entry[1] !== undefined);
  if (stated.length > 0) {
    const values = Object.fromEntries(stated.map(([name, mm]) => [name, twips(mm)]));
    const base = old.child('w:pgMar') ? {} : { 'w:header': '720', 'w:footer': '720', 'w:gutter': '0' };
    children.set('w:pgMar', `<w:pgMar${attributes(old.child('w:pgMar'), { ...base, ...values })}/>`);
  }
  if (revisions && !old.child('w:sectPrChange')) {
    children.set(
      'w:sectPrChange',
      `<w:sectPrChange${revisions.attributes()}><w:sectPr>${before}</w:sectPr></w:sectPrChange>`,
    );
  }
  return `<w:sectPr${attributes(old, {})}>${children.xml()}</w:sectPr>`;
}

/** What `w:sectPrChange` keeps: no references to headers and footers (CT_SectPrBase). */
function previousProperties(part: XmlPart, old: XmlNode): string {
  const children = new Children(part, old, SECTION_PROPERTIES);
  const references = old.children.filter(({ name }) => name === 'w:headerReference' || name === 'w:footerReference');
  for (const { name } of references) children.remove(name);
  children.remove('w:sectPrChange');
  return children.xml();
}
