import type { Medium } from '../../model/doc.ts';

/**
 * True when both names mean one typeface. Letter case and blanks do not matter; in a
 * PDF, which shows the font that was embedded, neither do subset tags and PostScript
 * names, and a metric twin in `alike` stands for the font itself.
 */
export function isSameFamily(medium: Medium, actual: string, expected: string, alike: readonly string[]): boolean {
  if (actual === expected || plain(actual) === plain(expected)) return true;
  if (medium !== 'pdf') return false;
  const bare = plain(actual.replace(/^[A-Z]{6}\+/u, '').replace(/[-,].*$/u, '')).replace(/(?:psmt|ps|mt)$/u, '');
  return [expected, ...alike].some((name) => plain(name) === bare);
}

/** Fonts of pictures: their "letters" are signs (check boxes, bullets). */
export function isSymbolFont(family: string): boolean {
  return /^(?:symbol|wingdings|webdings|segoe ui (?:symbol|emoji)|ms gothic|zapfdingbats|opensymbol)/iu.test(
    family.trim(),
  );
}

function plain(family: string): string {
  return family.toLowerCase().replace(/[\s_]+/gu, '');
}
