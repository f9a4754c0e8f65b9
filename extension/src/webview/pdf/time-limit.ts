import { Stopwatch } from './stopwatch.ts';

/** What has not come in time. */
export class TooSlow extends Error {}

/** Waits for `work`, for no longer than `limit` milliseconds in which the page is shown. */
export async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  const watch = new Stopwatch(performance.now());
  let request = 0;
  const late = new Promise<never>((_, fail) => {
    const look = (now: number) => {
      if (watch.frame(now) > limit) fail(new TooSlow());
      else request = requestAnimationFrame(look);
    };
    request = requestAnimationFrame(look);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    cancelAnimationFrame(request);
  }
}
