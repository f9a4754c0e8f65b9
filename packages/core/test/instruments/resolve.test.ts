import { describe, expect, it } from 'vitest';
import {
  cite,
  covers,
  INSTRUMENTS,
  instrumentsInForce,
  isCheckable,
  resolve,
  RULES,
  type CheckableProvision,
  type Instrument,
} from '../../src/index.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Every day from `from` to `to`, both included. */
function* days(from: string, to: string): Iterable<string> {
  for (let time = Date.parse(from); time <= Date.parse(to); time += DAY)
    yield new Date(time).toISOString().slice(0, 10);
}

interface Stated {
  readonly instrument: Instrument;
  readonly provision: CheckableProvision;
}

const STATED: readonly Stated[] = INSTRUMENTS.flatMap((instrument) =>
  instrument.provisions.filter(isCheckable).map((provision) => ({ instrument, provision })),
);

const holds = ({ instrument, provision }: Stated, day: string) =>
  covers(instrument.inForce, day) && (!provision.inForce || covers(provision.inForce, day));

const instrument = (id: string) => INSTRUMENTS.find((candidate) => candidate.id === id)!;
const on = (day: string, requirement: string) => resolve(day).get(requirement);

describe('the files', () => {
  it('name each provision once', () => {
    for (const { id, provisions } of INSTRUMENTS) {
      const ids = provisions.map((provision) => provision.id);
      expect({ id, twice: ids.filter((one, index) => ids.indexOf(one) !== index) }).toEqual({ id, twice: [] });
    }
  });

  it('ask only for rules that exist, and every rule is asked for', () => {
    const rules = RULES.map(({ id }) => id);
    const asked = new Set(STATED.map(({ provision }) => provision.requirement));
    expect([...asked].filter((requirement) => !rules.includes(requirement))).toEqual([]);
    expect(rules.filter((id) => !asked.has(id))).toEqual([]);
  });

  it('keep the interval of a provision inside that of its instrument', () => {
    for (const { inForce, provisions } of INSTRUMENTS) {
      for (const { inForce: own } of provisions) if (own) expect(covers(inForce, own.from)).toBe(true);
    }
  });

  it('cite a place for every provision of a regulation', () => {
    for (const { number, provisions } of INSTRUMENTS) {
      if (number === '') expect(provisions.every(({ at }) => at.length === 0)).toBe(true);
      else for (const provision of provisions) if (isCheckable(provision)) expect(provision.at).not.toEqual([]);
    }
  });
});

