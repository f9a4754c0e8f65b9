import { NO_TABLE } from '../format/cascade.ts';
import type { TableLayer } from '../format/cascade.ts';
import { readBorder } from '../format/borders.ts';
import type { StatedBorder } from '../format/borders.ts';
import { overlay, NO_RUN_PROPERTIES, readRunProperties } from '../format/run-properties.ts';
import type { ParagraphProperties } from '../format/paragraph-properties.ts';
import { readParagraphProperties } from '../format/paragraph-properties.ts';
import type { Style } from '../format/styles.ts';
import { parseInteger, parseTwips } from '../format/units.ts';
import type { XmlNode } from '../xml/node.ts';
import type { ReadContext } from './context.ts';
import type { Grid, GridCell } from './table-grid.ts';

export interface CellBorders {
  readonly top: StatedBorder | undefined;
  readonly bottom: StatedBorder | undefined;
  /** True when any of the four is drawn. */
  readonly any: boolean;
}

type Edge = 'top' | 'left' | 'bottom' | 'right' | 'insideH' | 'insideV';
const ALIASES: Readonly<Record<Edge, readonly string[]>> = {
  top: ['w:top'],
  bottom: ['w:bottom'],
  left: ['w:left', 'w:start'],
  right: ['w:right', 'w:end'],
  insideH: ['w:insideH'],
  insideV: ['w:insideV'],
};

/** Cell margin at the left and right where nothing states one (17.4.35, 17.4.10). */
const DEFAULT_MARGIN = 115;

/** Conditional formats from weak to strong (17.7.6.5). */
const CONDITIONS = [
  'wholeTable',
  'band1Vert',
  'band2Vert',
  'band1Horz',
  'band2Horz',
  'firstCol',
  'lastCol',
  'firstRow',
  'lastRow',
  'neCell',
  'nwCell',
  'seCell',
  'swCell',
] as const;
type Condition = (typeof CONDITIONS)[number];

/** The style of a table with its conditional formats, and the table's own properties over it (17.7.6). */
export class TableStyle {
  readonly #context: ReadContext;
  readonly #own: XmlNode | undefined;
  readonly #style: Style | undefined;
  readonly #look: ReadonlySet<string>;
  readonly #rowBand: number;
  readonly #columnBand: number;

  constructor(context: ReadContext, properties: XmlNode | undefined) {
    this.#context = context;
    this.#own = properties;
    this.#style = context.styles.get('table', properties?.value('w:tblStyle'));
    this.#look = readLook(properties?.child('w:tblLook'));
    this.#rowBand = Math.max(1, parseInteger(this.value('w:tblStyleRowBandSize')) ?? 1);
    this.#columnBand = Math.max(1, parseInteger(this.value('w:tblStyleColBandSize')) ?? 1);
  }

