import type { Bilingual, Doc, Span } from '@thethuc/core';
import { CannotError, unusualXml } from '../fix/cannot.ts';
import { encodePart } from '../fix/encode-part.ts';
import { untouchable } from '../fix/fix-docx.ts';
import { grouped } from '../fix/grouped.ts';
import { indexPart } from '../fix/part-index.ts';
import type { PartIndex } from '../fix/part-index.ts';
import { applyPatches } from '../fix/patches.ts';
import type { Patch } from '../fix/patches.ts';
import { cutRun } from '../fix/run-changes.ts';
import { DocxPackage } from '../package/docx-package.ts';
import { findMainPart } from '../package/main-part.ts';
import { splicePackage } from '../package/splice.ts';
import { RefusalError } from '../refusal.ts';
import type { XmlNode } from '../xml/node.ts';
import { Anchors } from './anchor.ts';
import type { Anchor, Edge } from './anchor.ts';
import { withoutOurs } from './clear-review.ts';
import { commentXml, rangeEnd, rangeStart } from './comment-xml.ts';
import type { ReviewOptions } from './comment-xml.ts';
import { withComments } from './comments-part.ts';

/** One comment: what it says, line by line, and of what. */
export interface ReviewNote {
  /** Where it belongs; `undefined` for the whole document. */
  readonly span?: Span;
  readonly lines: readonly string[];
  /** A further line for a place that can bear no comment (header, note, text box): the words it is about. */
  readonly elsewhere?: string;
  /** Named in its last line; without parentheses. */
  readonly about: string;
}

export type ReviewResult =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: Bilingual };

export type ClearResult =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly removed: number }
  | { readonly ok: false; readonly reason: Bilingual };

/**
 * A copy with a Word comment (17.13.4) at each note. `bytes` must hold no
 * comment of ours any more (`clearReview`), and `doc` must be what
 * `readDocx(bytes)` gave. Runs are cut only where a comment begins or ends
 * inside one; the comments and revisions of others stay as they are.
 */
export function reviewDocx(
  bytes: Uint8Array,
  doc: Doc,
  notes: readonly ReviewNote[],
  options: ReviewOptions = {},
): ReviewResult {
  return guarded(() => {
    const pkg = new DocxPackage(bytes);
    const mainName = findMainPart(pkg);
    const reason = untouchable(doc);
    if (reason && (doc.observations.signed || !allowsComments(pkg, mainName))) return { ok: false, reason };
    const main = pkg.required(mainName);
    if (!main.usualPrefixes) throw unusualXml();
    const index = indexPart(main);
    const anchors = new Anchors(index, doc);
    const first = firstFreeComment(pkg, mainName, main.text);
    const placed = notes.flatMap((note) => {
      const anchor = note.span ? anchors.at(note.span) : anchors.top();
      return anchor ? [{ note, anchor }] : [];
    });
    if (placed.length === 0) return { ok: true, bytes };
    const comments = placed.map(({ note, anchor }, at) => {
      const lines = anchor.exact || note.elsewhere === undefined ? note.lines : [...note.lines, note.elsewhere];
      return commentXml(first + at, lines, note.about, options);
    });
    const patches = anchorPatches(
      index,
      placed.map(({ anchor }, at) => ({ anchor, id: first + at })),
    );
    const parts = new Map(withComments(pkg, mainName, index.strict, comments.join('')));
    const written = applyPatches(main.text, patches);
    parts.set(mainName, encodePart(written, pkg.bytesOf(mainName) ?? new Uint8Array()));
    return { ok: true, bytes: splicePackage(bytes, parts) };
  });
}

/** Takes the comments of `reviewDocx` out, and nobody else's; the same bytes when there are none. */
export function clearReview(bytes: Uint8Array): ClearResult {
  return guarded(() => {
    const pkg = new DocxPackage(bytes);
    const { parts, removed } = withoutOurs(pkg, findMainPart(pkg));
    return { ok: true, bytes: splicePackage(bytes, parts), removed };
  });
}

/** A file protected against all changes but comments or tracked ones may be commented on (17.15.1.29). */
function allowsComments(pkg: DocxPackage, mainName: string): boolean {
  const settings = pkg.optional(pkg.related(mainName, 'settings'))?.root;
  const kind = settings?.child('w:documentProtection')?.attribute('w:edit');
  return settings?.child('w:writeProtection') === undefined && (kind === 'comments' || kind === 'trackedChanges');
}

function guarded<R>(act: () => R): R | { readonly ok: false; readonly reason: Bilingual } {
  try {
    return act();
  } catch (error) {
    if (error instanceof CannotError) return { ok: false, reason: error.reason };
    if (!(error instanceof RefusalError)) throw error;
    return { ok: false, reason: { vi: error.refusal.vi, en: error.refusal.en } };
  }
}

interface Placed {
  readonly anchor: Anchor;
  readonly id: number;
}

/** Ends stand before beginnings at one place, so that neighbours do not run into each other. */
function anchorPatches(index: PartIndex, placed: readonly Placed[]): Patch[] {
  const marks = [
    ...placed
      .filter(({ anchor }) => !isEmpty(anchor))
      .map(({ anchor, id }) => ({ edge: anchor.end, xml: rangeEnd(id) })),
    ...placed.map(({ anchor, id }) => ({
      edge: anchor.start,
      xml: isEmpty(anchor) ? rangeStart(id) + rangeEnd(id) : rangeStart(id),
    })),
  ];
  const joined = (of: readonly { xml: string }[]): string => of.map(({ xml }) => xml).join('');
  const between = marks.filter(({ edge }) => !edge.cut);
  const patches: Patch[] = [...grouped(between, ({ edge }) => edge.offset)].map(([offset, of]) =>
    opened(index, placed, offset, joined(of)),
  );
  const inside = marks.filter((mark): mark is { edge: Required<Edge>; xml: string } => mark.edge.cut !== undefined);
  for (const [run, ofRun] of grouped(inside, ({ edge }) => edge.cut)) {
    const cuts = [...grouped(ofRun, ({ edge }) => edge.offset)].map(([offset, of]) => [offset, joined(of)] as const);
    patches.push(...cutRun(index, run, new Map(cuts)));
  }
  return patches;
}

function isEmpty({ start, end }: Anchor): boolean {
  return start.offset === end.offset && !start.cut && !end.cut;
}

/** An insertion; into a paragraph that closes itself, which is opened for it. */
function opened({ part }: PartIndex, placed: readonly Placed[], offset: number, text: string): Patch {
  const closed: XmlNode | undefined = placed
    .map(({ anchor }) => anchor.paragraph)
    .find((paragraph) => paragraph.end === offset && paragraph.contentStart === offset);
  if (!closed || part.text[offset - 2] !== '/') return { start: offset, end: offset, text };
  return { start: offset - 2, end: offset, text: `>${text}</w:p>` };
}

function firstFreeComment(pkg: DocxPackage, mainName: string, text: string): number {
  const ids =
    pkg.optional(pkg.related(mainName, 'comments'))?.root.children.map((one) => Number(one.attribute('w:id'))) ?? [];
  const anchored = [...text.matchAll(/<w:comment\w+ [^>]*?w:id\s*=\s*["'](\d{1,9})["']/gu)].map(([, id]) => Number(id));
  return [...ids, ...anchored].reduce((highest, id) => (id > highest ? id : highest), -1) + 1;
}
