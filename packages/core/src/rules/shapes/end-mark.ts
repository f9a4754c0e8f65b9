import type { Doc } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import type { Edit } from '../../engine/edit.ts';
import type { Part } from '../../recognise/parts.ts';
import { BLANK } from '../../recognise/words.ts';

/** The punctuation at the end of a line of a list. */
export interface EndMark {
  /** "" when the line ends with a word. */
  readonly mark: string;
  /** Where it stands; empty, after the last word, when there is none. */
  readonly span: Span;
  /** The last word with its mark: what a reader is pointed at. */
  readonly word: Span;
}

/** Reads the end of an item; `undefined` for a blank to be filled in, whose end nobody can tell. */
export function endMark(doc: Doc, part: Part): EndMark | undefined {
  const last = part.pieces.at(-1);
  if (!last) return undefined;
  const text = doc.text.slice(last.span.start, last.span.end);
  const mark = /[.,;:/]*$/u.exec(text)?.[0] ?? '';
  if (/\.{3,}/u.test(mark) || new RegExp(`${BLANK.source}$`, 'u').test(text.slice(0, text.length - mark.length)))
    return undefined;
  const end = last.span.end;
  const word = /\S+$/u.exec(text)?.[0] ?? '';
  return { mark, span: { start: end - mark.length, end }, word: { start: end - word.length, end } };
}

/** Puts another mark in its place; where there is none, after the last letter, which is written again with it. */
export function putEndMark(doc: Doc, end: EndMark, mark: string): Edit {
  const start = end.mark === '' ? end.span.start - 1 : end.span.start;
  const kept = doc.text.slice(start, end.span.start);
  return { op: 'replace-text', span: { start, end: end.span.end }, text: `${kept}${mark}` };
}
