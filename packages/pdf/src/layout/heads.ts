import { mode } from './cluster.ts';
import type { Stroke } from '../page/content.ts';
import { center, topOf } from './fragment.ts';
import type { Fragment, Row } from './fragment.ts';
import { gridOf } from './grids.ts';
import type { Grid } from './grids.ts';
import { footnotesUnder } from './notes.ts';

/** What stands in the margin above or below the text, and the notes at its foot. */
export interface RunningHead {
  readonly place: 'header' | 'footer' | 'footnote';
  /** One in the margin; those of a note. */
  readonly rows: readonly Row[];
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
  readonly grids: readonly Grid[];
  readonly lines: readonly Stroke[];
}

type Margin = 'header' | 'footer';

/** Parts of the page's height in which a running head or foot stands. */
const TOP = 0.1;
const BOTTOM = 0.92;
const NUMBER =
  /^[-–—\s]*(?:(?:Trang|Page)\s*)?(\d{1,4}|[ivxlc]{1,8}|[IVXLC]{1,8})(?:\s*(?:\/|of|trên)\s*\d{1,4})?[-–—\s.]*$/u;

/** A line that small beside the text, in parts of its size, and that near the edge, in points, is none of the text. */
const SMALL = 0.87;
const EDGE = (20 * 72) / 25.4;

/** A row that can be a running head. */
interface Candidate {
  readonly row: Row;
  readonly number?: PageNumber;
  readonly small: boolean;
}

/** The pages without what is none of their running text: page numbers, repeated lines and small print in the margins, notes at the foot. */
export function runningHeads(pages: readonly HeadPage[]): Stripped[] {
  const repeated = repeatedLines(pages);
  return pages.map((page) => {
    const size = usualSize(page.rows);
    const candidate = (row: Row, place: Margin): Candidate | undefined => {
      if (!inMargin(page, row, place) || isInTable(page, row, place)) return undefined;
      const number = numberIn(row);
      const small = place === 'header' && isSmallPrint(row, size);
      if (number && isPlausible(number, pages.length)) return { row, number, small };
      return small || repeated.has(keyOf(row, place)) ? { row, small } : undefined;
    };
    const heads = takeHeads(page, page.rows, 'header', candidate);
    const feet = takeHeads(page, [...heads.rows].reverse(), 'footer', candidate);
    const { notes, rows, line } = footnotesUnder(page.lines, feet.rows.reverse(), page, size);
    return {
      heads: [...heads.heads, ...feet.heads, ...notes.map((note) => ({ place: 'footnote' as const, rows: note }))],
      rows,
      lines: line ? page.lines.filter((other) => other !== line) : page.lines,
    };
  });
}

interface Stripped {
  readonly heads: readonly RunningHead[];
  readonly rows: readonly Row[];
  /** Without the one that parts the notes from the text. */
  readonly lines: readonly Stroke[];
}

/**
 * Takes as many rows from the edge as are heads together: one of them is the page number, or none, and the last one
 * has room between it and the text.
 * @param rows from the edge inwards
 */
function takeHeads(
  page: HeadPage,
  rows: readonly Row[],
  place: Margin,
  candidateOf: (row: Row, place: Margin) => Candidate | undefined,
): { heads: RunningHead[]; rows: Row[] } {
  const candidates: Candidate[] = [];
  for (const row of rows) {
    const candidate = candidateOf(row, place);
    if (!candidate || (candidate.number && candidates.some(({ number }) => number))) break;
    candidates.push(candidate);
  }
  while (candidates.length > 0) {
    const { row, number, small } = candidates.at(-1)!;
    const neighbour = rows[candidates.length];
    // What is printed small under the number is no more text than the number.
    const underNumber = small && candidates.slice(0, -1).some((other) => other.number);
    if (number ? standsAlone(page, row, number, neighbour) : underNumber || isApart(row, neighbour)) break;
    candidates.pop();
  }
  const heads = candidates.map(({ row, number }) => ({ place, rows: [row], ...(number ? { number } : {}) }));
  return { heads, rows: rows.slice(candidates.length) };
}

/** True for a row of a table that goes on into the text. */
function isInTable({ grids, heightPt }: HeadPage, { fragments }: Row, place: Margin): boolean {
  return fragments.some((fragment) => {
    const grid = gridOf(grids, fragment);
    return grid !== undefined && (place === 'header' ? grid.y1 > heightPt * TOP : grid.y0 < heightPt * BOTTOM);
  });
}

function inMargin({ heightPt }: HeadPage, row: Row, place: Margin): boolean {
  return place === 'header' ? row.y < heightPt * TOP : row.y > heightPt * BOTTOM;
}

/** A number in the margin is the only thing on its line and has room between it and the text. */
function standsAlone(page: HeadPage, row: Row, { fragment }: PageNumber, neighbour: Row | undefined): boolean {
  if (row.fragments.length > 3) return false;
  if (!neighbour) return true;
  const distance = Math.abs(neighbour.y - row.y);
  const middle = Math.abs(center(row.fragments[0]!) - page.widthPt / 2) < page.widthPt * 0.1;
  return distance > (middle ? 0.9 : 1.1) * fragment.size;
}

/** True when more room than between lines lies between a line of the margin and the text. */
function isApart(row: Row, neighbour: Row | undefined): boolean {
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
function isPlausible({ value, roman }: PageNumber, pages: number): boolean {
  return value >= 1 && value <= pages + 400 && value < 1900 && !(roman && value > 200);
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

/** Lines that stand in the margin of at least half of the pages, at one height; of two pages, on both at the very edge. */
function repeatedLines(pages: readonly HeadPage[]): ReadonlySet<string> {
  const few = pages.length < 3;
  const counts = new Map<string, number>();
  const isHead = (page: HeadPage, row: Row): boolean =>
    few ? row.fragments.length === 1 && row.y < EDGE : inMargin(page, row, 'header');
  for (const page of pages) {
    const keys = new Set<string>();
    for (const row of page.rows.slice(0, 2)) if (isHead(page, row)) keys.add(keyOf(row, 'header'));
    for (const row of few ? [] : page.rows.slice(-2)) if (inMargin(page, row, 'footer')) keys.add(keyOf(row, 'footer'));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count * 2 >= pages.length && count >= 2).map(([key]) => key));
}

function keyOf(row: Row, place: Margin): string {
  const text = row.fragments.map((fragment) => fragment.text.trim()).join('\t');
  return `${place} ${Math.round(row.y / 3)} ${text}`;
}

/** Distance of the top of a head's letters from the top edge, in points. */
export function headTop({ rows }: RunningHead): number {
  return Math.min(...rows.flatMap(({ fragments }) => fragments.map(topOf)));
}
