import type { Revision } from '@thethuc/core';
import type { ResolvedRun } from '../format/cascade.ts';

/** A stretch of the file's text before it is normalised and joined. */
export interface Piece {
  readonly text: string;
  readonly format: ResolvedRun;
  readonly field: string | undefined;
  readonly generated: boolean;
  readonly paragraph: number;
  readonly run: number;
  /** Offsets in the part's text; `start` is -1 when the file holds no such text. Equal lengths mean one to one. */
  readonly start: number;
  readonly end: number;
  /** True when the file holds it decomposed. */
  readonly decomposed?: boolean;
}

/** A tracked change over pieces `from` (inclusive) to `to` (exclusive) of a paragraph. */
export interface Change {
  readonly kind: Revision['kind'];
  readonly author: string | undefined;
  readonly from: number;
  /** `Infinity` takes in the paragraph mark. */
  readonly to: number;
}
