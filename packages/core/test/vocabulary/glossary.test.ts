import { describe, expect, it } from 'vitest';
import { GLOSSARY, INSTRUMENTS, LOAI_VAN_BAN, RULES, THANH_PHAN } from '../../src/index.ts';

const TERMS = GLOSSARY.flatMap(({ terms }) => terms);
const KEYS = TERMS.map(({ key }) => key);

describe('the glossary', () => {
  it('has each key once', () => {
    const all = [...KEYS, ...LOAI_VAN_BAN.map(({ key }) => key)];
    // Minutes are a type and a family of rules.
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual(['bien-ban']);
  });

  it('has no key of one syllable but the structural units and the page', () => {
    const single = KEYS.filter((key) => !key.includes('-'));
    expect(single).toEqual(['trang', 'phan', 'chuong', 'muc', 'dieu', 'khoan', 'diem']);
  });

  it('holds every component and every family of rules', () => {
    const families = RULES.map(({ id }) => id.split('/', 1)[0]!);
    expect([...new Set([...THANH_PHAN, ...families])].filter((key) => !KEYS.includes(key))).toEqual([]);
  });

  it('traces each term to a provision', () => {
    const broken = TERMS.filter(({ from }) => {
      if (!from) return false;
      const instrument = INSTRUMENTS.find(({ id }) => id === from[0]);
      return !instrument?.provisions.some(({ id }) => id === from[1]);
    });
    expect(broken).toEqual([]);
  });
});
