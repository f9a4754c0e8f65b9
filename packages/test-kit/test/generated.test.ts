import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isMeasuredNow } from '../src/accuracy/measured.ts';
import { formatted } from '../src/generate/formatted.ts';
import { ACCURACY_PAGE, TARGETS } from '../src/generate/targets.ts';
import { ROOT } from '../src/source-files.ts';

describe('generated files are as `npm run generate` writes them', () => {
  it.each(TARGETS.map(({ path }) => path))(
    '%s',
    async (path) => {
      const target = TARGETS.find((one) => one.path === path)!;
      const file = join(ROOT, path);
      expect(readFileSync(file, 'utf8')).toBe(await formatted(file, target.content()));
      // Some pages are measured, not copied.
    },
    120_000,
  );
});

describe('the page of the accuracy', () => {
  const page = readFileSync(join(ROOT, ACCURACY_PAGE), 'utf8');

  it('was measured with the provisions and mutations that there are', () => {
    expect(isMeasuredNow(page), 'Chạy: npm run accuracy').toBe(true);
  });

  it('is told from one that was measured with others', () => {
    expect(isMeasuredNow(page.replace(/(?<=sai một điểm +\| )\d/u, '1$&'))).toBe(false);
    expect(isMeasuredNow('')).toBe(false);
  });
});
