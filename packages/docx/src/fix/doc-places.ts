import type { Doc, OriginSegment, Paragraph, Run, Span } from '@thethuc/core';
import { CannotError, noPlace } from './cannot.ts';
import type { DocxOrigin } from './run-place.ts';

/** A stretch of the document's text of one origin. */
export interface Stretch {
  readonly origin: DocxOrigin;
  /** The run of the document it lies in. */
  readonly run: Run | undefined;
}

/** What replacing words comes to: letters for letters, or letters put at a place beside a stretch. */
export type WordsEdit =
  | { readonly kind: 'replace'; readonly span: Span; readonly text: string }
  | { readonly kind: 'insert'; readonly origin: DocxOrigin; readonly at: number; readonly text: string };

/** Finds the places of a file that stretches of its document come from. */
export class DocPlaces {
  readonly #doc: Doc;

  constructor(doc: Doc) {
    this.#doc = doc;
  }

  /** The stretches that a span is made of, clipped to it; paragraph marks are left out. */
  stretches(span: Span): Stretch[] {
    const { origins } = this.#doc;
    const found: Stretch[] = [];
    for (let at = this.#firstEndingAfter(span.start); at < origins.length; at++) {
      const segment = origins[at]!;
      if (segment.span.start >= span.end) break;
      if (this.#isMark(segment)) continue;
      found.push({ origin: clipped(segment, span), run: this.#runAt(segment.span.start) });
    }
    if (found.length === 0) throw noPlace();
    return found;
  }

  /**
   * The least that turns a span into `text`. Equal words are written again whole: they may be stored otherwise.
   * New letters beside old ones join the run of those, not of what stands outside the span.
   */
  difference(span: Span, text: string): WordsEdit {
    if (span.start === span.end) return { kind: 'insert', ...this.nextTo(span.start), text };
    const old = this.#doc.text.slice(span.start, span.end);
    if (old === text) return { kind: 'replace', span, text };
    const { head, tail } = commonEnds(old, text);
    const changed = { start: span.start + head, end: span.end - tail };
    const put = text.slice(head, text.length - tail);
    if (changed.start < changed.end) return { kind: 'replace', span: changed, text: put };
    const [letter, side] = head > 0 ? [changed.start - 1, 'end' as const] : [changed.start, 'start' as const];
    const [beside] = this.stretches({ start: letter, end: letter + 1 });
    if (!beside?.origin.xml) return { kind: 'replace', span, text };
    return { kind: 'insert', origin: beside.origin, at: beside.origin.xml[side], text: put };
  }

  /** Typed text that ends or begins at an offset, and the offset of the place in its part. What ends there comes first. */
  nextTo(offset: number): { origin: DocxOrigin; at: number } {
    const { origins } = this.#doc;
    // A stretch that ends at the offset stands directly before the first that ends after it.
    for (let at = Math.max(0, this.#firstEndingAfter(offset) - 1); at < origins.length; at++) {
      const segment = origins[at]!;
      if (segment.span.start > offset) break;
      const { origin, span } = segment;
      if (span.end < offset || this.#isMark(segment) || origin.medium !== 'docx' || !origin.xml) continue;
      const { start, end } = origin.xml;
      if (offset === span.end) return { origin, at: end };
      if (offset === span.start) return { origin, at: start };
      if (end - start === span.end - span.start) return { origin, at: start + offset - span.start };
    }
    throw new CannotError('Chỗ cần thêm không có chữ nào để thêm vào.', 'There is no text at the place to insert at.');
  }

  /** Part and ordinal of a paragraph, from the origin of its mark. */
  mark(index: number): DocxOrigin {
    const paragraph = this.#doc.paragraphs[index];
    const segment = paragraph && this.#doc.origins[this.#firstEndingAfter(paragraph.span.end)];
    if (segment?.origin.medium !== 'docx') throw noPlace();
    return segment.origin;
  }

  /** The part of the body. */
  get mainPart(): string {
    const first = this.#doc.paragraphs.find(({ story }) => story === 'main');
    if (!first) throw noPlace();
    return this.mark(first.index).part;
  }

  /** The paragraphs that a span holds whole, when it holds nothing else; their last mark may be left out. */
  paragraphsIn(span: Span): readonly Paragraph[] {
    const inside = this.#doc.paragraphs.filter((one) => one.span.start >= span.start && one.span.end <= span.end);
    const [first, last] = [inside[0], inside.at(-1)];
    return first?.span.start === span.start && last && span.end <= last.span.end + 1 ? inside : [];
  }

  #isMark({ span }: OriginSegment): boolean {
    return this.#doc.text[span.start] === '\n';
  }

  #runAt(offset: number): Run | undefined {
    const { paragraphs } = this.#doc;
    const paragraph = paragraphs[firstIndex(paragraphs.length, (at) => paragraphs[at]!.span.end > offset)];
    return paragraph?.runs.find(({ span }) => span.start <= offset && offset < span.end);
  }

  #firstEndingAfter(offset: number): number {
    const { origins } = this.#doc;
    return firstIndex(origins.length, (at) => origins[at]!.span.end > offset);
  }
}

/** Lengths of what two texts begin and end with alike; no surrogate pair is cut. */
function commonEnds(a: string, b: string): { head: number; tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  if (isHighSurrogate(a, head - 1)) head--;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  if (isHighSurrogate(a, a.length - tail - 1) && tail > 0) tail--;
  return { head, tail };
}

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00;
}

/** The first of `length` indices of which `holds` is true; it is false before and true from there on. */
function firstIndex(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The place of what a span leaves of a segment. */
function clipped({ span: own, origin }: OriginSegment, span: Span): DocxOrigin {
  if (origin.medium !== 'docx') throw noPlace();
  if (!origin.xml) return origin;
  const from = Math.max(0, span.start - own.start);
  const to = Math.min(own.end, span.end) - own.start;
  if (from === 0 && to === own.end - own.start) return origin;
  if (own.end - own.start !== origin.xml.end - origin.xml.start) {
    throw new CannotError(
      'Chữ ở đây được ghi ở dạng không tách được (tổ hợp); hãy chuyển sang Unicode dựng sẵn trước.',
      'The letters here are stored decomposed and cannot be split; normalise them first.',
    );
  }
  return { ...origin, xml: { start: origin.xml.start + from, end: origin.xml.start + to } };
}
