import type { Doc, OriginSegment, Paragraph, Run, Span } from '@thethuc/core';
import { CannotError, noPlace } from './cannot.ts';
import type { DocxOrigin } from './run-place.ts';

/** A stretch of the document's text of one origin. */
export interface Stretch {
  readonly origin: DocxOrigin;
  /** The run of the document it lies in. */
  readonly run: Run | undefined;
}

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
