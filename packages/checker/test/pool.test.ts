import { describe, expect, it } from 'vitest';
import { runInWorkers } from '../src/pool.ts';

/** A worker that doubles numbers, hangs on "hang", dies on "die" and throws on "throw". */
const WORKER = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (job) => {
      if (job === 'hang') for (;;);
      if (job === 'die') process.exit(7);
      if (job === 'throw') throw new Error('fault');
      parentPort.postMessage(job * 2);
    });
  `)}`,
);

function run(jobs: readonly unknown[], workers = 2, onDone?: (done: number) => void) {
  return runInWorkers<number | string>(jobs, {
    workers,
    worker: WORKER,
    workerData: null,
    timeLimitMs: 1500,
    failed: (index, cause) => `${index} ${cause}`,
    ...(onDone ? { onDone } : {}),
  });
}

describe('runInWorkers', () => {
  it('answers in the order of the jobs, with any number of workers', async () => {
    const jobs = Array.from({ length: 30 }, (_, index) => index);
    const doubled = jobs.map((job) => job * 2);
    expect(await run(jobs, 1)).toEqual(doubled);
    expect(await run(jobs, 4)).toEqual(doubled);
    expect(await run([])).toEqual([]);
  });

  it('replaces a worker that hangs, dies or throws, and goes on', async () => {
    const seen: number[] = [];
    const answers = await run([1, 'hang', 2, 'die', 3, 'throw', 4], 2, (done) => seen.push(done));
    expect(answers).toEqual([2, '1 time', 4, '3 crash', 6, '5 crash', 8]);
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
