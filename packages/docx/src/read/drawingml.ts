import { emuToMm, EMU_PER_MM, parseNumber } from '../format/units.ts';
import type { XmlNode } from '../xml/node.ts';
import { chosenAlternative } from './inline-reader.ts';
import { round } from './room.ts';
import { align, isHorizontal, isLinePicture, isThin, reference } from './shapes.ts';
import type { Anchorage, Shapes } from './shapes.ts';

/** Maps EMU of a group's inside to mm from the drawing's left edge. */
interface Frame {
  readonly x: (emu: number) => number;
  readonly scale: number;
  readonly scaleY: number;
}

const WHOLE: Frame = { x: emuToMm, scale: 1, scaleY: 1 };
const LINES: ReadonlySet<string> = new Set(['line', 'lineInv', 'straightConnector1']);
/** Inner margin of a text box where `wps:bodyPr` states none (ECMA-376 Part 1, 21.1.2.1.1). */
const DEFAULT_INSET_EMU = 91_440;
const EMU_PER_POINT = 12_700;

/** Finds the lines and text boxes of a `w:drawing` (20.4). */
export function readDrawing(drawing: XmlNode, anchorage: Anchorage, shapes: Shapes): void {
  for (const holder of drawing.children) {
    if (holder.name !== 'wp:anchor' && holder.name !== 'wp:inline') continue;
    const hidden = holder.child('wp:docPr')?.attribute('hidden');
    if (hidden === '1' || hidden === 'true') continue;
    const extent = holder.child('wp:extent');
    const widthMm = emuToMm(parseNumber(extent?.attribute('cx')) ?? 0);
    const heightMm = emuToMm(parseNumber(extent?.attribute('cy')) ?? 0);
    const leftMm = holder.name === 'wp:inline' ? anchorage.inline(widthMm) : anchoredLeft(holder, anchorage, widthMm);
    const data = holder.path('a:graphic', 'a:graphicData');
    for (const node of data?.children ?? []) {
      // The shape that is the whole drawing takes the drawing's size; its own offset has no say.
      if (node.name === 'wps:wsp') readShape(node, { leftMm, widthMm, heightMm }, shapes);
      else if (node.name === 'pic:pic' && isLinePicture(widthMm, heightMm))
        shapes.lines.push({ lengthMm: widthMm, leftMm, solid: true, widthPt: undefined });
      else readGroup(node, leftMm, WHOLE, shapes);
    }
  }
}

function anchoredLeft(anchor: XmlNode, anchorage: Anchorage, widthMm: number): number | undefined {
  if (anchor.attribute('simplePos') === '1' || anchor.attribute('simplePos') === 'true') {
    const x = parseNumber(anchor.child('wp:simplePos')?.attribute('x'));
    return x === undefined ? undefined : emuToMm(x);
  }
  const position =
    anchor.child('wp:positionH') ??
    anchor.children
      .filter((node) => node.name === 'mc:AlternateContent')
      .flatMap((node) => [...(node.child('mc:Fallback')?.children ?? []), ...chosenAlternative(node)])
      .find((node) => node.name === 'wp:positionH');
  if (position === undefined) return undefined;
  const room = reference(anchorage, position.attribute('relativeFrom') ?? 'column');
  const alignment = position.child('wp:align')?.text.trim();
  if (alignment !== undefined) return align(room, alignment, widthMm);
  const offset = parseNumber(position.child('wp:posOffset')?.text);
  return room === undefined || offset === undefined ? undefined : round(room.leftMm + emuToMm(offset));
}

/** Groups and canvases nest; each maps its children's coordinates (20.1.7.6). */
function readGroup(group: XmlNode, leftMm: number | undefined, frame: Frame, shapes: Shapes): void {
  const inner = groupFrame(group, frame);
  for (const node of group.children) {
    if (node.name === 'wps:wsp') {
      const transform = node.path('wps:spPr', 'a:xfrm');
      const offset = parseNumber(transform?.child('a:off')?.attribute('x')) ?? 0;
      const extent = transform?.child('a:ext');
      readShape(
        node,
        {
          leftMm: leftMm === undefined ? undefined : round(leftMm + inner.x(offset)),
          widthMm: round(((parseNumber(extent?.attribute('cx')) ?? 0) / EMU_PER_MM) * inner.scale),
          heightMm: round(((parseNumber(extent?.attribute('cy')) ?? 0) / EMU_PER_MM) * inner.scaleY),
        },
        shapes,
      );
    } else if (node.name === 'wpg:grpSp' || node.name === 'wpg:wgp') {
      readGroup(node, leftMm, inner, shapes);
    } else if (node.name === 'mc:AlternateContent') {
      for (const chosen of chosenAlternative(node)) readGroup(chosen, leftMm, inner, shapes);
    }
  }
}

