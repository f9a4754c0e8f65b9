import { parentPort } from 'node:worker_threads';
import { checkFile, inspectFile, inspectRead } from './check-file.ts';
import type { CheckJob } from './check-files.ts';
import type { InspectJob } from './inspect-apart.ts';

// The other end of `runInWorkers`: one job in, its answer out.
parentPort?.on('message', (job: CheckJob | InspectJob) => {
  void answer(job).then((message) => parentPort?.postMessage(message));
});

function answer(job: CheckJob | InspectJob) {
  if (!('inspect' in job)) return checkFile(job.file, job.settings, job.cache);
  const { inspect, settings } = job;
  return 'bytes' in inspect ? inspectRead(inspect, inspect.bytes, settings) : inspectFile(inspect, settings);
}
