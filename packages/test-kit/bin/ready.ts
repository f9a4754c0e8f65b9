// npm run ready: all that CI does, in the order in which a fault is cheapest to see.
// Every step runs even when one before it fails; the last line counts tests and failed steps.
import { spawn } from 'node:child_process';
import { ROOT } from '../src/source-files.ts';

const STEPS: readonly (readonly [name: string, command: string])[] = [
  ['format', 'npm run --silent format:check'],
  ['lint', 'npm run --silent lint'],
  ['types', 'npm run --silent typecheck'],
  ['dead code', 'npm run --silent knip'],
  ['generated files', 'npm run --silent generate -- --check'],
  ['build', 'npm run --silent build'],
  ['smoke', 'npm run --silent smoke'],
  ['tests', 'npm run --silent test'],
  ['editor', 'npm run --silent e2e'],
];

let passed = 0;
let failed = 0;
let skipped = 0;
const broken: string[] = [];

for (const [name, command] of STEPS) {
  console.log(`\n== ${name}: ${command}`);
  const started = Date.now();
  const { code, output } = await run(command);
  const counts = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/m.exec(output);
  if (counts) {
    passed += Number(counts[1]);
    failed += Number(counts[2]);
    skipped += Number(counts[3] ?? 0);
  }
  if (code !== 0) {
    broken.push(name);
    // A test run that failed has counted its faults already.
    if (!counts || Number(counts[2]) === 0) failed += 1;
  }
  console.log(`== ${name}: ${code === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

console.log(broken.length === 0 ? '\nReady.' : `\nNot ready: ${broken.join(', ')}.`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = broken.length === 0 ? 0 : 1;

/** Runs a command, shows its output as it comes and keeps it. */
function run(command: string): Promise<{ code: number; output: string }> {
  return new Promise((settle) => {
    const child = spawn(command, { cwd: ROOT, shell: true, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      process.stdout.write(chunk);
    });
    child.on('close', (code) => settle({ code: code ?? 1, output }));
  });
}
