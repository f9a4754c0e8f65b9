import type { PageSetup, ParagraphFormat, RunFormat } from '@thethuc/core';
import { startOf } from '../xml/node.ts';
import type { XmlNode, XmlPart } from '../xml/node.ts';
import { CannotError, noPlace, overlapping } from './cannot.ts';
import { deletionOf } from './delete-paragraph.ts';
import { fieldRunsOf } from './field-runs.ts';
import { grouped } from './grouped.ts';
import { mirrored } from './mirror.ts';
import { newParagraph } from './new-paragraph.ts';
import { paragraphProperties } from './paragraph-xml.ts';
import { indexPart, propertiesOf } from './part-index.ts';
import type { PartIndex } from './part-index.ts';
import { applyPatches, clash } from './patches.ts';
import type { Patch } from './patches.ts';
import { propertyPatch, runPatches } from './run-changes.ts';
import type { FormatChange, WordsChange } from './run-changes.ts';
import { formatPlace, wordsPlace } from './run-place.ts';
import type { DocxOrigin } from './run-place.ts';
import { runProperties } from './run-xml.ts';
import { sectionProperties } from './section-xml.ts';
import type { Revisions } from './track.ts';

/** Something laid on an element as a whole. */
interface Laid<F> {
  readonly node: XmlNode;
  readonly format: F;
}

/** What is changed in one part: by one fix while it is tried, by all that succeeded afterwards. */
class Plan {
  readonly words: WordsChange[] = [];
  readonly formats: FormatChange[] = [];
  readonly paragraphs: Laid<ParagraphFormat>[] = [];
  readonly marks: Laid<RunFormat>[] = [];
  readonly sections: Laid<Partial<PageSetup>>[] = [];
  /** New paragraphs and deleted ones. */
  readonly patches: Patch[] = [];
  /** Paragraphs that are taken away: nothing else may be changed in them. */
  readonly gone: XmlNode[] = [];

  get isEmpty(): boolean {
    const { words, formats, paragraphs, marks, sections, patches } = this;
    return [words, formats, paragraphs, marks, sections, patches].every(({ length }) => length === 0);
  }

