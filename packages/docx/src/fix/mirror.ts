import { endTagStart } from '../xml/node.ts';
import type { XmlNode, XmlPart } from '../xml/node.ts';
import type { Patch } from './patches.ts';

/**
 * A text box is stored twice, as a drawing and as its VML fallback (ECMA-376 Part 3, 7.6).
 * What is changed in the one that is read is changed in its double too, where the two are equal.
 */
export function mirrored(part: XmlPart, patches: readonly Patch[]): Patch[] {
  if (!part.text.includes('<mc:Fallback')) return [];
  const copies: Patch[] = [];
  const walk = (node: XmlNode): void => {
    for (const child of node.children) {
      if (child.name === 'mc:AlternateContent') copies.push(...doubles(part, child, patches));
      else walk(child);
    }
  };
  walk(part.root);
  return copies;
}

function doubles(part: XmlPart, alternatives: XmlNode, patches: readonly Patch[]): Patch[] {
  const chosen = alternatives.children.find(({ name, children }) => name === 'mc:Choice' && children.length > 0);
  const fallback = alternatives.child('mc:Fallback');
  if (!chosen || !fallback) return [];
  const others = boxesIn(fallback);
  return boxesIn(chosen).flatMap((box, at) => {
    const other = others[at];
    if (!other) return [];
    const end = endTagStart(part, box);
    if (part.text.slice(box.contentStart, end) !== part.text.slice(other.contentStart, endTagStart(part, other)))
      return [];
    const shift = other.contentStart - box.contentStart;
    return patches
      .filter((patch) => box.contentStart <= patch.start && patch.end <= end)
      .map((patch) => ({ start: patch.start + shift, end: patch.end + shift, text: patch.text }));
  });
}

function boxesIn(node: XmlNode): XmlNode[] {
  return node.children.flatMap((child) => (child.name === 'w:txbxContent' ? [child] : boxesIn(child)));
}
