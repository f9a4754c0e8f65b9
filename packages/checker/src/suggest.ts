// Not the whole core: a command line is understood before it is known what is wanted.
import { editDistance } from '@thethuc/core/edit-distance';

/** The candidate that `word` is most likely a slip of, or `undefined` when none is near. */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  // A third of the word may be wrong: more, and a short word is near to everything.
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate, bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
