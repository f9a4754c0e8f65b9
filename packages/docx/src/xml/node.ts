/** Names of the standard prefixes, whatever prefix the file uses: `w:p`, `wps:wsp`, `v:line`. */
export class XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[] = [];
  /** Text directly inside, of elements that hold text; entities decoded. */
  text = '';
  /** UTF-16 offset just past the start tag in the part's text. */
  readonly contentStart: number;
  /** UTF-16 offset just past the end tag (equal to `contentStart` when the element closes itself). */
  end = 0;
  /** For `w:p` its ordinal in the part, for `w:r` its ordinal in its paragraph; 0 for others. */
  readonly ordinal: number;

  constructor(name: string, attributes: Record<string, string>, contentStart: number, ordinal: number) {
    this.name = name;
    this.attributes = attributes;
    this.contentStart = contentStart;
    this.ordinal = ordinal;
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
    return this.attributes[name];
  }

  /** `w:val` of a child element, the form of most WordprocessingML properties. */
  value(name: string): string | undefined {
    return this.child(name)?.attributes['w:val'];
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
