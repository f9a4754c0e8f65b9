import type { Doc } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';

/** Spans widened to whole words; words with only blanks between them are one stretch. Line ends part them. */
export function wordsAround(doc: Doc, spans: readonly Span[]): Span[] {
  const { text } = doc;
  const isLetter = (at: number) => /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
  const words: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    let { start, end } = span;
    while (start > 0 && isLetter(start - 1)) start--;
    while (end < text.length && isLetter(end)) end++;
    const last = words.at(-1);
    if (last && /^[ \u00a0]*$/u.test(text.slice(last.end, start))) last.end = Math.max(last.end, end);
    else words.push({ start, end });
  }
  return words;
}
