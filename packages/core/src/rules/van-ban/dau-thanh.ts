import { defineRule } from '../../engine/define-rule.ts';
import type { Span } from '../../model/span.ts';
import { foldTone } from '../../vocabulary/tone.ts';
import { quote } from '../shapes/quote.ts';

/** The vowels of open syllables where the mark can stand on either of two; after "q" there is only one place. */
const OLD = /[òóỏõọÒÓỎÕỌ][aeAE]|(?<![qQ])[ùúủũụÙÚỦŨỤ][yY]/gu;
const NEW = /[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|(?<![qQ])[uU][ỳýỷỹỵỲÝỶỸỴ]/gu;
/** Letters before the vowels: "khuỷ", "nghoẻ". */
const LONGEST_ONSET = 3;

interface Word {
  readonly span: Span;
  readonly text: string;
}

/** Both placements of the tone mark are right; one document keeps to one. Pointed at is the rarer. */
export default defineRule<Record<string, never>>()({
  id: 'van-ban/dau-thanh',
  needs: ['text'],
  title: { vi: 'Thống nhất cách đặt dấu thanh (uỷ/ủy)', en: 'One placement of the tone mark (uỷ/ủy)' },
  messages: {
    mixed: {
      vi: ({ rare, common }) => `Đặt dấu thanh không thống nhất: có cả ${rare} và ${common}.`,
      en: ({ rare, common }) => `The tone mark is placed in two ways: ${rare} and ${common}.`,
    },
  },
  *check({ doc }) {
    const old = wordsOf(doc.text, OLD);
    const modern = wordsOf(doc.text, NEW);
    if (old.length === 0 || modern.length === 0) return;
    const [rare, common] = old.length <= modern.length ? [old, modern] : [modern, old];
    const sample = rare[0]!;
    const twin =
      common.find((word) => foldTone(word.text) === foldTone(sample.text)) ??
      common.find(
        (word) => foldTone(word.text.toLocaleLowerCase('vi')) === foldTone(sample.text.toLocaleLowerCase('vi')),
      ) ??
      common[0]!;
    const args = { rare: quote(sample.text), common: quote(twin.text) };
    for (const { span, text } of rare) {
      yield {
        span,
        message: ['mixed', args],
        ...(rare === old
          ? {
              fix: {
                applicability: 'review',
                title: { vi: 'Đặt dấu thanh như các chỗ khác', en: 'Place the tone mark as elsewhere' },
                edits: [{ op: 'replace-text', span, text: foldTone(text) }],
              },
            }
          : {}),
      };
    }
  },
});

/** The words that end in such vowels. The vowels are looked for first: they are rare, letters are not. */
function wordsOf(text: string, pattern: RegExp): Word[] {
  const words: Word[] = [];
  for (const { index, 0: vowels } of text.matchAll(pattern)) {
    const end = index + vowels.length;
    let start = index;
    while (isLetter(text[start - 1]) && index - start <= LONGEST_ONSET) start--;
    if (index - start > LONGEST_ONSET || isLetter(text[end])) continue;
    words.push({ span: { start, end }, text: text.slice(start, end) });
  }
  return words;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}