describe('resolve', () => {
  it('finds at most one provision per requirement on every day from 2017 to 2030', () => {
    const doubled: string[] = [];
    for (const day of days('2017-01-01', '2030-12-31')) {
      const seen = new Set<string>();
      for (const stated of STATED) {
        if (!holds(stated, day)) continue;
        const { requirement } = stated.provision;
        if (seen.has(requirement)) doubled.push(`${day} ${requirement}`);
        seen.add(requirement);
      }
    }
    expect(doubled).toEqual([]);
  });

  it('loses no requirement without a reason in `retired`', () => {
    let before = new Set<string>();
    const lost: string[] = [];
    for (const day of days('2017-01-01', '2030-12-31')) {
      const now = new Set(STATED.filter((stated) => holds(stated, day)).map(({ provision }) => provision.requirement));
      const retired = INSTRUMENTS.filter(({ inForce }) => inForce.from === day).flatMap((one) => one.retired ?? []);
      for (const requirement of before) {
        const reasoned = retired.some((entry) => entry.requirement === requirement);
        if (!now.has(requirement) && !reasoned) lost.push(`${day} ${requirement}`);
      }
      for (const { requirement } of retired) {
        expect({ requirement, stated: now.has(requirement) }).toEqual({ requirement, stated: false });
      }
      before = now;
    }
    expect(lost).toEqual([]);
  });

  it('leaves out what cannot be checked, and lets it hide nothing', () => {
    for (const { provision } of resolve('2026-06-05').values()) expect(isCheckable(provision)).toBe(true);
    // 05-HD/VPTW has an unknown provision on the same requirement.
    expect(on('2026-06-05', 'so-va-ky-hieu/loai')?.provision.id).toBe('ii.i.3.1.2.a.ky-hieu-loai');
  });

  it('checks no layout before the first guidance in hand', () => {
    expect([...resolve('2018-04-02').keys()].sort()).toEqual(['ten-loai/danh-muc', 'tham-quyen/loai-van-ban']);
    expect(resolve('2017-02-05').size).toBe(0);
  });

  it('takes types from 399-QĐ/TW and layout from 36-HD/VPTW between the two', () => {
    for (const day of ['2026-01-09', '2026-05-26']) {
      expect(instrumentsInForce(day)).toEqual(['399-qd-tw', '36-hd-vptw']);
      expect(on(day, 'tham-quyen/loai-van-ban')?.instrument.id).toBe('399-qd-tw');
      expect(on(day, 'can-cu/dau-cau')?.instrument.id).toBe('36-hd-vptw');
    }
    expect(instrumentsInForce('2026-01-08')).toEqual(['66-qd-tw', '36-hd-vptw']);
    expect(instrumentsInForce('2026-05-27')).toEqual(['399-qd-tw', '05-hd-vptw']);
  });

  it('names the guidance on minutes for minutes only', () => {
    expect(instrumentsInForce('2026-06-05', 'bien-ban')).toEqual(['399-qd-tw', '05-hd-vptw', '16-hd-vptw']);
    expect(instrumentsInForce('2026-06-05', 'nghi-quyet')).not.toContain('16-hd-vptw');
  });

  it.each([
    ['2018-04-03', ['QĐi']],
    ['2019-03-10', ['QĐi']],
    ['2019-03-11', ['QĐ', 'QĐi']],
    ['2026-05-26', ['QĐ', 'QĐi']],
    ['2026-05-27', ['QĐ']],
  ])('on %s a quy định carries %j', (day, symbols) => {
    expect(on(day, 'so-va-ky-hieu/loai')?.provision.params).toMatchObject({ symbols: { 'quy-dinh': symbols } });
  });

  it.each([
    ['can-cu/dau-cau', { last: ',' }, { last: '.' }],
    ['danh-sach-noi-nhan/dau-cau', { mid: ',' }, { mid: ';' }],
    ['noi-nhan/vi-tri', { side: 'left' }, { side: 'left' }],
    ['kinh-gui/tu', { words: { 'to-trinh': 'Kính gửi' } }, { words: { 'to-trinh': 'Kính trình' } }],
    ['nguoi-soan-thao/co-chu', { minPt: 8, maxPt: 8 }, { minPt: 11, maxPt: 11 }],
    ['noi-nhan-kinh-gui/co-chu', { minPt: 14, maxPt: 14 }, { minPt: 14, maxPt: 15 }],
    ['tieu-de/co-chu', { minPt: 15, maxPt: 15 }, { minPt: 15, maxPt: 15 }],
  ])('%s before and after 27/5/2026', (requirement, older, newer) => {
    expect(on('2026-05-26', requirement)?.provision.params).toMatchObject(older);
    expect(on('2026-05-27', requirement)?.provision.params).toMatchObject(newer);
  });

  it('has a colour and a bound of line spacing only since 2026', () => {
    expect(on('2026-05-26', 'phong-chu/mau')).toBeUndefined();
    expect(on('2026-05-27', 'phong-chu/mau')).toBeDefined();
    expect(on('2026-05-26', 'noi-dung/gian-dong')?.provision.params).not.toHaveProperty('maxPt');
    expect(on('2026-05-26', 'phong-chu/ten')?.provision.modality).toBe('khuyen-nghi');
  });

  it('never lets the matrix of 399-QĐ/TW become an error', () => {
    const { modality, certainty } = on('2026-06-05', 'tham-quyen/loai-van-ban')!.provision;
    expect([modality, certainty]).toEqual(['khuyen-nghi', 'medium']);
  });
});

describe('cite', () => {
  const citation = (id: string, provision: string) =>
    cite(
      instrument(id),
      instrument(id).provisions.find((one) => one.id === provision)!,
    ).vi;

  it.each([
    ['05-hd-vptw', 'pl2.d01.co-chu', 'Phụ lục 2, dòng 1, Hướng dẫn số 05-HD/VPTW'],
    ['05-hd-vptw', 'ii.i.6.2.2.gian-dong', 'Điểm 6.2.2, mục I, Phần II, Hướng dẫn số 05-HD/VPTW'],
    ['36-hd-vptw', 'ii.1.3.2.so-khong', 'Tiết 1.3.2, điểm 1.3, khoản 1, mục II, Hướng dẫn số 36-HD/VPTW'],
    ['36-hd-vptw', 'pl1.o9a.noi-nhan.vi-tri', 'Phụ lục 1, ô số 9a, Hướng dẫn số 36-HD/VPTW'],
    ['66-qd-tw', 'd07.tham-quyen', 'Điều 7, Quy định số 66-QĐ/TW'],
    ['quy-uoc', 'cho-trong', 'Quy ước soạn thảo'],
  ])('%s %s', (id, provision, expected) => {
    expect(citation(id, provision)).toBe(expected);
  });
});
