import type { Doc, DraftRun, Paragraph, Span } from '@thethuc/core';
import { settledRuns } from './settled-runs.ts';

/** Formats that are a matter of course where the words stand, and so are not said again. */
export interface Implied {
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** The words of a stretch of a paragraph with their bold and italic; white space at both ends is left out. */
export function runsIn(doc: Doc, paragraph: Paragraph, span: Span = paragraph.span): DraftRun[] {
  const runs: DraftRun[] = [];
  for (const { span: own, format } of paragraph.runs) {
    const start = Math.max(own.start, span.start);
    const end = Math.min(own.end, span.end);
    if (start >= end) continue;
    append(runs, doc.text.slice(start, end), format.bold === true, format.italic === true);
  }
  return settledRuns(trimmed(runs));
}

/** Adds words; blanks take the format of what stands before them, so that they cut no run in two. */
function append(runs: DraftRun[], text: string, bold: boolean, italic: boolean): void {
  const last = runs.at(-1);
  const blank = text.trim() === '' && last !== undefined;
  if (last && (blank || ((last.bold === true) === bold && (last.italic === true) === italic))) {
    runs[runs.length - 1] = { ...last, text: last.text + text };
  } else {
    runs.push({ text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) });
  }
}

/** Several lines as one, with line breaks between them. */
export function joinedRuns(lines: readonly (readonly DraftRun[])[]): DraftRun[] {
  const runs: DraftRun[] = [];
  lines
    .filter((line) => line.length > 0)
    .forEach((line, index) => {
      if (index > 0) append(runs, '\v', false, false);
      for (const { text, bold = false, italic = false } of line) append(runs, text, bold, italic);
    });
  return settledRuns(runs);
}

/** The same words without a format that is implied, where all of them have it. */
export function without(runs: readonly DraftRun[], { bold = false, italic = false }: Implied): DraftRun[] {
  const words = runs.filter(({ text }) => text.trim() !== '');
  const dropBold = bold && words.every((run) => run.bold === true);
  const dropItalic = italic && words.every((run) => run.italic === true);
  const plain: DraftRun[] = [];
  for (const run of runs) {
    append(plain, run.text, run.bold === true && !dropBold, run.italic === true && !dropItalic);
  }
  return settledRuns(plain);
}

export function wordsOf(runs: readonly DraftRun[]): string {
  return runs.map(({ text }) => text).join('');
}

function trimmed(runs: readonly DraftRun[]): DraftRun[] {
  const words = wordsOf(runs);
  const lead = words.length - words.trimStart().length;
  const end = words.trimEnd().length;
  let at = 0;
  return runs.flatMap((run) => {
    const from = Math.max(0, lead - at);
    const to = Math.min(run.text.length, end - at);
    at += run.text.length;
    return from < to ? [{ ...run, text: run.text.slice(from, to) }] : [];
  });
}
