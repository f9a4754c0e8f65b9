import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatted } from '../src/generate/formatted.ts';
import { TARGETS } from '../src/generate/targets.ts';
import { ROOT } from '../src/source-files.ts';

describe('generated files are as `npm run generate` writes them', () => {
  it.each(TARGETS.map(({ path }) => path))('%s', async (path) => {
    const target = TARGETS.find((one) => one.path === path)!;
    const file = join(ROOT, path);
    const fresh = await formatted(file, target.content());
    expect(readFileSync(file).equals(fresh)).toBe(true);
  });
});
