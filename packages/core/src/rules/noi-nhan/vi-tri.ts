import { defineRule } from '../../engine/define-rule.ts';

interface Params {
  readonly side: 'left';
}

export default defineRule<Params>()({
  id: 'noi-nhan/vi-tri',
  needs: ['text', 'position'],
  title: { vi: 'Nơi nhận ở bên trái', en: 'The recipients stand at the left' },
  messages: {
    wrong: {
      vi: () => '“Nơi nhận” phải ở góc trái, dưới nội dung văn bản.',
      en: () => '“Nơi nhận” must stand at the left, under the content.',
    },
  },
  *check({ parts }, { side }) {
    const part = parts.single['noi-nhan'];
    const piece = part?.pieces[0];
    if (!part || !piece) return;
    // An unindented line over the whole width begins at the left too.
    if (piece.side === side || piece.side === 'full' || piece.side === 'unknown') return;
    yield { span: piece.span, message: ['wrong'], confidence: part.confidence };
  },
});
