/** Where text is to be typed: at the beginning of a line, further on, or in a cell of a table. */
export type TypedAt = 'line-start' | 'inside' | 'cell';

/**
 * Text as it must be typed to be read back as it is. Only what would be taken for a mark is escaped, so that a
 * person can read the draft.
 */
export function escapeText(text: string, at: TypedAt): string {
  const escaped = text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/gu, '\\\\')
    .replace(/\*+|_+/gu, (marks, index: number, whole: string) =>
      isHarmless(marks, index, whole) ? marks : marks.replace(/./gu, '\\$&'),
    )
    .replace(/<(?=br ?\/?>)/giu, '\\<');
  if (at === 'cell') return escaped.replaceAll('|', '\\|');
  return at === 'line-start' ? escaped.replace(/^(#{1,6}(?=\s|$)|:{2,}|`{3,}|~{3,}|\||---(?=\s*$))/u, '\\$1') : escaped;
}

/** A mark with blanks on both sides, or a row of underscores to be filled in, opens and closes nothing. */
function isHarmless(marks: string, at: number, whole: string): boolean {
  const before = whole.charAt(at - 1);
  const after = whole.charAt(at + marks.length);
  return /^\s?$/u.test(before) && /^\s?$/u.test(after) && before + after !== '';
}
