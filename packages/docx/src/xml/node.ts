const NO_NODES: readonly XmlNode[] = [];
const NO_PAIRS: readonly string[] = [];

/** Names have the standard prefixes, whatever prefix the file uses: `w:p`, `wps:wsp`, `v:line`. */
export class XmlNode {
  readonly name: string;
  /** Names and values by turns: a document holds far more elements than attributes anyone asks for. */
  private readonly pairs: readonly string[];
  private nodes: XmlNode[] | undefined = undefined;
  /** Text directly inside, of elements that hold text; entities decoded. */
  text = '';
  /** UTF-16 offset just past the start tag in the part's text. */
  readonly contentStart: number;
  /** UTF-16 offset just past the end tag (equal to `contentStart` when the element closes itself). */
  end = 0;
  /** For `w:p` its ordinal in the part, for `w:r` its ordinal in its paragraph; 0 for others. */
  readonly ordinal: number;

  constructor(name: string, pairs: readonly string[], contentStart: number, ordinal: number) {
    this.name = name;
    this.pairs = pairs.length === 0 ? NO_PAIRS : pairs;
    this.contentStart = contentStart;
    this.ordinal = ordinal;
  }

  get children(): readonly XmlNode[] {
    return this.nodes ?? NO_NODES;
  }

  append(child: XmlNode): void {
    if (this.nodes === undefined) this.nodes = [child];
    else this.nodes.push(child);
  }

  child(name: string): XmlNode | undefined {
    for (const node of this.children) if (node.name === name) return node;
    return undefined;
  }

  /** The child reached by a path of names. */
  path(...names: string[]): XmlNode | undefined {
    let node: XmlNode | undefined = this;
    for (const name of names) node = node?.child(name);
    return node;
  }

  attribute(name: string): string | undefined {
    const pairs = this.pairs;
    for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === name) return pairs[at + 1];
    return undefined;
  }

  get attributes(): Readonly<Record<string, string>> {
    const all: Record<string, string> = {};
    for (let at = 0; at < this.pairs.length; at += 2) all[this.pairs[at] as string] = this.pairs[at + 1] as string;
    return all;
  }

  /** `w:val` of a child element, the form of most WordprocessingML properties. */
  value(name: string): string | undefined {
    return this.child(name)?.attribute('w:val');
  }
}

/** One parsed part. */
export interface XmlPart {
  /** Name in the package, `word/document.xml`. */
  readonly name: string;
  /** The part's decoded text without byte-order mark; all offsets count in it. */
  readonly text: string;
  readonly root: XmlNode;
  /** False when the part binds other prefixes than the usual ones, so equal text need not mean equal XML. */
  readonly usualPrefixes: boolean;
}

/** Offset where the start tag of `node` begins. A tag cannot hold a bare `<`. */
export function startOf(part: XmlPart, node: XmlNode): number {
  return part.text.lastIndexOf('<', node.contentStart - 1);
}

/** Offset where the end tag of `node` begins, or its start tag when it closes itself. */
export function endTagStart(part: XmlPart, node: XmlNode): number {
  return part.text.lastIndexOf('<', node.end - 1);
}

/** Source text of a whole element. */
export function sourceOf(part: XmlPart, node: XmlNode): string {
  return part.text.slice(startOf(part, node), node.end);
}
