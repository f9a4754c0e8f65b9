// npm run smoke: the built command, as a user starts it, on the samples.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../src/source-files.ts';

const COMMAND = join(ROOT, 'packages/cli/bin/thethuc.js');

const CASES: readonly (readonly [status: number, ...argv: string[]])[] = [
  [0, '--version'],
  [0, '--help'],
  [0, 'rules'],
  [0, 'explain', 'tieu-de/co-chu'],
  [2, 'chek'],
  [3, 'check', 'no-such-file.docx'],
];

for (const [status, ...argv] of CASES) {
  const run = spawnSync(process.execPath, [COMMAND, ...argv], { cwd: ROOT, encoding: 'utf8' });
  const said = `${run.stdout}${run.stderr}`;
  const ok = run.status === status && said.trim() !== '' && !/\n {4}at /.test(said);
  console.log(`${ok ? 'ok  ' : 'FAIL'} thethuc ${argv.join(' ')} → ${run.status}`);
  if (!ok) {
    console.log(said);
    process.exitCode = 1;
  }
}
