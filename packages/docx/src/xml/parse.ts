import { SaxesParser } from 'saxes';
import { LIMITS } from '../package/limits.ts';
import { decodeXml } from './decode.ts';
import { hasUsualPrefixes, usualPrefix } from './namespaces.ts';
import { XmlNode } from './node.ts';
import type { XmlPart } from './node.ts';

export type XmlFault = 'encoding' | 'doctype' | 'depth' | 'malformed';

export type ParseResult = { readonly ok: true; readonly part: XmlPart } | { readonly ok: false; readonly fault: XmlFault };

class Fault extends Error {
  readonly fault: XmlFault;
  constructor(fault: XmlFault) {
    super(fault);
    this.fault = fault;
  }
}

type Rename = (name: string, isAttribute: boolean) => string;

/** Parses a part in one pass. No document type is accepted, so no entity can be declared. */
export function parseXml(name: string, bytes: Uint8Array): ParseResult {
  const text = decodeXml(bytes);
  if (text === undefined) return { ok: false, fault: 'encoding' };
  const usualPrefixes = hasUsualPrefixes(text);
  try {
    const root = buildTree(text, usualPrefixes);
    return { ok: true, part: { name, text, root, usualPrefixes } };
  } catch (error) {
    return { ok: false, fault: error instanceof Fault ? error.fault : 'malformed' };
  }
}

function buildTree(text: string, usualPrefixes: boolean): XmlNode {
  const parser = new SaxesParser();
  const top = new XmlNode('', {}, 0, 0);
  const stack: XmlNode[] = [top];
  const scopes: Rename[] = [(name) => name];
  let node = top;
  let paragraphs = 0;
  // Runs already met in each open paragraph: a text box nests paragraphs.
  const runs: number[] = [0];

  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Fault('doctype');
  });
  parser.on('opentag', (tag) => {
    if (stack.length > LIMITS.xmlDepth) throw new Fault('depth');
    let name = tag.name;
    let attributes = tag.attributes as Record<string, string>;
    if (!usualPrefixes) {
      const rename = scopeOf(attributes, scopes[scopes.length - 1] as Rename);
      scopes.push(rename);
      name = rename(name, false);
      attributes = renameAttributes(attributes, rename);
    }
    let ordinal = 0;
    if (name === 'w:r') ordinal = runs[runs.length - 1]!++;
    else if (name === 'w:p') {
      ordinal = paragraphs++;
      runs.push(0);
    }
    const child = new XmlNode(name, attributes, parser.position, ordinal);
    node.children.push(child);
    stack.push(child);
    node = child;
  });
  parser.on('closetag', () => {
    node.end = parser.position;
    if (node.name === 'w:p') runs.pop();
    if (!usualPrefixes) scopes.pop();
    stack.pop();
    node = stack[stack.length - 1] as XmlNode;
  });
  parser.on('text', (content) => {
    if (node.children.length === 0) node.text += content;
  });
  parser.on('cdata', (content) => {
    node.text += content;
  });
  parser.write(text);
  parser.close();
  const root = top.children[0];
  if (root === undefined) throw new Fault('malformed');
  return root;
}

function scopeOf(attributes: Record<string, string>, outer: Rename): Rename {
  const bound = new Map<string, string>();
  for (const key of Object.keys(attributes)) {
    if (key === 'xmlns') bound.set('', attributes[key] ?? '');
    else if (key.startsWith('xmlns:')) bound.set(key.slice(6), attributes[key] ?? '');
  }
  if (bound.size === 0) return outer;
  return (name, isAttribute) => {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    if (isAttribute && prefix === '') return name;
    const uri = bound.get(prefix);
    if (uri === undefined) return outer(name, isAttribute);
    const local = name.slice(colon + 1);
    const usual = usualPrefix(uri);
    // A name of a foreign namespace must not be taken for one of ours.
    if (usual === undefined) return `foreign:${local}`;
    return usual === '' ? local : `${usual}:${local}`;
  };
}

function renameAttributes(attributes: Record<string, string>, rename: Rename): Record<string, string> {
  const renamed: Record<string, string> = {};
  for (const key of Object.keys(attributes)) renamed[rename(key, true)] = attributes[key] ?? '';
  return renamed;
}
