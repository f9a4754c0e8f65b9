import type {
  Container,
  DrawnLine,
  Origin,
  OriginSegment,
  Paragraph,
  Revision,
  Run,
  RunFormat,
  Span,
  Story,
  Table,
} from '@thethuc/core';
import type { ResolvedParagraph } from '../format/cascade.ts';
import { normalise } from './normalise.ts';
import type { Change, Piece } from './piece.ts';

/** While it is being built. */
type Writable<T> = { -readonly [K in keyof T]: T[K] };

export interface ParagraphDraft {
  readonly pieces: readonly Piece[];
  readonly changes: readonly Change[];
  readonly resolved: ResolvedParagraph;
  readonly container: Container;
  readonly story: Story;
  readonly section: number;
  readonly part: string;
  readonly ordinal: number;
  /** Number of runs in the paragraph and offsets of its end tag: the origin of the paragraph mark. */
  readonly markRun: number;
  readonly mark: Span;
  readonly area: { leftMm: number; rightMm: number } | undefined;
  readonly startsPage: boolean;
  /** Page by the breaks that the last program to lay the file out noted; `undefined` off the main story. */
  readonly page: number | undefined;
}

/** Collects the flat text and everything that points into it. */
export class DocBuilder {
  readonly paragraphs: Paragraph[] = [];
  readonly tables: Table[] = [];
  readonly lines: DrawnLine[] = [];
  readonly origins: OriginSegment[] = [];
  readonly revisions: Revision[] = [];
  readonly decomposed: Span[] = [];
  #text: string[] = [];
  #length = 0;
  readonly #pages: Array<number | undefined> = [];

  get length(): number {
    return this.#length;
  }

  text(): string {
    return this.#text.join('');
  }

  /** Numbers the paragraphs by page, when the breaks met and the count of pages agree: then both are fresh. */
  setPages(pages: number | undefined): void {
    const last = this.#pages.reduce<number>((most, page) => Math.max(most, page ?? 0), 0);
    if (last < 2 || last !== pages) return;
    for (const [index, page] of this.#pages.entries()) {
      const paragraph = this.paragraphs[index];
      if (page !== undefined && paragraph !== undefined) this.paragraphs[index] = { ...paragraph, page };
    }
  }

  /** Adds a paragraph and gives its index. */
  add(draft: ParagraphDraft): number {
    const start = this.#length;
    const { pieces, firstOf } = normalise(
      draft.pieces.some(({ format }) => format.caps) ? draft.pieces.map(applyCaps) : draft.pieces,
    );
    const runs: Run[] = [];
    const hasChanges = draft.changes.length > 0;
    const starts: number[] = [];
    for (const piece of pieces) {
      if (hasChanges) starts.push(this.#length);
      this.#addPiece(piece, draft.part, runs);
    }
    const end = this.#length;
    starts.push(end);
    this.#text.push('\n');
    this.#length++;
    this.origins.push({
      span: { start: end, end: end + 1 },
      origin: { medium: 'docx', part: draft.part, paragraph: draft.ordinal, run: draft.markRun, xml: draft.mark },
    });
    for (const change of draft.changes) this.#addChange(change, starts, firstOf);
    const index = this.paragraphs.length;
    this.#pages.push(draft.page);
    const paragraph: Writable<Paragraph> = {
      index,
      span: { start, end },
      runs,
      format: draft.resolved.format,
      container: draft.container,
      story: draft.story,
      section: draft.section,
    };
    if (draft.resolved.styleName !== undefined) paragraph.styleName = draft.resolved.styleName;
    if (draft.area !== undefined) paragraph.area = draft.area;
    if (draft.startsPage) paragraph.startsPage = true;
    this.paragraphs.push(paragraph);
    return index;
  }

  #addPiece(piece: Piece, part: string, runs: Run[]): void {
    const start = this.#length;
    const end = start + piece.text.length;
    if (start === end) return;
    this.#text.push(piece.text);
    this.#length = end;
    const { paragraph, run } = piece;
    const origin: Origin =
      piece.start < 0
        ? { medium: 'docx', part, paragraph, run }
        : { medium: 'docx', part, paragraph, run, xml: { start: piece.start, end: piece.end } };
    this.origins.push({ span: { start, end }, origin });
    if (piece.decomposed === true) this.#addDecomposed(start, end);
    if (piece.format.uniform) {
      addRun(runs, start, end, piece.format.hAnsi, piece);
      return;
    }
    let from = 0;
    let format = formatAt(piece, 0);
    for (let at = 1; at < piece.text.length; at++) {
      const next = formatAt(piece, at);
      if (next === format) continue;
      addRun(runs, start + from, start + at, format, piece);
      from = at;
      format = next;
    }
    addRun(runs, start + from, end, format, piece);
  }

  #addDecomposed(start: number, end: number): void {
    const last = this.decomposed[this.decomposed.length - 1];
    if (last !== undefined && last.end === start)
      this.decomposed[this.decomposed.length - 1] = { start: last.start, end };
    else this.decomposed.push({ start, end });
  }

  #addChange(change: Change, starts: readonly number[], firstOf: readonly number[] | undefined): void {
    const at = (piece: number): number => {
      const index = firstOf === undefined ? piece : (firstOf[piece] ?? starts.length - 1);
      return starts[Math.min(index, starts.length - 1)] ?? this.#length;
    };
    const start = at(change.from);
    const end = change.to === Infinity ? this.#length : Math.max(start, at(change.to));
    this.addRevision(change.kind, { start, end }, change.author);
  }

  /** Word stores one change per run; neighbours of one kind and author are one change. */
  addRevision(kind: Revision['kind'], span: Span, author: string | undefined): void {
    const last = this.revisions[this.revisions.length - 1];
    if (last !== undefined && last.kind === kind && last.author === author && last.span.end === span.start) {
      this.revisions[this.revisions.length - 1] = { ...last, span: { start: last.span.start, end: span.end } };
      return;
    }
    this.revisions.push({ kind, span, ...(author === undefined ? {} : { author }) });
  }
}

function addRun(runs: Run[], start: number, end: number, format: RunFormat, piece: Piece): void {
  const last = runs[runs.length - 1];
  if (
    last !== undefined &&
    last.format === format &&
    last.field === piece.field &&
    (last.generated === true) === piece.generated
  ) {
    (last as Writable<Run>).span = { start: last.span.start, end };
    return;
  }
  const run: Writable<Run> = { span: { start, end }, format };
  if (piece.field !== undefined) run.field = piece.field;
  if (piece.generated) run.generated = true;
  runs.push(run);
}

/** Capitals by format, unit by unit so that offsets hold; the few letters that would grow stay as they are. */
function applyCaps(piece: Piece): Piece {
  if (!piece.format.caps) return piece;
  const whole = piece.text.toUpperCase();
  if (whole.length === piece.text.length) return { ...piece, text: whole };
  let text = '';
  for (const character of piece.text) {
    const upper = character.toUpperCase();
    text += upper.length === character.length ? upper : character;
  }
  return { ...piece, text };
}

/** Font slot of a character (17.3.2.26): Latin, other alphabets, East Asian. */
function formatAt(piece: Piece, at: number): RunFormat {
  const { format } = piece;
  const code = piece.text.charCodeAt(at);
  if (code < 0x80) return format.ascii;
  if (isEastAsian(code)) return format.eastAsia;
  // The hint decides for signs that both kinds of font hold, such as quotation marks.
  if (format.hintEastAsia && code >= 0x2000 && code <= 0x2bff) return format.eastAsia;
  return format.hAnsi;
}

function isEastAsian(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x11ff) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xffef)
  );
}
