import { defineRule } from '../../engine/define-rule.ts';
import { typeNamed } from '../../recognise/type-name.ts';

interface Params {
  /** The type whose name is not printed. */
  readonly type: string;
}

/** A letter does not print the words "CÔNG VĂN". */
export default defineRule<Params>()({
  id: 'ten-loai/cong-van',
  needs: ['text'],
  title: { vi: 'Công văn không ghi tên loại', en: 'A letter does not print its type' },
  messages: {
    printed: {
      vi: () => 'Công văn ghi tên loại, phải bỏ.',
      en: () => 'The letter prints its type; it must not.',
    },
  },
  *check({ parts }, { type }) {
    const part = parts.single['ten-loai'];
    if (!part || typeNamed(part.text) !== type) return;
    yield {
      span: part.span,
      message: ['printed'],
      confidence: part.confidence,
      fix: {
        applicability: 'review',
        title: { vi: 'Bỏ tên loại', en: 'Remove the type' },
        edits: part.pieces.map((piece) => ({ op: 'delete', span: piece.span })),
      },
    };
  },
});
