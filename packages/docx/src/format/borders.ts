import type { Border } from '@thethuc/core';
import type { XmlNode } from '../xml/node.ts';
import { parseNumber } from './units.ts';

/** A border as one element states it: drawn, or explicitly none. */
export type StatedBorder = Border | 'none';

const SOLID: ReadonlySet<string> = new Set(['single', 'thick']);

/** CT_Border (17.3.4): `w:sz` counts eighths of a point. */
export function readBorder(node: XmlNode | undefined): StatedBorder | undefined {
  const style = node?.attribute('w:val');
  if (node === undefined || style === undefined) return undefined;
  if (style === 'nil' || style === 'none') return 'none';
  const eighths = parseNumber(node.attribute('w:sz'));
  const solid = SOLID.has(style);
  return eighths === undefined ? { solid } : { solid, widthPt: eighths / 8 };
}

export function drawn(border: StatedBorder | undefined): Border | undefined {
  return border === 'none' ? undefined : border;
}
