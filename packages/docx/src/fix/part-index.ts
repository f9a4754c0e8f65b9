import { blocksOf } from '../read/blocks.ts';
import type { XmlNode, XmlPart } from '../xml/node.ts';

/** Paragraphs, runs and sections of a part by the ordinals that origins carry. */
export interface PartIndex {
  readonly part: XmlPart;
  readonly paragraphs: readonly XmlNode[];
  /** `w:sectPr` in the order in which the reader counts sections. */
  readonly sections: readonly XmlNode[];
  /** True for ECMA-376 strict files, which know no left and right. */
  readonly strict: boolean;
  parentOf(node: XmlNode): XmlNode | undefined;
  /** Runs of a paragraph, those of paragraphs nested in its text boxes excluded. */
  runsOf(paragraph: number): readonly XmlNode[];
}

export function indexPart(part: XmlPart): PartIndex {
  const paragraphs: XmlNode[] = [];
  const parents = new Map<XmlNode, XmlNode>();
  const walk = (node: XmlNode): void => {
    for (const child of node.children) {
      parents.set(child, node);
      if (child.name === 'w:p') paragraphs[child.ordinal] = child;
      walk(child);
    }
  };
  walk(part.root);
  const runs = new Map<number, readonly XmlNode[]>();
  return {
    part,
    paragraphs,
    sections: sectionsOf(part.root),
    strict: part.text.includes('http://purl.oclc.org/ooxml/wordprocessingml/main'),
    parentOf: (node) => parents.get(node),
    runsOf(paragraph) {
      const known = runs.get(paragraph);
      if (known) return known;
      const found: XmlNode[] = [];
      const holder = paragraphs[paragraph];
      if (holder) collectRuns(holder, found);
      runs.set(paragraph, found);
      return found;
    },
  };
}

/** The properties of a paragraph; only the first child counts. */
export function propertiesOf(paragraph: XmlNode): XmlNode | undefined {
  return paragraph.children[0]?.name === 'w:pPr' ? paragraph.children[0] : undefined;
}

function sectionsOf(root: XmlNode): readonly XmlNode[] {
  const body = root.child('w:body');
  if (!body) return [];
  const inParagraphs = blocksOf(body.children).flatMap((block) =>
    block.name === 'w:p' ? (propertiesOf(block)?.child('w:sectPr') ?? []) : [],
  );
  return [...inParagraphs, ...[body.child('w:sectPr') ?? []].flat()];
}

function collectRuns(node: XmlNode, found: XmlNode[]): void {
  for (const child of node.children) {
    if (child.name === 'w:p') continue;
    if (child.name === 'w:r') found[child.ordinal] = child;
    collectRuns(child, found);
  }
}
