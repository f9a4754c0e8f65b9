import { existsSync } from 'node:fs';
import { ask } from './ask.ts';
import { main } from './main.ts';

// `thethuc check … | head` closes the pipe early: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// From source there is no bundled module for threads: files are checked in this one.
const worker = new URL('./worker.js', import.meta.url);

const now = new Date();
const two = (number: number) => String(number).padStart(2, '0');

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  inIsTty: process.stdin.isTTY,
  outIsTty: process.stdout.isTTY,
  errIsTty: process.stderr.isTTY,
  columns: process.stdout.columns,
  cwd: process.cwd(),
  env: process.env,
  today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
  ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
  ...(existsSync(worker) ? { worker } : {}),
});
