/** A change of the text of a part: `[start, end)` becomes `text`. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies patches; those at one place stay in the order they were added. Two that overlap are a fault of the caller. */
export function applyPatches(source: string, patches: readonly Patch[]): string {
  const sorted = patches.map((patch, index) => ({ patch, index }));
  sorted.sort((a, b) => a.patch.start - b.patch.start || a.patch.end - b.patch.end || a.index - b.index);
  let out = '';
  let at = 0;
  for (const { patch } of sorted) {
    if (patch.start < at) throw new Error(`patches overlap at ${patch.start}`);
    out += source.slice(at, patch.start) + patch.text;
    at = patch.end;
  }
  return out + source.slice(at);
}

/** True when two changes touch the same text. Two insertions at one place do too: their order would be a guess. */
export function clash(a: Pick<Patch, 'start' | 'end'>, b: Pick<Patch, 'start' | 'end'>): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}

/** Text as the content of a `w:t`, with tabs and line breaks as their own elements. */
export function asContent(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">')
    .replaceAll('\v', '</w:t><w:br/><w:t xml:space="preserve">');
}
