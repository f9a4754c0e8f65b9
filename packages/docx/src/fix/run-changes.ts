import type { RunFormat } from '@thethuc/core';
import { endTagStart, startOf } from '../xml/node.ts';
import type { XmlNode } from '../xml/node.ts';
import type { PartIndex } from './part-index.ts';
import { asContent } from './patches.ts';
import type { Patch } from './patches.ts';
import type { RunPlace } from './run-place.ts';
import { propertiesSource, runProperties, runPropertiesOf } from './run-xml.ts';
import type { Revisions } from './track.ts';
import { keptSpace, textBounds } from './white-space.ts';

/** Other words for a stretch of a run; an empty stretch is a place to insert at. */
export interface WordsChange extends RunPlace {
  readonly text: string;
}

export interface FormatChange extends Pick<RunPlace, 'run' | 'start' | 'end'> {
  readonly format: RunFormat;
}

/** A place where a run is cut in two, with what comes between. */
interface Seam {
  readonly start: number;
  readonly end: number;
  /** The `w:t` it lies in, when it does. */
  readonly text: XmlNode | undefined;
  readonly between: (properties: string) => string;
}

/** Patches of one run: its words replaced, itself cut where the format changes, each stretch with its format. */
export function runPatches(
  index: PartIndex,
  run: XmlNode,
  words: readonly WordsChange[],
  formats: readonly FormatChange[],
  revisions: Revisions | undefined,
): Patch[] {
  const { part } = index;
  const old = runPropertiesOf(run);
  const from = old ? old.end : run.contentStart;
  const to = endTagStart(part, run);
  const openTag = part.text.slice(startOf(part, run), run.contentStart);
  const laidOn = (start: number, end: number): RunFormat | undefined => {
    const covering = formats.filter((change) => change.start < end && change.end > start);
    return covering.length > 0 ? (Object.assign({}, ...covering.map(({ format }) => format)) as RunFormat) : undefined;
  };
  const propertiesAt = (start: number, end: number): string => {
    const format = laidOn(start, end);
    return format ? runProperties(part, old, format, revisions) : propertiesSource(part, run);
  };

  const seams = revisions
    ? words.map((change): Seam => trackedSeam(index, change, laidOn(change.start, change.end), revisions))
    : [];
  for (const cut of cutsOf(index, run, from, to, formats)) {
    if (seams.some(({ start, end }) => start <= cut && cut <= end)) continue;
    seams.push(cutSeam(index, run, cut));
  }
  seams.sort((a, b) => a.start - b.start);

  const patches: Patch[] = revisions ? [] : words.map((change) => plainPatch(change));
  const head = seams[0];
  const headless = head !== undefined && !showsBetween(index, run, from, head.start);
  const first = headless ? undefined : laidOn(from, head?.start ?? to);
  if (first) patches.push(propertyPatch(index, run, old, runProperties(part, old, first, revisions)));
  const cutOut: Patch[] = seams.map((seam, at) => {
    const next = seams[at + 1];
    const [close, open] = seam.text ? ['</w:t></w:r>', '<w:t xml:space="preserve">'] : ['</w:r>', ''];
    const inside = seam.between(propertiesSource(part, run));
    // No empty run is left at either end.
    const begins = headless && at === 0;
    const ends = next === undefined && !showsBetween(index, run, seam.end, to);
    const properties = ends ? '' : propertiesAt(seam.end, next?.start ?? to);
    return {
      start: begins ? startOf(part, run) : seam.start,
      end: ends ? run.end : seam.end,
      text: `${begins ? '' : close}${inside}${ends ? '' : `${openTag}${properties}${open}`}`,
    };
  });
  patches.push(...cutOut);
  const touched = new Set([
    ...words.filter(({ inText }) => inText).map(({ node }) => node),
    ...seams.flatMap(({ text }) => text ?? []),
  ]);
  const kept = [...touched].flatMap((text) => keptSpace(part, text));
  return [
    ...patches,
    ...kept.filter((patch) => !cutOut.some(({ start, end }) => start < patch.start && patch.end < end)),
  ];
}

