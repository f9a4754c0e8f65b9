import type { Observations, Paragraph } from '../model/doc.ts';
import { encodingOfFont, isUnicodeVietnamese, type LegacyEncoding } from './legacy-encoding.ts';

/** A sign that Latin-1 has beyond ASCII: there the old encodings put their marked letters. */
const EVIDENCE = /[\u00a1-\u00ff]/u;
const LETTER = /[\p{L}\u00a1-\u00ff]/gu;

/** What is known of one encoding: the letters in its fonts, and where some of them can be nothing else. */
interface Account {
  readonly name: LegacyEncoding;
  letters: number;
  start: number;
  end: number;
}

/** Finds text typed with fonts of TCVN3 (ABC) or VNI; `undefined` when there is none. The share is that of letters. */
export function findLegacyEncoding(text: string, paragraphs: readonly Paragraph[]): Observations['legacyEncoding'] {
  const isOld = ({ runs }: Paragraph) => runs.some(({ format }) => encodingOfFont(format.fontFamily) !== undefined);
  // Counting the letters of a long document costs as much as half of reading it; hardly any needs it.
  if (!paragraphs.some(isOld)) return undefined;
  const accounts = new Map<LegacyEncoding, Account>();
  let letters = 0;
  for (const { runs } of paragraphs) {
    for (const { span, format } of runs) {
      const content = text.slice(span.start, span.end);
      const count = content.match(LETTER)?.length ?? 0;
      letters += count;
      const name = encodingOfFont(format.fontFamily);
      if (name === undefined || isUnicodeVietnamese(content)) continue;
      const account = accounts.get(name) ?? { name, letters: 0, start: Infinity, end: -Infinity };
      accounts.set(name, account);
      account.letters += count;
      if (!EVIDENCE.test(content)) continue;
      account.start = Math.min(account.start, span.start);
      account.end = Math.max(account.end, span.end);
    }
  }
  const [most] = [...accounts.values()].filter(({ start, end }) => start < end).sort((a, b) => b.letters - a.letters);
  if (most === undefined) return undefined;
  return { name: most.name, share: most.letters / letters, span: { start: most.start, end: most.end } };
}
