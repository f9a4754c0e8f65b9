/** A stretch of text in which every UTF-16 unit knows where in the file it comes from. */
export interface Sourced {
  readonly text: string;
  /** For each unit of `text`, the stretch of the file that made it. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** For each unit, `BOLD` and `ITALIC`. */
  readonly marks: readonly number[];
}

export const BOLD = 1;
export const ITALIC = 2;

export const NOTHING: Sourced = { text: '', starts: [], ends: [], marks: [] };

/** Collects units. */
export class SourcedBuilder {
  #text: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #marks: number[] = [];

  /** `unit` may be longer than one UTF-16 unit: all of it then comes from the same stretch. */
  add(unit: string, start: number, end: number, mark = 0): void {
    this.#text.push(unit);
    for (let index = 0; index < unit.length; index++) {
      this.#starts.push(start);
      this.#ends.push(end);
      this.#marks.push(mark);
    }
  }

  build(): Sourced {
    return { text: this.#text.join(''), starts: this.#starts, ends: this.#ends, marks: this.#marks };
  }
}

/** `[start, end)` of the file as it stands. */
export function copied(source: string, start: number, end: number): Sourced {
  const builder = new SourcedBuilder();
  for (let at = start; at < end; at++) builder.add(source.charAt(at), at, at + 1);
  return builder.build();
}

export function slice(one: Sourced, start: number, end = one.text.length): Sourced {
  return {
    text: one.text.slice(start, end),
    starts: one.starts.slice(start, end),
    ends: one.ends.slice(start, end),
    marks: one.marks.slice(start, end),
  };
}

export function trim(one: Sourced): Sourced {
  const words = one.text.trim();
  if (words.length === one.text.length) return one;
  const start = one.text.indexOf(words);
  return slice(one, start, start + words.length);
}

/** Cuts at each unit for which `at` is true; the unit itself goes. */
export function splitAt(one: Sourced, at: (unit: string, index: number) => boolean): Sourced[] {
  const parts: Sourced[] = [];
  let from = 0;
  for (let index = 0; index < one.text.length; index++) {
    if (!at(one.text.charAt(index), index)) continue;
    parts.push(slice(one, from, index));
    from = index + 1;
  }
  parts.push(slice(one, from));
  return parts;
}

/** Replaces each match that `when` takes by `text`, which comes from the whole of it; what is bold stays bold. */
export function replaceAll(
  one: Sourced,
  pattern: RegExp,
  text: string,
  when: (match: RegExpExecArray) => boolean = () => true,
): Sourced {
  const builder = new SourcedBuilder();
  let from = 0;
  const copy = (to: number) => {
    for (let at = from; at < to; at++) builder.add(one.text.charAt(at), one.starts[at]!, one.ends[at]!, one.marks[at]);
  };
  for (const match of one.text.matchAll(pattern)) {
    if (!when(match)) continue;
    const end = match.index + match[0].length;
    copy(match.index);
    if (end > match.index) builder.add(text, one.starts[match.index]!, one.ends[end - 1]!, one.marks[match.index]);
    from = end;
  }
  if (from === 0) return one;
  copy(one.text.length);
  return builder.build();
}

/** A character with those that may combine with it: marks and the medial and final jamo. */
const CLUSTER = /[^\p{M}\u1160-\u11ff]?[\p{M}\u1160-\u11ff]*/gsu;

/** The text in NFC; a letter that is composed comes from the whole of its parts. */
export function composed(one: Sourced): { readonly sourced: Sourced; readonly changed: boolean } {
  if (one.text.normalize('NFC') === one.text) return { sourced: one, changed: false };
  const builder = new SourcedBuilder();
  for (const { index, 0: cluster } of one.text.matchAll(CLUSTER)) {
    const whole = cluster.normalize('NFC');
    if (whole === cluster) {
      for (let at = index; at < index + cluster.length; at++) {
        builder.add(one.text.charAt(at), one.starts[at]!, one.ends[at]!, one.marks[at]);
      }
    } else {
      builder.add(whole, one.starts[index]!, one.ends[index + cluster.length - 1]!, one.marks[index]);
    }
  }
  return { sourced: builder.build(), changed: true };
}
