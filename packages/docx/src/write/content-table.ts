import type { DraftRun, DraftTable } from '@thethuc/core';
import { CELL_PADDING_MM, gridTable } from './grid.ts';
import type { Looks, Style } from './look.ts';
import { contentRuns, paragraph, type WrittenTable } from './paragraph.ts';
import { textWidthMm } from './text-width.ts';

/** Rules and rounding, in mm. */
const SLACK_MM = 1;
/** A column of long text takes no more than this part of the others' room when widths are shared out. */
const LONGEST_MM = 80;

/** A table of the content: ruled, as wide as the text, its columns as wide as their words ask for. */
export function contentTable(table: DraftTable, looks: Looks, widthMm: number, keepEnd: boolean): WrittenTable {
  const columns = Math.max(...table.rows.map((row) => row.length), 1);
  const columnsMm = columnWidths(table, columns, looks.bang, widthMm);
  const last = table.rows.length - 1;
  const rows = table.rows.map((row, index) =>
    Array.from({ length: columns }, (_, column) => {
      const style = index === 0 ? looks['dau-bang'] : looks.bang;
      const alignment = index === 0 ? undefined : table.alignments[column];
      return [
        paragraph(style, contentRuns(row[column] ?? [], style), {
          ...(alignment === undefined ? {} : { alignment }),
          ...(keepEnd && index >= last - 1 ? { keepNext: true } : {}),
        }),
      ];
    }),
  );
  return gridTable(rows, { columnsMm, ruled: true, head: true });
}

/** No word is cut while there is room; what is left is shared out by the length of the longest lines. */
function columnWidths(table: DraftTable, columns: number, style: Style, widthMm: number): number[] {
  const around = 2 * CELL_PADDING_MM + SLACK_MM;
  const least: number[] = [];
  const wanted: number[] = [];
  for (let column = 0; column < columns; column++) {
    const lines = table.rows.flatMap((row, index) => linesOf(row[column] ?? [], style, index === 0));
    least.push(Math.max(8, ...lines.flatMap(({ words }) => words)) + around);
    wanted.push(Math.min(LONGEST_MM, Math.max(8, ...lines.map(({ all }) => all))) + around);
  }
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
  if (sum(least) >= widthMm) return least.map((one) => (one * widthMm) / sum(least));
  const spare = wanted.map((one, column) => Math.max(0, one - least[column]!));
  const rest = widthMm - sum(least);
  const share = sum(spare) === 0 ? least.map(() => 1 / columns) : spare.map((one) => one / sum(spare));
  return least.map((one, column) => one + rest * share[column]!);
}

function linesOf(runs: readonly DraftRun[], style: Style, head: boolean): { all: number; words: number[] }[] {
  const lines = runs
    .map(({ text }) => text)
    .join('')
    .split('\v');
  return lines.map((line) => {
    const look = { ...style.run, bold: head };
    return { all: textWidthMm(line, look), words: line.split(/\s+/u).map((word) => textWidthMm(word, look)) };
  });
}
