import type { PageSetup } from '@thethuc/core';
import { clusters } from '../layout/cluster.ts';
import { topOf } from '../layout/fragment.ts';
import { headTop } from '../layout/heads.ts';
import type { Layout } from '../layout/read-pages.ts';
import { halfMm, mm } from './units.ts';

type Page = Layout['pages'][number];

/** Pages of one size whose numbers count on. */
export interface SectionDraft {
  /** Indices of its pages, from 0. */
  readonly pages: readonly number[];
  readonly page: PageSetup;
  readonly titlePage: boolean;
  readonly start?: number;
  readonly roman: boolean;
}

/** Points: how far two pages may differ and still have one margin. */
const AGREE = 4;

export interface Sectioning {
  readonly sections: readonly SectionDraft[];
  readonly mirrorMargins: boolean;
}

/** Cuts the pages into sections where the size of the paper changes or page numbers start again. */
export function sectionsOf(pages: readonly Page[]): Sectioning {
  const runs: number[][] = [];
  const numbers = pages.map(numberOf);
  const numbered = numbers.some((number) => number !== undefined);
  let expected = 1;
  pages.forEach((page, index) => {
    const number = numbers[index];
    const before = pages[index - 1];
    const resized =
      before !== undefined &&
      (Math.abs(before.widthPt - page.widthPt) > 2 || Math.abs(before.heightPt - page.heightPt) > 2);
    // A page without its number among numbered ones is the first of a part that hides it.
    const hidden = numbered && number === undefined && index > 0;
    const restarts = number !== undefined && number !== expected;
    if (index === 0 || resized || hidden || restarts) runs.push([]);
    runs.at(-1)!.push(index);
    expected = (number ?? (hidden ? (firstNumber(numbers, index) ?? 1) : expected)) + 1;
  });
  const sections = runs.map((own): SectionDraft => {
    const first = own[0]!;
    const start = first === 0 ? startOf(numbers, own) : (startOf(numbers, own) ?? (numbered ? 1 : undefined));
    const running = first + 1;
    return {
      pages: own,
      page: pageSetup(own.map((index) => pages[index]!)),
      titlePage: numbered && numbers[first] === undefined,
      ...(start === undefined || start === running ? {} : { start }),
      roman: own.some((index) => pages[index]!.heads.some(({ number }) => number?.roman === true)),
    };
  });
  return { sections, mirrorMargins: pages.some(isBack) };
}

function numberOf({ heads }: Page): number | undefined {
  return heads.find(({ number }) => number !== undefined)?.number?.value;
}

/** What the first page of the pages would show, told by a later one. */
function startOf(numbers: readonly (number | undefined)[], own: readonly number[]): number | undefined {
  const shown = own.find((index) => numbers[index] !== undefined);
  return shown === undefined ? undefined : numbers[shown]! - (shown - own[0]!);
}

function firstNumber(numbers: readonly (number | undefined)[], index: number): number | undefined {
  const next = numbers[index + 1];
  return next === undefined ? undefined : next - 1;
}

function pageSetup(pages: readonly Page[]): PageSetup {
  const { widthPt, heightPt } = pages[0]!;
  const margins = pages.map(marginsOf);
  const left = median(margins.flatMap((own) => own.left ?? []));
  const right = median(margins.flatMap((own) => own.right ?? []));
  const top = topMargin(pages);
  const header = pages
    .flatMap(({ heads }) => heads.find(({ place }) => place === 'header') ?? [])
    // Over a number that stands under other words the page does not show where the header begins.
    .filter(({ number }) => number)
    .map(headTop)[0];
  return {
    widthMm: mm(widthPt),
    heightMm: mm(heightPt),
    orientation: widthPt > heightPt ? 'landscape' : 'portrait',
    ...(top === undefined ? {} : { topMm: halfMm(top) }),
    ...(left === undefined ? {} : { leftMm: halfMm(left) }),
    ...(right === undefined ? {} : { rightMm: halfMm(right) }),
    ...(header === undefined ? {} : { headerMm: halfMm(header) }),
    columns: 1,
  };
}

/** The back of a sheet, whose margins are those of a front on the other side. */
const isBack = ({ frame }: Page): boolean => frame.shift !== 0;

/** The margins that are sure, of a back as they are on a front. */
function marginsOf(page: Page): { readonly left: number | undefined; readonly right: number | undefined } {
  const { frame, widthPt } = page;
  const left = frame.leftSure ? frame.left : undefined;
  const right = frame.rightSure ? widthPt - frame.right : undefined;
  return isBack(page) ? { left: right, right: left } : { left, right };
}

/**
 * The height at which the text of at least two pages begins; a blank line, or a mark over it, is on one page only. Where
 * some pages have words over the text and some have not, those of one kind are compared: the words may hang in a blank line.
 */
function topMargin(pages: readonly Page[]): number | undefined {
  const marked = pages.filter(({ heads }) => heads.some(({ place, number }) => place === 'header' && !number));
  const alike = marked.length * 2 > pages.length ? marked : pages.filter((page) => !marked.includes(page));
  const tops = alike.flatMap(({ rows }) => (rows[0] ? [Math.min(...rows[0].fragments.map(topOf))] : []));
  return clusters(tops, AGREE).find(({ count }) => count >= 2)?.value;
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
