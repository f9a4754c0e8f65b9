import type { XmlNode } from '../xml/node.ts';
import { isOn } from './units.ts';
import type { Theme } from './theme.ts';
import { NO_RUN_PROPERTIES, overlay, readRunProperties } from './run-properties.ts';
import type { RunProperties } from './run-properties.ts';
import { readParagraphProperties } from './paragraph-properties.ts';
import type { ParagraphProperties } from './paragraph-properties.ts';

export interface Style {
  readonly id: string;
  readonly name: string;
  /** From the root of the `basedOn` chain down to the style itself. */
  readonly paragraphChain: readonly ParagraphProperties[];
  /** The chain folded: a derived style overrides, toggles included (17.7.3). */
  readonly run: RunProperties;
  /** Nodes of the chain from the root down, for table styles. */
  readonly nodes: readonly XmlNode[];
}

type StyleType = 'paragraph' | 'character' | 'table' | 'numbering';

/** The style sheet (17.7). A missing part gives an empty sheet: Word's defaults then hold. */
export class StyleSheet {
  readonly defaultRun: RunProperties;
  readonly defaultParagraph: ParagraphProperties;
  readonly #nodes = new Map<string, XmlNode>();
  readonly #defaults = new Map<StyleType, string>();
  readonly #resolved = new Map<string, Style>();
  readonly #theme: Theme;

  constructor(root: XmlNode | undefined, theme: Theme) {
    this.#theme = theme;
    const defaults = root?.child('w:docDefaults');
    this.defaultRun = readRunProperties(defaults?.path('w:rPrDefault', 'w:rPr'), theme);
    this.defaultParagraph = readParagraphProperties(defaults?.path('w:pPrDefault', 'w:pPr'));
    for (const node of root?.children ?? []) {
      if (node.name !== 'w:style') continue;
      const id = node.attribute('w:styleId');
      const type = (node.attribute('w:type') ?? 'paragraph') as StyleType;
      if (id === undefined) continue;
      this.#nodes.set(`${type} ${id}`, node);
      const isDefault = node.attribute('w:default');
      if (isDefault !== undefined && isOn(isDefault)) this.#defaults.set(type, id);
    }
  }

  /** The named style, else the default of its type; `undefined` when the sheet has neither. */
  get(type: StyleType, id: string | undefined): Style | undefined {
    const key = id !== undefined && this.#nodes.has(`${type} ${id}`) ? id : this.#defaults.get(type);
    if (key === undefined) return undefined;
    return this.#resolve(type, key);
  }

  /** As `get`, but an unknown or absent name means no style: character styles have no say by default. */
  named(type: StyleType, id: string | undefined): Style | undefined {
    return id !== undefined && this.#nodes.has(`${type} ${id}`) ? this.#resolve(type, id) : undefined;
  }

  #resolve(type: StyleType, id: string): Style {
    const key = `${type} ${id}`;
    const known = this.#resolved.get(key);
    if (known !== undefined) return known;
    const nodes: XmlNode[] = [];
    const seen = new Set<string>();
    for (let next: string | undefined = id; next !== undefined && !seen.has(next);) {
      seen.add(next);
      const node = this.#nodes.get(`${type} ${next}`);
      if (node === undefined) break;
      nodes.unshift(node);
      next = node.value('w:basedOn');
    }
    const style: Style = {
      id,
      name: nodes[nodes.length - 1]?.value('w:name') ?? id,
      paragraphChain: nodes.map((node) => styleParagraph(node, id)),
      run: nodes.map((node) => readRunProperties(node.child('w:rPr'), this.#theme)).reduce(overlay, NO_RUN_PROPERTIES),
      nodes,
    };
    this.#resolved.set(key, style);
    return style;
  }
}

function styleParagraph(node: XmlNode, id: string): ParagraphProperties {
  const properties = readParagraphProperties(node.child('w:pPr'));
  // The level of a style's numbering is the level that names the style (17.9.23); remembered by its id.
  if (properties.numId !== undefined) properties.styleId = node.attribute('w:styleId') ?? id;
  return properties;
}
