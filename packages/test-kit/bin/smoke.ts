// npm run smoke: the built command, as a user starts it: statuses, and a folder large enough for worker threads.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '@thethuc/cli';
import { ordinaryDocuments } from '../src/bench/documents.ts';
import { ROOT } from '../src/source-files.ts';

const COMMAND = join(ROOT, 'packages/cli/bin/thethuc.js');
const folder = mkdtempSync(join(tmpdir(), 'thethuc-smoke-'));

try {
  expectStatus(0, '--version');
  expectStatus(0, '--help');
  expectStatus(0, 'rules');
  expectStatus(0, 'explain', 'tieu-de/co-chu');
  expectStatus(2, 'chek');
  expectStatus(3, 'check', 'khong-co.docx');
  let number = 0;
  for (const bytes of ordinaryDocuments(24))
    writeFileSync(join(folder, `${String(number++).padStart(2, '0')}.docx`), bytes);
  writeFileSync(join(folder, 'hong.docx'), 'PK');
  const [first, ...others] = ['1', '2', '3'].map((jobs) =>
    expectStatus(3, 'check', '.', '--format', 'json', '--jobs', jobs),
  );
  verdict(
    others.every((other) => other === first),
    'the report is the same with any number of threads',
  );
  verdict(first?.includes('"documents": 25') === true, 'every file is in the report');
  const samples = ['check', join(ROOT, 'samples'), '--format', 'json', '--as-of', '2026-11-01'];
  // One of the samples is a scan, which nobody can check.
  verdict((await fromSource(samples)) === expectStatus(3, ...samples), 'the built command says what its source says');
} finally {
  rmSync(folder, { recursive: true });
}

/** What the command prints when it runs from its source, unbundled. */
async function fromSource(argv: readonly string[]): Promise<string> {
  let out = '';
  await main(argv, {
    out: (text) => (out += text),
    err: () => undefined,
    outIsTty: false,
    errIsTty: false,
    columns: undefined,
    cwd: folder,
    env: {},
    today: '2026-11-01',
  });
  return out;
}

function expectStatus(status: number, ...argv: string[]): string {
  const run = spawnSync(process.execPath, [COMMAND, ...argv], { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 });
  const said = `${run.stdout}${run.stderr}`;
  const ok = run.status === status && said.trim() !== '' && !/\n {4}at /.test(said);
  verdict(ok, `thethuc ${argv.join(' ')} → ${String(run.status)}`);
  if (!ok) console.log(said.slice(0, 2000));
  return run.stdout;
}

function verdict(ok: boolean, what: string): void {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${what}`);
  if (!ok) process.exitCode = 1;
}
