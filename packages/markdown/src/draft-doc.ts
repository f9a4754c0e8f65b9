import {
  recogniseStated,
  type Container,
  type Doc,
  type Form,
  type FormLine,
  type ParagraphFormat,
  type Recognised,
  type RunFormat,
  type Side,
  type Stated,
} from '@thethuc/core';
import type { SourcedBlock } from './blocks.ts';
import { DocWriter, type WrittenPiece } from './doc-writer.ts';
import type { LineIndex } from './line-index.ts';
import { NOTHING, slice, SourcedBuilder, type Sourced } from './sourced.ts';

/** Where the words of a form come from. */
export interface Sources {
  readonly values: ReadonlyMap<string, Sourced>;
  readonly keys: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
  /** For wordings that the form prescribes and that belong to no key: the line that opens the front matter. */
  readonly opening: { readonly start: number; readonly end: number };
}

export interface DraftContent {
  readonly blocks: readonly SourcedBlock[];
  readonly appendices: readonly { readonly blocks: readonly SourcedBlock[] }[];
}

const CENTER: ParagraphFormat = { alignment: 'center' };
const BOLD: RunFormat = { bold: true };

/** Lines that are set bold: recognition by looks would tell them by it too. */
const BOLD_PARTS: ReadonlySet<string> = new Set([
  'co-quan-ban-hanh',
  'tieu-de',
  'ten-loai',
  'trich-yeu',
  'quyen-han',
  'ho-ten',
  'phu-luc',
  'ten-phu-luc',
]);

/**
 * The Doc of a draft: the text of the form in the order a reader meets it in the DOCX, with the components the
 * front matter names. Its layout is that of the DOCX, so that looking at the page tells the same components.
 */
export function draftDoc(
  source: string,
  lines: LineIndex,
  form: Form,
  content: DraftContent,
  sources: Sources,
): { readonly doc: Doc; readonly recognised: Recognised } {
  const writer = new DraftWriter(new DocWriter(source, lines), sources);
  return writer.write(form, content);
}

class DraftWriter {
  readonly #writer: DocWriter;
  readonly #sources: Sources;
  readonly #stated: Stated[] = [];
  readonly #signers = new Map<string, number>();
  #breakNext = false;

  constructor(writer: DocWriter, sources: Sources) {
    this.#writer = writer;
    this.#sources = sources;
  }

