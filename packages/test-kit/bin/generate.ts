// npm run generate: writes every generated file. With --check: compares only, and fails when one is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TARGETS } from '../src/generate/targets.ts';
import { formatted } from '../src/generate/formatted.ts';
import { ROOT } from '../src/source-files.ts';

const checkOnly = process.argv.includes('--check');
for (const { path, content } of TARGETS) {
  const file = join(ROOT, path);
  const text = await formatted(file, content());
  const fresh = existsSync(file) && readFileSync(file, 'utf8') === text;
  if (!fresh && checkOnly) process.exitCode = 1;
  if (!fresh && !checkOnly) writeFileSync(file, text);
  console.log(`${fresh ? 'fresh' : checkOnly ? 'STALE' : 'written'}  ${path}`);
}
