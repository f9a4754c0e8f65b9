/** Milliseconds of quiet after a change before a document is checked: enough for the keys of one word pasted. */
const QUIET_MS = 8;
/** Longest wait while changes keep coming faster than they can be checked. */
const MAX_MS = 300;

interface Waiting {
  readonly timer: NodeJS.Timeout;
}

/**
 * Runs work for a document a moment after it has changed. A change that comes while another waits starts the wait
 * anew, longer for documents that took long, so that work never piles up behind the typing.
 */
export class Schedule {
  readonly #work: (uri: string) => void | Promise<void>;
  readonly #waiting = new Map<string, Waiting>();
  readonly #cost = new Map<string, number>();

  constructor(work: (uri: string) => void | Promise<void>) {
    this.#work = work;
  }

  soon(uri: string): void {
    const before = this.#waiting.get(uri);
    if (before) clearTimeout(before.timer);
    const wait = before ? Math.min(MAX_MS, Math.max(QUIET_MS, (this.#cost.get(uri) ?? 0) / 2)) : QUIET_MS;
    this.#waiting.set(uri, { timer: setTimeout(() => void this.#run(uri), wait) });
  }

  cancel(uri: string): void {
    const waiting = this.#waiting.get(uri);
    if (waiting) clearTimeout(waiting.timer);
    this.#waiting.delete(uri);
    this.#cost.delete(uri);
  }

  async #run(uri: string): Promise<void> {
    this.#waiting.delete(uri);
    const started = performance.now();
    await this.#work(uri);
    this.#cost.set(uri, performance.now() - started);
  }
}
