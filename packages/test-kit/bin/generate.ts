// npm run generate: writes every generated file. With --check: compares only, and fails when one is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMeasuredNow } from '../src/accuracy/measured.ts';
import { formatted } from '../src/generate/formatted.ts';
import { ACCURACY_PAGE, TARGETS } from '../src/generate/targets.ts';
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

const measured = isMeasuredNow(readFileSync(join(ROOT, ACCURACY_PAGE), 'utf8'));
if (!measured && checkOnly) process.exitCode = 1;
console.log(`${measured ? 'fresh' : 'STALE'}  ${ACCURACY_PAGE}${measured ? '' : ' (npm run accuracy)'}`);
