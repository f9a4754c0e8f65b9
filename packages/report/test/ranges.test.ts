import { expect, it } from 'vitest';
import { ranges } from '../src/html/ranges.ts';

it.each([
  [[], ''],
  [[4], '4'],
  [[3, 4], '3, 4'],
  [[1, 3, 4, 5, 9], '1, 3–5, 9'],
])('%j', (numbers, text) => {
  expect(ranges(numbers)).toBe(text);
});
