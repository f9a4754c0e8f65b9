import { parseAttributes, tryAttributes, type Attributes } from './attributes.ts';

/** A stretch of text of one set of attributes. */
export interface InlineRun {
  readonly text: string;
  readonly attributes: Attributes;
}

/** The written text of a line: its runs, and for each visible character the column it is written in. */
export interface Inline {
  readonly leading: Attributes;
  readonly runs: readonly InlineRun[];
  /** One entry per visible UTF-16 unit, and one for the place after the last. */
  readonly columns: readonly number[];
}

const DRAWN: Readonly<Record<string, string>> = { '·': '\u00a0', '⇥': '\t', '⏎': '\v', '␣': ' ' };

/** Reads `[attributes] text with {attributes: words}` that stands at `offset` in its line. */
export function parseInline(source: string, offset: number): Inline {
  const head = /^\[([^\]]*)\] ?/u.exec(source);
  const leading = parseAttributes(head?.[1] ?? '');
  const body = source.slice(head?.[0].length ?? 0).trimEnd();
  const from = offset + (head?.[0].length ?? 0);
  const runs: InlineRun[] = [];
  const columns: number[] = [];
  const plain: Attributes = { run: {}, paragraph: {} };
  const add = (text: string, column: number, attributes: Attributes): void => {
    const drawn = [...text].map((char) => DRAWN[char] ?? char).join('');
    runs.push({ text: drawn, attributes });
    if (attributes.revision === 'delete') return;
    for (let i = 0; i < drawn.length; i++) columns.push(column + i);
  };
  let at = 0;
  for (const match of body.matchAll(/\{([^{}:]+): ?([^{}]*)\}/gu)) {
    const attributes = tryAttributes(match[1] ?? '');
    if (attributes === undefined) continue;
    if (match.index > at) add(body.slice(at, match.index), from + at, plain);
    const words = match[2] ?? '';
    add(words, from + match.index + match[0].length - 1 - words.length, attributes);
    at = match.index + match[0].length;
  }
  if (at < body.length) add(body.slice(at), from + at, plain);
  columns.push(from + body.length);
  return { leading, runs, columns };
}
