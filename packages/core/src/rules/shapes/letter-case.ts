/** Share of capitals among the cased letters, 0…1; 0 when there are none. */
export function capitalShare(text: string): number {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  return upper + lower === 0 ? 0 : upper / (upper + lower);
}

/** Capitals of Vietnamese text. */
export function toCapitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/** "ĐÀ nẴNG": capitals with a few small letters among them, not words in ordinary writing. */
export function hasBrokenCapitals(text: string): boolean {
  const share = capitalShare(text);
  return share >= 0.6 && share < 1;
}
