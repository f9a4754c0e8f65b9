import { sourceOf } from '../xml/node.ts';
import type { XmlNode, XmlPart } from '../xml/node.ts';

/** Source text of the children of an element, by name; what is not changed is written back as it stood. */
export class Children {
  readonly #order: readonly string[];
  readonly #items: { name: string; xml: string }[];

  constructor(part: XmlPart, node: XmlNode | undefined, order: readonly string[]) {
    this.#order = order;
    this.#items = (node?.children ?? []).map((child) => ({ name: child.name, xml: sourceOf(part, child) }));
  }

  get size(): number {
    return this.#items.length;
  }

  /**
   * Puts an element where the schema's order wants it, in place of one of its name.
   * Extensions (`w14:…`) are not in that order and stand after the elements that are, but before the record
   * of the former state, which is the last of all.
   */
  set(name: string, xml: string): void {
    const at = this.#items.findIndex((item) => item.name === name);
    if (at >= 0) {
      this.#items[at] = { name, xml };
      return;
    }
    const rank = this.#order.indexOf(name);
    const before = this.#items.findLastIndex((item) => {
      const other = this.#order.indexOf(item.name);
      return other < 0 ? rank === this.#order.length - 1 : other < rank;
    });
    this.#items.splice(before + 1, 0, { name, xml });
  }

  remove(name: string): void {
    const at = this.#items.findIndex((item) => item.name === name);
    if (at >= 0) this.#items.splice(at, 1);
  }

  xml(except?: string): string {
    return this.#items.map((item) => (item.name === except ? '' : item.xml)).join('');
  }
}

/** Attributes of an element as `name="value"`, given ones replaced, `undefined` ones left out. */
export function attributes(node: XmlNode | undefined, changes: Readonly<Record<string, string | undefined>>): string {
  const all = { ...node?.attributes, ...changes };
  return Object.entries(all)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}
