import type { XmlNode } from '../xml/node.ts';
import type { Room } from './room.ts';
import { round } from './room.ts';

/** A horizontal line drawn as a shape. */
export interface LineShape {
  readonly lengthMm: number;
  readonly leftMm: number | undefined;
  readonly solid: boolean;
  readonly widthPt: number | undefined;
}

/** A text box: its blocks, and the room inside it. */
export interface BoxShape {
  readonly content: XmlNode;
  readonly room: Room | undefined;
}

export interface Shapes {
  readonly lines: LineShape[];
  readonly boxes: BoxShape[];
}

/** What horizontal positions are counted from, all in mm from the left edge of the page. */
export interface Anchorage {
  /** The column or, in a table, the cell. */
  readonly column: Room | undefined;
  readonly margins: Room | undefined;
  readonly page: Room | undefined;
  /** Where an inline shape stands when it is alone in its paragraph; its width goes in. */
  readonly inline: (widthMm: number) => number | undefined;
}

/** A line may lean by this part of its length and still be a rule under a text. */
const MAX_SLOPE = 0.1;
/** A filled shape this low is a line for whoever looks at the page. */
const MAX_THICKNESS_MM = 0.8;
const MIN_LENGTH_MM = 2;

export function isHorizontal(widthMm: number, heightMm: number): boolean {
  return widthMm >= MIN_LENGTH_MM && Math.abs(heightMm) <= widthMm * MAX_SLOPE;
}

export function isThin(widthMm: number, heightMm: number): boolean {
  return widthMm >= MIN_LENGTH_MM && heightMm <= MAX_THICKNESS_MM && heightMm * 4 <= widthMm;
}

/** A pasted picture this long and low can only be of a line; its file has some white around it. */
export function isLinePicture(widthMm: number, heightMm: number): boolean {
  return widthMm >= 20 && heightMm <= 2.5;
}

/** The stretch a position is relative to, by its name in DrawingML, VML and frames. */
export function reference(anchorage: Anchorage, relativeTo: string): Room | undefined {
  const { column, margins, page } = anchorage;
  switch (relativeTo) {
    case 'page':
      return page;
    case 'margin':
      return margins;
    case 'column':
    case 'text':
      return column;
    case 'leftMargin':
    case 'left-margin-area':
      return margins && { leftMm: 0, rightMm: margins.leftMm };
    case 'rightMargin':
    case 'right-margin-area':
      return margins && page && { leftMm: margins.rightMm, rightMm: page.rightMm };
    default:
      return undefined;
  }
}

/** Left edge of something of a width aligned in a room. */
export function align(room: Room | undefined, alignment: string, widthMm: number): number | undefined {
  if (room === undefined) return undefined;
  switch (alignment) {
    case 'left':
    case 'inside':
      return room.leftMm;
    case 'center':
      return round((room.leftMm + room.rightMm - widthMm) / 2);
    case 'right':
    case 'outside':
      return round(room.rightMm - widthMm);
    default:
      return undefined;
  }
}
