import { SaxesParser } from 'saxes';
import { LIMITS } from '../package/limits.ts';
import { decodeXml } from './decode.ts';
import { hasUsualPrefixes, usualPrefix } from './namespaces.ts';
import { XmlNode } from './node.ts';
import type { XmlPart } from './node.ts';

export type XmlFault = 'encoding' | 'doctype' | 'depth' | 'malformed';

export type ParseResult =
  { readonly ok: true; readonly part: XmlPart } | { readonly ok: false; readonly fault: XmlFault };

class Fault extends Error {
  readonly fault: XmlFault;
  constructor(fault: XmlFault) {
    super(fault);
    this.fault = fault;
  }
}

type Rename = (name: string, isAttribute: boolean) => string;

export interface ParseOptions {
  /**
   * For reading only: property elements of equal text are one node (whose offsets are those of the first),
   * and attributes that say nothing of the document (`w:rsid…`) are left out.
   */
  readonly lean?: boolean;
}

/** Parses a part in one pass. No document type is accepted, so no entity can be declared. */
export function parseXml(name: string, bytes: Uint8Array, options: ParseOptions = {}): ParseResult {
  const text = decodeXml(bytes);
  if (text === undefined) return { ok: false, fault: 'encoding' };
  const usualPrefixes = hasUsualPrefixes(text);
  try {
    const root = new TreeBuilder(text, usualPrefixes, options.lean === true).build();
    return { ok: true, part: { name, text, root, usualPrefixes } };
  } catch (error) {
    return { ok: false, fault: error instanceof Fault ? error.fault : 'malformed' };
  }
}

/** Properties repeat: a few dozen texts make up most of them in any document. */
function isShared(name: string): boolean {
  return name === 'w:rPr' || name === 'w:pPr' || name === 'w:tcPr' || name === 'w:trPr';
}

class TreeBuilder {
  readonly #text: string;
  readonly #usualPrefixes: boolean;
  readonly #lean: boolean;
  readonly #parser = new SaxesParser();
  readonly #stack: XmlNode[] = [new XmlNode('', [], 0, 0)];
  readonly #scopes: Rename[] = [(name) => name];
  /** Every element name is one string, which makes comparing cheap and keeps no slice of the source alive. */
  readonly #names = new Map<string, string>();
  readonly #shared = new Map<string, XmlNode>();
  #node: XmlNode;
  #pairs: string[] = [];
  #paragraphs = 0;
  /** Elements open inside a part of the text that is passed over, that part's own included. */
  #skipped = 0;
  /** Runs already met in each open paragraph: a text box nests paragraphs. */
  readonly #runs: number[] = [0];

  constructor(text: string, usualPrefixes: boolean, lean: boolean) {
    this.#text = text;
    this.#usualPrefixes = usualPrefixes;
    this.#lean = lean;
    this.#node = this.#stack[0] as XmlNode;
  }

  build(): XmlNode {
    const top = this.#node;
    const parser = this.#parser;
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('doctype', () => {
      throw new Fault('doctype');
    });
    parser.on('attribute', ({ name, value }) => {
      if (this.#skipped > 0) return;
      if (this.#lean && name.startsWith('w:rsid')) return;
      this.#pairs.push(name, value);
    });
    parser.on('opentag', (tag) => {
      if (this.#skipped > 0) this.#skipped++;
      else this.#open(tag.name, tag.isSelfClosing);
    });
    parser.on('closetag', () => {
      if (this.#skipped > 0) this.#skipped--;
      else this.#close();
    });
    parser.on('text', (content) => {
      if (this.#skipped === 0 && this.#node.children.length === 0) this.#node.text += content;
    });
    parser.on('cdata', (content) => {
      this.#node.text += content;
    });
    parser.write(this.#text);
    parser.close();
    const root = top.children[0];
    if (root === undefined) throw new Fault('malformed');
    return root;
  }

  #open(source: string, closesItself: boolean): void {
    if (this.#stack.length > LIMITS.xmlDepth) throw new Fault('depth');
    let name = this.#intern(source);
    let pairs = this.#pairs;
    this.#pairs = [];
    if (!this.#usualPrefixes) {
      const rename = scopeOf(pairs, this.#scopes[this.#scopes.length - 1] as Rename);
      this.#scopes.push(rename);
      name = rename(name, false);
      pairs = pairs.map((part, at) => (at % 2 === 0 ? rename(part, true) : part));
    }
    if (this.#lean && !closesItself && isShared(name) && this.#isRootScope() && this.#skipKnown(source)) return;
    let ordinal = 0;
    if (name === 'w:r') ordinal = this.#runs[this.#runs.length - 1]!++;
    else if (name === 'w:p') {
      ordinal = this.#paragraphs++;
      this.#runs.push(0);
    }
    const child = new XmlNode(name, pairs, this.#parser.position, ordinal);
    this.#node.append(child);
    this.#stack.push(child);
    this.#node = child;
  }

  #close(): void {
    const node = this.#node;
    node.end = this.#parser.position;
    if (node.name === 'w:p') this.#runs.pop();
    if (!this.#usualPrefixes) this.#scopes.pop();
    this.#stack.pop();
    this.#node = this.#stack[this.#stack.length - 1] as XmlNode;
    if (this.#lean && isShared(node.name) && this.#isRootScope()) this.#share(node);
  }

  /** Equal text is equal XML where no namespace has been declared below the root. */
  #isRootScope(): boolean {
    return this.#usualPrefixes || this.#scopes[this.#scopes.length - 1] === this.#scopes[1];
  }

  #share(node: XmlNode): void {
    this.#shared.set(this.#text.slice(this.#text.lastIndexOf('<', node.contentStart - 1), node.end), node);
  }

  /**
   * If the element that begins here is one already met, letter by letter, that one is taken and what is inside is
   * passed over. The text up to the first end tag cannot equal a known element unless it is a whole element.
   */
  #skipKnown(name: string): boolean {
    const { position } = this.#parser;
    const endTag = `</${name}>`;
    const end = this.#text.indexOf(endTag, position);
    if (end < 0) return false;
    const known = this.#shared.get(this.#text.slice(this.#text.lastIndexOf('<', position - 1), end + endTag.length));
    if (known === undefined) return false;
    if (!this.#usualPrefixes) this.#scopes.pop();
    this.#node.append(known);
    this.#skipped = 1;
    return true;
  }

  #intern(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    this.#names.set(name, name);
    return name;
  }
}

function scopeOf(pairs: readonly string[], outer: Rename): Rename {
  const bound = new Map<string, string>();
  for (let at = 0; at < pairs.length; at += 2) {
    const key = pairs[at] ?? '';
    if (key === 'xmlns') bound.set('', pairs[at + 1] ?? '');
    else if (key.startsWith('xmlns:')) bound.set(key.slice(6), pairs[at + 1] ?? '');
  }
  if (bound.size === 0) return outer;
  const rename: Rename = (name, isAttribute) => {
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
  return memoised(rename);
}

function memoised(rename: Rename): Rename {
  const elements = new Map<string, string>();
  const attributes = new Map<string, string>();
  return (name, isAttribute) => {
    const known = isAttribute ? attributes : elements;
    let renamed = known.get(name);
    if (renamed === undefined) {
      renamed = rename(name, isAttribute);
      known.set(name, renamed);
    }
    return renamed;
  };
}