  take(other: Plan): void {
    this.words.push(...other.words);
    this.formats.push(...other.formats);
    this.paragraphs.push(...other.paragraphs);
    this.marks.push(...other.marks);
    this.sections.push(...other.sections);
    this.patches.push(...other.patches);
    this.gone.push(...other.gone);
  }
}

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
    const plan = this.#plan;
    const done = this.#done;
    assertApart([...plan.words, ...plan.patches], [...done.words, ...done.patches]);
    for (const format of plan.formats) assertUncut(format, [...plan.words, ...done.words]);
    for (const format of done.formats) assertUncut(format, plan.words);
    plan.formats.forEach((format, at) => assertAgreed(format, [...done.formats, ...plan.formats.slice(at + 1)]));
    const contradicts = <F extends object>(ours: readonly Laid<F>[], theirs: readonly Laid<F>[]): boolean =>
      ours.some((one) => theirs.some((other) => one.node === other.node && differ(one.format, other.format)));
    if (contradicts(plan.paragraphs, [...done.paragraphs, ...plan.paragraphs])) throw overlapping();
    if (contradicts(plan.marks, [...done.marks, ...plan.marks])) throw overlapping();
    if (contradicts(plan.sections, [...done.sections, ...plan.sections])) throw overlapping();
    for (const node of plan.gone) this.#assertUntouched(node, [plan, done]);
    for (const node of done.gone) this.#assertUntouched(node, [plan]);
  }

  get changed(): boolean {
    return !this.#done.isEmpty;
  }

  setRunFormat(origin: DocxOrigin, format: RunFormat): void {
    const { run, start, end } = formatPlace(this.#index, origin);
    this.#plan.formats.push({ run, start, end, format });
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
    this.#plan.marks.push({ node: this.#paragraph(paragraph), format });
  }

  setParagraphFormat(paragraph: number, format: ParagraphFormat): void {
    this.#plan.paragraphs.push({ node: this.#paragraph(paragraph), format });
  }

  setPage(section: number, page: Partial<PageSetup>): void {
    const node = this.#index.sections[section];
    if (!node) throw new CannotError('Tệp không ghi thiết lập trang.', 'The file states no page set-up.');
    this.#plan.sections.push({ node, format: page });
  }

  /** Puts `text` in place of stretches of the part; an empty text deletes them. */
  replaceText(origins: readonly DocxOrigin[], text: string): void {
    const places = origins.map((origin) => wordsPlace(this.#index, origin));
    // New words take the place, and so the format, of the first old ones.
    const home = Math.max(
      0,
      places.findIndex(({ inText }) => inText),
    );
    places.forEach((place, at) => this.#plan.words.push({ ...place, text: at === home ? text : '' }));
  }

  /** Puts `text` before or after a stretch, or inside it at an offset of the part's text. */
  insertText(origin: DocxOrigin, at: number, text: string): void {
    const place = wordsPlace(this.#index, origin);
    this.#plan.words.push({ ...place, start: at, end: at, text });
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
    const wordsOf = grouped(words, ({ run }) => run);
    const formatsOf = grouped(formats, ({ run }) => run);
    for (const run of new Set([...wordsOf.keys(), ...formatsOf.keys()])) {
      all.push(...runPatches(this.#index, run, wordsOf.get(run) ?? [], formatsOf.get(run) ?? [], this.#revisions));
    }
    return applyPatches(part.text, [...all, ...mirrored(part, all)]);
  }

  /** Paragraph marks, paragraphs and sections: one lies inside the other in the file, so they are written together. */
  #propertyPatches(): Patch[] {
    const { part, strict } = this.#index;
    const revisions = this.#revisions;
    const merged = <F extends object>(laid: readonly Laid<F>[]): Map<XmlNode, F> =>
      laid.reduce((map, { node, format }) => map.set(node, { ...map.get(node), ...format }), new Map<XmlNode, F>());
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
    this.#plan.formats.push({ run, start: run.contentStart, end: run.end, format });
  }

  #paragraph(ordinal: number): XmlNode {
    const node = this.#index.paragraphs[ordinal];
    if (!node) throw noPlace();
    return node;
  }

  #assertUntouched(gone: XmlNode, plans: readonly Plan[]): void {
    const start = startOf(this.#index.part, gone);
    const inside = (offset: number): boolean => start < offset && offset < gone.end;
    for (const plan of plans) {
      if ([...plan.words, ...plan.formats].some((change) => inside(change.start))) throw overlapping();
      if ([...plan.paragraphs, ...plan.marks].some(({ node }) => node === gone)) throw overlapping();
    }
  }
}

function assertApart(ours: readonly (WordsChange | Patch)[], theirs: readonly (WordsChange | Patch)[]): void {
  ours.forEach((one, at) => {
    if (theirs.some((other) => clash(one, other))) throw overlapping();
    // New paragraphs of one fix keep their order.
    if (ours.slice(at + 1).some((other) => clash(one, other) && one.start < one.end)) throw overlapping();
  });
}

/** New words have one format: no border of formats may run through them. */
function assertUncut({ start, end }: FormatChange, words: readonly WordsChange[]): void {
  const cuts = (edge: number): boolean => words.some((one) => one.start < edge && edge < one.end);
  if (cuts(start) || cuts(end)) throw overlapping();
}

function assertAgreed(one: FormatChange, others: readonly FormatChange[]): void {
  for (const other of others) {
    if (one.run === other.run && clash(one, other) && differ(one.format, other.format)) throw overlapping();
  }
}

/** True when both state a property, differently. */
function differ<F extends object>(a: F, b: F): boolean {
  return (Object.keys(a) as (keyof F)[]).some(
    (key) => b[key] !== undefined && JSON.stringify(a[key]) !== JSON.stringify(b[key]),
  );
}
