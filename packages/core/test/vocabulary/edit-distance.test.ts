import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/vocabulary/edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['chỉ thị', 'chỉ thị', 0],
    ['trich-yeu', 'trich-yêu', 1],
    ['noi-nhan', 'no-inhan', 1],
    ['fix', 'fxi', 1],
    ['html', 'xml', 2],
    ['kitten', 'sitting', 3],
  ])('«%s» to «%s»: %i, either way', (a, b, distance) => {
    expect([editDistance(a, b), editDistance(b, a)]).toEqual([distance, distance]);
  });

  it('goes no further than the limit', () => {
    expect([
      editDistance('kitten', 'sitting', 3),
      editDistance('kitten', 'sitting', 2),
      editDistance('a', 'abcd', 2),
    ]).toEqual([3, 2, 2]);
  });
});