/** Patches that cut a run at offsets in its text and put something between the pieces. */
export function cutRun(index: PartIndex, run: XmlNode, cuts: ReadonlyMap<number, string>): Patch[] {
  const { part } = index;
  const again = part.text.slice(startOf(part, run), run.contentStart) + propertiesSource(part, run);
  const seams = [...cuts].map(([cut, between]) => ({ ...cutSeam(index, run, cut), inside: between }));
  const touched = new Set(seams.flatMap(({ text }) => text ?? []));
  return [
    ...seams.map(({ start, end, text, inside }) => ({
      start,
      end,
      text: text ? `</w:t></w:r>${inside}${again}<w:t xml:space="preserve">` : `</w:r>${inside}${again}`,
    })),
    ...[...touched].flatMap((text) => keptSpace(part, text)),
  ];
}

/** Puts the properties of a paragraph or a run in place of the old ones, or where they belong. */
export function propertyPatch({ part }: PartIndex, node: XmlNode, old: XmlNode | undefined, xml: string): Patch {
  if (old) return { start: startOf(part, old), end: old.end, text: xml };
  // `<w:p/>` has no inside to write into.
  if (part.text[node.contentStart - 2] === '/') {
    return { start: node.contentStart - 2, end: node.contentStart, text: `>${xml}</${node.name}>` };
  }
  return { start: node.contentStart, end: node.contentStart, text: xml };
}

function plainPatch({ start, end, text, inText }: WordsChange): Patch {
  const content = asContent(text);
  if (inText) return { start, end, text: content };
  return { start, end, text: text === '' ? '' : `<w:t xml:space="preserve">${content}</w:t>` };
}

/** The old words as a deletion, the new ones as an insertion. In words that another has inserted, the deletion lies inside his. */
function trackedSeam(index: PartIndex, change: WordsChange, format: RunFormat | undefined, revisions: Revisions): Seam {
  const { part } = index;
  const { run, start, end, inText, node } = change;
  const parent = index.parentOf(run);
  const inserted = parent?.name === 'w:ins' || parent?.name === 'w:moveTo' ? parent : undefined;
  const openParent = inserted ? part.text.slice(startOf(part, inserted), inserted.contentStart) : '';
  const closeParent = inserted ? `</${inserted.name}>` : '';
  const source = part.text.slice(start, end);
  const gone = inText ? `<w:delText xml:space="preserve">${source}</w:delText>` : source;
  const old = runPropertiesOf(run);
  const newProperties = format ? runProperties(part, old, format) : propertiesSource(part, run);
  const come = `<w:r>${newProperties}<w:t xml:space="preserve">${asContent(change.text)}</w:t></w:r>`;
  return {
    start,
    end,
    text: inText ? node : undefined,
    between: (properties) => {
      const deletion = source === '' ? '' : revisions.deleted(`<w:r>${properties}${gone}</w:r>`);
      const insertion = change.text === '' ? '' : closeParent + revisions.inserted(come) + openParent;
      return deletion + insertion;
    },
  };
}

/** A bare cut; at the edge of a text it lies outside of it, so that no empty text is left. */
function cutSeam({ part }: PartIndex, run: XmlNode, cut: number): Seam {
  const between = () => '';
  for (const node of run.children) {
    if (node.name !== 'w:t') continue;
    const { start, end } = textBounds(part, node);
    if (node.contentStart <= cut && cut <= start) {
      const at = startOf(part, node);
      return { start: at, end: at, text: undefined, between };
    }
    if (start < cut && cut < end) return { start: cut, end: cut, text: node, between };
    if (end <= cut && cut <= node.end) return { start: node.end, end: node.end, text: undefined, between };
  }
  return { start: cut, end: cut, text: undefined, between };
}

/** Offsets where a change of format begins or ends between things that are seen. */
function cutsOf(
  index: PartIndex,
  run: XmlNode,
  from: number,
  to: number,
  formats: readonly FormatChange[],
): ReadonlySet<number> {
  const cuts = new Set<number>();
  for (const { start, end } of formats) {
    if (showsBetween(index, run, from, start)) cuts.add(start);
    if (showsBetween(index, run, end, to)) cuts.add(end);
  }
  return cuts;
}

/** True when a run has anything but its properties between two offsets. */
export function showsBetween({ part }: PartIndex, run: XmlNode, start: number, end: number): boolean {
  return run.children.some((child) => {
    if (child.name === 'w:rPr') return false;
    const bounds = child.name === 'w:t' ? textBounds(part, child) : { start: startOf(part, child), end: child.end };
    return Math.max(bounds.start, start) < Math.min(bounds.end, end);
  });
}
