import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { unreadableDocument } from '@thethuc/report';
import type { DocumentReport } from '@thethuc/report';
import type { CacheLocation } from './cache.ts';
import { cachedReport, checkFile } from './check-file.ts';
import type { CheckSettings } from './check-file.ts';
import type { InputFile } from './expand.ts';
import { crashed, tooSlow } from './messages.ts';
import { runInWorkers } from './pool.ts';

/** Below this many files a thread costs more than it saves. */
const FILES_WORTH_WORKERS = 20;
/** A file of at least this many bytes could keep us busy for long, so it runs where it can be stopped. */
const BYTES_WORTH_WORKER = 1024 * 1024;
const MAX_WORKERS = 8;
const TIME_LIMIT_MS = 60_000;

export interface BatchOptions {
  readonly settings: CheckSettings | ((file: InputFile) => CheckSettings);
  /** Where reports are kept by the content of the file; the result is the same with and without. */
  readonly cache?: CacheLocation;
  /** Pages with findings will be shown; the cache has none, so such files are checked again. */
  readonly drawn?: boolean;
  /** Module of `worker.ts` for the threads; without it everything runs here. */
  readonly worker?: URL;
  /** Number of threads; left out, as many as the machine has processors. */
  readonly jobs?: number;
  /** Milliseconds one file may take in a thread. */
  readonly timeLimitMs?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a worker thread is asked for. */
export interface CheckJob {
  readonly file: InputFile;
  readonly settings: CheckSettings;
  readonly cache?: CacheLocation;
}

/** Checks all files; the reports stand in the order of the files, however many threads worked on them. */
export async function checkFiles(files: readonly InputFile[], options: BatchOptions): Promise<DocumentReport[]> {
  const { settings, cache, drawn, onProgress } = options;
  const jobs = files.map((file): CheckJob => ({
    file,
    settings: typeof settings === 'function' ? settings(file) : settings,
  }));
  let done = 0;
  const count = () => onProgress?.(++done, files.length);
  const reports: DocumentReport[] = [];
  const open: { readonly at: number; readonly job: CheckJob }[] = [];
  for (const [at, job] of jobs.entries()) {
    const known = cache && (await cachedReport(job.file, job.settings, cache));
    if (known && !(drawn && hasPages(known))) {
      reports[at] = known;
      count();
    } else {
      open.push({ at, job: cache && !known ? { ...job, cache } : job });
    }
  }
  const checked = await checkJobs(
    open.map(({ job }) => job),
    options,
    count,
  );
  open.forEach(({ at }, index) => (reports[at] = checked[index]!));
  return reports;
}

/** True when there is something to draw. */
function hasPages({ medium, findings }: DocumentReport): boolean {
  return medium === 'pdf' && findings.length > 0;
}

async function checkJobs(
  jobs: readonly CheckJob[],
  { worker, jobs: threads, timeLimitMs }: BatchOptions,
  onDone: () => void,
): Promise<DocumentReport[]> {
  if (worker && (await worthWorkers(jobs.map(({ file }) => file)))) {
    return runInWorkers<DocumentReport>(jobs, {
      workers: threads ?? Math.min(availableParallelism(), MAX_WORKERS),
      worker,
      workerData: undefined,
      timeLimitMs: timeLimitMs ?? TIME_LIMIT_MS,
      failed: (index, cause) => {
        const { file, settings } = jobs[index]!;
        const reason = (cause === 'time' ? tooSlow : crashed)(file.path);
        return unreadableDocument(file.path, null, reason[settings.language]);
      },
      onDone,
    });
  }
  const reports: DocumentReport[] = [];
  for (const { file, settings, cache } of jobs) {
    reports.push(await checkFile(file, settings, cache));
    onDone();
  }
  return reports;
}

async function worthWorkers(files: readonly InputFile[]): Promise<boolean> {
  if (files.length > FILES_WORTH_WORKERS) return true;
  // Whoever made a PDF decides how long it takes to read: a thread can be stopped.
  if (files.some(({ absolute }) => /\.pdf$/iu.test(absolute))) return true;
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