function groupFrame(group: XmlNode, outer: Frame): Frame {
  const transform = group.path('wpg:grpSpPr', 'a:xfrm');
  if (transform === undefined) return outer;
  const value = (name: string, attribute: string): number | undefined =>
    parseNumber(transform.child(name)?.attribute(attribute));
  const ratio = (attribute: string): number => {
    const inside = value('a:chExt', attribute);
    const outside = value('a:ext', attribute);
    return inside === undefined || outside === undefined || inside === 0 ? 1 : outside / inside;
  };
  const scale = ratio('cx');
  const origin = value('a:chOff', 'x') ?? 0;
  // The outermost group's offset is the drawing's own, which the anchor places.
  const offset = outer === WHOLE ? 0 : (value('a:off', 'x') ?? 0);
  return {
    x: (emu) => outer.x(offset + (emu - origin) * scale),
    scale: outer.scale * scale,
    scaleY: outer.scaleY * ratio('cy'),
  };
}

interface Box {
  readonly leftMm: number | undefined;
  readonly widthMm: number;
  readonly heightMm: number;
}

function readShape(shape: XmlNode, box: Box, shapes: Shapes): void {
  const content = shape.path('wps:txbx', 'w:txbxContent');
  if (content !== undefined) {
    shapes.boxes.push({ content, room: insideOf(shape, box) });
    return;
  }
  const properties = shape.child('wps:spPr');
  const preset = properties?.child('a:prstGeom')?.attribute('prst');
  const { leftMm, widthMm, heightMm } = turned(properties?.child('a:xfrm'), box);
  const isLine = preset !== undefined && LINES.has(preset);
  if (isLine ? !isHorizontal(widthMm, heightMm) : !isThin(widthMm, heightMm)) return;
  const stroke = properties?.child('a:ln');
  const lineReference = shape.path('wps:style', 'a:lnRef')?.attribute('idx');
  const isStroked =
    stroke?.child('a:noFill') === undefined &&
    (stroke !== undefined || (lineReference !== undefined && lineReference !== '0'));
  const isFilled = !isLine && properties?.child('a:solidFill') !== undefined;
  if (!isStroked && !isFilled) return;
  const dash = stroke?.child('a:prstDash')?.attribute('val') ?? 'solid';
  const compound = stroke?.attribute('cmpd') ?? 'sng';
  const weight = parseNumber(stroke?.attribute('w'));
  shapes.lines.push({
    lengthMm: widthMm,
    leftMm,
    solid: isFilled || (dash === 'solid' && stroke?.child('a:custDash') === undefined && compound === 'sng'),
    widthPt: weight === undefined ? undefined : Math.round((weight / EMU_PER_POINT) * 100) / 100,
  });
}

/** A quarter turn makes a standing line lie: the shape turns about its middle. `rot` counts 60 000ths of a degree. */
function turned(transform: XmlNode | undefined, box: Box): Box {
  const degrees = Math.abs(Math.round((parseNumber(transform?.attribute('rot')) ?? 0) / 60_000)) % 180;
  if (degrees < 80 || degrees > 100) return box;
  const leftMm = box.leftMm === undefined ? undefined : round(box.leftMm + (box.widthMm - box.heightMm) / 2);
  return { leftMm, widthMm: box.heightMm, heightMm: box.widthMm };
}

function insideOf(shape: XmlNode, box: Box): { leftMm: number; rightMm: number } | undefined {
  if (box.leftMm === undefined) return undefined;
  const body = shape.child('wps:bodyPr');
  const inset = (name: string): number => (parseNumber(body?.attribute(name)) ?? DEFAULT_INSET_EMU) / EMU_PER_MM;
  return { leftMm: round(box.leftMm + inset('lIns')), rightMm: round(box.leftMm + box.widthMm - inset('rIns')) };
}
