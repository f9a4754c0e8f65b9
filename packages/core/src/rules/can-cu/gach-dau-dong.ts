import { defineRule } from '../../engine/define-rule.ts';
import { groundsOf } from '../shapes/grounds.ts';
import { quote } from '../shapes/quote.ts';

interface Params {
  /** Hyphen and blank. */
  readonly text: string;
}

/** Each căn cứ begins with a hyphen. A dash of another length, as Word makes of a typed hyphen, is let pass; a single line without a mark at its end may be no căn cứ. */
export default defineRule<Params>()({
  id: 'can-cu/gach-dau-dong',
  needs: ['text'],
  title: { vi: 'Gạch đầu dòng trước căn cứ', en: 'Hyphen before each ground' },
  messages: {
    missing: {
      vi: ({ expected }) => `Thiếu ${expected} trước căn cứ.`,
      en: ({ expected }) => `${expected} is missing before the ground.`,
    },
    other: {
      vi: ({ actual, expected }) => `Trước căn cứ là ${actual}, phải là ${expected}.`,
      en: ({ actual, expected }) => `${actual} stands before the ground; it must be ${expected}.`,
    },
  },
  *check({ doc, parts }, { text }) {
    const mark = text.trim();
    const grounds = groundsOf(doc, parts);
    for (const part of grounds) {
      const from = part.span.start;
      const line = doc.text.slice(from, part.span.end);
      const lead = /^[\s\u00a0]*([^\p{L}\d\s]*)[\s\u00a0]*/u.exec(line)!;
      const actual = lead[1]!;
      if (/^[-–—‐‑−]$/u.test(actual)) continue;
      const start = from + lead[0].length;
      const span =
        actual === ''
          ? { start, end: part.span.end }
          : { start: from + line.indexOf(actual), end: from + line.indexOf(actual) + actual.length };
      yield {
        span,
        message:
          actual === ''
            ? ['missing', { expected: quote(mark) }]
            : ['other', { actual: quote(actual), expected: quote(mark) }],
        confidence: Math.min(part.confidence, grounds.length === 1 && !/[;,.]/u.test(line.slice(-1)) ? 0.4 : 1),
        fix: {
          applicability: 'safe',
          title: { vi: `Đặt ${quote(mark)} trước căn cứ`, en: `Put ${quote(mark)} before the ground` },
          edits: [
            actual === ''
              ? { op: 'replace-text', span: { start, end: start + 1 }, text: text + doc.text.slice(start, start + 1) }
              : { op: 'replace-text', span, text: mark },
          ],
        },
      };
    }
  },
});
