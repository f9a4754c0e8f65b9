import type {
  Container,
  Doc,
  Medium,
  OriginSegment,
  Paragraph,
  ParagraphFormat,
  Run,
  RunFormat,
  Section,
  Span,
  Table,
} from '@thethuc/core';
import type { LineIndex } from './line-index.ts';
import { BOLD, ITALIC, type Sourced } from './sourced.ts';

/** A stretch of a paragraph: copied from the file, or made from a place of it. */
export interface WrittenPiece {
  readonly sourced: Sourced;
  /** The file does not hold these words. */
  readonly generated?: true;
  readonly format?: RunFormat;
}

export interface ParagraphSettings {
  readonly container?: Container;
  readonly format?: ParagraphFormat;
  readonly startsPage?: boolean;
}

/** Collects the flat text and everything that points into it. */
export class DocWriter {
  readonly #source: string;
  readonly #lines: LineIndex;
  readonly #text: string[] = [];
  #length = 0;
  readonly #paragraphs: Paragraph[] = [];
  readonly #tables: Table[] = [];
  readonly #origins: OriginSegment[] = [];
  readonly #sections: Section[] = [];
  readonly #decomposed: Span[] = [];

  constructor(source: string, lines: LineIndex) {
    this.#source = source;
    this.#lines = lines;
    this.startSection('portrait', false);
  }

  get length(): number {
    return this.#length;
  }

  startSection(orientation: 'portrait' | 'landscape', startsPage = true): void {
    const index = this.#sections.length;
    this.#sections.push({
      index,
      page: { orientation, columns: 1 },
      titlePage: false,
      headersAndFooters: [],
      pageNumber: { format: 'decimal' },
      startsPage,
    });
  }

  /** Adds a paragraph and gives its index and the spans of its pieces. */
  paragraph(pieces: readonly WrittenPiece[], settings: ParagraphSettings = {}): { index: number; spans: Span[] } {
    const start = this.#length;
    const runs: Run[] = [];
    const spans = pieces.map((piece) => this.#piece(piece, runs));
    const index = this.#paragraphs.length;
    this.#paragraphs.push({
      index,
      span: { start, end: this.#length },
      runs,
      format: settings.format ?? {},
      container: settings.container ?? { kind: 'body' },
      story: 'main',
      section: this.#sections.length - 1,
      ...(settings.startsPage ? { startsPage: true } : {}),
    });
    this.#put('\n');
    return { index, spans };
  }

  /** The ordinal the next table will have. */
  get nextTable(): number {
    return this.#tables.length;
  }

  /** `rows` holds the indices of the paragraphs of each cell. */
  table(rows: readonly (readonly (readonly number[])[])[], ruled: boolean): void {
    this.#tables.push({
      index: this.#tables.length,
      rows: rows.length,
      columns: Math.max(0, ...rows.map((row) => row.length)),
      cells: rows.flatMap((row, rowIndex) => row.map((paragraphs, column) => ({ row: rowIndex, column, paragraphs }))),
      ruled,
    });
  }

  markDecomposed(span: Span): void {
    if (span.end > span.start) this.#decomposed.push(span);
  }

  doc(): Doc {
    const medium: Medium = 'markdown';
    return {
      medium,
      text: this.#text.join(''),
      paragraphs: this.#paragraphs,
      tables: this.#tables,
      lines: [],
      sections: this.#sections,
      facts: new Map([['text', 'stated']]),
      observations: {
        revisions: [],
        comments: 0,
        decomposed: this.#decomposed,
        foreignChunks: 0,
        macros: false,
        signed: false,
        protected: false,
        mirrorMargins: false,
        evenAndOddHeaders: false,
      },
      origins: this.#origins,
    };
  }

  #put(text: string): void {
    this.#text.push(text);
    this.#length += text.length;
  }

  #piece({ sourced, generated, format = {} }: WrittenPiece, runs: Run[]): Span {
    const start = this.#length;
    const { text } = sourced;
    this.#put(text);
    let from = 0;
    for (let at = 1; at <= text.length; at++) {
      if (at < text.length && sourced.marks[at] === sourced.marks[from]) continue;
      const mark = sourced.marks[from] ?? 0;
      runs.push({
        span: { start: start + from, end: start + at },
        format: {
          ...format,
          ...((mark & BOLD) !== 0 ? { bold: true } : {}),
          ...((mark & ITALIC) !== 0 ? { italic: true } : {}),
        },
        ...(generated ? { generated } : {}),
      });
      from = at;
    }
    this.#origin(sourced, start, generated === true);
    return { start, end: this.#length };
  }

  #origin({ text, starts, ends }: Sourced, offset: number, generated: boolean): void {
    const copied = (at: number) => !generated && this.#source.slice(starts[at], ends[at]) === text.charAt(at);
    let from = 0;
    while (from < text.length) {
      const exact = copied(from);
      let to = from + 1;
      // Units copied one by one, or all the units made from one place.
      while (
        to < text.length &&
        (exact ? starts[to] === ends[to - 1] && copied(to) : starts[to] === starts[from] && ends[to] === ends[from])
      )
        to++;
      this.#segment(offset + from, offset + to, exact, starts[from]!, ends[to - 1]!);
      from = to;
    }
  }

  #segment(from: number, to: number, exact: boolean, start: number, end: number): void {
    this.#origins.push({
      span: { start: from, end: to },
      origin: { medium: 'markdown', exact, ...this.#lines.place(start, end) },
    });
  }
}
