import type { XmlNode } from '../xml/node.ts';
import { chosenAlternative } from './inline-reader.ts';

/** Paragraphs, tables and imported chunks in reading order, out of content controls and other wrappers. */
export function blocksOf(nodes: readonly XmlNode[]): readonly XmlNode[] {
  if (nodes.every(isPlainBlock)) return nodes;
  const blocks: XmlNode[] = [];
  collect(nodes, blocks);
  return blocks;
}

function isPlainBlock(node: XmlNode): boolean {
  return node.name === 'w:p' || node.name === 'w:tbl';
}

function collect(nodes: readonly XmlNode[], blocks: XmlNode[]): void {
  for (const node of nodes) {
    switch (node.name) {
      case 'w:p':
      case 'w:tbl':
      case 'w:altChunk':
      case 'm:oMathPara':
        blocks.push(node);
        break;
      case 'w:sdt':
        collect(node.child('w:sdtContent')?.children ?? [], blocks);
        break;
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
        collect(node.children, blocks);
        break;
      case 'mc:AlternateContent':
        collect(chosenAlternative(node), blocks);
        break;
    }
  }
}

/** Children of one name, out of content controls: the rows of a table, the cells of a row. */
export function unwrapped(nodes: readonly XmlNode[], name: string, found: XmlNode[] = []): readonly XmlNode[] {
  for (const node of nodes) {
    if (node.name === name) found.push(node);
    else if (node.name === 'w:sdt') unwrapped(node.child('w:sdtContent')?.children ?? [], name, found);
    else if (node.name === 'w:customXml' || node.name === 'w:ins') unwrapped(node.children, name, found);
  }
  return found;
}
