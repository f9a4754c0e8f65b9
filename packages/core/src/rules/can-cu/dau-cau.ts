import { defineRule } from '../../engine/define-rule.ts';
import { groundsOf } from '../shapes/grounds.ts';
import { quote } from '../shapes/quote.ts';

interface Params {
  /** After every căn cứ but the last. */
  readonly mid: string;
  /** After the last. */
  readonly last: string;
}

/** Characters at the end that tell how it ends. */
const TAIL = 20;

/** Each căn cứ ends with its mark, the last one with another, which differs by generation. */
export default defineRule<Params>()({
  id: 'can-cu/dau-cau',
  needs: ['text'],
  title: { vi: 'Dấu sau mỗi căn cứ', en: 'Mark after each ground' },
  messages: {
    mid: {
      vi: ({ actual, expected }) => `Căn cứ kết thúc bằng ${actual}, phải là ${expected}.`,
      en: ({ actual, expected }) => `The ground ends with ${actual}; it must end with ${expected}.`,
    },
    last: {
      vi: ({ actual, expected }) => `Căn cứ cuối cùng kết thúc bằng ${actual}, phải là ${expected}.`,
      en: ({ actual, expected }) => `The last ground ends with ${actual}; it must end with ${expected}.`,
    },
    midNone: {
      vi: ({ expected }) => `Căn cứ kết thúc không có dấu, phải là ${expected}.`,
      en: ({ expected }) => `The ground ends without a mark; it must end with ${expected}.`,
    },
    lastNone: {
      vi: ({ expected }) => `Căn cứ cuối cùng kết thúc không có dấu, phải là ${expected}.`,
      en: ({ expected }) => `The last ground ends without a mark; it must end with ${expected}.`,
    },
  },
  *check({ doc, parts }, { mid, last }) {
    const grounds = groundsOf(doc, parts);
    for (const [index, part] of grounds.entries()) {
      const isLast = index === grounds.length - 1;
      const expected = isLast ? last : mid;
      const text = doc.text.slice(part.span.start, part.span.end);
      const end = text.slice(-TAIL);
      const actual = /[;,.:/]+$/u.exec(end)?.[0] ?? '';
      if (actual === expected || /(?:…|\.{2,}|\}\}|_)$/u.test(end)) continue;
      const span = { start: part.span.end - (actual.length || 1), end: part.span.end };
      const key = isLast ? 'last' : 'mid';
      yield {
        span,
        message:
          actual === ''
            ? [`${key}None`, { expected: quote(expected) }]
            : [key, { actual: quote(actual), expected: quote(expected) }],
        confidence: part.confidence,
        fix: {
          applicability: 'safe',
          title: { vi: `Kết thúc bằng ${quote(expected)}`, en: `End with ${quote(expected)}` },
          edits: [
            {
              op: 'replace-text',
              span,
              text: actual === '' ? doc.text.slice(span.start, span.end) + expected : expected,
            },
          ],
        },
      };
    }
  },
});
