import { describe, expect, it } from 'vitest';
import { dateOfJudgement } from '../../src/engine/date.ts';
import type { NgayVanBan, Profile } from '../../src/recognise/profile.ts';

const today = '2026-11-22';
const judged = (ngay: NgayVanBan, asOf?: string) => {
  const profile = { regime: 'party', confidence: 1, kyHieuCoQuan: [], ngay, giaiDoan: 'du-thao' } satisfies Profile;
  const { date, others } = dateOfJudgement(profile, { today, ...(asOf === undefined ? {} : { asOf }) });
  return others.length === 0 ? date : [...others, date];
};

describe('the day by whose instruments a document is judged', () => {
  it('is its own, unless another is asked for', () => {
    expect(judged({ ngay: 8, thang: 1, nam: 2026, iso: '2026-01-08' })).toBe('2026-01-08');
    expect(judged({ ngay: 8, thang: 1, nam: 2026, iso: '2026-01-08' }, '2026-06-01')).toBe('2026-06-01');
  });

  it('is the end of the month that is written while the day is blank', () => {
    expect(judged({ thang: 2, nam: 2026 })).toBe('2026-02-28');
    expect(judged({ thang: 2, nam: 2024 })).toBe('2024-02-29');
    expect(judged({ thang: 12, nam: 2026 })).toBe('2026-12-31');
  });

  it('is today for a draft of this month, of this year, or of no date', () => {
    expect(judged({ thang: 11, nam: 2026 })).toBe(today);
    expect(judged({ nam: 2026 })).toBe(today);
    expect(judged({})).toBe(today);
  });

  it('is the end of a past year', () => {
    expect(judged({ nam: 2024 })).toBe('2024-12-31');
    expect(judged({ thang: 13, nam: 2024 })).toBe('2024-12-31');
  });
});

describe('a date in a picture', () => {
  it('may be any day that what can be read allows, up to today', () => {
    expect(judged({ nam: 2026, trongHinh: true })).toEqual(['2026-01-01', '2026-01-09', today]);
    expect(judged({ thang: 5, nam: 2026, trongHinh: true })).toEqual(['2026-05-01', '2026-05-31']);
    expect(judged({ thang: 11, nam: 2026, trongHinh: true })).toBe(today);
    expect(judged({ nam: 2024, trongHinh: true })).toBe('2024-12-31');
  });

  it('is one of all instruments where even the year is', () => {
    expect(judged({ trongHinh: true })).toEqual(expect.arrayContaining(['2018-04-03', '2026-01-09', today]));
  });
});
