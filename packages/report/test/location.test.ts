import { describe, expect, it } from 'vitest';
import { quote } from '../src/location.ts';

describe('quote', () => {
  it('folds what the eye does not see', () => {
    expect(quote('\tvề  lãnh đạo\vnhiệm vụ\u00A0\n')).toBe('về lãnh đạo nhiệm vụ');
  });

  it('shortens at a word', () => {
    const long = 'Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ đặc khu nhiệm kỳ 2025 - 2030 và chương trình';
    expect(quote(long)).toBe('Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ đặc khu nhiệm kỳ …');
  });

  it('never cuts a letter outside the basic plane in two', () => {
    expect(quote('𝐀'.repeat(80))).not.toMatch(/\p{Cs}/u);
  });
});
