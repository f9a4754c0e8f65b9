import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatted } from '../src/generate/formatted.ts';
import { TARGETS } from '../src/generate/targets.ts';
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
