import { escapeAttribute } from './children.ts';

/** Who and when of the revisions that a fix leaves; absent when changes are made plainly. */
export interface Tracking {
  readonly author: string;
  /** `2026-11-22T00:00:00Z`. */
  readonly date: string;
}

/** Numbers the revisions of one file; ids must be unique in it (17.13.5). */
export class Revisions {
  readonly #tracking: Tracking;
  #next: number;

  constructor(tracking: Tracking, from: number) {
    this.#tracking = tracking;
    this.#next = from;
  }

  attributes(): string {
    const { author, date } = this.#tracking;
    return ` w:id="${this.#next++}" w:author="${escapeAttribute(author)}" w:date="${escapeAttribute(date)}"`;
  }

  /** Words taken away: runs whose text is `w:delText`. */
  deleted(runs: string): string {
    return runs === '' ? '' : `<w:del${this.attributes()}>${runs}</w:del>`;
  }

  inserted(runs: string): string {
    return runs === '' ? '' : `<w:ins${this.attributes()}>${runs}</w:ins>`;
  }
}

/** The first id that no revision, bookmark or comment of these texts uses. */
export function firstFreeId(texts: Iterable<string>): number {
  let highest = 0;
  for (const text of texts) {
    for (const match of text.matchAll(/\bw:id\s*=\s*["'](\d{1,9})["']/g)) highest = Math.max(highest, Number(match[1]));
  }
  return highest + 1;
}
