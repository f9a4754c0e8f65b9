import { escapeAttribute } from './children.ts';

/** Who and when of the revisions that a fix leaves; absent when changes are made plainly. */
export interface Tracking {
  readonly author: string;
  /** `2026-11-22T00:00:00Z`. */
  readonly date: string;
}

/** Numbers the revisions of one file; ids must be unique in it (17.13.5). */
export class Revisions {
  readonly tracking: Tracking;
  #next: number;

  constructor(tracking: Tracking, from: number) {
    this.tracking = tracking;
    this.#next = from;
  }

  attributes(): string {
    const { author, date } = this.tracking;
    return ` w:id="${this.#next++}" w:author="${escapeAttribute(author)}" w:date="${escapeAttribute(date)}"`;
  }
}

/** The first revision id that no revision, bookmark or comment of these parts uses. */
export function firstFreeId(texts: readonly string[]): number {
  let highest = 0;
  for (const text of texts) {
    for (const match of text.matchAll(/\bw:id="(\d{1,9})"/g)) highest = Math.max(highest, Number(match[1]));
  }
  return highest + 1;
}
