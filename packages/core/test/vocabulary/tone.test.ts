import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTone } from '../../src/index.ts';

describe('foldTone', () => {
  it.each([
    ['ủy ban', 'uỷ ban'],
    ['ĐẢNG ỦY', 'ĐẢNG UỶ'],
    ['Hòa Bình', 'Hoà Bình'],
    ['HỎA TỐC', 'HOẢ TỐC'],
    ['khóa', 'khoá'],
    ['tùy', 'tuỳ'],
    ['khỏe', 'khoẻ'],
  ])('writes %s as %s', (old, modern) => {
    expect(foldTone(old)).toBe(modern);
    expect(foldTone(modern)).toBe(modern);
  });

  it('keeps every offset', () => {
    const letters = fc.constantFrom(...Array.from('òóỏõọùúủũụoaeyuOAYàáảÀỷ hk\n'));
    fc.assert(
      fc.property(fc.string({ unit: letters }), (text) => {
        const folded = foldTone(text);
        expect(folded).toHaveLength(text.length);
        expect(foldTone(folded)).toBe(folded);
      }),
    );
  });
});
