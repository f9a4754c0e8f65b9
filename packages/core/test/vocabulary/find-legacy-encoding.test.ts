import { describe, expect, it } from 'vitest';
import type { Paragraph, Run } from '../../src/model/doc.ts';
import { findLegacyEncoding } from '../../src/vocabulary/find-legacy-encoding.ts';

/** What is found in one paragraph of runs, each a font and its words. */
function foundIn(...runs: readonly (readonly [font: string | undefined, words: string])[]) {
  let text = '';
  const made = runs.map(([font, words]) => {
    const start = text.length;
    text += words;
    return { span: { start, end: text.length }, format: { fontFamily: font } } as unknown as Run;
  });
  return findLegacyEncoding(text, [{ runs: made } as unknown as Paragraph]);
}

describe('text of an old encoding', () => {
  it('is told by font and letters, from the first evident run to the last', () => {
    expect(foundIn(['Arial', 'abcd '], ['.VnTime', '§¶ng'], ['.VnTime', ' Cong '], ['.VnTime', 's¶n'])).toEqual({
      name: 'TCVN3',
      share: 11 / 15,
      span: { start: 5, end: 18 },
    });
    expect(foundIn(['VNI-Times', 'Ñaûng'])).toEqual({ name: 'VNI', share: 1, span: { start: 0, end: 5 } });
  });

  it('is told by the names that a printer of PDF leaves of its fonts', () => {
    expect(foundIn(['VnTimeH', '§¶ng'])?.name).toBe('TCVN3');
  });

  it('is not told by a font alone', () => {
    expect(foundIn(['.VnTime', 'abc'], ['VNI-Times', '26/6/2026'])).toBeUndefined();
    expect(foundIn(['.VnTime', 'Đảng uỷ'], ['.VnTime', 'Đảng uỷ'.normalize('NFD')])).toBeUndefined();
  });

  it('is not told by letters alone', () => {
    expect(foundIn(['Times New Roman', 'café §'], [undefined, '§¶ng'])).toBeUndefined();
  });

  it('goes by the encoding of most letters', () => {
    expect(foundIn(['.VnTime', '§¶ng'], ['VNI-Times', 'Ñaûng boä'])?.name).toBe('VNI');
  });
});
