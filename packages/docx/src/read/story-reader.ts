import type { Container, Story } from '@thethuc/core';
import { NO_TABLE } from '../format/cascade.ts';
import type { ResolvedParagraph, TableLayer } from '../format/cascade.ts';
import { endTagStart } from '../xml/node.ts';
import type { XmlNode, XmlPart } from '../xml/node.ts';
import { blocksOf } from './blocks.ts';
import type { ReadContext } from './context.ts';
import { InlineReader } from './inline-reader.ts';
import type { InlineContent } from './inline-reader.ts';
import { indent } from './room.ts';
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
    const resolved = cascade.paragraph(this.part, properties, place.layer);
    const content: InlineContent = { pieces: [], changes: [], drawings: [], pageBreaksBefore: 0, pageBreaks: 0 };
    const frame = this.context.sections[this.section];
    this.#inline.columnBreak = frame === undefined || frame.page.columns === 1 ? '\f' : '\v';
    this.#inline.read(nodes, resolved, content);
    if (resolved.numbering !== undefined) this.#addNumber(resolved, content, node, numbering);
    const startsPage = this.#startsPage(resolved);
    const index = builder.add({
      pieces: content.pieces,
      changes: content.changes,
      resolved,
      container: place.container,
      story: this.story,
      section: this.section,
      part: this.part.name,
      ordinal: node.ordinal,
      markRun: countRuns(node),
      mark: { start: endTagStart(this.part, node), end: node.end },
      area: indent(place.room, resolved.format),
      startsPage,
      page: undefined,
    });
    this.#afterParagraph(content, properties);
    return index;
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
    const piece = { text: text + suffix, format, field: undefined, generated: true, paragraph: node.ordinal, run: 0 };
    content.pieces.unshift({ ...piece, start: -1, end: -1 });
    for (const [at, change] of content.changes.entries()) {
      content.changes[at] = { ...change, from: change.from + 1, to: change.to + 1 };
    }
  }

  #startsPage(resolved: ResolvedParagraph): boolean {
    if (this.story !== 'main') return false;
    const starts = this.#breakBefore || resolved.format.pageBreakBefore === true;
    this.#breakBefore = false;
    return starts;
  }

  #afterParagraph(content: InlineContent, properties: XmlNode | undefined): void {
    if (this.story !== 'main') return;
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
