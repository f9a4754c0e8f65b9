import { defineRule } from '../../engine/define-rule.ts';
import type { Doc, Paragraph } from '../../model/doc.ts';
import { paragraphAt } from '../shapes/runs-of.ts';

interface Params {
  readonly page: 'last';
  /** A solid line over the whole width stands above it. */
  readonly lineAbove: boolean;
}

export default defineRule<Params>()({
  id: 'thong-tin-lien-he/vi-tri',
  needs: ['text', 'position', 'lines'],
  title: { vi: 'Vị trí thông tin liên hệ', en: 'Place of the contact line' },
  messages: {
    place: {
      vi: () => 'Thông tin liên hệ phải ở cuối trang cuối cùng của văn bản.',
      en: () => 'The contact line must stand at the foot of the last page.',
    },
    line: {
      vi: () => 'Trên thông tin liên hệ phải có đường kẻ nét liền.',
      en: () => 'A solid line must stand above the contact line.',
    },
  },
  *check({ doc, parts }, { lineAbove }) {
    const found = parts.single['thong-tin-lien-he'];
    const paragraph = found && paragraphAt(doc, found.span.start);
    if (!found || !paragraph) return;
    const { span, confidence } = found;
    const lastSignature = Math.max(0, ...parts.signers.map((signer) => signer.span.end));
    if (paragraph.story === 'main' && span.start < lastSignature) {
      yield { span, message: ['place'], confidence };
    } else if (lineAbove && !hasLineAbove(doc, paragraph)) {
      yield { span, message: ['line'], confidence };
    }
  },
});

/** A border, a drawn line or typed strokes over the paragraph or at the empty ones before it. */
function hasLineAbove(doc: Doc, paragraph: Paragraph): boolean {
  if (paragraph.format.borderTop) return true;
  const { container } = paragraph;
  if (container.kind === 'cell') {
    const cell = doc.tables[container.table]?.cells.find(
      ({ row, column }) => row === container.row && column === container.column,
    );
    if (cell?.borderTop) return true;
  }
  for (let index = paragraph.index; index >= 0; index--) {
    const above = doc.paragraphs[index]!;
    if (doc.lines.some((line) => line.paragraph === index)) return true;
    if (index === paragraph.index) continue;
    if (above.format.borderBottom) return true;
    const text = doc.text.slice(above.span.start, above.span.end).trim();
    if (/^[-–—_─]{5,}$/u.test(text)) return true;
    if (text !== '') return false;
  }
  return false;
}
