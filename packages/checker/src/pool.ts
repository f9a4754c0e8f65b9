import { Worker } from 'node:worker_threads';

/** Megabytes of heap of one thread; a file that needs more ends its thread, not the process. */
const LIMITS = { maxOldGenerationSizeMb: 1536 };

export interface PoolOptions<R> {
  readonly workers: number;
  /** Module that answers each message `job` with one message. */
  readonly worker: URL;
  readonly workerData: unknown;
  /** Milliseconds one job may take before its worker is ended. */
  readonly timeLimitMs: number;
  /** The answer in place of a job that took too long or whose worker died. */
  readonly failed: (index: number, cause: 'time' | 'crash') => R;
  readonly onDone?: (done: number) => void;
}

/** Answers to `jobs`, in their order, from a few worker threads. */
export async function runInWorkers<R>(jobs: readonly unknown[], options: PoolOptions<R>): Promise<R[]> {
  const results = new Array<R>(jobs.length);
  let next = 0;
  let done = 0;

  async function lane(): Promise<void> {
    let worker: Worker | undefined;
    while (next < jobs.length) {
      const index = next++;
      worker ??= new Worker(options.worker, { workerData: options.workerData, resourceLimits: LIMITS });
      const outcome = await ask<R>(worker, jobs[index], options.timeLimitMs);
      if (outcome.ok) {
        results[index] = outcome.answer;
      } else {
        results[index] = options.failed(index, outcome.cause);
        await worker.terminate();
        worker = undefined;
      }
      options.onDone?.(++done);
    }
    await worker?.terminate();
  }

  await Promise.all(Array.from({ length: Math.min(options.workers, jobs.length) }, lane));
  return results;
}

type Outcome<R> = { readonly ok: true; readonly answer: R } | { readonly ok: false; readonly cause: 'time' | 'crash' };

function ask<R>(worker: Worker, job: unknown, timeLimitMs: number): Promise<Outcome<R>> {
  return new Promise((settle) => {
    const timer = setTimeout(() => finish({ ok: false, cause: 'time' }), timeLimitMs);
    const onMessage = (answer: R) => finish({ ok: true, answer });
    const onDeath = () => finish({ ok: false, cause: 'crash' });
    function finish(outcome: Outcome<R>): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onDeath).off('exit', onDeath);
      // An `error` that comes after the answer must not bring the process down.
      worker.on('error', ignore);
      settle(outcome);
    }
    worker.off('error', ignore);
    worker.on('message', onMessage).on('error', onDeath).on('exit', onDeath);
    worker.postMessage(job);
  });
}

function ignore(): void {}
