import { mode } from './cluster.ts';
import { center, topOf } from './fragment.ts';
import type { Fragment, Row } from './fragment.ts';

/** A line in the margin above or below the text. */
export interface RunningHead {
  readonly place: 'header' | 'footer';
  readonly row: Row;
  /** The part that is the page number. */
  readonly number?: PageNumber;
}

export interface PageNumber {
  readonly fragment: Fragment;
  /** UTF-16 range of the digits in the text of the fragment. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly roman: boolean;
}

interface HeadPage {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly rows: readonly Row[];
}

/** Parts of the page's height in which a running head or foot stands. */
const TOP = 0.1;
const BOTTOM = 0.92;
const NUMBER =
  /^[-–—\s]*(?:(?:Trang|Page)\s*)?(\d{1,4}|[ivxlc]{1,8}|[IVXLC]{1,8})(?:\s*(?:\/|of|trên)\s*\d{1,4})?[-–—\s.]*$/u;

/** A line that small beside the text, in parts of its size, and that near the edge, in points, is none of the text. */
const SMALL = 0.8;
const EDGE = (20 * 72) / 25.4;

/** Takes page numbers, repeated lines and small print at the upper edge out of the margins of each page. */
export function runningHeads(pages: readonly HeadPage[]): { heads: RunningHead[]; rows: Row[] }[] {
  const repeated = repeatedLines(pages);
  return pages.map((page, index) => {
    const heads: RunningHead[] = [];
    const rows = [...page.rows];
    const size = usualSize(rows);
    const takes = (row: Row | undefined, place: RunningHead['place']): boolean => {
      if (!row || !inMargin(page, row, place)) return false;
      const number = numberIn(row);
      const sound = number && isPlausible(number, index, pages.length) && standsAlone(page, row, rows, place);
      const known = repeated.has(keyOf(row, place)) || (place === 'header' && isSmallPrint(row, size));
      if (!sound && !(known && isApart(row, rows, place))) return false;
      heads.push({ place, row, ...(sound ? { number } : {}) });
      return true;
    };
    while (takes(rows[0], 'header')) rows.shift();
    while (takes(rows.at(-1), 'footer')) rows.pop();
    return { heads, rows };
  });
}

function inMargin({ heightPt }: HeadPage, row: Row, place: RunningHead['place']): boolean {
  return place === 'header' ? row.y < heightPt * TOP : row.y > heightPt * BOTTOM;
}

/** A number in the margin is the only thing on its line and has room between it and the text. */
function standsAlone(page: HeadPage, row: Row, rows: readonly Row[], place: RunningHead['place']): boolean {
  const fragment = row.fragments[0]!;
  if (row.fragments.length > 3) return false;
  const neighbour = place === 'header' ? rows[rows.indexOf(row) + 1] : rows[rows.indexOf(row) - 1];
  if (!neighbour) return true;
  const distance = Math.abs(neighbour.y - row.y);
  const middle = Math.abs(center(fragment) - page.widthPt / 2) < page.widthPt * 0.1;
  return distance > (middle ? 0.9 : 1.1) * fragment.size;
}

/** True when more room than between lines lies between a line of the margin and the text. */
function isApart(row: Row, rows: readonly Row[], place: RunningHead['place']): boolean {
  const neighbour = place === 'header' ? rows[rows.indexOf(row) + 1] : rows[rows.indexOf(row) - 1];
  return !neighbour || Math.abs(neighbour.y - row.y) > 1.8 * row.fragments[0]!.size;
}

/** The number of a form or the name of a file over the first line of the document. */
function isSmallPrint({ y, fragments }: Row, usual: number): boolean {
  return y < EDGE && fragments.every(({ size }) => size <= SMALL * usual);
}

function usualSize(rows: readonly Row[]): number {
  return (
    mode(
      rows.flatMap(({ fragments }) => fragments.map(({ size }) => size)),
      0.1,
    )?.value ?? 0
  );
}

function numberIn(row: Row): PageNumber | undefined {
  for (const fragment of row.fragments) {
    const match = NUMBER.exec(fragment.text.trim());
    if (!match) continue;
    const digits = match[1]!;
    const value = /^\d/u.test(digits) ? Number(digits) : romanValue(digits.toUpperCase());
    if (value === undefined) continue;
    const start = fragment.text.indexOf(digits);
    return { fragment, start, end: start + digits.length, value, roman: !/^\d/u.test(digits) };
  }
  return undefined;
}

/** Page numbers count on or start again; a year or a sum at the top of a page is none. */
function isPlausible({ value, roman }: PageNumber, index: number, pages: number): boolean {
  return value >= 1 && (value <= index + 1 || value <= pages + 400) && value < 1900 && !(roman && value > 200);
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

function romanValue(text: string): number | undefined {
  let rest = text;
  let value = 0;
  for (const [sign, worth] of ROMAN) {
    while (rest.startsWith(sign)) {
      value += worth;
      rest = rest.slice(sign.length);
    }
  }
  return rest === '' && value > 0 ? value : undefined;
}

/** Lines that stand in the margin of at least half of three or more pages, at one height. */
function repeatedLines(pages: readonly HeadPage[]): ReadonlySet<string> {
  if (pages.length < 3) return new Set();
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set<string>();
    for (const row of page.rows.slice(0, 2)) if (inMargin(page, row, 'header')) keys.add(keyOf(row, 'header'));
    for (const row of page.rows.slice(-2)) if (inMargin(page, row, 'footer')) keys.add(keyOf(row, 'footer'));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count * 2 >= pages.length && count >= 2).map(([key]) => key));
}

function keyOf(row: Row, place: RunningHead['place']): string {
  const text = row.fragments.map((fragment) => fragment.text.trim()).join('\t');
  return `${place} ${Math.round(row.y / 3)} ${text}`;
}

/** Distance of the top of a head's letters from the top edge, in points. */
export function headTop({ row }: RunningHead): number {
  return Math.min(...row.fragments.map(topOf));
}
