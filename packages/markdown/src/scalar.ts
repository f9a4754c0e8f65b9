import { Scalar } from 'yaml';
import { SourcedBuilder, type Sourced } from './sourced.ts';

/**
 * A YAML scalar with the place of each of its letters. `offset` is where the YAML begins in the file. What cannot
 * be followed letter by letter (an escape that nobody types) comes from the scalar as a whole.
 */
export function sourcedScalar(source: string, node: Scalar, offset: number): Sourced {
  const range = node.range ?? [0, 0, 0];
  const start = offset + range[0];
  const end = offset + range[1];
  const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
  return aligned(source, node.type ?? Scalar.PLAIN, text, start, end) ?? whole(text, start, end);
}

function whole(text: string, start: number, end: number): Sourced {
  const builder = new SourcedBuilder();
  builder.add(text, start, end);
  return builder.build();
}

function aligned(source: string, type: string, text: string, start: number, end: number): Sourced | undefined {
  const builder = new SourcedBuilder();
  const quote = type === Scalar.QUOTE_DOUBLE ? '"' : type === Scalar.QUOTE_SINGLE ? "'" : '';
  const block = type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED;
  const stop = end - quote.length;
  let at = start + quote.length;
  if (block) at = afterBlanks(source, afterLine(source, start), stop);
  for (const unit of text.split('')) {
    const from = at;
    const char = at < stop ? source.charAt(at) : '';
    if (quote === '"' && char === '\\') {
      const length = escapeOf(source, at, unit);
      if (length === undefined) return undefined;
      at += length;
    } else if (quote === "'" && unit === "'" && source.startsWith("''", at)) {
      at += 2;
    } else if (unit === ' ' || unit === '\n') {
      // A folded line end takes the indent after it along; a second line end of the same stretch has no place.
      const to = afterBlanks(source, at, stop);
      if (/[\r\n]/u.test(source.slice(at, to))) at = to;
      else if (char === unit) at++;
    } else if (char === unit) {
      at++;
    } else {
      return undefined;
    }
    builder.add(unit, from, at);
  }
  return builder.build();
}

/** Length of the escape at `at` if it stands for `unit`. */
function escapeOf(source: string, at: number, unit: string): number | undefined {
  const next = source.charAt(at + 1);
  if (SIMPLE_ESCAPES[next] === unit) return 2;
  const width = ESCAPE_WIDTHS[next];
  if (width === undefined) return undefined;
  const code = parseInt(source.slice(at + 2, at + 2 + width), 16);
  return String.fromCharCode(code) === unit ? 2 + width : undefined;
}

function afterBlanks(source: string, at: number, stop: number): number {
  let to = at;
  while (to < stop && /[ \t\r\n]/u.test(source.charAt(to))) to++;
  return to;
}

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  n: '\n',
  t: '\t',
  r: '\r',
  ' ': ' ',
  _: '\u00a0',
};
const ESCAPE_WIDTHS: Readonly<Record<string, number>> = { x: 2, u: 4 };

function afterLine(source: string, at: number): number {
  const end = source.slice(at).search(/\r\n|\r|\n/u);
  return end < 0 ? source.length : at + end + (source.startsWith('\r\n', at + end) ? 2 : 1);
}
