import { parseNumber, UNIT_IN_POINTS } from '../format/units.ts';
import type { XmlNode } from '../xml/node.ts';
import { round } from './room.ts';
import { align, isHorizontal, isThin, reference } from './shapes.ts';
import type { Anchorage, Shapes } from './shapes.ts';

const MM_PER_POINT = 25.4 / 72;
/** A length without a unit counts pixels of 96 to the inch. */
const POINTS_PER_UNIT: Readonly<Record<string, number>> = {
  ...UNIT_IN_POINTS,
  px: 0.75,
  '': 0.75,
  emu: 1 / 12_700,
};
/** Shape types 20 (line) and 32 (straight connector) of ECMA-376 Part 4, 14.1.2.19. */
const LINE_TYPE = /_t(?:20|32)$/;
const SHAPES: ReadonlySet<string> = new Set(['v:shape', 'v:line', 'v:rect', 'v:roundrect', 'v:oval', 'v:polyline']);
const DEFAULT_INSET_MM = 2.54;
const DEFAULT_WEIGHT_PT = 0.75;

/** Maps the numbers of a group's inside to mm: horizontally from the group's left edge, vertically in size only. */
interface Frame {
  readonly leftMm: number | undefined;
  readonly origin: number;
  readonly scale: number;
  readonly scaleY: number;
}

/** Finds the lines and text boxes of a `w:pict` or `w:object` (ECMA-376 Part 4, 14.1). */
export function readVml(picture: XmlNode, anchorage: Anchorage, shapes: Shapes): void {
  for (const node of picture.children) {
    if (node.name === 'v:group') readTopGroup(node, anchorage, shapes);
    else if (SHAPES.has(node.name)) readTopShape(node, anchorage, shapes);
  }
}

function readTopGroup(node: XmlNode, anchorage: Anchorage, shapes: Shapes): void {
  const style = readStyle(node);
  if (isHidden(style)) return;
  const widthMm = lengthMm(style.get('width')) ?? 0;
  const heightMm = lengthMm(style.get('height')) ?? 0;
  readGroup(node, placeOf(style, anchorage, widthMm), widthMm, heightMm, shapes);
}

function readGroup(node: XmlNode, leftMm: number | undefined, widthMm: number, heightMm: number, shapes: Shapes): void {
  const [width = 1000, height = 1000] = pair(node.attribute('coordsize'));
  const [origin = 0] = pair(node.attribute('coordorigin'));
  const frame: Frame = { leftMm, origin, scale: ratio(widthMm, width), scaleY: ratio(heightMm, height) };
  for (const child of node.children) {
    const style = readStyle(child);
    if (isHidden(style)) continue;
    const box = child.name === 'v:line' ? lineBox(child, frame) : innerBox(style, frame);
    if (child.name === 'v:group') readGroup(child, box.leftMm, box.widthMm, box.heightMm, shapes);
    else if (SHAPES.has(child.name)) readShape(child, style, box, shapes);
  }
}

function ratio(size: number, units: number): number {
  return units === 0 ? 0 : size / units;
}

interface Box {
  readonly leftMm: number | undefined;
  readonly widthMm: number;
  readonly heightMm: number;
}

function innerBox(style: ReadonlyMap<string, string>, frame: Frame): Box {
  const number = (name: string): number => parseNumber(style.get(name)) ?? 0;
  return {
    leftMm: at(number('left'), frame),
    widthMm: round(number('width') * frame.scale),
    heightMm: round(number('height') * frame.scaleY),
  };
}

function lineBox(node: XmlNode, frame: Frame): Box {
  const [x1 = 0, y1 = 0] = pair(node.attribute('from'));
  const [x2 = 0, y2 = 0] = pair(node.attribute('to'));
  return {
    leftMm: at(Math.min(x1, x2), frame),
    widthMm: round(Math.abs(x2 - x1) * frame.scale),
    heightMm: round(Math.abs(y2 - y1) * frame.scaleY),
  };
}

function at(x: number, frame: Frame): number | undefined {
  return frame.leftMm === undefined ? undefined : round(frame.leftMm + (x - frame.origin) * frame.scale);
}

function readTopShape(node: XmlNode, anchorage: Anchorage, shapes: Shapes): void {
  const style = readStyle(node);
  if (isHidden(style)) return;
  if (node.attribute('o:hr') === 't') {
    readRule(node, anchorage, shapes);
    return;
  }
  if (node.name === 'v:line') {
    const [from, to] = [lengths(node.attribute('from')), lengths(node.attribute('to'))];
    const [x1 = 0, y1 = 0] = from;
    const [x2 = 0, y2 = 0] = to;
    const widthMm = round(Math.abs(x2 - x1));
    const aligned = alignmentOf(style);
    const room = reference(anchorage, style.get('mso-position-horizontal-relative') ?? 'text');
    const leftMm =
      aligned === undefined
        ? room && round(room.leftMm + Math.min(x1, x2) + (lengthMm(style.get('margin-left')) ?? 0))
        : align(room, aligned, widthMm);
    readShape(node, style, { leftMm, widthMm, heightMm: round(Math.abs(y2 - y1)) }, shapes);
    return;
  }
  const widthMm = percentWidth(style, anchorage) ?? lengthMm(style.get('width')) ?? 0;
  const heightMm = lengthMm(style.get('height')) ?? 0;
  readShape(node, style, { leftMm: placeOf(style, anchorage, widthMm), widthMm, heightMm }, shapes);
}

