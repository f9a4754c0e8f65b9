import type { Origin, PageSetup, ParagraphFormat, RunFormat, Span } from '@thethuc/core';
import { endTagStart, startOf } from '../xml/node.ts';
import type { XmlNode, XmlPart } from '../xml/node.ts';
import { CannotError } from './cannot.ts';
import { escapeText } from './children.ts';
import { paragraphProperties } from './paragraph-xml.ts';
import { indexPart } from './part-index.ts';
import type { PartIndex } from './part-index.ts';
import { applyPatches, clash } from './patches.ts';
import type { Patch } from './patches.ts';
import { propertiesSource, runProperties } from './run-xml.ts';
import { sectionProperties } from './section-xml.ts';
import type { Revisions } from './track.ts';

/** A stretch of the document's text and the place in the part it comes from. */
export interface Segment {
  readonly span: Span;
  readonly origin: Extract<Origin, { medium: 'docx' }>;
}

interface RunChange {
  readonly run: XmlNode;
  readonly start: number;
  readonly end: number;
  readonly format: RunFormat;
}

/** What one fix changes in one part; taken over whole or not at all. */
interface Plan {
  readonly text: Patch[];
  readonly runs: RunChange[];
  readonly paragraphs: { node: XmlNode; format: ParagraphFormat }[];
  readonly sections: { node: XmlNode; page: Partial<PageSetup> }[];
  /** Start tags of `w:t` that must keep white space. */
  readonly preserve: Set<number>;
}

/** Gathers the changes of one part and writes them all at once. */
export class PartFixer {
  readonly #index: PartIndex;
  readonly #revisions: Revisions | undefined;
  readonly #done: Plan = emptyPlan();
  #plan: Plan = emptyPlan();

  constructor(part: XmlPart, revisions: Revisions | undefined) {
    this.#index = indexPart(part);
    this.#revisions = revisions;
  }

  begin(): void {
    this.#plan = emptyPlan();
  }

  /** Takes over what the fix planned; a clash with an earlier fix refuses it. */
  commit(): void {
    this.assertFree();
    const { text, runs, paragraphs, sections, preserve } = this.#plan;
    this.#done.text.push(...text);
    this.#done.runs.push(...runs);
    this.#done.paragraphs.push(...paragraphs);
    this.#done.sections.push(...sections);
    for (const at of preserve) this.#done.preserve.add(at);
    this.#plan = emptyPlan();
  }

