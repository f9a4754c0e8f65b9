import type { Border, Cell, Doc, Paragraph } from '../../model/doc.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Part, Parts } from '../../recognise/parts.ts';
import { paragraphAt, runsIn, runsOf } from './runs-of.ts';
import { widthOfUnderscores } from './text-width.ts';

/** One way in which a line may stand under the title. */
export interface TitleLine {
  readonly kind: 'drawn' | 'border' | 'underline' | 'characters' | 'hyphens';
  readonly solid: boolean;
  /** `same`: as long as the title by construction. Absent: the document does not tell. */
  readonly lengthMm?: number | 'same';
  /** The row of characters. */
  readonly span?: Span;
}

/** Every line that can be meant as the one under the title: underline, borders, drawn lines, rows of characters. */
export function titleLines(doc: Doc, parts: Parts, title: Part): TitleLine[] {
  return [
    ...underlines(doc, title),
    ...borders(doc, title),
    ...drawn(doc, parts, title),
    ...characters(doc, parts, title),
  ];
}

function* underlines(doc: Doc, title: Part): Generator<TitleLine> {
  const letters = [...runsOf(doc, title)].filter((slice) => /\p{L}/u.test(slice.text));
  const lined = letters.filter((slice) => slice.format.underline === true);
  if (lined.length === 0) return;
  yield lined.length === letters.length
    ? { kind: 'underline', solid: true, lengthMm: 'same' }
    : { kind: 'underline', solid: true };
}

/** Borders of the title's paragraph, of the blank ones below it, and of its cell. */
function* borders(doc: Doc, title: Part): Generator<TitleLine> {
  const last = doc.paragraphs[title.pieces.at(-1)!.paragraph]!;
  if (last.format.borderBottom) yield borderLine(last.format.borderBottom, last);
  let below: Paragraph | undefined;
  for (let index = last.index + 1; index < doc.paragraphs.length; index++) {
    const next = doc.paragraphs[index]!;
    if (!isSameContainer(last, next)) break;
    below = next;
    if (next.format.borderTop) yield borderLine(next.format.borderTop, next);
    if (doc.text.slice(next.span.start, next.span.end).trim() !== '') break;
    if (next.format.borderBottom) yield borderLine(next.format.borderBottom, next);
    below = undefined;
  }
  const { container } = last;
  if (container.kind !== 'cell') return;
  const cells = doc.tables[container.table]?.cells ?? [];
  const at = (row: number) => cells.find((cell) => cell.row === row && cell.column === container.column);
  const own = at(container.row);
  const under = at(container.row + 1);
  if (below === undefined && own?.borderBottom) yield cellLine(own.borderBottom, own);
  if (below === undefined && under?.borderTop) yield cellLine(under.borderTop, under);
  if (under?.borderBottom && isBlankCell(doc, under)) yield cellLine(under.borderBottom, under);
}

/** A border runs over the room of its paragraph, which the indents have narrowed. */
function borderLine(border: Border, { area }: Paragraph): TitleLine {
  if (!area) return { kind: 'border', solid: border.solid };
  return { kind: 'border', solid: border.solid, lengthMm: area.rightMm - area.leftMm };
}

function cellLine(border: Border, { leftMm, rightMm }: Cell): TitleLine {
  return leftMm === undefined || rightMm === undefined
    ? { kind: 'border', solid: border.solid }
    : { kind: 'border', solid: border.solid, lengthMm: rightMm - leftMm };
}

function isBlankCell(doc: Doc, cell: Cell): boolean {
  return cell.paragraphs.every((index) => {
    const paragraph = doc.paragraphs[index];
    return !paragraph || doc.text.slice(paragraph.span.start, paragraph.span.end).trim() === '';
  });
}

/** Shapes float: a line belongs to the title when it lies in the half of the title, or when nothing tells where it lies. */
function* drawn(doc: Doc, parts: Parts, title: Part): Generator<TitleLine> {
  const anchor = doc.paragraphs[title.pieces[0]!.paragraph]!;
  const end = headingEnd(doc, parts, title);
  const pageWidth = doc.sections[anchor.section]?.page.widthMm ?? 210;
  const atLeft = title.pieces[0]!.side === 'left';
  for (const line of doc.lines) {
    if (line.paragraph > end) continue;
    if (!atLeft && line.leftMm !== undefined && line.leftMm + line.lengthMm / 2 < pageWidth * 0.45) continue;
    const paragraph = doc.paragraphs[line.paragraph];
    const placed = line.leftMm !== undefined || (paragraph !== undefined && isSameContainer(anchor, paragraph));
    yield { kind: 'drawn', solid: line.solid, ...(placed ? { lengthMm: line.lengthMm } : {}) };
  }
}

/** Index of the last paragraph in which a line for the title may be anchored. */
function headingEnd(doc: Doc, parts: Parts, title: Part): number {
  const { single } = parts;
  const next = single['ten-loai'] ?? single['kinh-gui'];
  if (next) return next.pieces[0]!.paragraph;
  const heading = [title, single['dia-danh-va-ngay'], single['so-va-ky-hieu']];
  const last = Math.max(...heading.map((part) => part?.pieces.at(-1)?.paragraph ?? 0));
  return Math.min(last + 3, doc.paragraphs.length - 1);
}

/** Rows of characters between the title and what follows it. */
function* characters(doc: Doc, parts: Parts, title: Part): Generator<TitleLine> {
  const from = title.pieces.at(-1)!.span.end;
  const number = parts.single['so-va-ky-hieu'];
  const marks = [
    parts.single['dia-danh-va-ngay'],
    parts.single['ten-loai'],
    parts.single['kinh-gui'],
    parts.single['dau-gach'],
  ];
  const stops = marks.flatMap((part) => (part && part.span.start > from ? [part.span.start] : []));
  const to = Math.min(from + 300, doc.text.length, ...stops);
  for (const match of doc.text.slice(from, to).matchAll(/([_─━―—‾¯])\1{2,}|[-–=~]{5,}/gu)) {
    const span = { start: from + match.index, end: from + match.index + match[0].length };
    // A blank number ("Số ____-NQ/ĐU") may stand between the two in the order of the text.
    if (number && overlaps(number.span, span)) continue;
    if (match[1] === undefined) {
      yield { kind: 'hyphens', solid: false, span };
      continue;
    }
    const size = match[1] === '_' ? sizeAt(doc, span) : undefined;
    const lengthMm = size === undefined ? undefined : widthOfUnderscores(match[0].length, size);
    yield { kind: 'characters', solid: true, span, ...(lengthMm === undefined ? {} : { lengthMm }) };
  }
}

function sizeAt(doc: Doc, span: Span): number | undefined {
  const paragraph = paragraphAt(doc, span.start);
  return paragraph && [...runsIn(doc, span)][0]?.format.sizePt;
}

function isSameContainer(a: Paragraph, b: Paragraph): boolean {
  const [one, other] = [a.container, b.container];
  if (a.story !== b.story || one.kind !== other.kind) return false;
  if (one.kind === 'cell' && other.kind === 'cell') {
    return one.table === other.table && one.row === other.row && one.column === other.column;
  }
  return one.kind !== 'text-box' || other.kind !== 'text-box' || one.box === other.box;
}
