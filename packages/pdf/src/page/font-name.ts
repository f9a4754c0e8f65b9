/** Typeface and style that a PostScript name tells. */
export interface FontName {
  readonly family?: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

const BOLD = /bold|black|heavy|(?:^|[-, ])(?:bd|demi)(?![a-z])/iu;
const ITALIC = /italic|oblique|(?:^|[-, ])it(?![a-z])/iu;
const STYLE_WORDS =
  /(?:(?:[-, ]|(?<=\p{Ll}|PS))(?:(?:semi|demi|extra)?bold|italic|oblique|regular|normal|book|medium|bd|it|boldmt|italicmt)+(?:mt)?|-roman)$/iu;

/** `BAAAAA+LiberationSerif-BoldItalic` → Liberation Serif, bold, italic. A subset tag is six capitals (ISO 32000-1, 9.6.4). */
export function readFontName(postScript: string): FontName {
  const name = postScript.replace(/^[A-Z]{6}\+/u, '').trim();
  const bold = BOLD.test(name);
  const italic = ITALIC.test(name);
  const family = familyOf(name);
  return { ...(family === '' ? {} : { family }), bold, italic };
}

function familyOf(name: string): string {
  // Names of the old Vietnamese encodings are kept whole: they tell the encoding.
  if (/^(?:\.?vn|vni)/iu.test(name)) return name.replace(/[-,](?:bold|italic|normal|regular)+$/iu, '');
  let bare = name;
  for (let cut = bare.replace(STYLE_WORDS, ''); cut !== bare && cut !== ''; cut = bare.replace(STYLE_WORDS, ''))
    bare = cut;
  bare = bare.replace(/(?<=\p{L})(?:PSMT|PS|MT)$/u, '');
  // One of the fonts every viewer has; printers write it for Times New Roman.
  if (bare === 'Times') return 'Times New Roman';
  return bare
    .replace(/[-_,]+/gu, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .trim();
}