  assertFree(): void {
    for (const patch of this.#plan.text) {
      if (this.#done.text.some((other) => clash(patch, other))) throw overlapping();
    }
    // A split inside replaced text would cut the new words apart.
    for (const { start, end } of [...this.#plan.runs, ...this.#done.runs]) {
      const inside = (patch: Patch) =>
        (patch.start < start && start < patch.end) || (patch.start < end && end < patch.end);
      if ([...this.#plan.text, ...this.#done.text].some(inside)) throw overlapping();
    }
  }

  changed(): boolean {
    const { text, runs, paragraphs, sections } = this.#done;
    return text.length + runs.length + paragraphs.length + sections.length > 0;
  }

  setRunFormat(segments: readonly Segment[], format: RunFormat): void {
    for (const { origin } of segments) {
      const run = this.#index.runsOf(origin.paragraph)[origin.run];
      if (!run) throw noPlace();
      if (!origin.xml) {
        // A number or a page number that Word computes has the format of its run as a whole.
        this.#plan.runs.push({ run, start: run.contentStart, end: endTagStart(this.#index.part, run), format });
        continue;
      }
      const { start, end } = origin.xml;
      this.#plan.runs.push({ run, start, end, format });
    }
  }

  setParagraphFormat(paragraph: number, format: ParagraphFormat): void {
    this.#plan.paragraphs.push({ node: this.#paragraph(paragraph), format });
  }

  setPage(section: number, page: Partial<PageSetup>): void {
    const node = this.#index.sections[section];
    if (!node) throw new CannotError('Tệp không ghi thiết lập trang.', 'The file states no page set-up.');
    this.#plan.sections.push({ node, page });
  }

  /** Puts `text` in place of the segments; an empty text deletes them. */
  replaceText(segments: readonly Segment[], text: string): void {
    const first = segments.findIndex(({ origin }) => origin.xml !== undefined && this.#isText(origin.xml));
    segments.forEach(({ origin }, index) => {
      if (!origin.xml) throw generated();
      const inText = this.#isText(origin.xml);
      const words = index === first || (first < 0 && index === 0) ? text : '';
      if (inText) this.#replaceIn(origin, words);
      else this.#replaceElement(origin, words);
    });
  }

  /** Puts `text` at one place of the part's text. */
  insertText(origin: Segment['origin'], at: number, text: string): void {
    this.#replaceIn({ ...origin, xml: { start: at, end: at } }, text);
  }

  insertParagraph(after: number, text: string, run: RunFormat, format: ParagraphFormat): void {
    const node = this.#paragraph(after);
    const { part } = this.#index;
    const mark = this.#revisions ? `<w:rPr><w:ins${this.#revisions.attributes()}/></w:rPr>` : '';
    const properties = paragraphProperties(part, undefined, format);
    const withMark =
      mark === ''
        ? properties
        : properties === ''
          ? `<w:pPr>${mark}</w:pPr>`
          : properties.replace('</w:pPr>', `${mark}</w:pPr>`);
    const words = `<w:r>${runProperties(part, undefined, run)}<w:t xml:space="preserve">${escapeText(text)}</w:t></w:r>`;
    const content = this.#revisions ? `<w:ins${this.#revisions.attributes()}>${words}</w:ins>` : words;
    this.#plan.text.push({ start: node.end, end: node.end, text: `<w:p>${withMark}${content}</w:p>` });
  }

  /** Takes a whole paragraph away; `false` when it must stay because it holds a section or is the last of a cell. */
  deleteParagraph(paragraph: number): boolean {
    const node = this.#paragraph(paragraph);
    const holder = this.#index.holders[paragraph]!;
    const others = holder.children.filter(({ name }) => name === 'w:p').length;
    const last = holder.children[holder.children.length - 1] === node && holder.name === 'w:tc';
    if (this.#revisions || others < 2 || last || node.path('w:pPr', 'w:sectPr')) return false;
    this.#plan.text.push({ start: startOf(this.#index.part, node), end: node.end, text: '' });
    return true;
  }

  /** The part's text with all changes in it. */
  write(): string {
    const { part } = this.#index;
    const patches: Patch[] = [...this.#done.text];
    for (const at of this.#done.preserve) patches.push({ start: at, end: at, text: ' xml:space="preserve"' });
    for (const [run, changes] of groupBy(this.#done.runs, ({ run }) => run))
      patches.push(...this.#runPatches(run, changes));
    for (const [node, changes] of groupBy(this.#done.paragraphs, ({ node }) => node)) {
      const format = Object.assign({}, ...changes.map((change) => change.format)) as ParagraphFormat;
      const old = node.children[0]?.name === 'w:pPr' ? node.children[0] : undefined;
      patches.push(this.#propertyPatch(node, old, paragraphProperties(part, old, format, this.#revisions)));
    }
    for (const [node, changes] of groupBy(this.#done.sections, ({ node }) => node)) {
      const page = Object.assign({}, ...changes.map((change) => change.page)) as Partial<PageSetup>;
      patches.push({
        start: startOf(part, node),
        end: node.end,
        text: sectionProperties(part, node, page, this.#revisions),
      });
    }
    return applyPatches(part.text, patches);
  }

  #paragraph(ordinal: number): XmlNode {
    const node = this.#index.paragraphs[ordinal];
    if (!node) throw noPlace();
    return node;
  }

  #isText({ start }: Span): boolean {
    return this.#index.part.text[start] !== '<';
  }

  /** Replaces text inside one `w:t`. */
  #replaceIn(origin: Segment['origin'], text: string): void {
    const { part } = this.#index;
    const { start, end } = origin.xml!;
    const run = this.#index.runsOf(origin.paragraph)[origin.run];
    const holder = run?.children.find(
      (child) => child.name === 'w:t' && child.contentStart <= start && end <= child.end,
    );
    if (!run || !holder) throw noPlace();
    const old = part.text.slice(start, end);
    if (this.#revisions) {
      const again = `<w:r>${propertiesSource(part, run)}`;
      const gone =
        old === ''
          ? ''
          : `<w:del${this.#revisions.attributes()}>${again}<w:delText xml:space="preserve">${old}</w:delText></w:r></w:del>`;
      const come =
        text === ''
          ? ''
          : `<w:ins${this.#revisions.attributes()}>${again}<w:t xml:space="preserve">${escapeText(text)}</w:t></w:r></w:ins>`;
      this.#plan.text.push({ start, end, text: `</w:t></w:r>${gone}${come}${again}<w:t xml:space="preserve">` });
    } else {
      this.#plan.text.push({ start, end, text: asContent(text) });
    }
    this.#preserve(holder);
  }

  /** Replaces a tab, a break or the like. */
  #replaceElement(origin: Segment['origin'], text: string): void {
    if (this.#revisions) {
      throw new CannotError(
        'Không ghi được thay đổi này dưới dạng theo dõi.',
        'This change cannot be recorded as a tracked one.',
      );
    }
    const { start, end } = origin.xml!;
    this.#plan.text.push({ start, end, text: text === '' ? '' : `<w:t xml:space="preserve">${asContent(text)}</w:t>` });
  }

  #preserve(holder: XmlNode): void {
    if (holder.attributes['xml:space'] === 'preserve') return;
    this.#plan.preserve.add(startOf(this.#index.part, holder) + '<w:t'.length);
  }

  /** Cuts a run where its format changes, and states each stretch's format. */
  #runPatches(run: XmlNode, changes: readonly RunChange[]): Patch[] {
    const { part } = this.#index;
    const properties = run.child('w:rPr');
    const from = properties ? properties.end : run.contentStart;
    const to = endTagStart(part, run);
    const openTag = part.text.slice(startOf(part, run), run.contentStart);
    const cuts = new Set<number>();
    for (const { start, end } of changes) {
      if (this.#visibleBefore(run, from, start)) cuts.add(start);
      if (this.#visibleBefore(run, end, to)) cuts.add(end);
    }
    const bounds = [from, ...[...cuts].sort((a, b) => a - b)];
    const patches: Patch[] = [];
    bounds.forEach((bound, index) => {
      const next = bounds[index + 1] ?? to;
      const covering = changes.filter(({ start, end }) => start < next && end > bound);
      const format = Object.assign({}, ...covering.map((change) => change.format)) as RunFormat;
      const xml =
        covering.length > 0 ? runProperties(part, properties, format, this.#revisions) : propertiesSource(part, run);
      if (index === 0) {
        if (covering.length > 0) patches.push(this.#propertyPatch(run, properties, xml));
        return;
      }
      const text = run.children.find(
        (child) => child.name === 'w:t' && child.contentStart <= bound && bound < child.end - '</w:t>'.length + 1,
      );
      const inText = text !== undefined && bound <= endTagStart(part, text);
      patches.push({
        start: bound,
        end: bound,
        text: inText ? `</w:t></w:r>${openTag}${xml}<w:t xml:space="preserve">` : `</w:r>${openTag}${xml}`,
      });
      if (inText && text.attributes['xml:space'] !== 'preserve') {
        const at = startOf(part, text) + '<w:t'.length;
        if (!this.#done.preserve.has(at)) {
          this.#done.preserve.add(at);
          patches.push({ start: at, end: at, text: ' xml:space="preserve"' });
        }
      }
    });
    return patches;
  }

  /** True when the run shows anything between two offsets, so that a cut there is worth it. */
  #visibleBefore(run: XmlNode, start: number, end: number): boolean {
    if (end <= start) return false;
    const { part } = this.#index;
    return run.children.some((child) => {
      if (child.name === 'w:rPr') return false;
      const holdsText = child.name === 'w:t';
      const childStart = holdsText ? child.contentStart : startOf(part, child);
      const childEnd = holdsText ? endTagStart(part, child) : child.end;
      return Math.max(childStart, start) < Math.min(childEnd, end);
    });
  }

  #propertyPatch(node: XmlNode, old: XmlNode | undefined, xml: string): Patch {
    if (old) return { start: startOf(this.#index.part, old), end: old.end, text: xml };
    const { part } = this.#index;
    // `<w:p/>` has no inside to write into.
    if (part.text[node.contentStart - 2] === '/') {
      return { start: node.contentStart - 2, end: node.contentStart, text: `>${xml}</${node.name}>` };
    }
    return { start: node.contentStart, end: node.contentStart, text: xml };
  }
}

function emptyPlan(): Plan {
  return { text: [], runs: [], paragraphs: [], sections: [], preserve: new Set() };
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Text as the content of a `w:t`, with tabs and line breaks as their own elements. */
function asContent(text: string): string {
  return escapeText(text)
    .replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">')
    .replaceAll('\v', '</w:t><w:br/><w:t xml:space="preserve">');
}

function overlapping(): CannotError {
  return new CannotError('Chỗ này vừa được sửa bởi một mục khác.', 'Another fix has just changed this place.');
}

function noPlace(): CannotError {
  return new CannotError('Không tìm được chỗ cần sửa trong tệp.', 'The place to change was not found in the file.');
}

function generated(): CannotError {
  return new CannotError(
    'Chữ này do Word tự sinh (đánh số tự động), phải sửa trong Word.',
    'Word generates these words (automatic numbering); change them in Word.',
  );
}
