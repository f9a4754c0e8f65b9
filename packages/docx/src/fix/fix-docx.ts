import type { Bilingual, Doc, Edit, Fix, OriginSegment, Span } from '@thethuc/core';
import { DocxPackage } from '../package/docx-package.ts';
import { splicePackage } from '../package/splice.ts';
import { RefusalError } from '../refusal.ts';
import { CannotError } from './cannot.ts';
import { PartFixer } from './part-fixer.ts';
import type { Segment } from './part-fixer.ts';
import { firstFreeId, Revisions } from './track.ts';
import type { Tracking } from './track.ts';

/** What became of one fix, in the order they were given. */
export type FixOutcome = { readonly done: true } | { readonly done: false; readonly reason: Bilingual };

export interface FixedDocx {
  /** The same bytes when nothing was changed. */
  readonly bytes: Uint8Array;
  readonly outcomes: readonly FixOutcome[];
}

/**
 * Makes fixes in a Word file. `doc` must be what `readDocx(bytes)` gave. Only
 * the touched places of the XML change; every other record of the zip file stays
 * byte for byte. With `tracking` each change is a revision that Word can accept
 * or reject (ECMA-376 Part 1, 17.13.5). A fix is made whole or not at all.
 */
export function fixDocx(bytes: Uint8Array, doc: Doc, fixes: readonly Fix[], tracking?: Tracking): FixedDocx {
  const refusal = refusalOf(doc);
  if (refusal) return { bytes, outcomes: fixes.map(() => ({ done: false, reason: refusal })) };
  try {
    const file = new FileFixer(new DocxPackage(bytes), doc, tracking);
    const outcomes = fixes.map((fix) => file.apply(fix));
    const parts = file.write();
    return { bytes: parts.size === 0 ? bytes : splicePackage(bytes, parts), outcomes };
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    const { vi, en } = error.refusal;
    return { bytes, outcomes: fixes.map(() => ({ done: false, reason: { vi, en } })) };
  }
}

function refusalOf({ observations }: Doc): Bilingual | undefined {
  if (observations.signed) {
    return {
      vi: 'Tệp đã ký số; sửa sẽ làm mất hiệu lực chữ ký. Hãy sửa bản chưa ký.',
      en: 'The file is digitally signed; a change would void the signature. Fix the unsigned copy.',
    };
  }
  if (observations.protected) {
    return {
      vi: 'Tệp đang được bảo vệ chống sửa. Hãy bỏ bảo vệ trong Word (Review → Restrict Editing) rồi chạy lại.',
      en: 'The file is protected against editing. Remove the protection in Word (Review → Restrict Editing) and run again.',
    };
  }
  return undefined;
}

class FileFixer {
  readonly #package: DocxPackage;
  readonly #doc: Doc;
  readonly #tracking: Tracking | undefined;
  readonly #parts = new Map<string, PartFixer>();
  #revisions: Revisions | undefined;

  constructor(pkg: DocxPackage, doc: Doc, tracking: Tracking | undefined) {
    this.#package = pkg;
    this.#doc = doc;
    this.#tracking = tracking;
  }

