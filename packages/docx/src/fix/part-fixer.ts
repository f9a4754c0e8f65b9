import type { PageSetup, ParagraphFormat, RunFormat } from '@thethuc/core';
import { startOf } from '../xml/node.ts';
import type { XmlNode, XmlPart } from '../xml/node.ts';
import { CannotError, noPlace } from './cannot.ts';
import { deletionOf } from './delete-paragraph.ts';
import { fieldRunsOf } from './field-runs.ts';
import { mirrored } from './mirror.ts';
import { newParagraph } from './new-paragraph.ts';
import { paragraphProperties } from './paragraph-xml.ts';
import { indexPart, propertiesOf } from './part-index.ts';
import type { PartIndex } from './part-index.ts';
import { applyPatches } from './patches.ts';
import type { Patch } from './patches.ts';
import { assertFree, Plan } from './plan.ts';
import { propertyPatch, runPatches } from './run-changes.ts';
import { formatPlace, wordsPlace } from './run-place.ts';
import type { DocxOrigin } from './run-place.ts';
import { runProperties } from './run-xml.ts';
import { sectionProperties } from './section-xml.ts';
import type { Revisions } from './track.ts';

/** Gathers the changes of one part and writes them all at once. */
export class PartFixer {
  readonly #index: PartIndex;
  readonly #revisions: Revisions | undefined;
  readonly #done = new Plan();
  #plan = new Plan();

  constructor(part: XmlPart, revisions: Revisions | undefined) {
    this.#index = indexPart(part);
    this.#revisions = revisions;
  }

  begin(): void {
    this.#plan = new Plan();
  }

  /** Takes over what the fix planned. */
  commit(): void {
    this.#done.take(this.#plan);
    this.#plan = new Plan();
  }

  /** Refuses a fix that touches what an earlier one has changed, or contradicts itself. */
  assertFree(): void {
    assertFree(this.#index.part, this.#plan, this.#done);
  }

  get changed(): boolean {
    return !this.#done.isEmpty;
  }

  setRunFormat(origin: DocxOrigin, format: RunFormat): void {
    const { run, start, end } = formatPlace(this.#index, origin);
    this.#plan.formats.put(run, { run, start, end, format });
    // The number that Word puts in has the format of the field's code.
    for (const other of fieldRunsOf(this.#index, origin.paragraph, run)) this.#formatWhole(other, format);
  }

  /** The format of a page number of which the file holds no digits: that of all runs of its field. */
  setFieldFormat(paragraph: number, ordinal: number, format: RunFormat): void {
    const run = this.#index.runsOf(paragraph)[ordinal];
    if (!run) throw noPlace();
    const others = fieldRunsOf(this.#index, paragraph, run);
    for (const one of new Set([run, ...others])) this.#formatWhole(one, format);
  }

  /** The format of a paragraph mark, which its automatic number takes too (17.9.6). */
  setMarkFormat(paragraph: number, format: RunFormat): void {
    this.#plan.marks.put(this.#paragraph(paragraph), format);
  }

  setParagraphFormat(paragraph: number, format: ParagraphFormat): void {
    this.#plan.paragraphs.put(this.#paragraph(paragraph), format);
  }

  setPage(section: number, page: Partial<PageSetup>): void {
    const node = this.#index.sections[section];
    if (!node) throw new CannotError('Tệp không ghi thiết lập trang.', 'The file states no page set-up.');
    this.#plan.sections.put(node, page);
  }

  /** Puts `text` in place of stretches of the part; an empty text deletes them. */
  replaceText(origins: readonly DocxOrigin[], text: string): void {
    const places = origins.map((origin) => wordsPlace(this.#index, origin));
    // New words take the place, and so the format, of the first old ones.
    const home = Math.max(
      0,
      places.findIndex(({ inText }) => inText),
    );
    places.forEach((place, at) => this.#plan.words.put(place.run, { ...place, text: at === home ? text : '' }));
  }

  /** Puts `text` before or after a stretch, or inside it at an offset of the part's text. */
  insertText(origin: DocxOrigin, at: number, text: string): void {
    const place = wordsPlace(this.#index, origin);
    this.#plan.words.put(place.run, { ...place, start: at, end: at, text });
  }

  insertParagraph(after: number, text: string, run: RunFormat, format: ParagraphFormat): void {
    const node = this.#paragraph(after);
    if (propertiesOf(node)?.child('w:sectPr')) {
      throw new CannotError(
        'Không thêm được đoạn sau chỗ ngắt phần (section break); hãy thêm trong Word.',
        'A paragraph cannot be added after a section break here; add it in Word.',
      );
    }
    const xml = newParagraph(this.#index, { text, run, format }, this.#revisions);
    this.#plan.patches.push({ start: node.end, end: node.end, text: xml });
  }

  /** Takes a whole paragraph away; `false` when only its words can go. */
  deleteParagraph(paragraph: number): boolean {
    const node = this.#paragraph(paragraph);
    const patches = deletionOf(this.#index, node, this.#revisions);
    if (!patches) return false;
    this.#plan.patches.push(...patches);
    this.#plan.gone.push(node);
    return true;
  }

  /** The part's text with all changes in it. */
  write(): string {
    const { part } = this.#index;
    const { words, formats, patches } = this.#done;
    const all: Patch[] = [...patches, ...this.#propertyPatches()];
    for (const run of new Set([...words.keys(), ...formats.keys()])) {
      all.push(...runPatches(this.#index, run, words.of(run), formats.of(run), this.#revisions));
    }
    return applyPatches(part.text, [...all, ...mirrored(part, all)]);
  }

  /** Paragraph marks, paragraphs and sections: one lies inside the other in the file, so they are written together. */
  #propertyPatches(): Patch[] {
    const { part, strict } = this.#index;
    const revisions = this.#revisions;
    const merged = <F extends object>(laid: ReadonlyMap<XmlNode, readonly F[]>): Map<XmlNode, F> =>
      new Map([...laid].map(([node, formats]) => [node, Object.assign({}, ...formats) as F]));
    const sections = new Map(
      [...merged(this.#done.sections)].map(([node, page]) => [node, sectionProperties(part, node, page, revisions)]),
    );
    const paragraphs = merged(this.#done.paragraphs);
    const marks = merged(this.#done.marks);
    const patches: Patch[] = [];
    for (const node of new Set([...paragraphs.keys(), ...marks.keys()])) {
      const old = propertiesOf(node);
      const section = old?.child('w:sectPr');
      const mark = marks.get(node);
      const xml = paragraphProperties(part, old, {
        format: paragraphs.get(node) ?? {},
        mark: mark && runProperties(part, old?.child('w:rPr'), mark, revisions),
        section: section && sections.get(section),
        revisions,
        strict,
      });
      if (section) sections.delete(section);
      patches.push(propertyPatch(this.#index, node, old, xml));
    }
    for (const [node, text] of sections) patches.push({ start: startOf(part, node), end: node.end, text });
    return patches;
  }

  #formatWhole(run: XmlNode, format: RunFormat): void {
    this.#plan.formats.put(run, { run, start: run.contentStart, end: run.end, format });
  }

  #paragraph(ordinal: number): XmlNode {
    const node = this.#index.paragraphs[ordinal];
    if (!node) throw noPlace();
    return node;
  }
}
