/**
 * Text as it must be typed to be read back as it is. `start`: it begins a line.
 * Only what would be taken for a mark is escaped, so that a person can read the draft.
 */
export function escapeText(text: string, start: boolean): string {
  const escaped = text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/gu, '\\\\')
    .replace(/[*_]+/gu, (marks, at: number, whole: string) =>
      isHarmless(marks, at, whole) ? marks : marks.replace(/./gu, '\\$&'),
    )
    .replace(/<(?=br ?\/?>)/giu, '\\<');
  return start ? escaped.replace(/^(#{1,6}(?=\s|$)|:{2,}|`{3,}|~{3,}|\||---(?=\s*$))/u, '\\$1') : escaped;
}

/** A mark with blanks on both sides, or a row of underscores to be filled in, opens and closes nothing. */
function isHarmless(marks: string, at: number, whole: string): boolean {
  const before = whole.charAt(at - 1);
  const after = whole.charAt(at + marks.length);
  return /^\s?$/u.test(before) && /^\s?$/u.test(after) && before + after !== '';
}
