import type { Span } from '@thethuc/core';
import { isScalar, parseDocument, Scalar, stringify, visit } from 'yaml';
import { isDraftFrontMatter } from './front-matter.ts';
import { sourcedScalar } from './scalar.ts';

/** Offset of the closing `---` of a draft's front matter; 0 when there is none. */
export function frontMatterEnd(source: string): number {
  const match = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)((?:.*(?:\r\n|\r|\n))*?)---[ \t]*(?:\r\n|\r|\n|$)/u.exec(source);
  return match && isDraftFrontMatter(match[1]!) ? match[0].length : 0;
}

/** A value of the front matter; its range counts from the start of the file. */
export interface FoundScalar {
  readonly node: Scalar;
  readonly offset: number;
  readonly start: number;
  readonly end: number;
  readonly inFlow: boolean;
}

/** The value that holds `[start, end)`. */
export function scalarAt(source: string, limit: number, start: number, end: number): FoundScalar | undefined {
  const offset = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/u.exec(source)?.[0].length ?? 0;
  const close = source.lastIndexOf('---', limit - 1);
  const document = parseDocument(source.slice(offset, close), { logLevel: 'silent', uniqueKeys: false });
  let found: FoundScalar | undefined;
  visit(document, {
    Scalar(key, node, path) {
      const [from, to] = node.range ?? [0, 0];
      if (key === 'key' || offset + from > start || end > offset + to) return undefined;
      const inFlow = path.some((one) => 'flow' in one && one.flow);
      found = { node, offset, start: offset + from, end: offset + to, inFlow };
      return visit.BREAK;
    },
  });
  return found;
}

/** The edit that makes the value say `text` at `place`, quoted as it is or as it has become necessary. */
export function scalarText(
  source: string,
  { node, offset, start, end, inFlow }: FoundScalar,
  place: Span,
  text: string,
): (Span & { readonly text: string }) | undefined {
  const sourced = sourcedScalar(source, node, offset);
  const from = sourced.starts.findIndex((at) => at >= place.start);
  const first = from < 0 ? sourced.text.length : from;
  const after = sourced.ends.findIndex((at) => at > place.end);
  const last = place.start === place.end ? first : after < 0 ? sourced.text.length : after;
  const value = sourced.text.slice(0, first) + text + sourced.text.slice(last);
  const raw = source.slice(start, place.start) + text + source.slice(place.end, end);
  if (says(raw, value, inFlow)) return { start: place.start, end: place.end, text };
  if (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL) return undefined;
  const double = node.type !== Scalar.QUOTE_SINGLE;
  const quoted = stringify(value, { lineWidth: 0, defaultStringType: double ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE' });
  return { start, end, text: quoted.trimEnd() };
}

/** True when YAML reads `raw` as just that value where it stands. */
function says(raw: string, value: string, inFlow: boolean): boolean {
  const document = parseDocument(inFlow ? `{ a: ${raw} }` : `a: ${raw}\n`, { logLevel: 'silent' });
  if (document.errors.length > 0) return false;
  const read = document.get('a', true);
  return isScalar(read) && (read.value === value || (typeof read.value === 'number' && read.source === value));
}
