import { defineRule } from '../../engine/define-rule.ts';
import { pageNumberPlaces } from '../shapes/page-number.ts';

/** Each appendix counts its own pages: it opens a section whose numbers start again. */
export default defineRule<Record<string, never>>()({
  id: 'so-trang/phu-luc',
  needs: ['pageNumber'],
  title: { vi: 'Số trang riêng của từng phụ lục', en: 'Page numbers of each appendix' },
  messages: {
    continued: {
      vi: () => 'Số trang của phụ lục tiếp theo số trang trước nó, phải đánh riêng từ 1.',
      en: () => 'The page numbers of the appendix go on from those before; they must start again from 1.',
    },
  },
  *check({ doc, parts }) {
    if (pageNumberPlaces(doc).next().done) return;
    for (const { heading } of parts.appendices) {
      const first = heading.pieces[0];
      const paragraph = first && doc.paragraphs[first.paragraph];
      if (!paragraph) continue;
      const section = doc.sections[paragraph.section];
      const before = doc.paragraphs.findLast(({ story, index }) => story === 'main' && index < paragraph.index);
      const opens = before === undefined || before.section !== paragraph.section;
      if (!opens || section?.pageNumber.start === undefined) {
        yield { span: heading.span, message: ['continued'], confidence: heading.confidence };
      }
    }
  },
});
