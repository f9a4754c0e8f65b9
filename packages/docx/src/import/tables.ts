import type { Doc, DraftRun, DraftTable, Table } from '@thethuc/core';
import { joinedRuns, runsIn, without } from './paragraph-runs.ts';

/** What a table had that a draft has no room for. */
export interface TableLoss {
  readonly merged: boolean;
  readonly ruled: boolean;
}

/** A table of the content, cell by cell; a merged cell keeps its words in its first place. */
export function tableOf(doc: Doc, table: Table): { readonly table: DraftTable; readonly loss: TableLoss } {
  const rows: DraftRun[][][] = Array.from({ length: table.rows }, () =>
    Array.from({ length: table.columns }, () => []),
  );
  const alignments = Array.from({ length: table.columns }, () => new Map<string, number>());
  for (const { row, column, paragraphs } of table.cells) {
    const own = paragraphs.map((index) => doc.paragraphs[index]!);
    const cell = joinedRuns(own.map((paragraph) => runsIn(doc, paragraph)));
    const line = rows[row];
    if (!line || column >= table.columns) continue;
    // The head of a table is bold of itself.
    line[column] = row === 0 ? without(cell, { bold: true }) : cell;
    const count = alignments[column]!;
    const alignment = own[0]?.format.alignment ?? 'left';
    if (row > 0 && cell.length > 0) count.set(alignment, (count.get(alignment) ?? 0) + 1);
  }
  return {
    table: { kind: 'table', rows, alignments: alignments.map(commonest) },
    loss: { merged: table.cells.length < table.rows * table.columns, ruled: table.ruled },
  };
}

function commonest(counts: ReadonlyMap<string, number>): 'center' | 'right' | undefined {
  const [[alignment] = []] = [...counts].sort(([, a], [, b]) => b - a);
  return alignment === 'center' || alignment === 'right' ? alignment : undefined;
}
