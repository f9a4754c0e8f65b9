import { describe, expect, it } from 'vitest';
import { documentOfPages, ordinaryDocuments } from '../src/bench/documents.ts';
import { check, checkOverParse, time } from '../src/bench/measure.ts';

// A short version of `npm run bench`, with so much slack that only a change of
// order fails it on a busy machine.

describe('speed', () => {
  it('checks a long document in a small multiple of the time of parsing it', () => {
    expect(checkOverParse(documentOfPages(100), 5).ratio).toBeLessThan(2.5 * 2.4);
  });

  it('takes time that grows with the length and no faster', () => {
    const cost = (pages: number) => {
      const bytes = documentOfPages(pages);
      return Math.min(...Array.from({ length: 4 }, () => time(() => void check(bytes)))) / pages;
    };
    cost(20);
    expect(cost(800) / cost(80)).toBeLessThan(3);
  }, 30_000);
});

it('finds nothing wrong in the documents that speed is measured on', () => {
  expect([...ordinaryDocuments(12)].map(check)).toEqual(Array.from({ length: 12 }, () => 0));
});
