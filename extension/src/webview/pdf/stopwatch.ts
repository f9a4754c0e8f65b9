/** Milliseconds counted for one frame at most: what is not on the screen gets no frames and is not late. */
const LONGEST_FRAME = 1000;

/** Measures the time in which a page is shown, frame by frame. */
export class Stopwatch {
  #last: number;
  #spent = 0;

  constructor(now: number) {
    this.#last = now;
  }

  /** Milliseconds so far, at the frame of `now`. */
  frame(now: number): number {
    this.#spent += Math.min(Math.max(0, now - this.#last), LONGEST_FRAME);
    this.#last = now;
    return this.#spent;
  }
}
