import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatted } from '../src/generate/formatted.ts';
import { TARGETS } from '../src/generate/targets.ts';
import { ROOT, textOf } from '../src/source-files.ts';

describe('generated files are as `npm run generate` writes them', () => {
  it.each(TARGETS.map(({ path }) => path))('%s', async (path) => {
    const target = TARGETS.find((one) => one.path === path)!;
    expect(textOf(path)).toBe(await formatted(join(ROOT, path), await target.content()));
  });
});
