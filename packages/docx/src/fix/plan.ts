import type { PageSetup, ParagraphFormat, RunFormat } from '@thethuc/core';
import { startOf } from '../xml/node.ts';
import type { XmlNode, XmlPart } from '../xml/node.ts';
import { overlapping } from './cannot.ts';
import { clash } from './patches.ts';
import type { Patch } from './patches.ts';
import type { FormatChange, WordsChange } from './run-changes.ts';

/** Changes by the element they concern: two can only meet on one element. */
class ByNode<T> extends Map<XmlNode, T[]> {
  put(node: XmlNode, item: T): void {
    const known = this.get(node);
    if (known) known.push(item);
    else this.set(node, [item]);
  }

  of(node: XmlNode): readonly T[] {
    return this.get(node) ?? [];
  }

  take(other: ByNode<T>): void {
    for (const [node, items] of other) for (const item of items) this.put(node, item);
  }
}

/** What is changed in one part: by one fix while it is tried, by all that succeeded afterwards. */
export class Plan {
  readonly words = new ByNode<WordsChange>();
  readonly formats = new ByNode<FormatChange>();
  readonly paragraphs = new ByNode<ParagraphFormat>();
  readonly marks = new ByNode<RunFormat>();
  readonly sections = new ByNode<Partial<PageSetup>>();
  /** New paragraphs and deleted ones. */
  readonly patches: Patch[] = [];
  /** Paragraphs that are taken away: nothing else may be changed in them. */
  readonly gone: XmlNode[] = [];

  get isEmpty(): boolean {
    const { words, formats, paragraphs, marks, sections, patches } = this;
    return [words, formats, paragraphs, marks, sections].every(({ size }) => size === 0) && patches.length === 0;
  }

  take(other: Plan): void {
    this.words.take(other.words);
    this.formats.take(other.formats);
    this.paragraphs.take(other.paragraphs);
    this.marks.take(other.marks);
    this.sections.take(other.sections);
    this.patches.push(...other.patches);
    this.gone.push(...other.gone);
  }
}

/** Refuses a plan that touches what an earlier one has changed, or contradicts itself. */
export function assertFree(part: XmlPart, plan: Plan, done: Plan): void {
  for (const [run, words] of plan.words) assertApart(words, done.words.of(run));
  assertApart(plan.patches, done.patches);
  for (const [run, formats] of plan.formats) {
    for (const format of formats) assertUncut(format, [...plan.words.of(run), ...done.words.of(run)]);
    formats.forEach((format, at) => assertAgreed(format, [...done.formats.of(run), ...formats.slice(at + 1)]));
  }
  for (const [run, words] of plan.words) {
    for (const format of done.formats.of(run)) assertUncut(format, words);
  }
  if (contradicts(plan.paragraphs, done.paragraphs)) throw overlapping();
  if (contradicts(plan.marks, done.marks)) throw overlapping();
  if (contradicts(plan.sections, done.sections)) throw overlapping();
  for (const node of plan.gone) {
    assertUntouched(part, node, plan);
    assertUntouched(part, node, done);
  }
  for (const node of done.gone) assertUntouched(part, node, plan);
}

function assertApart(ours: readonly Patch[], theirs: readonly Patch[]): void {
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
    if (clash(one, other) && differ(one.format, other.format)) throw overlapping();
  }
}

function contradicts<F extends object>(ours: ByNode<F>, theirs: ByNode<F>): boolean {
  return [...ours].some(([node, formats]) => {
    const all = [...theirs.of(node), ...formats];
    return formats.some((one) => all.some((other) => differ(one, other)));
  });
}

/** True when both state a property, differently. */
function differ<F extends object>(a: F, b: F): boolean {
  return (Object.keys(a) as (keyof F)[]).some(
    (key) => b[key] !== undefined && JSON.stringify(a[key]) !== JSON.stringify(b[key]),
  );
}

function assertUntouched(part: XmlPart, gone: XmlNode, plan: Plan): void {
  const start = startOf(part, gone);
  const inside = ({ contentStart }: XmlNode): boolean => start < contentStart && contentStart <= gone.end;
  const touched = [plan.words, plan.formats, plan.paragraphs, plan.marks].some((changes) =>
    [...changes.keys()].some(inside),
  );
  if (touched) throw overlapping();
}
