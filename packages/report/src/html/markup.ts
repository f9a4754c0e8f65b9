import { printable } from '../printable.ts';

/** A piece of HTML that is safe to stand in a page. Only `html` makes one. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | readonly Markup[] | false;

/**
 * HTML with values put into it. A value that is not markup itself is text and
 * is escaped for elements and quoted attributes alike; `false` is nothing.
 */
export function html(pieces: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: pieces.map((piece, at) => piece + (at < values.length ? render(values[at]!) : '')).join('') };
}

/** ` name="value"` of each value that is not `false`, to stand behind the name of an element. */
export function attributes(values: Readonly<Record<string, string | number | false>>): Markup {
  const given = Object.entries(values).filter(([, value]) => value !== false);
  return { markup: given.map(([name, value]) => ` ${name}="${render(value)}"`).join('') };
}

function render(value: Value): string {
  if (value === false) return '';
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return printable(text).replace(/[&<>"']/gu, (character) => ENTITIES[character]!);
}
