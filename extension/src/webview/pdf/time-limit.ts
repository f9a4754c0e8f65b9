/** Milliseconds counted for one frame at most: what is not on the screen gets no frames and is not late. */
const LONGEST_FRAME = 1000;

/** What has not come in time. */
export class TooSlow extends Error {}

/** Waits for `work`, for no longer than `limit` milliseconds in which the page is shown. */
export async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let frame = 0;
  const late = new Promise<never>((_, fail) => {
    let spent = 0;
    let last = performance.now();
    const count = (now: number) => {
      spent += Math.min(Math.max(0, now - last), LONGEST_FRAME);
      last = now;
      if (spent > limit) fail(new TooSlow());
      else frame = requestAnimationFrame(count);
    };
    frame = requestAnimationFrame(count);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    cancelAnimationFrame(frame);
  }
}
