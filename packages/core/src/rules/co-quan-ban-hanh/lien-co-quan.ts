import { defineRule } from '../../engine/define-rule.ts';
import { quote } from '../shapes/quote.ts';
import { startsIssuer } from '../shapes/joint-issuers.ts';

/** Names of joint issuers are joined by a hyphen. A dash inside one name ("HÀNH CHÍNH – QUẢN TRỊ") is no joint. */
export default defineRule<{ readonly separator: string }>()({
  id: 'co-quan-ban-hanh/lien-co-quan',
  needs: ['text'],
  title: { vi: 'Dấu nối tên các cơ quan cùng ban hành', en: 'Mark between joint issuers' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => `Tên các cơ quan nối bằng ${actual}, phải nối bằng ${expected}.`,
      en: ({ actual, expected }) => `The joint issuers are joined by ${actual}; they must be joined by ${expected}.`,
    },
  },
  *check({ doc, parts }, { separator }) {
    const part = parts.single['co-quan-ban-hanh'];
    for (const piece of part?.pieces ?? []) {
      const line = doc.text.slice(piece.span.start, piece.span.end);
      for (const match of line.matchAll(/[\s\u00a0]*([–—/+&])[\s\u00a0]*/gu)) {
        const after = line.slice(match.index + match[0].length);
        if (match.index === 0 || !startsIssuer(line) || !startsIssuer(after)) continue;
        const start = piece.span.start + match.index;
        const span = { start, end: start + match[0].length };
        yield {
          span,
          message: ['wrong', { actual: quote(match[1]!), expected: quote(separator) }],
          confidence: part!.confidence,
          fix: {
            applicability: 'safe',
            title: { vi: `Nối bằng ${quote(separator)}`, en: `Join by ${quote(separator)}` },
            edits: [{ op: 'replace-text', span, text: ` ${separator} ` }],
          },
        };
      }
    }
  },
});