/** The horizontal rule of Word's own making: as wide as the column unless a share is stated, in tenths of a percent. */
function readRule(node: XmlNode, anchorage: Anchorage, shapes: Shapes): void {
  const room = anchorage.column;
  if (room === undefined) return;
  const share = (parseNumber(node.attribute('o:hrpct')) ?? 1000) / 1000;
  const stated = lengthMm(readStyle(node).get('width'));
  const widthMm = round(share > 0 ? (room.rightMm - room.leftMm) * share : (stated ?? room.rightMm - room.leftMm));
  const leftMm = align(room, node.attribute('o:hralign') ?? 'left', widthMm);
  shapes.lines.push({ lengthMm: widthMm, leftMm, solid: true, widthPt: undefined });
}

function placeOf(style: ReadonlyMap<string, string>, anchorage: Anchorage, widthMm: number): number | undefined {
  if (style.get('position') !== 'absolute') return anchorage.inline(widthMm);
  const room = reference(anchorage, style.get('mso-position-horizontal-relative') ?? 'text');
  const aligned = alignmentOf(style);
  if (aligned !== undefined) return align(room, aligned, widthMm);
  const offset = (lengthMm(style.get('margin-left')) ?? 0) + (lengthMm(style.get('left')) ?? 0);
  return room === undefined ? undefined : round(room.leftMm + offset);
}

function alignmentOf(style: ReadonlyMap<string, string>): string | undefined {
  const alignment = style.get('mso-position-horizontal');
  return alignment === undefined || alignment === 'absolute' ? undefined : alignment;
}

function percentWidth(style: ReadonlyMap<string, string>, anchorage: Anchorage): number | undefined {
  const percent = parseNumber(style.get('mso-width-percent')) ?? 0;
  if (percent <= 0) return undefined;
  const room = reference(anchorage, style.get('mso-width-relative') ?? 'page');
  return room === undefined ? undefined : round(((room.rightMm - room.leftMm) * percent) / 1000);
}

function readShape(node: XmlNode, style: ReadonlyMap<string, string>, box: Box, shapes: Shapes): void {
  const textbox = node.child('v:textbox');
  const content = textbox?.child('w:txbxContent');
  if (textbox !== undefined && content !== undefined) {
    shapes.boxes.push({ content, room: insideOf(textbox, box) });
    return;
  }
  if (node.child('v:imagedata') !== undefined) return;
  const { leftMm, widthMm, heightMm } = turned(style, box);
  const isLine =
    node.name === 'v:line' ||
    node.attribute('o:connectortype') === 'straight' ||
    LINE_TYPE.test(node.attribute('type') ?? '');
  if (isLine ? !isHorizontal(widthMm, heightMm) : !isThin(widthMm, heightMm)) return;
  const stroke = node.child('v:stroke');
  const isStroked = !isOff(node.attribute('stroked')) && !isOff(stroke?.attribute('on'));
  const isFilled = !isLine && !isOff(node.attribute('filled'));
  if (!isStroked && !isFilled) return;
  const dash = stroke?.attribute('dashstyle') ?? 'solid';
  const linestyle = stroke?.attribute('linestyle') ?? 'single';
  const weight = node.attribute('strokeweight') ?? stroke?.attribute('weight');
  const weightMm = lengthMm(weight);
  shapes.lines.push({
    lengthMm: widthMm,
    leftMm,
    solid: dash === 'solid' && linestyle === 'single',
    widthPt: weightMm === undefined ? DEFAULT_WEIGHT_PT : Math.round((weightMm / MM_PER_POINT) * 100) / 100,
  });
}

function turned(style: ReadonlyMap<string, string>, box: Box): Box {
  const degrees = Math.abs(parseNumber(style.get('rotation')) ?? 0) % 180;
  if (degrees < 80 || degrees > 100) return box;
  const leftMm = box.leftMm === undefined ? undefined : round(box.leftMm + (box.widthMm - box.heightMm) / 2);
  return { leftMm, widthMm: box.heightMm, heightMm: box.widthMm };
}

function insideOf(textbox: XmlNode, box: Box): { leftMm: number; rightMm: number } | undefined {
  if (box.leftMm === undefined || box.widthMm <= 0) return undefined;
  const insets = (textbox.attribute('inset') ?? '').split(',');
  const inset = (index: number): number => lengthMm(insets[index]) ?? DEFAULT_INSET_MM;
  return { leftMm: round(box.leftMm + inset(0)), rightMm: round(box.leftMm + box.widthMm - inset(2)) };
}

function isOff(value: string | undefined): boolean {
  return value === 'f' || value === 'false' || value === '0';
}

function isHidden(style: ReadonlyMap<string, string>): boolean {
  return style.get('visibility') === 'hidden';
}

function readStyle(node: XmlNode): ReadonlyMap<string, string> {
  const style = new Map<string, string>();
  for (const declaration of (node.attribute('style') ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) style.set(declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim());
  }
  return style;
}

function lengthMm(value: string | undefined): number | undefined {
  const match = /^\s*(-?(?:\d+(?:\.\d*)?|\.\d+))\s*(pt|in|cm|mm|pc|pi|px|emu)?\s*$/.exec(value ?? '');
  if (match === null) return undefined;
  return round(Number(match[1]) * (POINTS_PER_UNIT[match[2] ?? ''] ?? 1) * MM_PER_POINT);
}

function lengths(value: string | undefined): readonly number[] {
  return (value ?? '').split(',').map((part) => lengthMm(part) ?? 0);
}

function pair(value: string | undefined): ReadonlyArray<number | undefined> {
  return (value ?? '').split(',').map((part) => parseNumber(part));
}
