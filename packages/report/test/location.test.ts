import { describe, expect, it } from 'vitest';
import type { Doc } from '@thethuc/core';
import { locate, quote } from '../src/location.ts';

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

describe('locate', () => {
  const text = 'Nơi nhận:\n- Ban Thường vụ Tỉnh uỷ Sơn Giang và các cơ quan tham mưu, giúp việc Tỉnh uỷ,\n';
  const doc = documentOf(text);
  const at = (part: string) => {
    const start = text.indexOf(part);
    return locate(doc, { start, end: start + part.length });
  };

  it('quotes the words and needs no more', () => {
    expect(at('Ban Thường vụ')).toMatchObject({ text: 'Ban Thường vụ', near: null, paragraph: 2 });
  });

  it('gives the words around a mark or a gap', () => {
    expect(at(',\n').near).toBe('… tham mưu, giúp việc Tỉnh uỷ,');
    expect(locate(doc, { start: 10, end: 10 })).toMatchObject({ text: '', near: '- Ban Thường vụ Tỉnh uỷ Sơn …' });
    expect(at(':')).toMatchObject({ text: ':', near: 'Nơi nhận:' });
  });
});

/** As much of a Doc as `locate` looks at. */
function documentOf(text: string): Doc {
  let start = 0;
  const paragraphs = text
    .split('\n')
    .slice(0, -1)
    .map((line, index) => {
      const span = { start, end: start + line.length };
      start += line.length + 1;
      return { index, span, story: 'main' as const };
    });
  return { text, paragraphs, origins: [] } as unknown as Doc;
}
