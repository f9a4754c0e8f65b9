import { describe, expect, it } from 'vitest';
import type { Origin } from '@thethuc/core';
import { paperBoxes } from '../src/paper.ts';

const at = (start: number, end: number, page: number, x: number, y: number, width: number) => ({
  span: { start, end },
  origin: { medium: 'pdf', page, box: { x, y, width, height: 14 } } satisfies Origin as Origin,
});
// "Số 05-NQ/ĐU" on one line, "Kính gửi" on the next, "Nơi nhận" on the other page.
const origins = [
  at(0, 3, 1, 100, 50, 14),
  at(3, 11, 1, 117, 50, 60),
  at(12, 20, 1, 100, 66, 48),
  at(21, 29, 2, 85, 700, 50),
];

describe('the boxes of words on paper', () => {
  it('make one of the words of a line', () => {
    expect(paperBoxes({ origins }, { start: 0, end: 11 })).toEqual([
      { page: 1, box: { x: 100, y: 50, width: 77, height: 14 } },
    ]);
  });

  it('are as narrow as the words', () => {
    expect(paperBoxes({ origins }, { start: 4, end: 6 })).toEqual([
      { page: 1, box: { x: 117, y: 50, width: 60, height: 14 } },
    ]);
  });

  it('stand line by line and page by page', () => {
    expect(paperBoxes({ origins }, { start: 5, end: 25 }).map(({ page, box }) => [page, box.y])).toEqual([
      [1, 50],
      [1, 66],
      [2, 700],
    ]);
  });

  it('show where something is missing by the word that follows', () => {
    expect(paperBoxes({ origins }, { start: 12, end: 12 })).toEqual([
      { page: 1, box: { x: 100, y: 66, width: 48, height: 14 } },
    ]);
    expect(paperBoxes({ origins }, { start: 29, end: 29 })).toEqual([]);
  });
});
