import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { unreadableDocument } from '@thethuc/report';
import type { DocumentReport } from '@thethuc/report';
import { checkFile } from './check-file.ts';
import type { CheckSettings } from './check-file.ts';
import type { InputFile } from './expand.ts';
import { MESSAGES } from './messages.ts';
import { runInWorkers } from './pool.ts';

/** Below this many files a thread costs more than it saves. */
const FILES_WORTH_WORKERS = 20;
/** A file of at least this many bytes could keep us busy for long, so it runs where it can be stopped. */
const BYTES_WORTH_WORKER = 1024 * 1024;
const MAX_WORKERS = 8;
const TIME_LIMIT_MS = 60_000;

export interface BatchOptions {
  readonly settings: CheckSettings;
  /** Module of `worker.ts` for the threads; without it everything runs here. */
  readonly worker?: URL;
  /** Number of threads; left out, as many as the machine has processors. */
  readonly jobs?: number;
  /** Milliseconds one file may take in a thread. */
  readonly timeLimitMs?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Checks all files; the reports stand in the order of the files, however many threads worked on them. */
export async function checkFiles(files: readonly InputFile[], options: BatchOptions): Promise<DocumentReport[]> {
  const { settings, worker, onProgress } = options;
  if (worker && (await worthWorkers(files))) {
    return runInWorkers<DocumentReport>(files, {
      workers: options.jobs ?? Math.min(availableParallelism(), MAX_WORKERS),
      worker,
      workerData: settings,
      timeLimitMs: options.timeLimitMs ?? TIME_LIMIT_MS,
      failed: (index, cause) =>
        unreadableDocument(
          files[index]?.path ?? '',
          null,
          MESSAGES[cause === 'time' ? 'tooSlow' : 'crashed'][settings.language],
        ),
      onDone: (done) => onProgress?.(done, files.length),
    });
  }
  const reports: DocumentReport[] = [];
  for (const file of files) {
    reports.push(await checkFile(file, settings));
    onProgress?.(reports.length, files.length);
  }
  return reports;
}

async function worthWorkers(files: readonly InputFile[]): Promise<boolean> {
  if (files.length > FILES_WORTH_WORKERS) return true;
  const sizes = await Promise.all(
    files.map(({ absolute }) =>
      stat(absolute).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.some((size) => size >= BYTES_WORTH_WORKER);
}
