import type { Unit } from '../../recognise/parts.ts';
import { LETTERS, WORDS } from '../../recognise/units.ts';

const ROMAN: readonly (readonly [worth: number, letters: string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** The label of a unit in one kind of number, counted from 1; `undefined` where the count has no label. */
export function labelFor(kind: Unit['labelKind'], ordinal: number): string | undefined {
  if (kind === 'arabic') return String(ordinal);
  if (kind === 'letter') return LETTERS[ordinal - 1];
  if (kind === 'words') return WORDS[ordinal - 1] === undefined ? undefined : `thứ ${WORDS[ordinal - 1]}`;
  return kind === 'roman' ? roman(ordinal) : undefined;
}

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  }
  return text;
}
