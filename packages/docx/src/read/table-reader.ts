import type { Border, Cell } from '@thethuc/core';
import { drawn } from '../format/borders.ts';
import type { StatedBorder } from '../format/borders.ts';
import { TWIPS_PER_MM, parseTwips, twipsToMm } from '../format/units.ts';
import type { XmlNode } from '../xml/node.ts';
import { unwrapped } from './blocks.ts';
import { round } from './room.ts';
import type { Room } from './room.ts';
import { align, reference } from './shapes.ts';
import type { Place, StoryReader } from './story-reader.ts';
import { layOut } from './table-grid.ts';
import type { Grid, GridCell } from './table-grid.ts';
import { TableStyle } from './table-style.ts';

/** Reads a table: its cells in reading order, where they stand, and which of their borders are drawn. */
export function readTable(reader: StoryReader, node: XmlNode, place: Place): void {
  const { context } = reader;
  const { tables } = context.builder;
  const properties = node.child('w:tblPr');
  const style = new TableStyle(context, properties);
  const room = place.room;
  const grid = layOut(node, room === undefined ? undefined : (room.rightMm - room.leftMm) * TWIPS_PER_MM);
  const index = tables.length;
  const cells: Cell[] = [];
  const table = { index, rows: grid.rows.length, columns: grid.starts.length, cells, ruled: false };
  tables.push(table);
  const left = floatingLeft(reader, properties, grid, room) ?? leftEdge(context.compatibilityMode, style, grid, room);
  noteChanges(reader, node);
  const rank = new Map(grid.starts.map((start, at) => [start, at]));
  for (const cell of grid.cells) {
    if (cell.continues) continue;
    const column = rank.get(cell.start) ?? 0;
    const borders = style.borders(cell, grid);
    if (borders.any) table.ruled = true;
    const box = boxOf(cell, left);
    const container = { kind: 'cell', table: index, row: cell.row, column } as const;
    const inner = box === undefined ? undefined : inside(box, style, cell.properties);
    const layer = style.layer(cell, grid);
    const paragraphs = reader.readBlocks(cell.node.children, () => ({ container, room: inner, layer }));
    cells.push({
      row: cell.row,
      column,
      paragraphs,
      ...(box === undefined ? {} : box),
      ...optionalBorder('borderTop', borders.top),
      ...optionalBorder('borderBottom', borders.bottom),
    });
  }
}

function optionalBorder(
  key: 'borderTop' | 'borderBottom',
  border: StatedBorder | undefined,
): Partial<Record<typeof key, Border>> {
  const shown = drawn(border);
  return shown === undefined ? {} : { [key]: shown };
}

function boxOf(cell: GridCell, left: number | undefined): Room | undefined {
  if (left === undefined || cell.left === undefined || cell.right === undefined) return undefined;
  return { leftMm: round(left + twipsToMm(cell.left)), rightMm: round(left + twipsToMm(cell.right)) };
}

function inside(box: Room, style: TableStyle, properties: XmlNode | undefined): Room {
  const margins = style.margins(properties);
  return {
    leftMm: round(box.leftMm + twipsToMm(margins.left)),
    rightMm: round(box.rightMm - twipsToMm(margins.right)),
  };
}

/** Left edge of a table that text flows around (17.4.57); without a horizontal position it stands as any other. */
function floatingLeft(
  reader: StoryReader,
  properties: XmlNode | undefined,
  grid: Grid,
  room: Room | undefined,
): number | undefined {
  const position = properties?.child('w:tblpPr');
  if (position === undefined) return undefined;
  const base = reference(
    reader.anchorage(room, () => undefined),
    position.attribute('w:horzAnchor') ?? 'text',
  );
  const alignment = position.attribute('w:tblpXSpec');
  if (alignment !== undefined) {
    return grid.width === undefined ? undefined : align(base, alignment, twipsToMm(grid.width));
  }
  const offset = parseTwips(position.attribute('w:tblpX'));
  return base === undefined || offset === undefined ? undefined : base.leftMm + twipsToMm(offset);
}

/** Tracked changes of rows, cells and their format (17.13.5); they stand where the table begins. */
function noteChanges(reader: StoryReader, table: XmlNode): void {
  const { builder } = reader.context;
  const span = { start: builder.length, end: builder.length };
  const note = (node: XmlNode): void => {
    const kind = CHANGES[node.name];
    if (kind !== undefined) builder.addRevision(kind, span, node.attribute('w:author'));
  };
  table.child('w:tblPr')?.children.forEach(note);
  table.child('w:tblGrid')?.children.forEach(note);
  for (const row of unwrapped(table.children, 'w:tr')) {
    row.child('w:trPr')?.children.forEach(note);
    row.child('w:tblPrEx')?.children.forEach(note);
    for (const cell of unwrapped(row.children, 'w:tc')) cell.child('w:tcPr')?.children.forEach(note);
  }
}

const CHANGES: Readonly<Record<string, 'insert' | 'delete' | 'format'>> = {
  'w:ins': 'insert',
  'w:cellIns': 'insert',
  'w:del': 'delete',
  'w:cellDel': 'delete',
  'w:tblPrChange': 'format',
  'w:tblPrExChange': 'format',
  'w:tblGridChange': 'format',
  'w:trPrChange': 'format',
  'w:tcPrChange': 'format',
  'w:cellMerge': 'format',
};

/** Left edge of the table in mm: by its alignment, else by its indent (17.4.28, 17.4.50). */
function leftEdge(
  compatibilityMode: number,
  style: TableStyle,
  grid: Grid,
  room: Room | undefined,
): number | undefined {
  if (room === undefined) return undefined;
  const width = grid.width === undefined ? undefined : twipsToMm(grid.width);
  const justification = style.value('w:jc');
  if (justification === 'center') return width === undefined ? undefined : (room.leftMm + room.rightMm - width) / 2;
  if (justification === 'right' || justification === 'end')
    return width === undefined ? undefined : room.rightMm - width;
  const stated = parseTwips(style.tableIndent) ?? 0;
  // Before Word 2013 the indent placed the text of the first cell, and the edge stood a cell margin to its left.
  const edge = compatibilityMode < 15 ? stated - style.margins(undefined).left : stated;
  return room.leftMm + twipsToMm(edge);
}
