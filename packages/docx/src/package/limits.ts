/** Bounds on what a file may ask of the reader; far above any real document, far below what harms. */
export const LIMITS = {
  entries: 2000,
  totalBytes: 300_000_000,
  partBytes: 200_000_000,
  /** Inflated to deflated size; only looked at above `ratioFromBytes`. */
  ratio: 200,
  ratioFromBytes: 1_000_000,
  xmlDepth: 256,
} as const;
