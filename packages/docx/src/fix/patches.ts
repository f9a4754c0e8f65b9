/** A change of the text of a part: `[start, end)` becomes `text`. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies patches that do not overlap; those at one place stay in the order they were added. */
export function applyPatches(source: string, patches: readonly Patch[]): string {
  const sorted = patches.map((patch, index) => ({ patch, index }));
  sorted.sort((a, b) => a.patch.start - b.patch.start || a.patch.end - b.patch.end || a.index - b.index);
  let out = '';
  let at = 0;
  for (const { patch } of sorted) {
    out += source.slice(at, patch.start) + patch.text;
    at = patch.end;
  }
  return out + source.slice(at);
}

/** True when two changes touch the same text. Two insertions at one place do too: their order would be a guess. */
export function clash(a: Patch, b: Patch): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}
