import { BELOW_BASELINE, SEVERITIES } from '@thethuc/core';
import type { Doc, Run } from '@thethuc/core';
import { around } from './paper.ts';
import type { FindingReport, PageDrawing, TextLine, TextPiece } from './report.ts';

/** Drawn of one document: about as many as one leafs through. */
export const MOST_PAGES = 12;
/** Lines, and pictures, drawn of one page; a map or a diagram has more and is not looked at for its form. */
const MOST_DRAWN = 400;

const A4 = { widthMm: 210, heightMm: 297 };

/** Pages drawn for the sake of one finding: who has seen a fault of the whole text on two pages knows it. */
const PAGES_OF_ONE = 2;

/** The pages that have findings. */
export function pagesOfFindings(findings: readonly FindingReport[]): number[] {
  return [...new Set(findings.flatMap(pagesOf))];
}

/** The pages that show every finding, the graver ones first, and of each its first place first. */
export function pagesToDraw(findings: readonly FindingReport[]): number[] {
  const ranked = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const pages = ranked.map(pagesOf);
  const inTurn = Array.from({ length: PAGES_OF_ONE }, (_, turn) => pages.flatMap((own) => own.slice(turn, turn + 1)));
  return [...new Set(inTurn.flat())].slice(0, MOST_PAGES);
}

/** Where a finding stands, each page once, in the order of its places. */
function pagesOf({ location, also }: FindingReport): number[] {
  const places = [location, ...also];
  return [...new Set(places.flatMap(({ page, box }) => (page === null || box === undefined ? [] : [page])))];
}

/** The pages of a PDF that have findings, drawn from what was read of them, in their order. Empty for other media. */
export function drawPages(doc: Doc, findings: readonly FindingReport[]): PageDrawing[] {
  const wanted = pagesToDraw(findings);
  if (wanted.length === 0) return [];
  const lines = linesOf(doc, new Set(wanted));
  const { pictures = [], strokes = [] } = doc.observations;
  return wanted
    .sort((a, b) => a - b)
    .map((page) => ({
      page,
      ...sheetOf(doc, page),
      lines: lines.get(page) ?? [],
      strokes: largest(
        strokes.filter((stroke) => stroke.page === page),
        ({ x0, y0, x1, y1 }) => x1 - x0 + (y1 - y0),
      ).map(({ page: _page, ...stroke }) => stroke),
      pictures: largest(
        pictures.filter((picture) => picture.page === page),
        ({ box }) => box.width * box.height,
      ).map(({ box }) => around([box])),
    }));
}

/** Points. A section is of one size, and a paragraph knows its section. */
function sheetOf({ paragraphs, sections }: Doc, page: number): { readonly width: number; readonly height: number } {
  const paragraph =
    paragraphs.find((one) => one.page === page) ?? paragraphs.findLast((one) => (one.page ?? Infinity) < page);
  const { widthMm = A4.widthMm, heightMm = A4.heightMm } = sections[paragraph?.section ?? 0]?.page ?? {};
  return { width: tenth((widthMm / 25.4) * 72), height: tenth((heightMm / 25.4) * 72) };
}

function largest<T>(all: readonly T[], sizeOf: (one: T) => number): readonly T[] {
  if (all.length <= MOST_DRAWN) return all;
  return [...all].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, MOST_DRAWN);
}

/** A line of words while it grows. */
interface Growing {
  readonly page: number;
  readonly x: number;
  readonly top: number;
  readonly height: number;
  right: number;
  readonly start: number;
  end: number;
  /** Widths of the blanks, from letter to letter. */
  readonly gaps: number[];
}

/** Points by which the blanks of a line may differ and still be told once. */
const EVEN = 0.6;

function linesOf(doc: Doc, wanted: ReadonlySet<number>): Map<number, TextLine[]> {
  const runs = doc.paragraphs.flatMap((paragraph) => paragraph.runs);
  const lines = new Map([...wanted].map((page) => [page, [] as TextLine[]]));
  let run = 0;
  let growing: Growing | undefined;
  const close = (): void => {
    if (!growing) return;
    while (run < runs.length && runs[run]!.span.end <= growing.start) run += 1;
    const line = lineOf(doc.text, growing, runs, run);
    if (line) lines.get(growing.page)?.push(line);
    growing = undefined;
  };
  for (const { span, origin } of doc.origins) {
    if (origin.medium !== 'pdf' || !wanted.has(origin.page)) continue;
    const { page, box } = origin;
    if (growing && goesOn(doc.text, growing, span.start, page, box)) {
      growing.gaps.push(box.x - growing.right);
      growing.end = span.end;
      growing.right = box.x + box.width;
      continue;
    }
    close();
    growing = { page, x: box.x, top: box.y, height: box.height, right: box.x + box.width, ...span, gaps: [] };
  }
  close();
  return lines;
}

/** True when the word that begins at `start` stands behind the line, after one blank as wide as those before it. */
function goesOn(
  text: string,
  line: Growing,
  start: number,
  page: number,
  box: PageDrawing['pictures'][number],
): boolean {
  if (line.page !== page || line.top !== box.y || line.height !== box.height || line.end !== start) return false;
  const [first] = line.gaps;
  const gap = box.x - line.right;
  return text[start - 1] === ' ' && text[start - 2] !== ' ' && gap > 0 && Math.abs(gap - (first ?? gap)) <= EVEN;
}

/** Width of the blank of Times New Roman, in parts of the size. */
const BLANK = 0.25;

function lineOf(text: string, line: Growing, runs: readonly Run[], from: number): TextLine | undefined {
  const end = line.start + text.slice(line.start, line.end).trimEnd().length;
  const pieces: TextPiece[] = [];
  for (let at = from; at < runs.length && runs[at]!.span.start < end; at += 1) {
    const { span, format } = runs[at]!;
    const words = text.slice(Math.max(span.start, line.start), Math.min(span.end, end));
    if (words !== '') pieces.push(pieceOf(words, format));
  }
  const size = Math.max(0, ...pieces.map(({ sizePt }) => sizePt));
  if (size === 0 || line.right <= line.x) return undefined;
  const mean = line.gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, line.gaps.length);
  return {
    x: line.x,
    y: tenth(line.top + line.height - BELOW_BASELINE * size),
    width: tenth(line.right - line.x),
    blank: line.gaps.length === 0 ? 0 : tenth(mean - BLANK * size),
    pieces,
  };
}

const TIMES = /times|liberation serif|tinos|nimbus roman/iu;
const USUAL_SIZE = 14;

function pieceOf(text: string, { fontFamily, sizePt, bold, italic, color, vertical }: Run['format']): TextPiece {
  return {
    // What a font keeps for itself is the sign before an item of a list.
    text: text.replace(/\p{Co}/gu, '•'),
    sizePt: sizePt ?? USUAL_SIZE,
    ...(fontFamily === undefined || TIMES.test(fontFamily) ? {} : { family: fontFamily }),
    bold: bold ?? false,
    italic: italic ?? false,
    color: visible(color ?? ''),
    ...(vertical === undefined ? {} : { vertical }),
  };
}

/** Letters as light as paper stand on a coloured ground, which is not drawn. */
function visible(color: string): string {
  if (!/^[0-9A-F]{6}$/u.test(color)) return '000000';
  return /^(?:[EF].){3}$/u.test(color) ? '8D877C' : color;
}

/** Points to a tenth. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
