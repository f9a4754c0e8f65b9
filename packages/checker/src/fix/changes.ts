import type { Applicability, Bilingual, Doc, Edit, Finding, Fix, Paragraph, Severity } from '@thethuc/core';
import { locate } from '@thethuc/report';
import type { Location } from '@thethuc/report';

/** What one fix did, in words a person can follow. */
export interface Change {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly applicability: Applicability;
  readonly message: Bilingual;
  readonly title: Bilingual;
  readonly citations: readonly Bilingual[];
  readonly places: readonly ChangedPlace[];
}

export interface ChangedPlace {
  readonly location: Location;
  /** The words as they were and as they are, with some words around; `undefined` where only the form changes. */
  readonly words?: { readonly before: string; readonly after: string };
}

/** Letters of context on either side of changed words. */
const CONTEXT = 24;

/**
 * Describes fixes of one finding before they are made. With `together`, all fixes that are made at
 * the same time, a line is shown as it is in the end.
 */
export function changeOf(doc: Doc, finding: Finding, fixes: readonly Fix[], together = fixes): Change {
  const { ruleId, severity, message, citations } = finding;
  const [first] = fixes;
  return {
    ruleId,
    severity,
    applicability: first?.applicability ?? 'show-only',
    message,
    title: first?.title ?? message,
    citations: citations.map(({ text }) => text),
    places: fixes.flatMap((fix) => changedPlaces(doc, finding, fix, wordEdits(together))),
  };
}

/** Edits of words that stand in the document already. */
function wordEdits(fixes: readonly Fix[]): Edit[] {
  return fixes.flatMap(({ edits }) => edits.filter(({ op }) => op === 'replace-text' || op === 'delete'));
}

function changedPlaces(doc: Doc, finding: Finding, { edits }: Fix, together: readonly Edit[]): ChangedPlace[] {
  const places: ChangedPlace[] = [];
  const inserts = edits.some(({ op }) => op === 'insert-paragraph');
  for (const paragraph of doc.paragraphs) {
    const own = wordsIn(doc, paragraph, edits);
    const words = own && !inserts ? (wordsIn(doc, paragraph, together) ?? own) : own;
    if (words) places.push({ location: locate(doc, paragraph.span), words });
  }
  if (places.length > 0) return places;
  const [first] = edits;
  // A fault of the sheet is not in the words that happen to stand on it.
  if (first?.op === 'set-page') return [{ location: { ...locate(doc, finding.span), text: '', near: null } }];
  return [{ location: locate(doc, first ? spanOf(doc, first, finding) : finding.span) }];
}

/** A paragraph before and after the edits of its words, cut to where they differ. */
function wordsIn(doc: Doc, { index, span }: Paragraph, edits: readonly Edit[]): ChangedPlace['words'] {
  const before = doc.text.slice(span.start, span.end);
  let after = before;
  const ofWords = edits.flatMap((edit) => {
    if (edit.op !== 'replace-text' && edit.op !== 'delete') return [];
    const start = Math.max(edit.span.start, span.start) - span.start;
    const end = Math.min(edit.span.end, span.end) - span.start;
    return start <= end && edit.span.start <= span.end && edit.span.end >= span.start
      ? [{ start, end, text: edit.op === 'delete' ? '' : edit.text }]
      : [];
  });
  for (const { start, end, text } of ofWords.sort((a, b) => b.start - a.start)) {
    after = after.slice(0, start) + text + after.slice(end);
  }
  const added = edits.flatMap((edit) => (edit.op === 'insert-paragraph' && edit.after === index ? [edit.text] : []));
  if (added.length > 0) return { before: '', after: shown(added.join(' ')) };
  return before === after ? undefined : around(before, after);
}

function around(before: string, after: string): { before: string; after: string } {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail))
    tail++;
  const from = wordBorder(before, Math.max(0, head - CONTEXT), -1);
  const cut = (text: string): string => {
    const to = wordBorder(text, Math.min(text.length, text.length - tail + CONTEXT), 1);
    return shown(`${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`);
  };
  return { before: cut(before), after: cut(after) };
}

/** The next place in a direction where no word is cut. */
function wordBorder(text: string, offset: number, step: -1 | 1): number {
  let at = offset;
  while (at > 0 && at < text.length && !/\s/u.test(text.charAt(step < 0 ? at - 1 : at))) at += step;
  return at;
}

/** Tabs and line breaks as signs, so that a change of them can be seen. */
function shown(text: string): string {
  return text.replaceAll('\t', '⇥').replaceAll('\v', '↵').replaceAll('\u00a0', '␣');
}

function spanOf(doc: Doc, edit: Edit, { span }: Finding) {
  if ('span' in edit) return edit.span;
  return edit.op === 'set-paragraph-format' ? (doc.paragraphs[edit.paragraph]?.span ?? span) : span;
}
