import type { Values } from './form-values.ts';
import { element, twips } from './xml.ts';

/** A page as it is set, in mm. */
export interface PageSetup {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly topMm: number;
  readonly bottomMm: number;
  readonly leftMm: number;
  readonly rightMm: number;
  /** Of the page number from the top edge. */
  readonly headerMm: number;
  readonly landscape: boolean;
}

/** Where pages begin anew, and how they are numbered there. */
export interface SectionSetup {
  readonly page: PageSetup;
  /** The first page of the section shows no number. */
  readonly quietFirstPage: boolean;
  /** Page numbers begin again from 1. */
  readonly restart: boolean;
  /** Relationship of the header with the page number; only the first section names it, the others inherit. */
  readonly header?: string;
}

interface Paper {
  readonly name: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** The page the instruments want, upright. */
export function portraitPage(values: Values): PageSetup {
  const { sizes = [] } = values.params<{ sizes: readonly Paper[] }>('trang/kho-giay');
  const { widthMm = 0, heightMm = 0 } = sizes[0] ?? {};
  const { topMm = 0, bottomMm = 0, leftMm = 0, rightMm = 0 } = values.params<PageSetup>('trang/le');
  const { distanceMm = 0 } = values.params<{ distanceMm: number }>('so-trang/vi-tri');
  return { widthMm, heightMm, topMm, bottomMm, leftMm, rightMm, headerMm: distanceMm, landscape: false };
}

/** The same sheet turned a quarter to the left: the binding edge comes to lie at the top. */
export function landscapePage(page: PageSetup): PageSetup {
  return {
    ...page,
    widthMm: page.heightMm,
    heightMm: page.widthMm,
    topMm: page.leftMm,
    bottomMm: page.rightMm,
    leftMm: page.bottomMm,
    rightMm: page.topMm,
    landscape: true,
  };
}

/** Width of the text in mm. */
export function textWidthOf({ widthMm, leftMm, rightMm }: PageSetup): number {
  return widthMm - leftMm - rightMm;
}

/** 17.6.17; children in the order of CT_SectPr. */
export function sectionXml({ page, quietFirstPage, restart, header }: SectionSetup): string {
  return element(
    'w:sectPr',
    {},
    (header === undefined ? '' : element('w:headerReference', { 'w:type': 'default', 'r:id': header })) +
      element('w:type', { 'w:val': 'nextPage' }) +
      element('w:pgSz', {
        'w:w': twips(page.widthMm),
        'w:h': twips(page.heightMm),
        'w:orient': page.landscape ? 'landscape' : undefined,
      }) +
      element('w:pgMar', {
        'w:top': twips(page.topMm),
        'w:right': twips(page.rightMm),
        'w:bottom': twips(page.bottomMm),
        'w:left': twips(page.leftMm),
        'w:header': twips(page.headerMm),
        'w:footer': twips(page.headerMm),
        'w:gutter': 0,
      }) +
      (restart ? element('w:pgNumType', { 'w:start': 1 }) : '') +
      element('w:cols', { 'w:space': 720 }) +
      (quietFirstPage ? element('w:titlePg') : ''),
  );
}
