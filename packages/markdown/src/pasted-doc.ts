import type { Container, Doc } from '@thethuc/core';
import { DocWriter, type WrittenPiece } from './doc-writer.ts';
import { flatten } from './inline.ts';
import type { LineIndex } from './line-index.ts';
import type { ParsedBlock, RootContent } from './parse.ts';
import { BOLD, composed, copied, slice, splitAt, SourcedBuilder, type Sourced } from './sourced.ts';
import { lineBreaks, readTable } from './table.ts';

/** The Doc of a text whose heading and signature are typed out: every line is a paragraph. */
export function pastedDoc(source: string, lines: LineIndex, parsed: readonly ParsedBlock[], from: number): Doc {
  return new PastedWriter(source, lines).write(parsed, from);
}

class PastedWriter {
  readonly #source: string;
  readonly #writer: DocWriter;
  #end: number;

  constructor(source: string, lines: LineIndex) {
    this.#source = source;
    this.#writer = new DocWriter(source, lines);
    this.#end = 0;
  }

  write(parsed: readonly ParsedBlock[], from: number): Doc {
    this.#end = from;
    for (const { node, base } of parsed) this.#block(node, base);
    return this.#writer.doc();
  }

  #block(node: RootContent, base: number): void {
    const start = base + (node.position?.start.offset ?? 0);
    const end = base + (node.position?.end.offset ?? 0);
    this.#emptyLines(start);
    switch (node.type) {
      case 'paragraph':
        this.#paragraph(flatten(this.#source, node.children, base, { indents: true }), start);
        break;
      case 'heading':
        this.#line(flatten(this.#source, node.children, base, { indents: true }));
        break;
      case 'containerDirective':
        for (const child of node.children) this.#block(child, base);
        break;
      default:
        // Code and front matter of somebody else: not the words of a document.
        break;
    }
    this.#end = end;
  }

  /** One empty line only parts two paragraphs; further ones are empty paragraphs, as above a signature. */
  #emptyLines(start: number): void {
    const gap = this.#source.slice(this.#end, Math.max(this.#end, start));
    const ends = gap.match(/\r\n|\r|\n/gu)?.length ?? 0;
    for (let index = 2; index < ends; index++) this.#writer.paragraph([]);
  }

  #paragraph(text: Sourced, start: number): void {
    const table = readTable(composed(text).sourced);
    if (table) {
      const index = this.#writer.nextTable;
      this.#writer.table(
        table.rows.map((row, rowIndex) =>
          row.map((cell, column) => {
            const container: Container = { kind: 'cell', table: index, row: rowIndex, column };
            return splitAt(cell, (unit) => unit === '\v').map((line) => this.#line(line, container));
          }),
        ),
        true,
      );
      return;
    }
    const [first, ...rest] = splitAt(text, (unit) => unit === '\n');
    this.#line(withIndent(this.#source, first!, start));
    for (const line of rest) this.#line(line);
  }

  #line(line: Sourced, container?: Container): number {
    const { sourced, changed } = composed(lineBreaks(line));
    const start = this.#writer.length;
    const { index, spans } = this.#writer.paragraph(piecesOf(sourced), container ? { container } : {});
    const end = spans.at(-1)?.end ?? start;
    if (changed) this.#writer.markDecomposed({ start, end });
    return index;
  }
}

/** White space before the first line of a block, which Markdown leaves out and which may move a line to the right. */
function withIndent(source: string, line: Sourced, start: number): Sourced {
  let from = start;
  while (from > 0 && /[ \t]/u.test(source.charAt(from - 1))) from--;
  if (from === start) return line;
  const indent = copied(source, from, start);
  const builder = new SourcedBuilder();
  for (const part of [indent, line]) {
    for (let at = 0; at < part.text.length; at++) {
      builder.add(part.text.charAt(at), part.starts[at]!, part.ends[at]!, part.marks[at]);
    }
  }
  return builder.build();
}

/** Where some of a line is bold, the rest of it is not. */
function piecesOf(line: Sourced): WrittenPiece[] {
  if (!line.marks.some((mark) => (mark & BOLD) !== 0)) return [{ sourced: line }];
  const pieces: WrittenPiece[] = [];
  let from = 0;
  for (let at = 1; at <= line.text.length; at++) {
    const bold = ((line.marks[from] ?? 0) & BOLD) !== 0;
    if (at < line.text.length && (((line.marks[at] ?? 0) & BOLD) !== 0) === bold) continue;
    pieces.push({ sourced: slice(line, from, at), format: { bold } });
    from = at;
  }
  return pieces;
}
