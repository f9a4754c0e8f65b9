/** How far ahead the next paragraph is looked for before the current one is given up. */
const WINDOW = 40;
/** A drawn paragraph may have been cut at page breaks. */
const MAX_PIECES = 4;

/** Which drawn paragraphs show a paragraph of the file, and where in its text the drawn text begins. */
export interface Drawn {
  /** Indices of the drawn paragraphs, in order; more than one when a page break cuts it. */
  readonly at: readonly number[];
  /** Units of the file's text that are not drawn as text: an automatic number. */
  readonly offset: number;
}

/**
 * Finds for every paragraph of the file the drawn one: in order first, then, for
 * text boxes and whatever else a renderer moves, anywhere. Both sides are
 * compact texts. `undefined`: not drawn, or empty.
 */
export function align(file: readonly string[], drawn: readonly string[]): (Drawn | undefined)[] {
  const taken = new Set<number>();
  const result = new Array<Drawn | undefined>(file.length).fill(undefined);
  let cursor = 0;
  file.forEach((text, index) => {
    if (text === '') return;
    for (let at = cursor; at < Math.min(drawn.length, cursor + WINDOW); at += 1) {
      const found = match(text, drawn, at);
      if (!found) continue;
      result[index] = found;
      found.at.forEach((one) => taken.add(one));
      cursor = at + found.at.length;
      return;
    }
  });
  file.forEach((text, index) => {
    if (text === '' || result[index]) return;
    for (let at = 0; at < drawn.length; at += 1) {
      const found = taken.has(at) ? undefined : match(text, drawn, at);
      if (!found) continue;
      result[index] = found;
      found.at.forEach((one) => taken.add(one));
      return;
    }
  });
  return result;
}

/** Longest automatic number that is expected before the drawn text: "Chương XXVIII.". */
const MAX_NUMBER = 16;

function match(text: string, drawn: readonly string[], at: number): Drawn | undefined {
  let joined = '';
  const pieces: number[] = [];
  for (let next = at; next < drawn.length && pieces.length < MAX_PIECES; next += 1) {
    joined += drawn[next]!;
    pieces.push(next);
    if (joined === '') return undefined;
    const offset = text.length - joined.length;
    if (offset >= 0 && offset <= MAX_NUMBER && text.endsWith(joined)) return { at: pieces, offset };
    if (offset <= 0 || !text.includes(joined)) return undefined;
  }
  return undefined;
}
