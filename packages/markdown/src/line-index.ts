import type { SourcePlace } from '@thethuc/core';

/** Turns UTF-16 offsets of a text into lines and columns. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/gu)) this.#starts.push(index + end.length);
  }

  place(start: number, end: number): SourcePlace {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= start) low = middle;
      else high = middle - 1;
    }
    return { start, end, line: low + 1, column: start - this.#starts[low]! + 1 };
  }
}
