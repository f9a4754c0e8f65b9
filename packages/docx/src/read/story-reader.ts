import type { Container, Story } from '@thethuc/core';
import { NO_TABLE } from '../format/cascade.ts';
import type { ResolvedParagraph, TableLayer } from '../format/cascade.ts';
import { endTagStart, sourceOf } from '../xml/node.ts';
import type { XmlNode, XmlPart } from '../xml/node.ts';
import { blocksOf } from './blocks.ts';
import type { ReadContext } from './context.ts';
import { InlineReader } from './inline-reader.ts';
import type { InlineContent } from './inline-reader.ts';
import { readDrawing } from './drawingml.ts';
import { indent, round } from './room.ts';
import type { Anchorage, Shapes } from './shapes.ts';
import { frameOf, frameRoom } from './text-frame.ts';
import { readVml } from './vml.ts';
import type { Room } from './room.ts';
import { readTable } from './table-reader.ts';

/** Where a sequence of blocks stands. */
export interface Place {
  readonly container: Container;
  readonly room: Room | undefined;
  readonly layer: TableLayer;
}

export const BODY: Container = { kind: 'body' };

/** Reads the blocks of one story, in order, into the document. */
export class StoryReader {
  readonly context: ReadContext;
  readonly part: XmlPart;
  readonly story: Story;
  section: number;
  readonly #inline: InlineReader;
  #breakBefore = false;
  #page = 1;
  #openFrame: { readonly source: string; readonly box: number } | undefined;

  constructor(context: ReadContext, part: XmlPart, story: Story, section: number) {
    this.context = context;
    this.part = part;
    this.story = story;
    this.section = section;
    this.#inline = new InlineReader(part, context.cascade);
  }

  /** Room of the text column of the current section. */
  get column(): Room | undefined {
    return this.context.sections[this.section]?.room;
  }

  /** Reads blocks at the top of a story; sections change the room as they go. */
  readTop(nodes: readonly XmlNode[]): number[] {
    return this.readBlocks(nodes, () => ({ container: BODY, room: this.column, layer: NO_TABLE }));
  }

  /** Gives the indices of the paragraphs read, those inside nested tables and text boxes left out. */
  readBlocks(nodes: readonly XmlNode[], place: () => Place): number[] {
    const indices: number[] = [];
    let joined: XmlNode[] = [];
    const flush = (): void => {
      if (joined.length > 0) indices.push(this.#readParagraph(joined, place()));
      joined = [];
    };
    for (const node of blocksOf(nodes)) {
      if (node.name === 'w:p') {
        joined.push(node);
        if (!isMarkDropped(node)) flush();
        continue;
      }
      flush();
      if (node.name === 'w:tbl') readTable(this, node, place());
      else if (node.name === 'w:altChunk') this.context.foreignChunks++;
    }
    flush();
    return indices;
  }

  #readParagraph(nodes: readonly XmlNode[], place: Place): number {
    const { builder, cascade, numbering } = this.context;
    const node = nodes[nodes.length - 1] as XmlNode;
    const properties = node.children[0]?.name === 'w:pPr' ? node.children[0] : undefined;
    const resolved = cascade.paragraph(properties, place.layer);
    const content: InlineContent = { pieces: [], changes: [], drawings: [], pageBreaksBefore: 0, pageBreaks: 0 };
    const frame = this.context.sections[this.section];
    this.#inline.columnBreak = frame === undefined || frame.page.columns === 1 ? '\f' : '\v';
    this.#inline.read(nodes, resolved, content);
    if (resolved.numbering !== undefined) this.#addNumber(resolved, content, node, numbering);
    const framed = this.#framed(properties, place);
    const isMain = this.story === 'main' && framed.container.kind !== 'text-box';
    const startsPage = isMain && this.#startsPage(resolved);
    const area = indent(framed.room, resolved.format);
    const index = builder.add({
      pieces: content.pieces,
      changes: content.changes,
      resolved,
      container: framed.container,
      story: this.story,
      section: this.section,
      part: this.part.name,
      ordinal: node.ordinal,
      markRun: countRuns(node),
      mark: { start: endTagStart(this.part, node), end: node.end },
      area,
      startsPage,
      page: isMain ? this.#page + content.pageBreaksBefore : undefined,
    });
    if (isMain) this.#afterParagraph(content, properties);
    this.#addShapes(content, resolved, { ...framed, layer: place.layer }, area, index);
    return index;
  }

