import type { HeaderFooter, PageKind, PageSetup, Section } from '@thethuc/core';
import type { XmlNode } from '../xml/node.ts';
import type { Room } from './room.ts';
import { round } from './room.ts';
import { isOn, parseInteger, parseTwips, twipsToMm } from '../format/units.ts';

/** A section as its `w:sectPr` states it, before headers are inherited. */
export interface SectionFrame {
  readonly page: PageSetup;
  /** Left and right edges of the text column, in mm from the left edge of the page; `undefined` when not stated. */
  readonly room: Room | undefined;
  /** Between the left and right margins. */
  readonly margins: Room | undefined;
  readonly titlePage: boolean;
  readonly startsPage: boolean;
  readonly pageNumber: Section['pageNumber'];
  readonly references: ReadonlyArray<{
    readonly place: HeaderFooter['place'];
    readonly kind: PageKind;
    readonly id: string;
  }>;
}

export function readSection(node: XmlNode | undefined): SectionFrame {
  const page = readPage(node);
  const titlePage = node?.child('w:titlePg');
  const type = node?.value('w:type');
  return {
    page,
    room: roomOf(page, node),
    margins: marginsOf(page),
    titlePage: titlePage !== undefined && isOn(titlePage.attribute('w:val')),
    // 17.6.22: a section begins on a new page unless it says otherwise.
    startsPage: type !== 'continuous' && type !== 'nextColumn',
    pageNumber: readPageNumber(node?.child('w:pgNumType')),
    references: (node?.children ?? []).flatMap((child) => {
      const place =
        child.name === 'w:headerReference' ? 'header' : child.name === 'w:footerReference' ? 'footer' : undefined;
      const id = child.attribute('r:id');
      if (place === undefined || id === undefined) return [];
      const type = child.attribute('w:type');
      const kind: PageKind = type === 'first' || type === 'even' ? type : 'default';
      return [{ place, kind, id } as const];
    }),
  };
}

function readPage(node: XmlNode | undefined): PageSetup {
  const size = node?.child('w:pgSz');
  const margins = node?.child('w:pgMar');
  const mm = (value: string | undefined): number | undefined => {
    const twips = parseTwips(value);
    return twips === undefined ? undefined : twipsToMm(twips);
  };
  const widthMm = mm(size?.attribute('w:w'));
  const heightMm = mm(size?.attribute('w:h'));
  const lengths = {
    widthMm,
    heightMm,
    topMm: absolute(mm(margins?.attribute('w:top'))),
    bottomMm: absolute(mm(margins?.attribute('w:bottom'))),
    leftMm: mm(margins?.attribute('w:left') ?? margins?.attribute('w:start')),
    rightMm: mm(margins?.attribute('w:right') ?? margins?.attribute('w:end')),
    headerMm: mm(margins?.attribute('w:header')),
    footerMm: mm(margins?.attribute('w:footer')),
    gutterMm: mm(margins?.attribute('w:gutter')),
  };
  const wide = widthMm !== undefined && heightMm !== undefined && widthMm > heightMm;
  return {
    ...(Object.fromEntries(Object.entries(lengths).filter(([, value]) => value !== undefined)) as Partial<
      typeof lengths
    > &
      object as Omit<PageSetup, 'orientation' | 'columns'>),
    orientation:
      wide || (size?.attribute('w:orient') === 'landscape' && heightMm === undefined) ? 'landscape' : 'portrait',
    columns: Math.max(1, parseInteger(node?.child('w:cols')?.attribute('w:num')) ?? 1),
  };
}

/** A negative top or bottom margin holds the text there whatever the header needs (17.6.11). */
function absolute(length: number | undefined): number | undefined {
  return length === undefined ? undefined : Math.abs(length);
}

/** The gutter stands at the left (17.6.11). */
function marginsOf(page: PageSetup): Room | undefined {
  if (page.widthMm === undefined || page.leftMm === undefined || page.rightMm === undefined) return undefined;
  return { leftMm: round(page.leftMm + (page.gutterMm ?? 0)), rightMm: round(page.widthMm - page.rightMm) };
}

/** The text column; of several columns the first. */
function roomOf(page: PageSetup, node: XmlNode | undefined): Room | undefined {
  const margins = marginsOf(page);
  if (margins === undefined || page.columns === 1) return margins;
  const { leftMm, rightMm } = margins;
  const columns = node?.child('w:cols');
  const stated = parseTwips(columns?.child('w:col')?.attribute('w:w'));
  if (stated !== undefined) return { leftMm, rightMm: round(leftMm + twipsToMm(stated)) };
  const gap = twipsToMm(parseTwips(columns?.attribute('w:space')) ?? 720);
  return { leftMm, rightMm: round(leftMm + (rightMm - leftMm - gap * (page.columns - 1)) / page.columns) };
}

function readPageNumber(node: XmlNode | undefined): Section['pageNumber'] {
  const start = parseInteger(node?.attribute('w:start'));
  const stated = node?.attribute('w:fmt');
  const format =
    stated === undefined || stated === 'decimal'
      ? 'decimal'
      : /roman$/i.test(stated)
        ? 'roman'
        : /letter$/i.test(stated)
          ? 'letter'
          : 'other';
  return start === undefined ? { format } : { start, format };
}
