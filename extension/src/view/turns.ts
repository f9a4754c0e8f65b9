/** Keeps answers in order: what comes after a later question, or after the end, is of no use any more. */
export class Turns {
  #latest = 0;
  #ended = false;

  /** Begins one; what it gives back says whether its answer is still wanted. */
  begin(): () => boolean {
    const turn = ++this.#latest;
    return () => !this.#ended && turn === this.#latest;
  }

  end(): void {
    this.#ended = true;
  }
}
