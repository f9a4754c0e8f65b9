import { defineRule } from '../../engine/define-rule.ts';
import { quote } from '../shapes/quote.ts';

/** The replacement character, a question mark in the middle of a word, or UTF-8 read as Latin-1. */
const DAMAGE =
  /\uFFFD+|(?<![\p{L}\d?/=&.])\p{L}*\p{L}\?(?:\p{Ll}+|(?=:))(?![?=&])|(?:Ä‘|Æ°|Ã[\u0080-\u00bf¡-¿]|á[º»][\u0080-\u00bf¡-¿…‹›„†‡‰™œžŸŒŽ‘’“”–—])+/gu;

/** Letters that were lost when the text was converted. */
export default defineRule<Record<string, never>>()({
  id: 'van-ban/hu-hong',
  needs: ['text'],
  title: { vi: 'Chữ không bị hỏng', en: 'No damaged letters' },
  messages: {
    damaged: {
      vi: ({ actual }) => `Chữ bị hỏng ${actual}.`,
      en: ({ actual }) => `Damaged text: ${actual}.`,
    },
  },
  *check({ doc }) {
    for (const match of doc.text.matchAll(DAMAGE)) {
      const before = doc.text.slice(Math.max(0, match.index - 60), match.index);
      if (/(?:https?:|www\.)\S*$/u.test(before)) continue;
      yield {
        span: { start: match.index, end: match.index + match[0].length },
        message: ['damaged', { actual: quote(match[0], 20) }],
      };
    }
  },
});