  write(form: Form, content: DraftContent): { doc: Doc; recognised: Recognised } {
    this.#lines(form.top, 'right', { format: { alignment: 'right' } });
    this.#columns(form.left, form.right);
    this.#lines(form.center, 'center', { format: CENTER });
    const body = this.#blocks(content.blocks);
    if (form.signLeft.length > 0) this.#columns(form.signLeft, form.signRight);
    else this.#columns(form.recipients, form.signRight);
    this.#lines(form.confirmation, 'center', { format: CENTER });
    if (form.signLeft.length > 0) this.#lines(form.recipients, 'left', {});
    this.#lines(form.bottom, 'center', { format: CENTER });
    const ends = form.appendices.map(({ heading }, order) => {
      this.#writer.startSection('portrait');
      this.#breakNext = true;
      this.#lines(heading, 'center', { format: CENTER }, order);
      this.#blocks(content.appendices[order]?.blocks ?? []);
      return this.#writer.length - 1;
    });
    const doc = this.#writer.doc();
    return { doc, recognised: recogniseStated(doc, this.#stated, body, ends) };
  }

  /** A table of one row and two cells without lines. */
  #columns(left: readonly FormLine[], right: readonly FormLine[]): void {
    if (left.length + right.length === 0) return;
    const table = this.#writer.nextTable;
    const cell = (lines: readonly FormLine[], column: number, side: Side): number[] => {
      const container: Container = { kind: 'cell', table, row: 0, column };
      const indices = this.#lines(lines, side, { container, format: CENTER });
      return indices.length > 0 ? indices : [this.#writer.paragraph([], { container }).index];
    };
    this.#writer.table([[cell(left, 0, 'left'), cell(right, 1, 'right')]], false);
  }

  #lines(
    lines: readonly FormLine[],
    side: Side,
    settings: { readonly container?: Container; readonly format?: ParagraphFormat },
    order?: number,
  ): number[] {
    const indices: number[] = [];
    for (let at = 0; at < lines.length; at++) {
      const together = [lines[at]!];
      while (lines[at + 1]?.joined) together.push(lines[++at]!);
      const pieces: WrittenPiece[] = [];
      const ranges = together.map((line, index) => {
        if (index > 0) pieces.push({ sourced: this.#made(' ', line), generated: true });
        const from = pieces.length;
        pieces.push(...line.pieces.map((piece) => this.#piece(piece, line)));
        return { line, from, to: pieces.length };
      });
      const { index, spans } = this.#writer.paragraph(pieces, { ...settings, ...this.#pageStart() });
      indices.push(index);
      for (const { line, from, to } of ranges) {
        const own = spans.slice(from, to);
        if (own.length === 0) continue;
        const span = { start: own[0]!.start, end: own.at(-1)!.end };
        const group = order ?? (line.signer === undefined ? undefined : this.#signer(line.signer));
        this.#stated.push({
          part: line.part,
          span,
          paragraph: index,
          side: line.signer === 'xac-nhan' ? 'center' : side,
          ...(group === undefined ? {} : { group }),
        });
      }
    }
    return indices;
  }

  #signer(name: string): number {
    if (!this.#signers.has(name)) this.#signers.set(name, this.#signers.size);
    return this.#signers.get(name)!;
  }

  #pageStart(): { startsPage?: true } {
    const starts = this.#breakNext;
    this.#breakNext = false;
    return starts ? { startsPage: true } : {};
  }

  #piece({ text, from }: FormLine['pieces'][number], line: FormLine): WrittenPiece {
    const format = BOLD_PARTS.has(line.part) ? { format: BOLD } : {};
    const value = from && this.#sources.values.get(JSON.stringify(from.path));
    if (value && from.start !== undefined) {
      return { sourced: slice(value, from.start, from.start + text.length), ...format };
    }
    return { sourced: this.#made(text, line, value), generated: true, ...format };
  }

  /** Words that the form makes, from the value they were made of or else the nearest thing in the front matter. */
  #made(text: string, line: FormLine, value = this.#firstValue(line)): Sourced {
    const { opening, keys } = this.#sources;
    const place =
      value && value.text !== ''
        ? { start: value.starts[0]!, end: value.ends.at(-1)! }
        : (keys.get(KEY_OF_WORDING[line.part] ?? line.part) ?? opening);
    const builder = new SourcedBuilder();
    builder.add(text, place.start, place.end);
    return builder.build();
  }

  #firstValue(line: FormLine): Sourced | undefined {
    for (const { from } of line.pieces) {
      const value = from && this.#sources.values.get(JSON.stringify(from.path));
      if (value) return value;
    }
    return undefined;
  }

  /** Writes blocks of content and gives the indices of the paragraphs that are running content. */
  #blocks(blocks: readonly SourcedBlock[]): number[] {
    return blocks.flatMap((block) => {
      switch (block.kind) {
        case 'page-break':
          this.#breakNext = true;
          return [];
        case 'landscape': {
          this.#writer.startSection('landscape');
          this.#breakNext = true;
          const indices = this.#blocks(block.blocks);
          this.#writer.startSection('portrait');
          this.#breakNext = true;
          return indices;
        }
        case 'table':
          this.#table(block.rows);
          return [];
        case 'paragraph':
          return [this.#text([{ sourced: block.text }], block.alignment ? { alignment: block.alignment } : {})];
        case 'heading':
          return this.#heading(block);
      }
    });
  }

  #heading({ donVi, label, title }: Extract<SourcedBlock, { kind: 'heading' }>): number[] {
    const bold = (sourced: Sourced): WrittenPiece => ({ sourced, format: BOLD });
    const ownLine = donVi === 'phan' || donVi === 'chuong' || donVi === 'muc';
    if (ownLine || label.text === '') {
      return [label, title].filter(({ text }) => text !== '').map((sourced) => this.#text([bold(sourced)], CENTER));
    }
    const gap = new SourcedBuilder();
    if (title.text !== '') gap.add(' ', label.ends.at(-1)!, title.starts[0]!);
    return [this.#text([label, gap.build(), title].filter(({ text }) => text !== '').map(bold), {})];
  }

  #text(pieces: readonly WrittenPiece[], format: ParagraphFormat): number {
    return this.#writer.paragraph(pieces, { format, ...this.#pageStart() }).index;
  }

  #table(rows: readonly (readonly Sourced[])[]): void {
    const table = this.#writer.nextTable;
    this.#writer.table(
      rows.map((row, rowIndex) =>
        row.map((cell, column) => {
          const container: Container = { kind: 'cell', table, row: rowIndex, column };
          return [this.#writer.paragraph([{ sourced: cell.text === '' ? NOTHING : cell }], { container }).index];
        }),
      ),
      true,
    );
  }
}

/** Keys whose value makes a wording that is called otherwise. */
const KEY_OF_WORDING: Readonly<Record<string, string>> = {
  'noi-nhan': 'noi-nhan',
  'kinh-gui': 'kinh-gui',
  'ten-loai': 'loai-van-ban',
  'so-va-ky-hieu': 'so',
  'dia-danh-va-ngay': 'ngay',
};
