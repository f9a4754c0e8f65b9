import { defineRule } from '../../engine/define-rule.ts';
import { fold } from '../shapes/fold.ts';

interface Params {
  /** Academic titles, degrees, ranks and honours: "TS", "PGS", "Đại tá". */
  readonly titles: readonly string[];
}

export default defineRule<Params>()({
  id: 'ho-ten/hoc-ham',
  needs: ['text'],
  title: { vi: 'Không ghi học hàm, học vị, quân hàm trước họ tên', en: 'No degree or rank before the name' },
  messages: {
    wrong: {
      vi: ({ actual }) => `Trước họ tên người ký không ghi “${actual}”.`,
      en: ({ actual }) => `“${actual}” must not stand before the signer's name.`,
    },
  },
  *check({ doc, parts }, { titles }) {
    const one = [...titles]
      .sort((a, b) => b.length - a.length)
      .map((title) => escape(fold(title).replace(/\.$/u, '').toLowerCase()).replaceAll(' ', String.raw`\s+`))
      .join('|');
    // A title ends at a dot, a comma or a blank, so that no family name is cut; several may follow each other.
    // Small letters on both sides: the flag `i` costs a hundred times more to compile.
    const prefix = new RegExp(String.raw`^(?:(?:${one})(?:\s*[.,]\s*|\s+))+(?=\p{L})`, 'u');
    for (const { hoTen } of parts.signers) {
      const piece = hoTen?.pieces[0];
      if (!hoTen || !piece) continue;
      const text = doc.text.slice(piece.span.start, piece.span.end);
      const found = prefix.exec(text.toLowerCase())?.[0];
      if (found === undefined) continue;
      const head = text.slice(0, found.length);
      const actual = fold(head).replace(/,$/u, '');
      const end = piece.span.start + head.length;
      yield {
        span: { start: piece.span.start, end: piece.span.start + head.trimEnd().length },
        message: ['wrong', { actual }],
        fix: {
          applicability: 'review',
          title: { vi: `Bỏ “${actual}”`, en: `Remove “${actual}”` },
          edits: [{ op: 'delete', span: { start: piece.span.start, end } }],
        },
        confidence: hoTen.confidence,
      };
    }
  },
});

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
}
