import { describe, expect, it } from 'vitest';
import { buildDoc } from '../src/build/build-doc.ts';
import { readPdf } from '../src/index.ts';
import { docOf } from './doc-of.ts';
import { tinyPdf } from './tiny-pdf.ts';

describe('one paragraph over hundreds of pages', () => {
  it('is read whole', async () => {
    const line = 'abcd efgh ijkl mnop qrst uvwx yzab cdef ghij klmn opqr stuv wxyz abcdx';
    const texts = Array.from({ length: 40 }, (_, at) => ({ x: 85, y: 780 - at * 18, text: line }));
    const { paragraphs, text } = await docOf(...Array.from({ length: 250 }, () => ({ texts })));
    expect(paragraphs).toHaveLength(1);
    expect(text).toHaveLength(250 * 40 * (line.length + 1));
  });
});

describe('a page that unfolds into more than any document draws', () => {
  it('is refused before it is gathered', async () => {
    const rule = [85, 700, 200] as const;
    const result = await readPdf(
      tinyPdf([
        { texts: [{ x: 85, y: 720, text: 'Một dòng.' }] },
        { lines: Array(200_000).fill(rule) as (typeof rule)[] },
      ]),
    );
    expect(result).toMatchObject({ ok: false, reason: { code: 'too-much-drawn' } });
    expect(!result.ok && result.reason.vi).toMatch(/^Trang 2 của tệp PDF/u);
  });
});

describe('rules on thousands of pages', () => {
  it('cost what their pages cost', () => {
    const [width, height] = [595, 842];
    const frame = { left: 85, right: 553, leftSure: true, rightSure: true, reach: 553, shift: 0 };
    const heights = Array.from({ length: 20 }, (_, at) => 60 + at * 30);
    const lines = heights.map((y) => ({ x0: 200, x1: 400, y0: y + 5, y1: y + 5, width: 1, dashed: false }));
    const bare = {
      widthPt: width,
      heightPt: height,
      rows: [],
      grids: [],
      pictures: [],
      stamps: [],
      strokes: [],
      heads: [],
      frame,
    };
    const pages = Array.from({ length: 2000 }, () => ({ ...bare, lines }));
    const drafts = pages.flatMap((_, page) =>
      heights.map((y) => ({
        lines: [{ page, fragments: [{ x0: 85, x1: 300, y, size: 14, ascent: 0.9, pieces: [], text: '' }] }],
        page,
        place: { kind: 'body' as const },
        area: frame,
      })),
    );
    const start = performance.now();
    const doc = buildDoc({ pages, drafts }, false);
    expect(performance.now() - start).toBeLessThan(1500);
    expect(doc.lines.map(({ paragraph }) => paragraph)).toEqual(doc.lines.map((_, index) => index));
  });
});
