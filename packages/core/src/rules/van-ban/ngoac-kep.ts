import { defineRule } from '../../engine/define-rule.ts';

/** Straight and curly quotation marks in one document. Pointed at is the rarer kind; no regulation decides which is right. */
export default defineRule<Record<string, never>>()({
  id: 'van-ban/ngoac-kep',
  needs: ['text'],
  title: { vi: 'Thống nhất dấu ngoặc kép', en: 'One kind of quotation marks' },
  messages: {
    mixed: {
      vi: () => 'Dùng cả ngoặc kép thẳng và ngoặc kép cong.',
      en: () => 'Straight and curly quotation marks are mixed.',
    },
  },
  *check({ doc }) {
    const straight = [...doc.text.matchAll(/(?<!\d)"/gu)];
    const curly = [...doc.text.matchAll(/[“”]/gu)];
    if (straight.length === 0 || curly.length === 0) return;
    const rare = straight.length <= curly.length ? straight : curly;
    for (const match of rare) {
      const span = { start: match.index, end: match.index + 1 };
      yield {
        span,
        message: ['mixed'],
        fix: {
          applicability: 'review',
          title: { vi: 'Dùng một kiểu ngoặc kép', en: 'Use one kind of quotation marks' },
          edits: [
            {
              op: 'replace-text',
              span,
              text: rare === curly ? '"' : curlyFor(doc.text.slice(Math.max(0, match.index - 1), match.index)),
            },
          ],
        },
      };
    }
  },
});

/** Opening at the beginning of a word, closing elsewhere. */
function curlyFor(before: string): string {
  return /^(?:|[\s\u00a0([])$/u.test(before) ? '“' : '”';
}
