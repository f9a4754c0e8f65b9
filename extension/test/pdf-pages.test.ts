import { describe, expect, it } from 'vitest';
import { viewFor } from '../src/view/view-types.ts';
import { pixelsFor } from '../src/webview/pdf/pixels.ts';
import { Stopwatch } from '../src/webview/pdf/stopwatch.ts';

const A4 = { width: 595, height: 842 };

describe('the canvas of a page', () => {
  it('has the pixels of the screen', () => {
    expect(pixelsFor(A4, 595, 1)).toEqual({ ...A4, scale: 1 });
    expect(pixelsFor(A4, 714, 2)).toEqual({ width: 1428, height: 2021, scale: 2.4 });
  });

  it('is bounded, however fine the screen and however large the page', () => {
    expect(pixelsFor(A4, 1190, 8).scale).toBeLessThan(4);
    for (const size of [A4, { width: 1e6, height: 10 }, { width: 3, height: 1e9 }, { width: 1e7, height: 1e7 }]) {
      const { width, height } = pixelsFor(size, 2000, 3);
      expect(width * height).toBeLessThan(8_100_000);
      expect(Math.max(width, height)).toBeLessThanOrEqual(8192);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('the stopwatch', () => {
  it('counts frames', () => {
    const watch = new Stopwatch(100);
    expect([116, 132, 148].map((now) => watch.frame(now))).toEqual([16, 32, 48]);
  });

  it('does not count the time in which nothing is shown', () => {
    const watch = new Stopwatch(0);
    expect(watch.frame(3_600_000)).toBe(1000);
    expect(watch.frame(3_600_016)).toBe(1016);
  });
});

describe('the view for a file', () => {
  it('goes by its ending', () => {
    const of = (path: string) => viewFor({ path });
    expect([of('/a/b.PDF'), of('/a.docm'), of('/a.pdf/b.md')]).toEqual(['thethuc.pdf', 'thethuc.docx', undefined]);
  });
});
