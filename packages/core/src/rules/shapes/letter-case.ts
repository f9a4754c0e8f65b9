import { capitalShare } from '../../recognise/words.ts';

/** Capitals of Vietnamese text. */
export function toCapitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/** "ĐÀ nẴNG": capitals with a few small letters among them, not words in ordinary writing. */
export function hasBrokenCapitals(text: string): boolean {
  const share = capitalShare(text);
  return share >= 0.6 && share < 1;
}