  /** A child of `w:tblPr`: the table's own, else the nearest of the style chain. */
  #property(name: string): XmlNode | undefined {
    const own = this.#own?.child(name);
    if (own !== undefined) return own;
    for (const node of [...(this.#style?.nodes ?? [])].reverse()) {
      const found = node.child('w:tblPr')?.child(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  value(name: string): string | undefined {
    return this.#property(name)?.attribute('w:val');
  }

  get tableIndent(): string | undefined {
    const node = this.#property('w:tblInd');
    return node?.attribute('w:type') === 'pct' ? undefined : node?.attribute('w:w');
  }

  /** Left and right cell margins in twips. */
  margins(cell: XmlNode | undefined): { left: number; right: number } {
    const side = (names: readonly string[]): number => {
      for (const container of [cell?.child('w:tcMar'), this.#own?.child('w:tblCellMar')]) {
        const stated = edgeWidth(container, names);
        if (stated !== undefined) return stated;
      }
      for (const node of [...(this.#style?.nodes ?? [])].reverse()) {
        const stated = edgeWidth(node.path('w:tblPr', 'w:tblCellMar'), names);
        if (stated !== undefined) return stated;
      }
      return DEFAULT_MARGIN;
    };
    return { left: side(['w:left', 'w:start']), right: side(['w:right', 'w:end']) };
  }

  /** What the style lays under the text of a cell. */
  layer(cell: GridCell, grid: Grid): TableLayer {
    const style = this.#style;
    if (style === undefined) return NO_TABLE;
    const conditions = this.#conditionsOf(cell, grid);
    const key = `${style.id} ${conditions.join(' ')}`;
    return this.#context.tableLayer(key, () => {
      let run = style.run;
      let paragraph = Object.assign({}, ...style.paragraphChain) as ParagraphProperties;
      for (const condition of conditions) {
        for (const node of style.nodes) {
          const part = conditional(node, condition);
          run = overlay(run, readRunProperties(part?.child('w:rPr'), this.#context.theme));
          paragraph = { ...paragraph, ...readParagraphProperties(part?.child('w:pPr')) };
        }
      }
      return { paragraph, run: run === NO_RUN_PROPERTIES ? NO_RUN_PROPERTIES : run };
    });
  }

  /** The borders of a cell: its own, else the table's, else the style's (17.4.66, 17.4.38). */
  borders(cell: GridCell, grid: Grid): CellBorders {
    const sides = {
      top: cell.row === 0 ? 'top' : 'insideH',
      bottom: cell.row === grid.rows.length - 1 ? 'bottom' : 'insideH',
      left: cell.start === 0 ? 'left' : 'insideV',
      right: 'right',
    } as const;
    const conditions = this.#conditionsOf(cell, grid);
    const at = (edge: 'top' | 'bottom' | 'left' | 'right'): StatedBorder | undefined => {
      const own = edgeBorder(cell.properties?.child('w:tcBorders'), edge);
      if (own !== undefined) return own;
      const tableEdge: Edge = edge === 'right' && !isLastInRow(cell, grid) ? 'insideV' : sides[edge];
      const table = edgeBorder(this.#own?.child('w:tblBorders'), tableEdge);
      if (table !== undefined) return table;
      const nodes = [...(this.#style?.nodes ?? [])].reverse();
      for (const condition of [...conditions].reverse()) {
        for (const node of nodes) {
          const stated = edgeBorder(conditional(node, condition)?.path('w:tcPr', 'w:tcBorders'), edge);
          if (stated !== undefined) return stated;
        }
      }
      for (const node of nodes) {
        const stated = edgeBorder(node.path('w:tblPr', 'w:tblBorders'), tableEdge);
        if (stated !== undefined) return stated;
      }
      return undefined;
    };
    const top = at('top');
    const bottom = at('bottom');
    const any = [top, bottom, at('left'), at('right')].some((border) => border !== undefined && border !== 'none');
    return { top, bottom, any };
  }

  #conditionsOf(cell: GridCell, grid: Grid): readonly Condition[] {
    const look = this.#look;
    const firstRow = look.has('firstRow') && cell.row === 0;
    const lastRow = look.has('lastRow') && cell.row === grid.rows.length - 1 && cell.row > 0;
    const firstColumn = look.has('firstColumn') && cell.start === 0;
    const lastColumn = look.has('lastColumn') && isLastInRow(cell, grid);
    const found = new Set<Condition>(['wholeTable']);
    if (!look.has('noHBand') && !firstRow && !lastRow) {
      const row = cell.row - (look.has('firstRow') ? 1 : 0);
      found.add(Math.floor(row / this.#rowBand) % 2 === 0 ? 'band1Horz' : 'band2Horz');
    }
    if (!look.has('noVBand') && !firstColumn && !lastColumn) {
      const column = grid.starts.indexOf(cell.start) - (look.has('firstColumn') ? 1 : 0);
      found.add(Math.floor(column / this.#columnBand) % 2 === 0 ? 'band1Vert' : 'band2Vert');
    }
    if (firstColumn) found.add('firstCol');
    if (lastColumn) found.add('lastCol');
    if (firstRow) found.add('firstRow');
    if (lastRow) found.add('lastRow');
    if (firstRow && firstColumn) found.add('nwCell');
    if (firstRow && lastColumn) found.add('neCell');
    if (lastRow && firstColumn) found.add('swCell');
    if (lastRow && lastColumn) found.add('seCell');
    return CONDITIONS.filter((condition) => found.has(condition));
  }
}

function isLastInRow(cell: GridCell, grid: Grid): boolean {
  return grid.lastOfRow[cell.row] === cell.start;
}

function conditional(style: XmlNode, condition: Condition): XmlNode | undefined {
  return style.children.find((node) => node.name === 'w:tblStylePr' && node.attribute('w:type') === condition);
}

function edgeBorder(borders: XmlNode | undefined, edge: Edge): StatedBorder | undefined {
  if (borders === undefined) return undefined;
  for (const name of ALIASES[edge]) {
    const border = readBorder(borders.child(name));
    if (border !== undefined) return border;
  }
  return undefined;
}

function edgeWidth(margins: XmlNode | undefined, names: readonly string[]): number | undefined {
  for (const name of names) {
    const width = parseTwips(margins?.child(name)?.attribute('w:w'));
    if (width !== undefined) return width;
  }
  return undefined;
}

/** `w:tblLook` by attributes, or by the bits of the older `w:val` (17.4.56, 17.7.6). */
function readLook(node: XmlNode | undefined): ReadonlySet<string> {
  const look = new Set<string>();
  const bits = Number.parseInt(node?.attribute('w:val') ?? '', 16);
  const flags: ReadonlyArray<readonly [string, number]> = [
    ['firstRow', 0x20],
    ['lastRow', 0x40],
    ['firstColumn', 0x80],
    ['lastColumn', 0x100],
    ['noHBand', 0x200],
    ['noVBand', 0x400],
  ];
  for (const [name, bit] of flags) {
    const stated = node?.attribute(`w:${name}`);
    if (stated === undefined ? (bits & bit) !== 0 : stated === '1' || stated === 'true' || stated === 'on')
      look.add(name);
  }
  return look;
}
