import { center } from './fragment.ts';
import type { Fragment, Row } from './fragment.ts';

/** What an item of a list begins with. */
const LABEL =
  /^(?:[-–—+*•·▪●◆❖➢➔✓□■○o\uE000-\uF8FF]|\(?(?:\d{1,3}|\p{L}|[ivxIVX]{1,4})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)$/u;
/** From a label to its words, in points: a tab. */
const TAB = 60;

/** The words of a row that is a label and, behind a tab, its words. */
export function wordsOfItem({ fragments }: Pick<Row, 'fragments'>): Fragment | undefined {
  const [label, words, more] = fragments;
  if (!label || !words || more || words.x0 - label.x1 > TAB) return undefined;
  return LABEL.test(label.text.trim()) ? words : undefined;
}

/** True for an item whose words go on past the middle of the column: no column of a block begins so. */
export function isLongItem(row: Row, { left, right }: { readonly left: number; readonly right: number }): boolean {
  const words = wordsOfItem(row);
  return words !== undefined && words.x1 > (left + right) / 2 && center(words) < right;
}

/** The words on a line of running text: all of it, or those behind the label of an item. */
export function wordsOn(row: Pick<Row, 'fragments'>): Fragment | undefined {
  return row.fragments.length === 1 ? row.fragments[0] : wordsOfItem(row);
}

/** True for a line that begins with a label of its own. */
export function beginsWithLabel({ text }: Fragment): boolean {
  const [first = ''] = text.trim().split(/[\s\u00a0]/u);
  return LABEL.test(first);
}

/** Dots or strokes that fill a line up to its end are to be written on, and say nothing of where words end. */
export function endsInLeader({ text }: Fragment): boolean {
  return /[._…]{4,}[\s.]*$/u.test(text) || /…{2,}\s*$/u.test(text);
}

/** An entry of a table of contents: dots up to the number of its page. */
export function isEntry({ text }: Fragment): boolean {
  return /[.…]{4,}\s*\d{1,3}\s*$/u.test(text);
}
