import { defineRule } from '../../engine/define-rule.ts';
import type { Span } from '../../model/span.ts';
import { foldTone } from '../../vocabulary/tone.ts';
import { quote } from '../shapes/quote.ts';

/** Open syllables where the mark can stand on either vowel; after "q" there is only one place. */
const OLD = /(?<!\p{L})[\p{L}]{0,3}(?:[òóỏõọ][ae]|(?<!q)[ùúủũụ]y)(?!\p{L})/giu;
const NEW = /(?<!\p{L})[\p{L}]{0,3}(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/giu;

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
    for (const { span } of rare) yield { span, message: ['mixed', args] };
  },
});

function wordsOf(text: string, pattern: RegExp): Word[] {
  return [...text.matchAll(pattern)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    text: match[0],
  }));
}
