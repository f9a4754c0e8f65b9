import type { Bilingual, Doc, Edit, Fix, RunFormat, Span } from '@thethuc/core';
import { DocxPackage } from '../package/docx-package.ts';
import { splicePackage } from '../package/splice.ts';
import { RefusalError } from '../refusal.ts';
import { decodeXml } from '../xml/decode.ts';
import { CannotError, generated, noPlace, unusualXml } from './cannot.ts';
import { mustStay } from './delete-paragraph.ts';
import { DocPlaces } from './doc-places.ts';
import { encodePart } from './encode-part.ts';
import { PartFixer } from './part-fixer.ts';
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
export function fixDocx(
  bytes: Uint8Array,
  doc: Doc,
  fixes: readonly Pick<Fix, 'edits'>[],
  tracking?: Tracking,
): FixedDocx {
  const refused = (reason: Bilingual): FixedDocx => ({ bytes, outcomes: fixes.map(() => ({ done: false, reason })) });
  const reason = untouchable(doc);
  if (reason) return refused(reason);
  try {
    const file = new FileFixer(new DocxPackage(bytes), doc, tracking);
    const outcomes = fixes.map((fix) => file.apply(fix));
    return { bytes: splicePackage(bytes, file.write()), outcomes };
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    const { vi, en } = error.refusal;
    return refused({ vi, en });
  }
}

/** Why nothing may be changed in a file; `undefined` for most. */
export function untouchable({ observations }: Doc): Bilingual | undefined {
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
  readonly #places: DocPlaces;
  readonly #parts = new Map<string, PartFixer>();
  /** Parts with prefixes of their own. */
  readonly #unusual = new Set<string>();
  readonly #revisions: Revisions | undefined;

  constructor(pkg: DocxPackage, doc: Doc, tracking: Tracking | undefined) {
    this.#package = pkg;
    this.#places = new DocPlaces(doc);
    this.#revisions = tracking && new Revisions(tracking, firstFreeId(storyTexts(pkg)));
  }

  apply(fix: Pick<Fix, 'edits'>): FixOutcome {
    for (const part of this.#parts.values()) part.begin();
    try {
      for (const edit of fix.edits) this.#edit(edit);
      for (const part of this.#parts.values()) part.assertFree();
    } catch (error) {
      if (!(error instanceof CannotError)) throw error;
      return { done: false, reason: error.reason };
    }
    for (const part of this.#parts.values()) part.commit();
    return { done: true };
  }

  write(): ReadonlyMap<string, Uint8Array> {
    const written = new Map<string, Uint8Array>();
    for (const [name, part] of this.#parts) {
      const before = this.#package.bytesOf(name);
      if (part.changed && before) written.set(name, encodePart(part.write(), before));
    }
    return written;
  }

  #edit(edit: Edit): void {
    switch (edit.op) {
      case 'set-run-format':
        this.#setRunFormat(edit.span, edit.format);
        return;
      case 'set-paragraph-format': {
        const { part, paragraph } = this.#places.mark(edit.paragraph);
        this.#part(part).setParagraphFormat(paragraph, edit.format);
        return;
      }
      case 'set-page':
        this.#part(this.#places.mainPart).setPage(edit.section, edit.page);
        return;
      case 'insert-paragraph': {
        const { part, paragraph } = this.#places.mark(edit.after);
        this.#part(part).insertParagraph(paragraph, edit.text, edit.run, edit.format);
        return;
      }
      case 'replace-text':
        this.#replace(edit.span, edit.text);
        return;
      case 'delete':
        this.#delete(edit.span);
        return;
    }
  }

  #setRunFormat(span: Span, format: RunFormat): void {
    for (const { origin, run } of this.#places.stretches(span)) {
      const part = this.#part(origin.part);
      if (origin.xml) part.setRunFormat(origin, format);
      else if (run?.generated !== true) throw noPlace();
      else if (run.field === undefined) part.setMarkFormat(origin.paragraph, format);
      else part.setFieldFormat(origin.paragraph, origin.run, format);
    }
  }

  #replace(span: Span, text: string): void {
    const change = this.#places.difference(span, text);
    if (change.kind === 'insert') {
      const { origin, at } = change;
      this.#part(origin.part).insertText(origin, at, change.text);
      return;
    }
    const origins = this.#places.stretches(change.span).map(({ origin }) => origin);
    const [first] = origins;
    if (!first) throw noPlace();
    if (origins.some(({ xml }) => !xml)) throw generated();
    this.#part(first.part).replaceText(origins, change.text);
  }

  /** Whole paragraphs go with their marks; less than a paragraph is words only. */
  #delete(span: Span): void {
    const whole = this.#places.paragraphsIn(span);
    if (whole.length === 0) {
      this.#replace(span, '');
      return;
    }
    for (const { index, span: words } of whole) {
      const { part, paragraph } = this.#places.mark(index);
      if (this.#part(part).deleteParagraph(paragraph)) continue;
      if (words.start === words.end) throw mustStay();
      this.#replace(words, '');
    }
  }

  #part(name: string): PartFixer {
    const known = this.#parts.get(name);
    if (known) return known;
    if (this.#unusual.has(name)) throw unusualXml();
    const part = this.#package.required(name);
    if (!part.usualPrefixes) {
      this.#unusual.add(name);
      throw unusualXml();
    }
    const fixer = new PartFixer(part, this.#revisions);
    this.#parts.set(name, fixer);
    return fixer;
  }
}

/** Texts of the parts in which revision ids may stand. */
function* storyTexts(pkg: DocxPackage): Generator<string> {
  for (const name of pkg.names()) {
    const bytes = name.endsWith('.xml') ? pkg.bytesOf(name) : undefined;
    if (bytes) yield decodeXml(bytes) ?? '';
  }
}
