import type { Doc } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';

/** The words of a span from number `from` (0-based) up to but not including `to`; `undefined` when there are none. */
export function wordSpan(doc: Doc, span: Span, from: number, to = Infinity): Span | undefined {
  const words = [...doc.text.slice(span.start, span.end).matchAll(/[^\s\u00a0]+/gu)].slice(from, to);
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return undefined;
  return { start: span.start + first.index, end: span.start + last.index + last[0].length };
}

/** Number of words. */
export function countWords(text: string): number {
  return text.match(/[^\s\u00a0]+/gu)?.length ?? 0;
}
