import { defineRule } from '../../engine/define-rule.ts';
import { beginsWithAny } from '../shapes/begins.ts';
import { standsBelow } from '../shapes/order.ts';
import { paragraphAt } from '../shapes/runs-of.ts';

interface Params {
  readonly page: 'first';
  readonly side: 'right';
  /** Distance from the top edge of the paper, which no reader of text knows; the side and the order stand for it. */
  readonly fromTopMm: number;
  readonly toleranceMm: number;
  readonly except: {
    /** Marks that begin with these words stand at the end instead. */
    readonly words: readonly string[];
    readonly place: 'cuoi-trang-cuoi' | 'duoi-chu-ky';
    readonly align: 'center';
    readonly fromBottomMm?: number;
  };
}

export default defineRule<Params>()({
  id: 'pham-vi-luu-hanh/vi-tri',
  needs: ['text', 'position'],
  title: { vi: 'Vị trí chỉ dẫn phạm vi lưu hành, phổ biến', en: 'Place of the circulation mark' },
  messages: {
    top: {
      vi: ({ actual }) => `“${actual}” phải ở góc phải trang đầu, trên tiêu đề.`,
      en: ({ actual }) => `“${actual}” must stand at the right of the first page, above the title.`,
    },
    underSignature: {
      vi: ({ actual }) => `“${actual}” phải ở giữa trang, dưới phần ký.`,
      en: ({ actual }) => `“${actual}” must stand centred under the signature.`,
    },
    foot: {
      vi: ({ actual }) => `“${actual}” phải ở giữa, cuối trang cuối cùng.`,
      en: ({ actual }) => `“${actual}” must stand centred at the foot of the last page.`,
    },
  },
  *check({ doc, parts }, { side, except }) {
    const found = parts.single['pham-vi-luu-hanh'];
    const piece = found?.pieces[0];
    const paragraph = found && paragraphAt(doc, found.span.start);
    if (!found || !piece || !paragraph) return;
    const { span, text: actual, confidence } = found;

    if (beginsWithAny(actual.replace(/^\(/u, ''), except.words)) {
      const lastSignature = Math.max(0, ...parts.signers.map((signer) => signer.span.end));
      const atEnd = paragraph.story === 'footer' || (paragraph.story === 'main' && span.start > lastSignature);
      const centred =
        piece.side === except.align || piece.side === 'unknown' || paragraph.format.alignment === 'center';
      if (atEnd && centred) return;
      yield { span, message: [except.place === 'duoi-chu-ky' ? 'underSignature' : 'foot', { actual }], confidence };
      return;
    }
    const title = parts.single['tieu-de'];
    const onSide =
      piece.side === side || piece.side === 'unknown' || (piece.side === 'full' && paragraph.format.alignment === side);
    const below = paragraph.story === 'footer' || (title !== undefined && standsBelow(doc, title, found) === true);
    if (!onSide || below) yield { span, message: ['top', { actual }], confidence };
  },
});
