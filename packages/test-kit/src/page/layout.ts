import { PLAIN_PARAGRAPH, PLAIN_RUN, type FullParagraph } from './format.ts';
import type { Line, LineRun, Zone } from './line.ts';
import type { Manner } from './manner.ts';
import {
  A4,
  type Drawing,
  type Page,
  type PageBlock,
  type PageCell,
  type PageNumber,
  type PageParagraph,
  type PageRun,
  type PageSection,
  type PageSetting,
  type PageTable,
} from './page.ts';
import { textWidthMm } from './text-width.ts';

/** Where the page number stands; as HD36 4.4 and HD05 IV.5 want it when left out. */
export interface NumberSetting {
  readonly place: 'header' | 'footer' | 'none';
  readonly onFirstPage: boolean;
  readonly roman: boolean;
}

export const RIGHT_NUMBER: NumberSetting = { place: 'header', onFirstPage: false, roman: false };

/** What is set for the page beside the lines themselves. */
export interface PageChoices {
  /** By section; the first one serves the sections that have none. */
  readonly settings: readonly PageSetting[];
  readonly number: NumberSetting;
  readonly mirrorMargins: boolean;
  readonly foreignChunk: boolean;
  readonly legacyEncoding?: 'TCVN3' | 'VNI';
  /** Sections that do not start a page. */
  readonly continuous: readonly number[];
  /** Sections whose pages are not numbered anew. */
  readonly runningNumbers: readonly number[];
  /** Appendices are sections that number their own pages (HD05 IV.5.2). */
  readonly appendixSections: boolean;
}

export const USUAL_CHOICES: PageChoices = {
  settings: [A4],
  number: RIGHT_NUMBER,
  mirrorMargins: false,
  foreignChunk: false,
  continuous: [],
  runningNumbers: [],
  appendixSections: false,
};

/** A line with its ordinal in the document's list of lines. */
interface Numbered {
  readonly id: number;
  readonly line: Line;
}

const SIGNATURE_GAP = 4;
const RIGHT_BLOCK = 0.47;

function pageRuns(runs: readonly LineRun[], id: number): PageRun[] {
  return runs.map((run) => ({
    text: run.text,
    format: run.format,
    ...(run.revision === undefined ? {} : { revision: run.revision }),
    ...(run.decomposed === undefined ? {} : { decomposed: run.decomposed }),
    line: id,
  }));
}

function plain(runs: readonly PageRun[], format: FullParagraph, style: string): PageParagraph {
  return { kind: 'paragraph', runs, format, style, tabs: [], boxes: [] };
}

const blank = (format: FullParagraph = PLAIN_PARAGRAPH): PageParagraph => plain([], format, 'trong');

/** Left edge and width in mm of the column, cell or box that a paragraph is laid out in. */
interface Column {
  readonly leftMm: number;
  readonly widthMm: number;
}

class Layout {
  readonly #lines: readonly Numbered[];
  readonly #manner: Manner;
  readonly #choices: PageChoices;
  readonly #setting: PageSetting;

  constructor(lines: readonly Line[], manner: Manner, choices: PageChoices) {
    this.#lines = lines.map((line, id) => ({ id, line }));
    this.#manner = manner;
    this.#choices = choices;
    this.#setting = choices.settings[0] ?? A4;
  }

