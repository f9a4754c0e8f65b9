import { defineRule } from '../../engine/define-rule.ts';
import { hasBrokenCapitals, toCapitals } from '../shapes/letter-case.ts';
import { organPieces } from '../shapes/organ-pieces.ts';
import { quote } from '../shapes/quote.ts';

/** "ĐÀ nẴNG": small letters that slipped into a name in capitals. */
export default defineRule<Record<string, never>>()({
  id: 'co-quan-ban-hanh/chu-hoa',
  needs: ['text'],
  title: { vi: 'Chữ thường lẫn trong tên cơ quan in hoa', en: 'Small letters in an organ name in capitals' },
  messages: {
    broken: {
      vi: ({ actual, expected }) => `Tên cơ quan viết ${actual}, phải là ${expected}.`,
      en: ({ actual, expected }) => `The organ name has ${actual}; it must be ${expected}.`,
    },
  },
  *check({ doc, parts }) {
    for (const { piece, part } of organPieces(parts)) {
      const line = doc.text.slice(piece.span.start, piece.span.end);
      if (!hasBrokenCapitals(part.text) || /[{}()[\]«»]/u.test(line)) continue;
      for (const match of line.matchAll(/[\p{L}\p{N}]+/gu)) {
        if (!/\p{Ll}/u.test(match[0])) continue;
        const start = piece.span.start + match.index;
        const span = { start, end: start + match[0].length };
        const capitals = toCapitals(match[0]);
        yield {
          span,
          message: ['broken', { actual: quote(match[0]), expected: quote(capitals) }],
          confidence: part.confidence,
          fix: {
            applicability: 'safe',
            title: { vi: `Viết ${quote(capitals)}`, en: `Write ${quote(capitals)}` },
            edits: [{ op: 'replace-text', span, text: capitals }],
          },
        };
      }
    }
  },
});
