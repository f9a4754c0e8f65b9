import { FIELDS, type Field } from '@thethuc/core';

/** Where the cursor stands in the front matter of a draft, however unfinished its YAML is. */
export interface FrontMatterPlace {
  /** The keys above the cursor, outermost first, the one on its own line left out: `['ky']`. */
  readonly parents: readonly string[];
  /** The key of the line or of the flow item the cursor is in, as far as it is typed. */
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  /** True when the cursor stands in the key or before it. */
  readonly inKey: boolean;
  /** What is typed of the value, from `valueStart` to `valueEnd`. */
  readonly value: string;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** The blanks the line begins with. */
  readonly indent: string;
}

/** From after the first line of hyphens to the start of the closing one, or to the end of the text. */
export function frontMatterRange(
  text: string,
): { readonly start: number; readonly end: number; readonly closed: boolean } | undefined {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n|$)/u.exec(text);
  if (!opening) return undefined;
  const start = opening[0].length;
  const closing = /(?<=^|[\r\n])---[ \t]*(?=[\r\n]|$)/u.exec(text.slice(start));
  return { start, end: closing ? start + closing.index : text.length, closed: closing !== null };
}

/** The place of `offset`; `undefined` outside the front matter. */
export function frontMatterPlace(text: string, offset: number): FrontMatterPlace | undefined {
  const range = frontMatterRange(text);
  if (!range || offset < range.start || offset > range.end) return undefined;
  if (offset === range.end && range.closed) return undefined;
  const line = lineAround(text, offset);
  const source = text.slice(line.start, line.end);
  const indent = /^[ \t]*/u.exec(source)![0];
  const parents = parentsOf(text, range.start, line.start, indent.length);
  const flow = flowItem(source, offset - line.start);
  if (flow) {
    const outer = /^[ \t]*([\w-]+)[ \t]*:/u.exec(source.slice(0, flow.open))?.[1];
    const item = { start: line.start + flow.start, end: line.start + flow.end };
    return place(text, item, offset, outer === undefined ? parents : [...parents, outer], indent);
  }
  const dash = /^[ \t]*-[ \t]+/u.exec(source)?.[0];
  if (dash !== undefined || /^[ \t]*-$/u.test(source)) {
    // An item of a list is a value of the key above it.
    const key = parents.at(-1) ?? '';
    const valueStart = line.start + (dash ?? source).length;
    const value = text.slice(valueStart, line.end);
    const at = { keyStart: line.start, keyEnd: line.start, inKey: false, value, valueStart, valueEnd: line.end };
    return { parents: parents.slice(0, -1), key, ...at, indent };
  }
  return place(text, { start: line.start + indent.length, end: line.end }, offset, parents, indent);
}

/** "key: value" between `start` and `end`. */
function place(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  offset: number,
  parents: readonly string[],
  indent: string,
): FrontMatterPlace {
  const source = text.slice(start, end);
  const match = /^([^:\s]*)[ \t]*(:[ \t]*)?/u.exec(source)!;
  const key = match[1]!;
  const keyEnd = start + key.length;
  const valueStart = match[2] === undefined ? end : start + match[0].length;
  const inKey = match[2] === undefined || offset <= keyEnd;
  const value = text.slice(valueStart, end).trimEnd();
  return {
    parents,
    key,
    keyStart: start,
    keyEnd,
    inKey,
    value,
    valueStart,
    valueEnd: valueStart + value.length,
    indent,
  };
}

/** The item of `{ a: b, c: d }` or `[a, b]` that holds the column. */
function flowItem(line: string, column: number): { open: number; start: number; end: number } | undefined {
  const open = line.lastIndexOf('{', column - 1);
  if (open < 0 || line.slice(open, column).includes('}')) return undefined;
  const before = Math.max(open, line.lastIndexOf(',', column - 1));
  const blanks = /^[ \t]*/u.exec(line.slice(before + 1))![0].length;
  const rest = line.slice(column).search(/[,}]/u);
  const end = rest < 0 ? line.length : column + rest;
  return { open, start: Math.min(before + 1 + blanks, column), end };
}

function parentsOf(text: string, start: number, lineStart: number, indent: number): string[] {
  const parents: string[] = [];
  let room = indent;
  let end = lineStart;
  const isItem = /^[ \t]*-(?:[ \t]|$)/u.test(text.slice(lineStart, lineAround(text, lineStart).end));
  let sameLevel = isItem;
  while (end > start && (room > 0 || sameLevel)) {
    const line = lineAround(text, end - 1 - (text.startsWith('\r\n', end - 2) ? 1 : 0));
    const source = text.slice(line.start, line.end);
    const match = /^([ \t]*)([\w-]+)[ \t]*:/u.exec(source);
    if (match && (match[1]!.length < room || (sameLevel && match[1]!.length === room))) {
      parents.unshift(match[2]!);
      room = match[1]!.length;
      sameLevel = false;
    }
    if (line.start === 0) break;
    end = line.start;
  }
  return parents;
}

function lineAround(text: string, offset: number): { readonly start: number; readonly end: number } {
  let start = offset;
  while (start > 0 && !/[\r\n]/u.test(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && !/[\r\n]/u.test(text.charAt(end))) end++;
  return { start, end };
}

/** The fields that may stand under `parents`; `undefined` where none may. */
export function fieldsUnder(parents: readonly string[]): readonly Field[] | undefined {
  let fields: readonly Field[] = FIELDS;
  for (const parent of parents) {
    const field = fields.find(({ key }) => key === parent);
    if (field?.kind !== 'object') return undefined;
    fields = field.fields;
  }
  return fields;
}

/** The field a place is about, when its key is one of ours. */
export function fieldAt({ parents, key }: FrontMatterPlace): Field | undefined {
  return fieldsUnder(parents)?.find((field) => field.key === key);
}
