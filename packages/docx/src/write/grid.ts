import { paragraphXml, type WrittenParagraph, type WrittenTable } from './paragraph.ts';
import { element, twips } from './xml.ts';

/** Cells of paragraphs, row by row. */
export type Grid = readonly (readonly (readonly WrittenParagraph[])[])[];

export interface GridLook {
  readonly columnsMm: readonly number[];
  readonly ruled: boolean;
  /** The first row is repeated on every page. */
  readonly head?: boolean;
}

/** Room between the rules of a table and its words, in mm. */
export const CELL_PADDING_MM = 1.9;

/** A table of fixed widths (17.4.38): a layout grid without lines and margins, or a ruled one. Rows do not break over pages. */
export function gridTable(rows: Grid, { columnsMm, ruled, head = false }: GridLook): WrittenTable {
  const line = ruled ? { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' } : { 'w:val': 'nil' };
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => element(`w:${side}`, line))
    .join('');
  const padding = { 'w:w': ruled ? twips(CELL_PADDING_MM) : 0, 'w:type': 'dxa' };
  const widths = columnsMm.map(twips);
  const properties = element(
    'w:tblPr',
    {},
    element('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }) +
      element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }) +
      element('w:tblBorders', {}, borders) +
      element('w:tblLayout', { 'w:type': 'fixed' }) +
      element('w:tblCellMar', {}, element('w:left', padding) + element('w:right', padding)),
  );
  const grid = element('w:tblGrid', {}, widths.map((width) => element('w:gridCol', { 'w:w': width })).join(''));
  const body = rows.map((cells, row) => {
    const rowProperties = element('w:cantSplit') + (head && row === 0 ? element('w:tblHeader') : '');
    return element(
      'w:tr',
      {},
      element('w:trPr', {}, rowProperties) + cells.map((cell, column) => cellXml(cell, widths[column] ?? 0)).join(''),
    );
  });
  return { kind: 'table', xml: element('w:tbl', {}, properties + grid + body.join('')) };
}

function cellXml(cell: readonly WrittenParagraph[], width: number): string {
  const properties = element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }));
  return element(
    'w:tc',
    {},
    properties + (cell.length === 0 ? '<w:p/>' : cell.map((one) => paragraphXml(one)).join('')),
  );
}
