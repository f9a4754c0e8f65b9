import { parentPort } from 'node:worker_threads';
import { checkFile } from './check-file.ts';
import type { CheckJob } from './check-files.ts';

// The other end of `runInWorkers`: one job in, its report out.
parentPort?.on('message', ({ file, settings, cache }: CheckJob) => {
  void checkFile(file, settings, cache).then((report) => parentPort?.postMessage(report));
});
