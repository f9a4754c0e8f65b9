/**
 * How many slips lie between two words: letters put in, left out or exchanged,
 * and neighbours that changed places (optimal string alignment).
 *
 * @param limit whatever is as far as this or farther is said to be this far
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, change, swapped ? before[j - 2]! + 1 : Infinity);
    }
    before = row;
    row = next;
  }
  return Math.min(row[b.length]!, limit);
}
