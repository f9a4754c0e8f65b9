import { describe, expect, it } from 'vitest';
import { readPdf } from '../src/index.ts';
import { tinyPdf } from './tiny-pdf.ts';

describe('one paragraph over hundreds of pages', () => {
  it('is read whole', async () => {
    const line = 'abcd efgh ijkl mnop qrst uvwx yzab cdef ghij klmn opqr stuv wxyz abcdx';
    const texts = Array.from({ length: 40 }, (_, at) => ({ x: 85, y: 780 - at * 18, text: line }));
    const result = await readPdf(tinyPdf(Array.from({ length: 250 }, () => ({ texts }))));
    if (!result.ok) throw new Error(result.reason.en);
    expect(result.doc.paragraphs).toHaveLength(1);
    expect(result.doc.text).toHaveLength(250 * 40 * (line.length + 1));
  });
});
