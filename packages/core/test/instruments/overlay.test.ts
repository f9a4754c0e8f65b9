import { describe, expect, it } from 'vitest';
import { cite, resolve, type Overlay } from '../../src/index.ts';

const DAY = '2026-06-05';
const resolved = (requirement: string, overlay: Omit<Overlay, 'name'>) =>
  resolve(DAY, { name: 'Tỉnh uỷ Sông Vang', ...overlay }).get(requirement)!;

describe('an overlay', () => {
  it('changes a number that is there and says whose change it is', () => {
    const { provision, instrument } = resolved('trang/le', { tolerances: { 'trang/le': { toleranceMm: 2 } } });
    expect(provision.params).toMatchObject({ leftMm: 30, toleranceMm: 2 });
    expect(cite(instrument, provision).vi).toBe(
      'Điểm 4.1, mục IV, Phần II, Hướng dẫn số 05-HD/VPTW (có bổ sung của Tỉnh uỷ Sông Vang)',
    );
  });

  it('adds no parameter and no requirement', () => {
    const tolerances = { 'trang/le': { slackMm: 2 }, 'trang/khong-co': { toleranceMm: 2 } };
    expect(resolved('trang/le', { tolerances }).provision.params).not.toHaveProperty('slackMm');
    expect(resolved('trang/khong-co', { tolerances })).toBeUndefined();
  });

  it('puts its own letters of organs first', () => {
    const organ = { match: ['ĐẢNG UỶ SỞ MÔI TRƯỜNG'], symbols: ['ĐUSMT'], certain: true };
    const { params } = resolved('so-va-ky-hieu/co-quan', { organs: [organ] }).provision;
    expect((params['organs'] as unknown[])[0]).toEqual(organ);
    expect((params['organs'] as unknown[]).length).toBeGreaterThan(10);
  });

  it('adds place names', () => {
    const { params } = resolved('dia-danh-va-ngay/cap-hanh-chinh', {
      places: { personNames: ['Trần Văn Mới'] },
    }).provision;
    expect(params['personNames']).toContain('Trần Văn Mới');
    expect(params['personNames']).toContain('Ngô Quyền');
  });

  it('takes the place of the matrix, under its own name', () => {
    const row = {
      issuer: { loai: ['cap-uy'], cap: ['tinh'] },
      name: { vi: 'tỉnh uỷ', en: 'the provincial committee' },
      allowed: ['nghi-quyet'],
      silent: [],
    };
    const { provision, instrument } = resolved('tham-quyen/loai-van-ban', {
      authority: { modality: 'bat-buoc', matrix: [row] },
    });
    expect(instrument.id).toBe('khac');
    expect(provision.params).toEqual({ matrix: [row] });
    expect(cite(instrument, provision).vi).toBe('Bảng thẩm quyền của Tỉnh uỷ Sông Vang');
  });

  it('leaves everything else as it was', () => {
    const plain = resolve(DAY);
    const own = resolve(DAY, { name: 'Tỉnh uỷ Sông Vang' });
    expect([...own]).toEqual([...plain]);
  });
});
