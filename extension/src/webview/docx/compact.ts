/** Text without white space, composed and in small letters, and where each unit of it comes from. */
export interface Compact {
  readonly text: string;
  /** For each UTF-16 unit of `text`, the range of units in the source that it was made from. */
  readonly from: readonly { readonly start: number; readonly end: number }[];
}

/**
 * What the drawing of a paragraph and its text in the checker have in common:
 * blanks, tabs, capitals and the composition of letters are told apart by
 * neither.
 */
export function compact(source: string): Compact {
  let text = '';
  const from: { start: number; end: number }[] = [];
  for (const match of source.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const [cluster] = match;
    const composed = cluster
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\s\u200B\uFEFF\u00AD]/gu, '');
    text += composed;
    const range = { start: match.index, end: match.index + cluster.length };
    for (let unit = 0; unit < composed.length; unit += 1) from.push(range);
  }
  return { text, from };
}

/** The units of `compact.text` that come from `start`…`end` of the source. */
export function compactRange({ from }: Compact, start: number, end: number): { start: number; end: number } {
  const first = from.findIndex((range) => range.end > start);
  if (first < 0) return { start: from.length, end: from.length };
  let last = first;
  while (last < from.length && from[last]!.start < end) last += 1;
  return { start: first, end: last };
}
