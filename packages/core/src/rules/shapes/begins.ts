import { canon } from '../../recognise/words.ts';

/** True when the canonical text is these words or goes on after them at a word boundary. */
export function begins(text: string, words: string): boolean {
  const line = canon(text);
  const head = canon(words);
  return line.startsWith(head) && !/^[\p{L}\p{N}]/u.test(line.slice(head.length));
}

/** True when the text begins with one of the entries. */
export function beginsWithAny(text: string, entries: readonly string[]): boolean {
  return entries.some((words) => begins(text, words));
}
