import type { PhrasingContent } from './parse.ts';
import { BOLD, ITALIC, SourcedBuilder, type Sourced } from './sourced.ts';

/**
 * The words of a block: bold and italic become marks, a soft line end `\n`, a hard one `\v`; a backslash before a
 * sign goes. Positions in `nodes` count from `base`. With `indents`, white space around line ends stays.
 */
export function flatten(
  source: string,
  nodes: readonly PhrasingContent[],
  base: number,
  { indents = false }: { readonly indents?: boolean } = {},
): Sourced {
  const flattener = new Flattener(source, base, indents);
  flattener.walk(nodes, 0);
  return flattener.builder.build();
}

class Flattener {
  readonly builder = new SourcedBuilder();
  readonly #source: string;
  readonly #base: number;
  readonly #indents: boolean;

  constructor(source: string, base: number, indents: boolean) {
    this.#source = source;
    this.#base = base;
    this.#indents = indents;
  }

  walk(nodes: readonly PhrasingContent[], mark: number): void {
    for (const node of nodes) {
      const start = this.#base + (node.position?.start.offset ?? 0);
      const end = this.#base + (node.position?.end.offset ?? 0);
      if (node.type === 'break') this.#hardBreak(start, end, mark);
      else if (node.type === 'emphasis' || node.type === 'strong') {
        const width = node.type === 'strong' ? 2 : 1;
        if (this.#isMeant(start, end, width)) {
          this.walk(node.children, mark | (node.type === 'strong' ? BOLD : ITALIC));
        } else {
          this.#copy(start, start + width, mark);
          this.walk(node.children, mark);
          this.#copy(end - width, end, mark);
        }
      } else this.#copy(start, end, mark);
    }
  }

  /** "5*6*7" and "(*) … (*)" are no emphasis. */
  #isMeant(start: number, end: number, width: number): boolean {
    const source = this.#source;
    const inner = source.slice(start + width, end - width).replace(/^[*_]+|[*_]+$/gu, '');
    if (/^[)\]},.;:]|[([{]$/u.test(inner)) return false;
    const inWord = (char: string) => /[\p{L}\p{M}\p{N}]/u.test(char);
    return width === 2 || !(inWord(source.charAt(start - 1)) || inWord(source.charAt(end)));
  }

  #hardBreak(start: number, end: number, mark: number): void {
    // Blanks at the end of a pasted line are seen by nobody and mean nothing.
    const meant = !this.#indents || this.#source.charAt(start) === '\\';
    if (!meant) {
      this.#copy(start, end, mark);
      return;
    }
    this.builder.add('\v', start, this.#afterIndent(end), mark);
  }

  #copy(start: number, end: number, mark: number): void {
    const source = this.#source;
    let at = start;
    while (at < end) {
      const char = source.charAt(at);
      const next = source.charAt(at + 1);
      if (char === '\\' && at + 1 < end && /[!-/:-@[-`{-~]/u.test(next)) {
        this.builder.add(next, at, at + 2, mark);
        at += 2;
        continue;
      }
      const lineEnd = this.#indents ? at : this.#afterBlanks(at);
      const first = source.charAt(lineEnd);
      if (first === '\r' || first === '\n') {
        const length = first === '\r' && source.charAt(lineEnd + 1) === '\n' ? 2 : 1;
        const to = this.#afterIndent(lineEnd + length);
        this.builder.add('\n', at, to, mark);
        at = to;
        continue;
      }
      this.builder.add(char, at, at + 1, mark);
      at++;
    }
  }

  /** Markdown drops the white space that begins a line of a paragraph. */
  #afterIndent(at: number): number {
    if (this.#indents) return at;
    return this.#afterBlanks(at);
  }

  #afterBlanks(at: number): number {
    let to = at;
    while (this.#source.charAt(to) === ' ' || this.#source.charAt(to) === '\t') to++;
    return to;
  }
}