  apply(fix: Fix): FixOutcome {
    for (const part of this.#parts.values()) part.begin();
    try {
      for (const edit of fix.edits) this.#edit(edit);
      for (const part of this.#parts.values()) part.assertFree();
      for (const part of this.#parts.values()) part.commit();
      return { done: true };
    } catch (error) {
      if (!(error instanceof CannotError)) throw error;
      return { done: false, reason: error.reason };
    } finally {
      for (const part of this.#parts.values()) part.begin();
    }
  }

  write(): ReadonlyMap<string, Uint8Array> {
    const written = new Map<string, Uint8Array>();
    for (const [name, part] of this.#parts) {
      if (part.changed()) written.set(name, new TextEncoder().encode(part.write()));
    }
    return written;
  }

  #edit(edit: Edit): void {
    switch (edit.op) {
      case 'set-run-format':
        this.#byPart(this.#segments(edit.span), (part, segments) => part.setRunFormat(segments, edit.format));
        return;
      case 'set-paragraph-format': {
        const { part, paragraph } = this.#mark(edit.paragraph);
        this.#part(part).setParagraphFormat(paragraph, edit.format);
        return;
      }
      case 'set-page':
        this.#part(this.#mainPart()).setPage(edit.section, edit.page);
        return;
      case 'insert-paragraph': {
        const { part, paragraph } = this.#mark(edit.after);
        this.#part(part).insertParagraph(paragraph, edit.text, edit.run, edit.format);
        return;
      }
      case 'replace-text':
        this.#replace(edit.span, edit.text);
        return;
      case 'delete':
        if (!this.#deleteParagraph(edit.span)) this.#replace(edit.span, '');
        return;
    }
  }

  #replace(span: Span, text: string): void {
    if (span.start < span.end) {
      this.#byPart(this.#segments(span), (part, segments) => part.replaceText(segments, text));
      return;
    }
    const near = this.#textAt(span.start);
    this.#part(near.origin.part).insertText(near.origin, near.at, text);
  }

  #deleteParagraph(span: Span): boolean {
    const whole = this.#doc.paragraphs.find(
      (paragraph) => paragraph.span.start >= span.start && paragraph.span.end <= span.end,
    );
    if (!whole || span.start < whole.span.start || span.end > whole.span.end + 1) return false;
    const { part, paragraph } = this.#mark(whole.index);
    return this.#part(part).deleteParagraph(paragraph);
  }

  /** The stretches of the file that a span is made of, clipped to it; paragraph marks are left out. */
  #segments(span: Span): Segment[] {
    const found: Segment[] = [];
    for (let at = firstSegment(this.#doc.origins, span.start); at < this.#doc.origins.length; at++) {
      const segment = this.#doc.origins[at]!;
      if (segment.span.start >= span.end) break;
      if (segment.origin.medium !== 'docx' || this.#doc.text[segment.span.start] === '\n') continue;
      found.push({ span: segment.span, origin: clipped(segment, span) });
    }
    if (found.length === 0)
      throw new CannotError('Không tìm được chỗ cần sửa trong tệp.', 'The place to change was not found in the file.');
    return found;
  }

  /** The typed text that ends or begins at an offset, preferably the one that ends there. */
  #textAt(offset: number): { origin: Segment['origin']; at: number } {
    const candidates = this.#doc.origins.filter(
      ({ span, origin }) =>
        span.start <= offset &&
        offset <= span.end &&
        origin.medium === 'docx' &&
        origin.xml !== undefined &&
        this.#doc.text[span.start] !== '\n',
    );
    for (const { span, origin } of candidates) {
      if (origin.medium !== 'docx' || !origin.xml) continue;
      if (span.end - span.start !== origin.xml.end - origin.xml.start) continue;
      if (/[\t\v\f]/.test(this.#doc.text[span.start]!)) continue;
      return { origin, at: origin.xml.start + offset - span.start };
    }
    throw new CannotError('Chỗ cần thêm không có chữ nào để thêm vào.', 'There is no text at the place to insert at.');
  }

  /** Part and ordinal of a paragraph, from the origin of its mark. */
  #mark(index: number): { part: string; paragraph: number } {
    const paragraph = this.#doc.paragraphs[index]!;
    const segment = this.#doc.origins[firstSegment(this.#doc.origins, paragraph.span.end)];
    if (segment?.origin.medium !== 'docx')
      throw new CannotError('Không tìm được đoạn cần sửa trong tệp.', 'The paragraph was not found in the file.');
    return segment.origin;
  }

  #mainPart(): string {
    const first = this.#doc.paragraphs.find(({ story }) => story === 'main');
    return this.#mark(first?.index ?? 0).part;
  }

  #byPart(segments: readonly Segment[], act: (part: PartFixer, segments: readonly Segment[]) => void): void {
    const names = new Set(segments.map(({ origin }) => origin.part));
    for (const name of names)
      act(
        this.#part(name),
        segments.filter(({ origin }) => origin.part === name),
      );
  }

  #part(name: string): PartFixer {
    const known = this.#parts.get(name);
    if (known) return known;
    const part = this.#package.required(name);
    if (!part.usualPrefixes) {
      throw new CannotError(
        'Tệp dùng cách ghi XML khác thường. Hãy mở bằng Word, lưu lại thành .docx rồi chạy lại.',
        'The file is written with unusual XML prefixes. Save it again from Word and run once more.',
      );
    }
    if (this.#tracking) this.#revisions ??= new Revisions(this.#tracking, firstFreeId([part.text]) + 10_000);
    const fixer = new PartFixer(part, this.#revisions);
    this.#parts.set(name, fixer);
    return fixer;
  }
}

/** Index of the first segment that ends after `offset`. */
function firstSegment(origins: readonly OriginSegment[], offset: number): number {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (origins[middle]!.span.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The place of the part of a segment that lies in `span`. */
function clipped({ span: own, origin }: OriginSegment, span: Span): Segment['origin'] {
  if (origin.medium !== 'docx') throw new CannotError('Không phải tệp Word.', 'Not a Word file.');
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
