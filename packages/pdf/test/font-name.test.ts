import { describe, expect, it } from 'vitest';
import { readFontName } from '../src/page/font-name.ts';

describe('PostScript names', () => {
  it.each([
    ['BAAAAA+LiberationSerif-BoldItalic', 'Liberation Serif', true, true],
    ['TimesNewRomanPSMT', 'Times New Roman', false, false],
    ['ABCDEF+TimesNewRomanPS-BoldMT', 'Times New Roman', true, false],
    ['TimesNewRoman,BoldItalic', 'Times New Roman', true, true],
    ['Times-Roman', 'Times New Roman', false, false],
    ['ArialMT', 'Arial', false, false],
    ['Arial-BoldMT', 'Arial', true, false],
    ['Calibri-Italic', 'Calibri', false, true],
    ['Carlito', 'Carlito', false, false],
    ['.VnTimeH', '.VnTimeH', false, false],
    ['VNI-Times,Bold', 'VNI-Times', true, false],
  ])('%s', (name, family, bold, italic) => {
    expect(readFontName(name)).toEqual({ family, bold, italic });
  });
});
