import { describe, expect, it } from 'vitest';
import { columns, labelled, wrap } from '../src/layout.ts';

describe('columns', () => {
  it('counts what a terminal shows, however the letters are coded', () => {
    expect(columns('Tiêu đề')).toBe(7);
    expect(columns('Tiêu đề'.normalize('NFD'))).toBe(7);
    expect(columns('Điều\u200B 5')).toBe(6);
  });
});

describe('wrap', () => {
  it('breaks at spaces', () => {
    expect(wrap('một hai ba bốn', 8)).toEqual(['một hai', 'ba bốn']);
  });

  it('keeps a long word and a no-break space whole', () => {
    expect(wrap('https://example.invalid/a/b x', 10)).toEqual(['https://example.invalid/a/b', 'x']);
    expect(wrap('theo Điều\u00A05 của', 10)).toEqual(['theo', 'Điều\u00A05 của']);
  });
});

describe('labelled', () => {
  it('puts the text in a column of its own', () => {
    expect(labelled({ indent: 2, label: 'Lỗi', labelWidth: 6, text: 'một hai ba bốn năm sáu', width: 28 })).toEqual([
      '  Lỗi   một hai ba bốn năm',
      '        sáu',
    ]);
  });
});
