import { defineRule } from '../../engine/define-rule.ts';
import { pageNumberPlaces, pageNumberSpan } from '../shapes/page-number.ts';

export default defineRule<Record<string, never>>()({
  id: 'so-trang/trang-dau',
  needs: ['pageNumber'],
  title: { vi: 'Trang thứ nhất không hiện số trang', en: 'The first page shows no number' },
  messages: {
    shown: {
      vi: () => 'Trang thứ nhất hiện số trang, phải để trống.',
      en: () => 'The first page shows its number; it must not.',
    },
  },
  *check({ doc }) {
    const first = doc.paragraphs.find(({ story }) => story === 'main')?.section ?? 0;
    for (const { section, kind, paragraph } of pageNumberPlaces(doc)) {
      if (section.index !== first || kind === 'even') continue;
      if (kind === 'default' && section.titlePage) continue;
      if ((section.pageNumber.start ?? 1) > 1) continue;
      if (paragraph.page !== undefined && paragraph.page > 1) continue;
      yield { span: pageNumberSpan(paragraph), message: ['shown'] };
      return;
    }
  },
});
