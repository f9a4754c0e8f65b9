import { foldTone } from '../../vocabulary/tone.ts';
import { fold } from './fold.ts';
import { toCapitals } from './letter-case.ts';

/** A name as the lists of the instruments print it: capitals, one blank, one tone placement, no fields or dots to fill in. */
export function organName(text: string): string {
  const filled = text.replace(/\{+[^{}]*\}+|\[[^\]]*\]|«[^»]*»|…+|\.{2,}|_{2,}/gu, ' ');
  return foldTone(toCapitals(fold(filled)));
}

/** The first of `starts` that the name begins with as whole words. */
export function startOf(name: string, starts: readonly string[]): string | undefined {
  return starts.find((start) => name.startsWith(start) && !/^[\p{L}\p{N}]/u.test(name.slice(start.length)));
}
