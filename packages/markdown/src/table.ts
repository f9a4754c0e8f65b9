import { replaceAll, slice, splitAt, trim, type Sourced } from './sourced.ts';

/** A table as read: its rows, and how each column is set. */
export interface SourcedTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly Sourced[])[];
  readonly alignments: readonly ('left' | 'center' | 'right' | undefined)[];
}

const DELIMITERS = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u;

/** A paragraph whose lines are `| … |`, the second one of dashes; `undefined` for any other. */
export function readTable(paragraph: Sourced): SourcedTable | undefined {
  const lines = splitAt(paragraph, (unit) => unit === '\n');
  const delimiters = lines[1];
  if (!delimiters || !DELIMITERS.test(delimiters.text) || !delimiters.text.includes('|')) return undefined;
  if (!lines.every(({ text }) => /^\s*\|/u.test(text))) return undefined;
  const alignments = delimiters.text
    .trim()
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map((cell) => {
      const [start, end] = [/^\s*:/u.test(cell), /:\s*$/u.test(cell)];
      return start && end ? 'center' : end ? 'right' : start ? 'left' : undefined;
    });
  const rows = lines.filter((_, index) => index !== 1).map((line) => cellsOf(line, alignments.length));
  return { kind: 'table', rows, alignments };
}

function cellsOf(line: Sourced, columns: number): Sourced[] {
  const trimmed = trim(line);
  // An escaped bar is one unit made from two.
  const bar = (unit: string, index: number) => unit === '|' && trimmed.ends[index]! - trimmed.starts[index]! === 1;
  const cells = splitAt(trimmed, bar).slice(1);
  if (cells.at(-1)?.text.trim() === '') cells.pop();
  const end = trimmed.text.length;
  while (cells.length < columns) cells.push(slice(trimmed, end));
  return cells.slice(0, columns).map((cell) => trim(lineBreaks(cell)));
}

/** `<br>` is how other programs write a line break where Markdown has none. */
export function lineBreaks(one: Sourced): Sourced {
  // An escaped `<` is one unit made from two.
  const typed = (match: RegExpExecArray) => {
    const at = match.index + match[0].indexOf('<');
    return one.ends[at]! - one.starts[at]! === 1;
  };
  return replaceAll(one, /[ \t]*<br ?\/?>[ \t]*/giu, '\v', typed);
}
