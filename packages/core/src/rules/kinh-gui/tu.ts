import { defineRule } from '../../engine/define-rule.ts';
import { begins } from '../shapes/begins.ts';
import { fold } from '../shapes/fold.ts';
import { wordSpan } from '../shapes/word-span.ts';

interface Params {
  /** Words by type of document. */
  readonly words: Readonly<Record<string, string>>;
}

export default defineRule<Params>()({
  id: 'kinh-gui/tu',
  needs: ['text'],
  title: { vi: '“Kính gửi” hay “Kính trình”', en: '“Kính gửi” or “Kính trình”' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => `“${actual}” phải viết là “${expected}”.`,
      en: ({ actual, expected }) => `“${actual}” must be written “${expected}”.`,
    },
  },
  *check({ doc, parts, profile }, { words }) {
    const expected = words[profile.loaiVanBan ?? ''];
    const part = parts.single['kinh-gui'];
    const piece = part?.pieces[0];
    if (expected === undefined || !part || !piece || begins(part.text, expected)) return;
    const found = wordSpan(doc, piece.span, 0, 2);
    if (!found) return;
    const written = doc.text.slice(found.start, found.end).replace(/[^\p{L}]+$/u, '');
    const span = { start: found.start, end: found.start + written.length };
    yield {
      span,
      message: ['wrong', { actual: fold(written), expected }],
      fix: {
        applicability: 'review',
        title: { vi: `Viết “${expected}”`, en: `Write “${expected}”` },
        edits: [{ op: 'replace-text', span, text: expected }],
      },
      confidence: part.confidence,
    };
  },
});
