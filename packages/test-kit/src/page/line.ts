import type { PartKey } from '../van-ban/van-ban.ts';
import type { FullParagraph, FullRun } from './format.ts';

/** Which region of the page a line belongs to; within a zone lines keep their order. */
export type Zone =
  | 'top-mark'
  | 'left'
  | 'right'
  | 'center'
  | 'body'
  | 'sign-left'
  | 'sign-right'
  | 'sign-below'
  | 'recipients'
  | 'end'
  | 'copy-left'
  | 'copy-right'
  | 'appendix'
  | 'page-number'
  | 'free';

export interface LineRun {
  readonly text: string;
  readonly format: FullRun;
  readonly revision?: 'insert' | 'delete';
  /** The file holds these letters decomposed (NFD). */
  readonly decomposed?: boolean;
}

/** A line drawn under the text; without a length it is as long as the text. */
export interface DrawnUnder {
  readonly lengthMm?: number;
  readonly solid: boolean;
}

/** One line of one component: its words and how they look. What layouts arrange. */
export interface Line {
  readonly part: PartKey;
  readonly zone: Zone;
  readonly runs: readonly LineRun[];
  readonly paragraph: FullParagraph;
  /** Stands in the paragraph of the line before, after a space. */
  readonly joined?: boolean;
  /** Ordinal of the appendix it belongs to, from 0. */
  readonly appendix?: number;
  readonly drawn?: DrawnUnder;
  /** Cells of a table row instead of `runs`; neighbours form one table. */
  readonly row?: { readonly cells: readonly LineCell[]; readonly ruled: boolean };
}

export interface LineCell {
  readonly runs: readonly LineRun[];
  readonly paragraph: FullParagraph;
}

function runsText(runs: readonly LineRun[]): string {
  return runs
    .filter((run) => run.revision !== 'delete')
    .map((run) => (run.format.caps ? run.text.toUpperCase() : run.text))
    .join('');
}

/** The words of a line as a reader sees them; the cells of a row end like paragraphs. */
export function lineText(line: Line): string {
  return line.row ? line.row.cells.map((cell) => runsText(cell.runs)).join('\n') : runsText(line.runs);
}
