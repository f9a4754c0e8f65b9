import type { XmlNode } from '../xml/node.ts';
import { parseInteger, parseNumber, parseTwips } from '../format/units.ts';
import { unwrapped } from './blocks.ts';

/** A cell in the grid; lengths in twips from the table's left edge. */
export interface GridCell {
  readonly node: XmlNode;
  readonly properties: XmlNode | undefined;
  readonly row: number;
  /** First grid column and how many it takes. */
  readonly start: number;
  readonly span: number;
  readonly left: number | undefined;
  readonly right: number | undefined;
  /** True when it is the lower part of a cell merged downwards: nothing of it shows. */
  readonly continues: boolean;
}

export interface Grid {
  readonly rows: readonly XmlNode[];
  readonly cells: readonly GridCell[];
  /** Total width in twips, where the file tells it. */
  readonly width: number | undefined;
  /** Grid columns at which some cell begins, ascending. */
  readonly starts: readonly number[];
  /** Grid column of the last cell of each row. */
  readonly lastOfRow: readonly number[];
}

const MAX_SPAN = 1000;

/** Lays the cells out: preferred widths first, for generators leave the grid unset (17.4.15, 17.4.71, 17.18.87). */
export function layOut(table: XmlNode, roomTwips: number | undefined): Grid {
  const columns = (table.child('w:tblGrid')?.children ?? [])
    .filter((node) => node.name === 'w:gridCol')
    .map((node) => parseTwips(node.attribute('w:w')));
  const tableWidth = measure(table.path('w:tblPr', 'w:tblW'), roomTwips);
  const percentOf = tableWidth ?? roomTwips;
  const rows = unwrapped(table.children, 'w:tr').filter((row) => row.path('w:trPr', 'w:del') === undefined);
  const cells: GridCell[] = [];
  let width: number | undefined = 0;
  const starts = new Set<number>();
  const lastOfRow: number[] = [];
  rows.forEach((row, rowIndex) => {
    const rowProperties = row.child('w:trPr');
    let column = span(parseInteger(rowProperties?.value('w:gridBefore')), 0);
    let x: number | undefined = measure(rowProperties?.child('w:wBefore'), percentOf) ?? sum(columns, 0, column);
    for (const node of unwrapped(row.children, 'w:tc')) {
      const properties = node.child('w:tcPr');
      if (properties?.child('w:cellDel') !== undefined) continue;
      const taken = span(parseInteger(properties?.value('w:gridSpan')), 1);
      const own: number | undefined =
        measure(properties?.child('w:tcW'), percentOf) ?? sum(columns, column, column + taken);
      const right: number | undefined = x === undefined || own === undefined ? undefined : x + own;
      cells.push({
        node,
        properties,
        row: rowIndex,
        start: column,
        span: taken,
        left: x,
        right,
        continues: isContinuation(properties),
      });
      starts.add(column);
      lastOfRow[rowIndex] = column;
      column += taken;
      x = right;
    }
    width = width === undefined || x === undefined ? undefined : Math.max(width, x);
  });
  return { rows, cells, width: width ?? tableWidth, starts: [...starts].sort((a, b) => a - b), lastOfRow };
}

function span(value: number | undefined, least: number): number {
  return Math.min(MAX_SPAN, Math.max(least, value ?? least));
}

/** `w:vMerge` or the older `w:hMerge` without `restart` goes on with the cell before it (17.4.84, 17.4.22). */
function isContinuation(properties: XmlNode | undefined): boolean {
  for (const name of ['w:vMerge', 'w:hMerge']) {
    const merge = properties?.child(name);
    if (merge !== undefined && (merge.attribute('w:val') ?? 'continue') === 'continue') return true;
  }
  return false;
}

function sum(columns: ReadonlyArray<number | undefined>, from: number, to: number): number | undefined {
  let total = 0;
  for (let index = from; index < to; index++) {
    const width = columns[index];
    if (width === undefined) return undefined;
    total += width;
  }
  return total;
}

/** CT_TblWidth in twips; `pct` counts fiftieths of a percent, or percents with a sign (17.4.87, 17.18.90). */
export function measure(node: XmlNode | undefined, whole: number | undefined): number | undefined {
  const value = node?.attribute('w:w');
  if (node === undefined || value === undefined) return undefined;
  const type = node.attribute('w:type') ?? 'dxa';
  if (type === 'pct' || value.endsWith('%')) {
    const share = value.endsWith('%') ? parseNumber(value.slice(0, -1)) : parseNumber(value);
    if (share === undefined || whole === undefined || share <= 0) return undefined;
    return (whole * share) / (value.endsWith('%') ? 100 : 5000);
  }
  if (type !== 'dxa') return undefined;
  const twips = parseTwips(value);
  return twips === undefined || twips <= 0 ? undefined : twips;
}
