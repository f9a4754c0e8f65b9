import type { XmlNode, XmlPart } from '../xml/node.ts';

/** Paragraphs, runs and sections of a part by the ordinals that origins carry. */
export interface PartIndex {
  readonly part: XmlPart;
  readonly paragraphs: readonly XmlNode[];
  /** Element that holds each paragraph, by the same ordinal. */
  readonly holders: readonly XmlNode[];
  readonly sections: readonly XmlNode[];
  /** Runs of a paragraph, those of paragraphs nested in its text boxes excluded. */
  runsOf(paragraph: number): readonly XmlNode[];
}

export function indexPart(part: XmlPart): PartIndex {
  const paragraphs: XmlNode[] = [];
  const holders: XmlNode[] = [];
  const sections: XmlNode[] = [];
  const walk = (node: XmlNode): void => {
    for (const child of node.children) {
      if (child.name === 'w:p') {
        paragraphs[child.ordinal] = child;
        holders[child.ordinal] = node;
      } else if (child.name === 'w:sectPr' && node.name !== 'w:sectPrChange') {
        sections.push(child);
      }
      if (child.name !== 'w:pPrChange' && child.name !== 'w:sectPrChange') walk(child);
    }
  };
  walk(part.root);
  const runs = new Map<number, readonly XmlNode[]>();
  return {
    part,
    paragraphs,
    holders,
    sections,
    runsOf(paragraph) {
      const known = runs.get(paragraph);
      if (known) return known;
      const found: XmlNode[] = [];
      collectRuns(paragraphs[paragraph]!, found);
      runs.set(paragraph, found);
      return found;
    },
  };
}

function collectRuns(node: XmlNode, found: XmlNode[]): void {
  for (const child of node.children) {
    if (child.name === 'w:p') continue;
    if (child.name === 'w:r') found[child.ordinal] = child;
    collectRuns(child, found);
  }
}
