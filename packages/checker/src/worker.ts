import { parentPort, workerData } from 'node:worker_threads';
import { checkFile } from './check-file.ts';
import type { CheckSettings } from './check-file.ts';
import type { InputFile } from './expand.ts';

// The other end of `runInWorkers`: one file in, its report out.
parentPort?.on('message', (file: InputFile) => {
  void checkFile(file, workerData as CheckSettings).then((report) => parentPort?.postMessage(report));
});
