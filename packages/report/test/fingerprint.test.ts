import { describe, expect, it } from 'vitest';
import { fingerprints } from '../src/fingerprint.ts';
import { finding, place } from './example.ts';

const [plain] = fingerprints([finding({})]);

describe('fingerprints', () => {
  it('outlive a moved paragraph, a reworded message and another way to code the letters', () => {
    const moved = finding({ location: place('ĐẢNG CỘNG SẢN  VIỆT NAM'.normalize('NFD'), { paragraph: 99, page: 7 }) });
    expect(fingerprints([moved])).toEqual([plain]);
    expect(fingerprints([finding({ message: 'Font size is 14; it must be 15.', severity: 'warning' })])).toEqual([
      plain,
    ]);
  });

  it('tell apart rules, words and equal words by their order', () => {
    const all = fingerprints([
      finding({}),
      finding({ ruleId: 'tieu-de/kieu-chu' }),
      finding({ location: place('ĐẢNG UỶ') }),
      finding({}),
    ]);
    expect(new Set(all).size).toBe(4);
    expect(all[0]).toBe(plain);
  });

  it('do not depend on other findings before', () => {
    expect(fingerprints([finding({ ruleId: 'trang/le' }), finding({})])[1]).toBe(plain);
  });
});
