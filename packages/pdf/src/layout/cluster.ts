/** Values that agree. */
export interface Cluster {
  readonly value: number;
  readonly count: number;
}

/**
 * Groups of values in ascending order, each by its median: a group goes on while the next value is within `tolerance`
 * of the one before and of twice that of the first, so that values spread evenly make no group.
 */
export function clusters(values: readonly number[], tolerance: number): Cluster[] {
  const sorted = [...values].sort((a, b) => a - b);
  const found: Cluster[] = [];
  let start = 0;
  for (let at = 1; at <= sorted.length; at++) {
    if (
      at < sorted.length &&
      sorted[at]! - sorted[at - 1]! <= tolerance &&
      sorted[at]! - sorted[start]! <= 2 * tolerance
    )
      continue;
    found.push({ value: sorted[(start + at - 1) >> 1]!, count: at - start });
    start = at;
  }
  return found;
}

/** The value most of them agree on; `undefined` for none. */
export function mode(values: readonly number[], tolerance: number): Cluster | undefined {
  let best: Cluster | undefined;
  for (const cluster of clusters(values, tolerance)) if (!best || cluster.count > best.count) best = cluster;
  return best;
}
