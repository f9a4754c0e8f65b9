import type { DraftRun } from '@thethuc/core';

const WORD = /[\p{L}\p{N}]/u;
/** Signs that open no bold or italic words, and signs that end none. */
const NO_START = /^[)\]},.;:*_]+/u;
const NO_END = /[([{*_]+$/u;

/**
 * The same words with bold and italic as a draft can write them: blanks at the ends of marked words are plain, a
 * mark begins and ends at the edge of a word, line breaks have no blanks around them. A word that is half italic
 * comes out plain; nothing else is lost.
 */
export function settledRuns(runs: readonly DraftRun[]): DraftRun[] {
  let settled = merged(withoutStrayBlanks(runs));
  // Each pass moves signs from a marked run to its neighbours; a run only gets shorter, so this ends.
  for (;;) {
    const next = merged(settled.flatMap((run, index) => narrowed(run, settled[index - 1], settled[index + 1])));
    if (next.length === settled.length && next.every((run, index) => run.text === settled[index]!.text)) return next;
    settled = next;
  }
}

/** A marked run without the ends that cannot carry the mark. */
function narrowed(run: DraftRun, before: DraftRun | undefined, after: DraftRun | undefined): DraftRun[] {
  if (run.bold !== true && run.italic !== true) return [run];
  const previous = before?.text.at(-1) ?? ' ';
  const following = after?.text.at(0) ?? ' ';
  const lead = leadOf(run, previous);
  const rest = run.text.slice(lead);
  const trail = rest === '' ? 0 : trailOf({ ...run, text: rest }, following);
  return [
    { text: run.text.slice(0, lead) },
    { ...run, text: rest.slice(0, rest.length - trail) },
    { text: rest.slice(rest.length - trail) },
  ];
}

/** How many units at its start are no part of the mark. */
function leadOf({ text, italic }: DraftRun, previous: string): number {
  const blank = /^\s+/u.exec(text)?.[0].length ?? 0;
  if (blank > 0) return blank;
  const signs = NO_START.exec(text)?.[0].length ?? 0;
  if (signs > 0 || !WORD.test(previous)) return signs;
  if (italic === true && WORD.test(text.charAt(0))) return /^[\p{L}\p{N}\p{M}]+/u.exec(text)?.[0].length ?? 0;
  return /^[^\p{L}\p{N}\s]+/u.exec(text)?.[0].length ?? 0;
}

/** How many units at its end are no part of the mark. */
function trailOf({ text, italic }: DraftRun, following: string): number {
  const blank = /\s+$/u.exec(text)?.[0].length ?? 0;
  if (blank > 0) return blank;
  const signs = NO_END.exec(text)?.[0].length ?? 0;
  if (signs > 0 || !WORD.test(following)) return signs;
  if (italic === true && WORD.test(text.at(-1) ?? '')) return /[\p{L}\p{N}\p{M}]+$/u.exec(text)?.[0].length ?? 0;
  return /[^\p{L}\p{N}\s]+$/u.exec(text)?.[0].length ?? 0;
}

/** Neighbours of one format are one run; marked neighbours without a blank between them cannot be told apart. */
function merged(runs: readonly DraftRun[]): DraftRun[] {
  const joined: DraftRun[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = joined.at(-1);
    const same = last?.bold === run.bold && last?.italic === run.italic;
    if (last && same) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else if (last && isMarked(last) && isMarked(run) && !/\s$/u.test(last.text) && !/^\s/u.test(run.text)) {
      const format = last.text.length >= run.text.length ? last : run;
      joined[joined.length - 1] = { ...format, text: last.text + run.text };
    } else joined.push(run);
  }
  return joined;
}

function isMarked({ bold, italic }: DraftRun): boolean {
  return bold === true || italic === true;
}

/** Several line breaks are one, and white space at the ends of lines is nobody's. */
function withoutStrayBlanks(runs: readonly DraftRun[]): DraftRun[] {
  const whole = runs.map(({ text }) => text).join('');
  const keep = new Array<boolean>(whole.length).fill(true);
  for (const match of whole.matchAll(/\s*\v\s*/gu)) {
    const line = match.index + match[0].indexOf('\v');
    for (let at = match.index; at < match.index + match[0].length; at++) keep[at] = at === line;
  }
  let at = 0;
  return runs.map((run) => {
    const from = at;
    at += run.text.length;
    return {
      ...run,
      text: [...Array(run.text.length).keys()]
        .filter((n) => keep[from + n])
        .map((n) => run.text.charAt(n))
        .join(''),
    };
  });
}
