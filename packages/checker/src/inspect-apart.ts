import type { CheckSettings, Inspected, NotInspected } from './check-file.ts';
import { crashed, tooSlow } from './messages.ts';
import { runInWorkers } from './pool.ts';

/** What a worker thread is asked for by `inspectApart`: a file on disk, or bytes that are the file at a path. */
export interface InspectJob {
  readonly inspect:
    { readonly path: string; readonly absolute: string } | { readonly path: string; readonly bytes: Uint8Array };
  readonly settings: CheckSettings;
}

const TIME_LIMIT_MS = 60_000;

/**
 * Reads and checks one file in a thread of its own, so that whoever waits for it can go on with other work, and a file
 * that keeps its reader busy for ever is given up.
 *
 * @param worker module of `worker.ts`
 */
export async function inspectApart(
  job: InspectJob,
  worker: URL,
  timeLimitMs = TIME_LIMIT_MS,
): Promise<Inspected | NotInspected> {
  const [answer] = await runInWorkers<Inspected | NotInspected>([job], {
    workers: 1,
    worker,
    workerData: undefined,
    timeLimitMs,
    failed: (_, cause) => ({
      ok: false,
      medium: null,
      reason: (cause === 'time' ? tooSlow : crashed)(job.inspect.path),
    }),
  });
  return answer!;
}
