import { parseTwips, twipsToMm } from '../format/units.ts';
import type { XmlNode } from '../xml/node.ts';
import { round } from './room.ts';
import type { Room } from './room.ts';
import { align, reference } from './shapes.ts';
import type { Anchorage } from './shapes.ts';

/** The frame a paragraph stands in (17.3.1.11); drop caps are part of their text and no frame. */
export function frameOf(properties: XmlNode | undefined): XmlNode | undefined {
  const frame = properties?.child('w:framePr');
  if (frame === undefined) return undefined;
  const dropCap = frame.attribute('w:dropCap');
  return dropCap !== undefined && dropCap !== 'none' ? undefined : frame;
}

/**
 * Room inside a frame. A frame without a width is as wide as its text, which only layout knows:
 * its room is then the point it hangs from, so that a centred page number is still seen in the middle.
 */
export function frameRoom(frame: XmlNode, anchorage: Anchorage): Room | undefined {
  const room = reference(anchorage, frame.attribute('w:hAnchor') ?? 'text');
  const width = twipsToMm(parseTwips(frame.attribute('w:w')) ?? 0);
  const alignment = frame.attribute('w:xAlign');
  const x = twipsToMm(parseTwips(frame.attribute('w:x')) ?? 0);
  const left = alignment === undefined ? room && room.leftMm + x : align(room, alignment, width);
  return left === undefined ? undefined : { leftMm: round(left), rightMm: round(left + width) };
}
