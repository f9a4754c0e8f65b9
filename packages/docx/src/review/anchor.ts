import type { Doc, Span } from '@thethuc/core';
import { CannotError } from '../fix/cannot.ts';
import { DocPlaces } from '../fix/doc-places.ts';
import { propertiesOf } from '../fix/part-index.ts';
import type { PartIndex } from '../fix/part-index.ts';
import { showsBetween } from '../fix/run-changes.ts';
import type { DocxOrigin } from '../fix/run-place.ts';
import { endTagStart, startOf } from '../xml/node.ts';
import type { XmlNode } from '../xml/node.ts';

/** A place between two runs, or inside one that must be cut there. */
export interface Edge {
  readonly offset: number;
  readonly cut?: XmlNode;
}

/** Where a comment begins and ends in the main part. */
export interface Anchor {
  /** The paragraph it stands in; an empty one may close itself. */
  readonly paragraph: XmlNode;
  readonly start: Edge;
  readonly end: Edge;
  /** False when the words meant cannot bear a comment (header, note, text box) and another place had to do. */
  readonly exact: boolean;
}

/** Finds the places of comments: whole runs where that is exact, else runs are to be cut. */
export class Anchors {
  readonly #index: PartIndex;
  readonly #doc: Doc;
  readonly #places: DocPlaces;

  constructor(index: PartIndex, doc: Doc) {
    this.#index = index;
    this.#doc = doc;
    this.#places = new DocPlaces(doc);
  }

  /** The first paragraph of the body, for what is said of the whole. */
  top(): Anchor | undefined {
    const paragraph = this.#index.paragraphs.find((one) => one !== undefined && !this.#boxAround(one));
    return paragraph && this.#whole(paragraph, true);
  }

  at(span: Span): Anchor | undefined {
    const mark = this.#markAt(span.start);
    const node = mark?.part === this.#index.part.name ? this.#index.paragraphs[mark.paragraph] : undefined;
    if (!node) return awayOf(this.top());
    const box = this.#boxAround(node);
    if (box) return awayOf(this.#inHost(box));
    const words = this.#wordsIn(span, node.ordinal);
    const [first, last] = [words[0], words.at(-1)];
    if (!first?.xml || !last?.xml) return this.#whole(node, true);
    const [from, to] = [this.#unitOf(node, first), this.#unitOf(node, last)];
    if (!from || !to) return this.#whole(node, true);
    return {
      paragraph: node,
      exact: true,
      start: this.#edge(from.first, first.xml.start, 'start', from.divisible),
      end: this.#edge(to.last, last.xml.end, 'end', to.divisible),
    };
  }

  #edge(node: XmlNode, offset: number, side: 'start' | 'end', divisible: boolean): Edge {
    const { part } = this.#index;
    const hides =
      side === 'start'
        ? showsBetween(this.#index, node, node.contentStart, offset)
        : showsBetween(this.#index, node, offset, node.end);
    if (divisible && hides) return { offset, cut: node };
    return { offset: side === 'start' ? startOf(part, node) : node.end };
  }

  /** The children of a paragraph between which a comment on an origin may begin or end: its run, the field or the link around it. */
  #unitOf(paragraph: XmlNode, origin: DocxOrigin): { first: XmlNode; last: XmlNode; divisible: boolean } | undefined {
    const run = this.#index.runsOf(paragraph.ordinal)[origin.run];
    if (!run) return undefined;
    let child = run;
    for (let up = this.#index.parentOf(child); up && up !== paragraph; up = this.#index.parentOf(child)) child = up;
    const field = fieldAround(paragraph, child);
    if (field) return { ...field, divisible: false };
    return { first: child, last: child, divisible: child === run };
  }

  #wordsIn(span: Span, paragraph: number): DocxOrigin[] {
    if (span.start === span.end) return [];
    try {
      return this.#places
        .stretches(span)
        .map(({ origin }) => origin)
        .filter((origin) => origin.part === this.#index.part.name && origin.paragraph === paragraph && origin.xml);
    } catch (error) {
      if (error instanceof CannotError) return [];
      throw error;
    }
  }

  #markAt(offset: number): DocxOrigin | undefined {
    const { paragraphs } = this.#doc;
    const at = paragraphs.findLast(({ span }) => span.start <= offset) ?? paragraphs[0];
    return at && this.#places.mark(at.index);
  }

  #whole(paragraph: XmlNode, exact: boolean): Anchor {
    const { part } = this.#index;
    const start = propertiesOf(paragraph)?.end ?? paragraph.contentStart;
    const end = Math.max(start, endTagStart(part, paragraph));
    return { paragraph, start: { offset: start }, end: { offset: end }, exact };
  }

  /** Word takes no comments inside text boxes: the run that holds the box gets it. */
  #inHost(box: XmlNode): Anchor | undefined {
    let child = box;
    for (let up = this.#index.parentOf(child); up; up = this.#index.parentOf(child)) {
      if (up.name === 'w:p' && !this.#boxAround(up)) {
        const { part } = this.#index;
        return { paragraph: up, start: { offset: startOf(part, child) }, end: { offset: child.end }, exact: false };
      }
      child = up;
    }
    return undefined;
  }

  #boxAround(node: XmlNode): XmlNode | undefined {
    for (let up = this.#index.parentOf(node); up; up = this.#index.parentOf(up)) {
      if (up.name === 'w:txbxContent') return up;
    }
    return undefined;
  }
}

function awayOf(anchor: Anchor | undefined): Anchor | undefined {
  return anchor && { ...anchor, exact: false };
}

/** The runs from the beginning to the end of the outermost complex field that a child of a paragraph is in. */
function fieldAround(paragraph: XmlNode, child: XmlNode): { first: XmlNode; last: XmlNode } | undefined {
  let depth = 0;
  let first: XmlNode | undefined;
  let inside = false;
  for (const node of paragraph.children) {
    for (const kind of fieldMarks(node)) {
      if (kind === 'begin' && depth++ === 0) first = node;
      if (kind === 'end' && depth > 0) depth--;
    }
    if (first && node === child) inside = true;
    if (depth > 0 || !first) continue;
    if (inside) return { first, last: node };
    first = undefined;
  }
  const last = paragraph.children.at(-1);
  return inside && first && last ? { first, last } : undefined;
}

function fieldMarks({ children }: XmlNode): (string | undefined)[] {
  return children.filter(({ name }) => name === 'w:fldChar').map((mark) => mark.attribute('w:fldCharType'));
}
