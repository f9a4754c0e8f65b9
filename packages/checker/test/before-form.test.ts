import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../src/index.ts';

const absolute = new URL('../../../samples/ban-thao/nghi-quyet.md', import.meta.url);
const file = { path: 'nghi-quyet.md', absolute: absolute.pathname };
const settings = { language: 'vi', today: '2026-11-22' } as const;

describe('a document older than the provisions on form that are known', () => {
  it('is not checked, and so never passes', async () => {
    expect(readFileSync(absolute, 'utf8')).toContain('ngay: 2026');
    const on = (asOf: string) => inspectFile(file, { ...settings, asOf });
    expect(await on('2018-04-02')).toMatchObject({
      ok: false,
      reason: { vi: expect.stringMatching(/02\/4\/2018.*từ 03\/4\/2018.*--as-of/u) as string },
    });
    expect(await on('2018-04-03')).toMatchObject({ ok: true });
  });
});
