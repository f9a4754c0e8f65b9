import type { Alignment } from '@thethuc/core';
import type { Fragment } from './fragment.ts';

/** A line of a paragraph: its fragments, a tab between them. */
export interface Line {
  readonly page: number;
  readonly fragments: readonly Fragment[];
}

/** Where a paragraph stands, before tables have their numbers. */
export type Place = { readonly kind: 'body' } | { readonly kind: 'cell'; readonly cell: CellDraft };

/** A cell of a table to be; the table is told by identity. */
export interface CellDraft {
  readonly table: TableDraft;
  readonly row: number;
  readonly column: number;
  /** Points. */
  readonly x0: number;
  readonly x1: number;
}

export interface TableDraft {
  readonly rows: number;
  readonly columns: number;
  readonly ruled: boolean;
}

/** A paragraph as it is put together from the lines of the page. Points. */
export interface Draft {
  /** Empty for the room that a blank line, or a signature, was left. */
  readonly lines: Line[];
  readonly page: number;
  readonly place: Place;
  readonly area: { readonly left: number; readonly right: number };
  alignment?: Alignment | undefined;
  indentLeft?: number | undefined;
  firstLine?: number | undefined;
  spaceAfter?: number | undefined;
  pitch?: number | undefined;
}
