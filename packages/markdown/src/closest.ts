import { editDistance } from '@thethuc/core';

/** The name that `typed` was probably meant to be: one or two letters off, more for long names. */
export function closest(typed: string, names: readonly string[]): string | undefined {
  const plain = unaccented(typed);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(plain.length / 4)) + 1;
  for (const name of names) {
    const distance = editDistance(plain, name);
    if (distance >= least) continue;
    least = distance;
    best = name;
  }
  return best;
}

/** "Trích yếu" as a key would be written: `trich-yeu`. */
function unaccented(text: string): string {
  return text
    .toLowerCase()
    .replace(/đ/gu, 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_]+/gu, '-')
    .slice(0, 60);
}