  page(): Page {
    const body = this.#column();
    const blocks = [
      ...this.#heading(),
      ...this.#blocks(this.#zone('center'), body),
      ...this.#blocks(this.#zone('free'), body),
      ...this.#blocks(this.#zone('body'), body),
      ...this.#ending(),
      ...this.#copy(),
      ...this.#blocks(this.#zone('end'), body),
    ];
    const appendices = [...new Set(this.#zone('appendix').map(({ line }) => line.appendix ?? 0))].map((appendix) =>
      this.#blocks(
        this.#zone('appendix').filter(({ line }) => (line.appendix ?? 0) === appendix),
        body,
      ),
    );
    const own = this.#choices.appendixSections;
    const sections: PageSection[] = [
      this.#section(own ? blocks : [...blocks, ...appendices.flat()], 0, undefined),
      ...(own
        ? appendices.map((one, i) =>
            this.#section(one, i + 1, this.#choices.runningNumbers.includes(i + 1) ? undefined : 1),
          )
        : []),
    ];
    return {
      sections,
      mirrorMargins: this.#choices.mirrorMargins,
      foreignChunk: this.#choices.foreignChunk,
      ...(this.#choices.legacyEncoding === undefined ? {} : { legacyEncoding: this.#choices.legacyEncoding }),
    };
  }

  #section(blocks: readonly PageBlock[], index: number, start: number | undefined): PageSection {
    const number = this.#pageNumber();
    return {
      setting: this.#choices.settings[index] ?? this.#setting,
      ...(number === undefined ? {} : { number }),
      ...(start === undefined ? {} : { start }),
      continuous: this.#choices.continuous.includes(index),
      // A table cannot end a section: its last paragraph carries the section's properties.
      blocks: blocks.at(-1)?.kind === 'paragraph' ? blocks : [...blocks, blank()],
    };
  }

