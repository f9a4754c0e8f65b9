import type { Observations, Paragraph } from '@thethuc/core';

/** Fonts whose glyphs sit on the codes of an old Vietnamese encoding. */
const FONTS = [
  { name: 'TCVN3', pattern: /^\.Vn/i },
  { name: 'VNI', pattern: /^VNI[- ]/i },
] as const;

/** A letter in a legacy font that cannot be Unicode Vietnamese: the marked letters are put on other Latin-1 codes. */
const EVIDENCE = /[\u00a1-\u00bf\u00c0-\u00ff]/;
/** Letters only Unicode has; Word shows them from another font, so such text is not in the old encoding. */
const UNICODE_VIETNAMESE =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u036f\u1ea0-\u1ef9]/;
const LETTER = /[\p{L}\u00a1-\u00ff]/gu;

/** Finds text typed with TCVN3 (ABC) or VNI fonts; `undefined` when there is none. */
export function findLegacyEncoding(text: string, paragraphs: readonly Paragraph[]): Observations['legacyEncoding'] {
  const found = FONTS.map(({ name }) => ({ name, letters: 0, evident: false, start: Infinity, end: -Infinity }));
  let letters = 0;
  const isLegacy = paragraphs.some((paragraph) => paragraph.runs.some((run) => fontIndex(run.format.fontFamily) >= 0));
  if (!isLegacy) return undefined;
  for (const paragraph of paragraphs) {
    for (const run of paragraph.runs) {
      const content = text.slice(run.span.start, run.span.end);
      const count = content.match(LETTER)?.length ?? 0;
      letters += count;
      const index = fontIndex(run.format.fontFamily);
      const encoding = found[index];
      if (encoding === undefined || UNICODE_VIETNAMESE.test(content)) continue;
      encoding.letters += count;
      if (!EVIDENCE.test(content)) continue;
      encoding.evident = true;
      encoding.start = Math.min(encoding.start, run.span.start);
      encoding.end = Math.max(encoding.end, run.span.end);
    }
  }
  const [most] = found.filter(({ evident }) => evident).sort((a, b) => b.letters - a.letters);
  if (most === undefined) return undefined;
  return { name: most.name, share: most.letters / letters, span: { start: most.start, end: most.end } };
}

function fontIndex(family: string | undefined): number {
  return family === undefined ? -1 : FONTS.findIndex(({ pattern }) => pattern.test(family));
}
