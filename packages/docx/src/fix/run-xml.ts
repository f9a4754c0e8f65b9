import type { RunFormat } from '@thethuc/core';
import type { XmlNode, XmlPart } from '../xml/node.ts';
import { sourceOf } from '../xml/node.ts';
import { Children, escapeAttribute } from './children.ts';
import { RUN_PROPERTIES } from './order.ts';
import type { Revisions } from './track.ts';

/** `w:rPr` of a run with a format laid on it; empty when nothing is stated. */
export function runProperties(
  part: XmlPart,
  old: XmlNode | undefined,
  format: RunFormat,
  revisions?: Revisions,
): string {
  const children = new Children(part, old, RUN_PROPERTIES);
  const before = new Children(part, old, RUN_PROPERTIES);
  // A record keeps the former format, not the former revisions of a paragraph mark (CT_ParaRPrOriginal may, CT_RPrOriginal may not).
  for (const name of ['w:rPrChange', 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']) before.remove(name);
  apply(children, format);
  if (revisions && !old?.child('w:rPrChange')) {
    children.set('w:rPrChange', `<w:rPrChange${revisions.attributes()}><w:rPr>${before.xml()}</w:rPr></w:rPrChange>`);
  }
  return children.size === 0 ? '' : `<w:rPr>${children.xml()}</w:rPr>`;
}

/** The source of a run's properties as they stand. */
export function propertiesSource(part: XmlPart, run: XmlNode): string {
  const properties = runPropertiesOf(run);
  return properties ? sourceOf(part, properties) : '';
}

/** The properties of a run; only the first child counts. */
export function runPropertiesOf(run: XmlNode): XmlNode | undefined {
  return run.children[0]?.name === 'w:rPr' ? run.children[0] : undefined;
}

function apply(children: Children, format: RunFormat): void {
  const toggle = (name: string, on: boolean | undefined) => {
    if (on !== undefined) children.set(name, on ? `<${name}/>` : `<${name} w:val="0"/>`);
  };
  if (format.fontFamily !== undefined) {
    const font = escapeAttribute(format.fontFamily);
    children.set('w:rFonts', `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`);
  }
  toggle('w:b', format.bold);
  toggle('w:bCs', format.bold);
  toggle('w:i', format.italic);
  toggle('w:iCs', format.italic);
  toggle('w:caps', format.caps);
  toggle('w:smallCaps', format.smallCaps);
  toggle('w:strike', format.strike);
  if (format.color !== undefined) children.set('w:color', `<w:color w:val="${escapeAttribute(format.color)}"/>`);
  if (format.sizePt !== undefined) {
    const halfPoints = Math.round(format.sizePt * 2);
    children.set('w:sz', `<w:sz w:val="${halfPoints}"/>`);
    children.set('w:szCs', `<w:szCs w:val="${halfPoints}"/>`);
  }
  if (format.highlight !== undefined)
    children.set('w:highlight', `<w:highlight w:val="${escapeAttribute(format.highlight)}"/>`);
  if (format.underline !== undefined) children.set('w:u', `<w:u w:val="${format.underline ? 'single' : 'none'}"/>`);
  if (format.vertical !== undefined) children.set('w:vertAlign', `<w:vertAlign w:val="${format.vertical}"/>`);
}
