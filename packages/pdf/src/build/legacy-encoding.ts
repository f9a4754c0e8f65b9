import type { Observations, Paragraph } from '@thethuc/core';

/** Fonts whose glyphs sit on the codes of an old Vietnamese encoding. */
const FONTS = [
  { name: 'TCVN3', pattern: /^\.?Vn[A-Z]/u },
  { name: 'VNI', pattern: /^VNI[- ]/iu },
] as const;

/** Letters such a font cannot mean: the marked ones sit on other Latin-1 codes. */
const EVIDENCE = /[\u00a1-\u00ff]/u;
const UNICODE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/u;

/** Text in the fonts of TCVN3 or VNI whose letters are not those of Unicode; `undefined` when there is none. */
export function findLegacyEncoding(text: string, paragraphs: readonly Paragraph[]): Observations['legacyEncoding'] {
  let letters = 0;
  const found = FONTS.map(({ name }) => ({ name, letters: 0, start: Infinity, end: -Infinity }));
  for (const { runs } of paragraphs) {
    for (const { span, format } of runs) {
      const words = text.slice(span.start, span.end);
      letters += words.length;
      const at = FONTS.findIndex(({ pattern }) => pattern.test(format.fontFamily ?? ''));
      const own = found[at];
      if (!own || !EVIDENCE.test(words) || UNICODE.test(words)) continue;
      own.letters += words.length;
      own.start = Math.min(own.start, span.start);
      own.end = Math.max(own.end, span.end);
    }
  }
  const most = found.sort((a, b) => b.letters - a.letters)[0]!;
  if (most.letters === 0) return undefined;
  return { name: most.name, share: most.letters / letters, span: { start: most.start, end: most.end } };
}
