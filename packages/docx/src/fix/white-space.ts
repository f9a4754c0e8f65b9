import type { Span } from '@thethuc/core';
import { endTagStart, startOf } from '../xml/node.ts';
import type { XmlNode, XmlPart } from '../xml/node.ts';
import type { Patch } from './patches.ts';

/** The text of a `w:t` that Word shows: without `xml:space="preserve"` the white space at both ends is dropped. */
export function textBounds(part: XmlPart, text: XmlNode): Span {
  let start = text.contentStart;
  let end = endTagStart(part, text);
  if (end < start) return { start, end: start };
  if (text.attribute('xml:space') === 'preserve') return { start, end };
  while (start < end && isSpace(part.text.charCodeAt(start))) start++;
  while (end > start && isSpace(part.text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Makes a `w:t` keep its white space, less what was never shown. */
export function keptSpace(part: XmlPart, text: XmlNode): Patch[] {
  if (text.attribute('xml:space') === 'preserve') return [];
  const begin = startOf(part, text);
  const stated = /\sxml:space\s*=\s*(?:"[^"]*"|'[^']*')/u.exec(part.text.slice(begin, text.contentStart));
  const at = begin + (stated?.index ?? '<w:t'.length);
  const shown = textBounds(part, text);
  const cut = (start: number, end: number): Patch[] => (start < end ? [{ start, end, text: '' }] : []);
  return [
    { start: at, end: at + (stated?.[0].length ?? 0), text: ' xml:space="preserve"' },
    ...cut(text.contentStart, shown.start),
    ...cut(shown.end, endTagStart(part, text)),
  ];
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
