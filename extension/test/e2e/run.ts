// npm run e2e: the packaged extension in a real VS Code, driven as a person would, with a picture of every step.
// npm run e2e -- pdf: only the first step, which all others need, and those with "pdf" in their names.
// Ends with "N passed, N failed"; without Chromium everything is skipped, and that is said.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tinyPdf } from '../../../packages/pdf/test/tiny-pdf.ts';
import { findChromium, installHost, startHost } from './host.ts';
import { STEPS } from './steps.ts';
import { Workbench } from './workbench.ts';

/** Milliseconds for all steps together: a workbench that hangs must not hold up everything after it. */
const LIMIT = 240_000;

const ROOT = join(import.meta.dirname, '../../..');
const CACHE = join(ROOT, '.cache');
const PICTURES = join(CACHE, 'e2e');
const FOLDER = join(CACHE, 'e2e-workspace');

const wanted = process.argv.slice(2);
const steps = STEPS.filter(
  ({ name }, index) => wanted.length === 0 || index === 0 || wanted.some((word) => name.includes(word)),
);

const executable = findChromium();
if (executable === undefined) skip('there is no Chromium (apt-get install chromium, or THETHUC_CHROMIUM=path)');
else if (!hostInstalled()) skip('code-server could not be installed');
else await run(executable);

function skip(reason: string): void {
  console.log(`SKIPPED: ${reason}.`);
  console.log(`0 passed, 0 failed, ${steps.length} skipped`);
}

function hostInstalled(): boolean {
  try {
    installHost(join(CACHE, 'vscode'));
    return true;
  } catch (error) {
    console.log(String(error));
    return false;
  }
}

/** A browser drops a key now and then: what fails is tried once more, all of it, in a fresh editor. */
async function run(chromium: string): Promise<void> {
  let counts = await attempt(chromium);
  if (counts.failed > 0) {
    console.log('Once more, in a fresh editor.');
    counts = await attempt(chromium);
  }
  console.log(`Pictures: ${PICTURES}`);
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed === 0 ? 0 : 1;
}

async function attempt(chromium: string): Promise<{ readonly passed: number; readonly failed: number }> {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'extension/package.json'), 'utf8')) as Manifest;
  const vsix = join(ROOT, 'extension/dist', `${name}-${version}.vsix`);
  if (!existsSync(vsix)) throw new Error('There is no .vsix: run "npm run package" first.');
  // What a run changes on disk must not be there for the next one.
  rmSync(FOLDER, { recursive: true, force: true });
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  cpSync(join(import.meta.dirname, 'workspace'), FOLDER, { recursive: true });
  copyFileSync(join(ROOT, 'samples/co-loi/nghi-quyet-chep-mau-cu.docx'), join(FOLDER, 'chep-mau-cu.docx'));
  const printed = readFileSync(join(ROOT, 'samples/ban-in/nghi-quyet-chep-mau-cu.pdf'));
  writeFileSync(join(FOLDER, 'ban-in.pdf'), printed);
  writeFileSync(join(FOLDER, 'ban-quet.pdf'), tinyPdf([{ pictures: [[0, 0, 595, 841]] }]));
  writeFileSync(join(FOLDER, 'tai-do.pdf'), printed.subarray(0, 2000));

  const host = await startHost(join(CACHE, 'vscode'), vsix);
  const counts = { passed: 0, failed: 0 };
  const end = Date.now() + LIMIT;
  try {
    const workbench = await Workbench.open({ executable: chromium, url: host.url, folder: FOLDER, pictures: PICTURES });
    try {
      for (const [index, { name: what, act }] of steps.entries()) {
        const picture = `${String(index + 1).padStart(2, '0')}-${what.replaceAll(' ', '-')}`;
        const started = Date.now();
        try {
          if (started > end) throw new Error(`there was no time left of ${LIMIT / 1000} s`);
          await act(workbench, { folder: FOLDER, check });
          counts.passed += 1;
          console.log(`ok   ${what} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
        } catch (error) {
          counts.failed += 1;
          console.log(`FAIL ${what}: ${error instanceof Error ? error.message : String(error)}`);
        }
        await workbench.picture(picture);
      }
    } finally {
      await workbench.close();
    }
  } finally {
    host.stop();
  }
  return counts;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
}

/** Exit status and words of `thethuc check` on one file. */
function check(file: string, ...options: readonly string[]): { readonly status: number | null; readonly said: string } {
  const command = join(ROOT, 'packages/cli/bin/thethuc.js');
  const checked = spawnSync(process.execPath, [command, 'check', file, ...options], { encoding: 'utf8' });
  return { status: checked.status, said: `${checked.stdout}${checked.stderr}` };
}
