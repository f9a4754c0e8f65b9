import { defineRule } from '../../engine/define-rule.ts';
import { quote } from '../shapes/quote.ts';

/** The replacement character, a question mark in the middle of a word, or UTF-8 read as Latin-1. */
const DAMAGE =
  /\uFFFD+|(?<![\p{L}\d?/=&.])\p{L}*\p{L}\?(?:\p{Ll}+|(?=:))(?![?=&])|(?:Ä‘|Æ°|Ã[\u0080-\u00bf¡-¿]|á[º»][\u0080-\u00bf¡-¿…‹›„†‡‰™œžŸŒŽ‘’“”–—])+/gu;

/** What every one of them holds; most paragraphs hold none of it. */
const SUSPECT = /[\uFFFD?ÄÆÃ]|á[º»]/u;

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
    for (const { span } of doc.paragraphs) {
      const text = doc.text.slice(span.start, span.end);
      if (!SUSPECT.test(text)) continue;
      for (const match of text.matchAll(DAMAGE)) {
        const before = text.slice(Math.max(0, match.index - 60), match.index);
        if (/(?:https?:|www\.)\S*$/u.test(before)) continue;
        const start = span.start + match.index;
        yield {
          span: { start, end: start + match[0].length },
          message: ['damaged', { actual: quote(match[0], 20) }],
        };
      }
    }
  },
});