  #pageNumber(): PageNumber | undefined {
    const { place, onFirstPage, roman } = this.#choices.number;
    const [first] = this.#zone('page-number');
    if (place === 'none' || first === undefined) return undefined;
    const runs = pageRuns(first.line.runs, first.id).map((run) => ({ ...run, field: 'PAGE' as const }));
    return { place, onFirstPage, roman, paragraph: plain(runs, first.line.paragraph, 'so-trang') };
  }

  #zone(zone: Zone): readonly Numbered[] {
    return this.#lines.filter(({ line }) => line.zone === zone);
  }

  #column(): Column {
    const { leftMm, rightMm, widthMm } = this.#setting;
    return { leftMm, widthMm: widthMm - leftMm - rightMm };
  }

  /** Paragraphs and tables of lines that stand one under another. */
  #blocks(lines: readonly Numbered[], column: Column): PageBlock[] {
    const blocks: PageBlock[] = [];
    for (const one of lines) {
      const last = blocks.at(-1);
      const { row } = one.line;
      if (row !== undefined) {
        const cells = row.cells.map((each): PageCell =>
          cell([plain(pageRuns(each.runs, one.id), each.paragraph, 'o-bang')]),
        );
        if (last?.kind === 'table' && last.ruled === row.ruled && last.columnsMm.length === cells.length) {
          blocks[blocks.length - 1] = { ...last, rows: [...last.rows, cells] };
        } else {
          blocks.push({
            kind: 'table',
            columnsMm: cells.map(() => column.widthMm / cells.length),
            rows: [cells],
            ruled: row.ruled,
          });
        }
        continue;
      }
      if (one.line.joined === true && last?.kind === 'paragraph') {
        const gap: PageRun = { text: ' ', format: one.line.runs[0]?.format ?? PLAIN_RUN };
        blocks[blocks.length - 1] = { ...last, runs: [...last.runs, gap, ...pageRuns(one.line.runs, one.id)] };
        continue;
      }
      blocks.push(...this.#paragraphs(one, column));
    }
    return blocks;
  }

  /** The paragraph of one line, and what the title line or the signature adds to it. */
  #paragraphs({ id, line }: Numbered, column: Column): PageParagraph[] {
    const own = plain(pageRuns(line.runs, id), line.paragraph, line.part);
    if (line.part === 'ho-ten' || line.part === 'ho-ten-trai') {
      return [...Array.from({ length: SIGNATURE_GAP }, () => blank(line.paragraph)), own];
    }
    if (line.part === 'tieu-de') return this.#title(own, column);
    if (line.drawn !== undefined) {
      const lengthMm = line.drawn.lengthMm ?? this.#width(line);
      return [{ ...own, drawing: this.#drawing(lengthMm, line.drawn.solid, column, 'drawingml') }];
    }
    return [own];
  }

  #width(line: Line): number {
    return line.runs.reduce((sum, { text, format }) => sum + textWidthMm(text, format.sizePt, format.bold), 0);
  }

  #drawing(lengthMm: number, solid: boolean, column: Column, as: Drawing['as']): Drawing {
    const leftInColumnMm = (column.widthMm - lengthMm) / 2;
    return { lengthMm, solid, as, leftInColumnMm, leftMm: column.leftMm + leftInColumnMm };
  }

  #title(own: PageParagraph, column: Column): PageParagraph[] {
    const { titleLine, titleLineMm, titleLineDashed } = this.#manner;
    const length = titleLineMm ?? textWidthMm('ĐẢNG CỘNG SẢN VIỆT NAM', 15, true);
    const inner: Column = {
      leftMm: column.leftMm + own.format.indentLeftMm,
      widthMm: column.widthMm - own.format.indentLeftMm - own.format.indentRightMm,
    };
    switch (titleLine) {
      case 'hinh':
      case 'vml': {
        const drawing = this.#drawing(
          length,
          titleLineDashed !== true,
          inner,
          titleLine === 'hinh' ? 'drawingml' : 'vml',
        );
        return [{ ...own, drawing: { ...drawing, leftInColumnMm: drawing.leftMm - column.leftMm } }];
      }
      case 'vien-doan': {
        const rest = (inner.widthMm - length) / 2;
        const format = {
          ...own.format,
          borderBottom: true,
          indentLeftMm: own.format.indentLeftMm + rest,
          indentRightMm: own.format.indentRightMm + rest,
        };
        return [{ ...own, format }];
      }
      case 'gach-chan':
        return [{ ...own, runs: own.runs.map((run) => ({ ...run, format: { ...run.format, underline: true } })) }];
      case 'ky-tu': {
        const count = Math.round(length / textWidthMm('_', 14, false));
        return [own, plain([{ text: '_'.repeat(count), format: PLAIN_RUN }], own.format, 'duong-ke')];
      }
      case 'vien-o':
      case 'khong':
        return [own];
    }
  }

  #heading(): PageBlock[] {
    const left = this.#zone('left');
    const right = this.#zone('right');
    const marks = this.#zone('top-mark');
    const blocks = left.length + right.length === 0 ? [] : this.#headingBlocks(left, right);
    if (marks.length === 0) return blocks;
    const { widthMm, rightMm } = this.#setting;
    const box: Column = { leftMm: widthMm - rightMm - 90, widthMm: 90 };
    const paragraphs = marks.flatMap((one) => this.#paragraphs(one, box));
    // HD36 2.2, HD05 II.4: right corner, 10 mm from the top edge.
    return [
      { ...blank(), boxes: [{ leftMm: box.leftMm, topMm: 10, widthMm: 90, heightMm: 8, paragraphs }] },
      ...blocks,
    ];
  }

  #headingBlocks(left: readonly Numbered[], right: readonly Numbered[]): PageBlock[] {
    const all = this.#column();
    const widths =
      this.#manner.titleLine === 'vien-o' ? [76, 15, 74] : [all.widthMm * RIGHT_BLOCK, all.widthMm * (1 - RIGHT_BLOCK)];
    const leftColumn: Column = { leftMm: all.leftMm, widthMm: widths[0] ?? 0 };
    const rightWidth = widths.at(-1) ?? 0;
    const rightColumn: Column = { leftMm: all.leftMm + all.widthMm - rightWidth, widthMm: rightWidth };
    const leftParagraphs = left.map((one) => this.#paragraphs(one, leftColumn));
    const rightParagraphs = right.map((one) => this.#paragraphs(one, rightColumn));
    // The date stands level with the number.
    const level = left.findIndex(({ line }) => line.part === 'so-va-ky-hieu');
    const beforeLevel = leftParagraphs.slice(0, Math.max(level, 0)).flat().length;
    const dateAt = right.findIndex(({ line }) => line.part === 'dia-danh-va-ngay');
    const beforeDate = rightParagraphs.slice(0, Math.max(dateAt, 0)).flat().length;
    const gap = dateAt > 0 ? Math.max(0, beforeLevel - beforeDate) : 0;
    const spaced = [
      ...rightParagraphs.slice(0, Math.max(dateAt, 0)).flat(),
      ...Array.from({ length: gap }, () => blank()),
      ...rightParagraphs.slice(Math.max(dateAt, 0)).flat(),
    ];
    const flatLeft = leftParagraphs.flat();
    switch (this.#manner.header) {
      case 'bang':
        return [{ kind: 'table', columnsMm: widths, rows: [[cell(flatLeft), cell(spaced)]], ruled: false }];
      case 'hai-bang': {
        const topLeft = leftParagraphs.slice(0, Math.max(level, 0)).flat();
        const topRight = rightParagraphs.slice(0, Math.max(dateAt, 0)).flat();
        const table = (a: readonly PageParagraph[], b: readonly PageParagraph[]): PageTable => ({
          kind: 'table',
          columnsMm: widths,
          rows: [[cell(a), cell(b)]],
          ruled: false,
        });
        return [
          table(topLeft, topRight),
          blank(),
          table(leftParagraphs.slice(Math.max(level, 0)).flat(), rightParagraphs.slice(Math.max(dateAt, 0)).flat()),
        ];
      }
      case 'bang-nhieu-dong':
        return [this.#rows(left, leftParagraphs, right, rightParagraphs, widths)];
      case 'tab':
        return tabbed(flatLeft, spaced, leftColumn, rightColumn, all);
      case 'khung': {
        const height = 8 + 8 * Math.max(flatLeft.length, spaced.length);
        const box = (column: Column, paragraphs: readonly PageParagraph[]) => ({
          leftMm: column.leftMm,
          topMm: this.#setting.topMm,
          widthMm: column.widthMm,
          heightMm: height,
          paragraphs,
        });
        return [{ ...blank(), boxes: [box(leftColumn, flatLeft), box(rightColumn, spaced)] }];
      }
      case 'xep': {
        // Drawings already count from their block; the indent that makes the block is added on top.
        const shift = (paragraph: PageParagraph, leftMm: number, rightMm: number): PageParagraph => ({
          ...paragraph,
          format: {
            ...paragraph.format,
            indentLeftMm: paragraph.format.indentLeftMm + leftMm,
            indentRightMm: paragraph.format.indentRightMm + rightMm,
          },
          ...(paragraph.drawing === undefined
            ? {}
            : { drawing: { ...paragraph.drawing, leftInColumnMm: paragraph.drawing.leftInColumnMm + leftMm } }),
        });
        return [
          ...flatLeft.map((paragraph) => shift(paragraph, 0, all.widthMm - leftColumn.widthMm)),
          ...rightParagraphs.flat().map((paragraph) => shift(paragraph, all.widthMm - rightColumn.widthMm, 0)),
        ];
      }
    }
  }

  /** A heading table with one row per level: organs and title, star, number and date, the rest. */
  #rows(
    left: readonly Numbered[],
    leftParagraphs: readonly (readonly PageParagraph[])[],
    right: readonly Numbered[],
    rightParagraphs: readonly (readonly PageParagraph[])[],
    columnsMm: readonly number[],
  ): PageTable {
    const levels = ['organ', 'star', 'number', 'rest'] as const;
    type Level = (typeof levels)[number];
    let reached = 0;
    const levelOf = ({ line }: Numbered): Level => {
      const at =
        line.part === 'dau-sao' ? 1 : line.part === 'so-va-ky-hieu' || line.part === 'dia-danh-va-ngay' ? 2 : undefined;
      // Rows follow the order of the lines: what comes after the number stands below it, the star too.
      if (at !== undefined && at >= reached) reached = at;
      else if (reached === 2) reached = 3;
      return levels[reached] ?? 'rest';
    };
    const leftLevels = left.map(levelOf);
    reached = 0;
    const rightLevels = right.map(levelOf);
    const pick = (paragraphs: readonly (readonly PageParagraph[])[], own: readonly Level[], level: Level) =>
      paragraphs.filter((_, i) => own[i] === level).flat();
    const rows = levels
      .map((level) => ({ a: pick(leftParagraphs, leftLevels, level), b: pick(rightParagraphs, rightLevels, level) }))
      .filter(({ a, b }) => a.length + b.length > 0)
      .map(({ a, b }) => {
        const title = b.some(({ style }) => style === 'tieu-de');
        const last = { ...cell(b), borderBottom: title && this.#manner.titleLine === 'vien-o' };
        return columnsMm.length === 3 ? [cell(a), cell([]), last] : [cell(a), last];
      });
    return { kind: 'table', columnsMm, rows, ruled: false };
  }

  #ending(): PageBlock[] {
    const all = this.#column();
    const half: Column = { leftMm: all.leftMm, widthMm: all.widthMm / 2 };
    const rightHalf: Column = { leftMm: all.leftMm + half.widthMm, widthMm: half.widthMm };
    const recipients = this.#zone('recipients');
    const left = this.#zone('sign-left');
    const right = this.#zone('sign-right');
    const below = this.#blocks(this.#zone('sign-below'), all);
    const flat = (lines: readonly Numbered[], column: Column) => lines.flatMap((one) => this.#paragraphs(one, column));
    if (recipients.length + left.length + right.length === 0) return below;
    const table = (a: readonly PageParagraph[], b: readonly PageParagraph[]): PageTable => ({
      kind: 'table',
      columnsMm: [half.widthMm, half.widthMm],
      rows: [[cell(a), cell(b)]],
      ruled: false,
    });
    if (left.length > 0) {
      return [blank(), table(flat(left, half), flat(right, rightHalf)), blank(), ...below, ...flat(recipients, all)];
    }
    const indented = flat(right, rightHalf).map((paragraph) => ({
      ...paragraph,
      format: { ...paragraph.format, indentLeftMm: paragraph.format.indentLeftMm + half.widthMm },
    }));
    switch (this.#manner.signature) {
      case 'bang':
        return [
          blank(),
          table(flat(recipients, half), flat(right, rightHalf)),
          ...(below.length > 0 ? [blank(), ...below] : []),
        ];
      case 'thut':
        return [blank(), ...indented, ...below, blank(), ...flat(recipients, all)];
      case 'sau-noi-nhan':
        return [blank(), ...flat(recipients, all), blank(), ...indented, ...below];
    }
  }

  /** HD36 3, Phụ lục 2: the block of a copy under a full-width line. */
  #copy(): PageBlock[] {
    const left = this.#zone('copy-left');
    const right = this.#zone('copy-right');
    if (left.length + right.length === 0) return [];
    const all = this.#column();
    const half: Column = { leftMm: all.leftMm, widthMm: all.widthMm / 2 };
    const flat = (lines: readonly Numbered[]) => lines.flatMap((one) => this.#paragraphs(one, half));
    return [
      blank({ ...PLAIN_PARAGRAPH, borderBottom: true }),
      {
        kind: 'table',
        columnsMm: [half.widthMm, half.widthMm],
        rows: [[cell(flat(left)), cell(flat(right))]],
        ruled: false,
      },
    ];
  }
}

function cell(paragraphs: readonly PageParagraph[]): PageCell {
  return { paragraphs: paragraphs.length === 0 ? [blank()] : paragraphs, borderBottom: false };
}

/** Left and right lines typed in one paragraph each, held apart by centred tab stops. */
function tabbed(
  left: readonly PageParagraph[],
  right: readonly PageParagraph[],
  leftColumn: Column,
  rightColumn: Column,
  all: Column,
): PageParagraph[] {
  const tabs = [
    { atMm: leftColumn.widthMm / 2, kind: 'center' },
    { atMm: rightColumn.leftMm - all.leftMm + rightColumn.widthMm / 2, kind: 'center' },
  ] as const;
  const tab: PageRun = { text: '\t', format: PLAIN_RUN };
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i): PageParagraph => {
    const a = left[i];
    const b = right[i];
    const runs = [tab, ...(a?.runs ?? []), ...(b === undefined || b.runs.length === 0 ? [] : [tab, ...b.runs])];
    const drawing = b?.drawing;
    return {
      ...plain(runs, PLAIN_PARAGRAPH, 'dau-trang'),
      tabs,
      ...(drawing === undefined ? {} : { drawing: { ...drawing, leftInColumnMm: drawing.leftMm - all.leftMm } }),
    };
  });
}

/** Arranges the lines of a document on the page in that manner. */
export function layOut(lines: readonly Line[], manner: Manner, choices: PageChoices = USUAL_CHOICES): Page {
  return new Layout(lines, manner, choices).page();
}