  /** Neighbours with the same frame properties share one frame (17.3.1.11). */
  #framed(properties: XmlNode | undefined, place: Place): { container: Container; room: Room | undefined } {
    const frame = place.container.kind === 'text-box' ? undefined : frameOf(properties);
    if (frame === undefined) {
      this.#openFrame = undefined;
      return place;
    }
    const source = sourceOf(this.part, frame);
    if (this.#openFrame?.source !== source) this.#openFrame = { source, box: this.context.boxes++ };
    const room = frameRoom(
      frame,
      this.anchorage(place.room, () => undefined),
    );
    return { container: { kind: 'text-box', box: this.#openFrame.box }, room };
  }

  /** What shapes, frames and floating tables count their positions from. */
  anchorage(column: Room | undefined, inline: Anchorage['inline']): Anchorage {
    const frame = this.context.sections[this.section];
    const width = frame?.page.widthMm;
    return {
      column,
      margins: frame?.margins,
      page: width === undefined ? undefined : { leftMm: 0, rightMm: width },
      inline,
    };
  }

  /** Lines are noted and text boxes read after the paragraph they are anchored in. */
  #addShapes(
    content: InlineContent,
    resolved: ResolvedParagraph,
    place: Place,
    area: Room | undefined,
    paragraph: number,
  ): void {
    if (content.drawings.length === 0) return;
    const isAlone = content.drawings.length === 1 && content.pieces.every((piece) => piece.text.trim() === '');
    const anchorage = this.anchorage(place.room, (width) => {
      if (!isAlone || area === undefined) return undefined;
      const { alignment, firstLineMm = 0 } = resolved.format;
      if (alignment === 'center') return round((area.leftMm + firstLineMm + area.rightMm - width) / 2);
      return round(alignment === 'right' ? area.rightMm - width : area.leftMm + firstLineMm);
    });
    const shapes: Shapes = { lines: [], boxes: [] };
    for (const drawing of content.drawings) {
      if (drawing.name === 'w:drawing') readDrawing(drawing, anchorage, shapes);
      else readVml(drawing, anchorage, shapes);
    }
    for (const { lengthMm, leftMm, solid, widthPt } of shapes.lines) {
      this.context.builder.lines.push({
        paragraph,
        lengthMm,
        solid,
        ...(leftMm === undefined ? {} : { leftMm }),
        ...(widthPt === undefined ? {} : { widthPt }),
      });
    }
    for (const { content: blocks, room } of shapes.boxes) {
      const container = { kind: 'text-box', box: this.context.boxes++ } as const;
      // A box has fields of its own: a field open around its anchor does not reach into it.
      const reader = new StoryReader(this.context, this.part, this.story, this.section);
      reader.readBlocks(blocks.children, () => ({ container, room, layer: NO_TABLE }));
    }
  }

  #addNumber(
    resolved: ResolvedParagraph,
    content: InlineContent,
    node: XmlNode,
    numbering: ReadContext['numbering'],
  ): void {
    if (resolved.numbering === undefined) return;
    const { numId, index, level } = resolved.numbering;
    const text = numbering.next(numId, index);
    const format = this.context.cascade.numberRun(resolved, level);
    if (text === '' || format.hidden) return;
    const suffix = level.suffix === 'tab' ? '\t' : level.suffix === 'space' ? ' ' : '';
    const piece = { text: text + suffix, format, field: undefined, generated: true, paragraph: node.ordinal, run: -1 };
    content.pieces.unshift({ ...piece, start: -1, end: -1 });
    for (const [at, change] of content.changes.entries()) {
      content.changes[at] = { ...change, from: change.from + 1, to: change.to + 1 };
    }
  }

  #startsPage(resolved: ResolvedParagraph): boolean {
    const starts = this.#breakBefore || resolved.format.pageBreakBefore === true;
    this.#breakBefore = false;
    return starts;
  }

  #afterParagraph(content: InlineContent, properties: XmlNode | undefined): void {
    this.#page += content.pageBreaks;
    let text = '';
    for (const piece of content.pieces) text += piece.text;
    const broken = text.lastIndexOf('\f');
    if (broken >= 0 && text.slice(broken + 1).trim() === '') this.#breakBefore = true;
    if (properties?.child('w:sectPr') !== undefined && this.section + 1 < this.context.sections.length) {
      this.section++;
      if (this.context.sections[this.section]?.startsPage === true) this.#breakBefore = true;
    }
  }
}

/** A deleted paragraph mark (17.13.5.15) or one moved away joins the paragraph to the next. */
function isMarkDropped(paragraph: XmlNode): boolean {
  const properties = paragraph.children[0];
  if (properties?.name !== 'w:pPr') return false;
  const mark = properties.child('w:rPr');
  return mark !== undefined && (mark.child('w:del') !== undefined || mark.child('w:moveFrom') !== undefined);
}

function countRuns(paragraph: XmlNode): number {
  let count = 0;
  for (const child of paragraph.children) if (child.name === 'w:r') count++;
  return count;
}
