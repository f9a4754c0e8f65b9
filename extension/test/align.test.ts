import { describe, expect, it } from 'vitest';
import { align } from '../src/webview/docx/align.ts';
import { compact, compactRange } from '../src/webview/docx/compact.ts';

describe('compact', () => {
  it('leaves out white space, composes letters and forgets capitals', () => {
    const decomposed = 'Đa\u0309ng  uy\u0309\u00A0';
    expect(compact(decomposed).text).toBe('đảnguỷ');
  });

  it('knows where each unit comes from', () => {
    const { from } = compact('a\u0309 b');
    expect(from).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 4 },
    ]);
  });

  it('turns a range of the source into one of the compact text', () => {
    const made = compact('Số: 06 - NQ/ĐU');
    const { start, end } = compactRange(made, 4, 8);
    expect(made.text.slice(start, end)).toBe('06-');
    expect(compactRange(made, 14, 14)).toEqual({ start: 11, end: 11 });
  });
});

describe('align', () => {
  const at = (file: readonly string[], drawn: readonly string[]) => align(file, drawn).map((one) => one?.at);

  it('finds paragraphs in order, empty ones aside', () => {
    expect(at(['a', '', 'b'], ['a', '', '', 'b'])).toEqual([[0], undefined, [3]]);
  });

  it('takes the next of equal paragraphs', () => {
    expect(at(['x', 'x'], ['x', 'x'])).toEqual([[0], [1]]);
  });

  it('knows that an automatic number is not drawn as text', () => {
    expect(align(['điều1.mụctiêu'], ['mụctiêu'])).toEqual([{ at: [0], offset: 6 }]);
  });

  it('joins what a page break has cut', () => {
    expect(at(['mộthai', 'ba'], ['một', 'hai', 'ba'])).toEqual([[0, 1], [2]]);
  });

  it('finds a text box that is drawn elsewhere', () => {
    expect(at(['a', 'b', 'dựthảo'], ['dựthảo', 'a', 'b'])).toEqual([[1], [2], [0]]);
  });

  it('says what is not drawn', () => {
    expect(at(['a', 'khôngvẽ', 'b'], ['a', 'b'])).toEqual([[0], undefined, [1]]);
  });
});
