import { defineRule } from '../../engine/define-rule.ts';

export default defineRule<Record<never, never>>()({
  id: 'phu-luc/ghi-chu',
  needs: ['text'],
  title: { vi: 'Ghi chú dưới tiêu đề phụ lục', en: 'Note under the title of an appendix' },
  messages: {
    missing: {
      vi: ({ heading }) => `Dưới tiêu đề “${heading}” thiếu dòng ghi số, ký hiệu, ngày, cơ quan ban hành văn bản.`,
      en: ({ heading }) =>
        `The line with number, date and issuer of the document is missing under the title of “${heading}”.`,
    },
    number: {
      vi: () => 'Dòng ghi chú của phụ lục thiếu số và ký hiệu văn bản.',
      en: () => 'The note of the appendix lacks the number of the document.',
    },
    date: {
      vi: () => 'Dòng ghi chú của phụ lục thiếu ngày, tháng, năm văn bản.',
      en: () => 'The note of the appendix lacks the date of the document.',
    },
    issuer: {
      vi: () => 'Dòng ghi chú của phụ lục thiếu tên cơ quan ban hành.',
      en: () => 'The note of the appendix lacks the issuer.',
    },
  },
  *check({ parts }) {
    for (const { heading, note } of parts.appendices) {
      if (!note) {
        yield { span: heading.span, message: ['missing', { heading: heading.text }], confidence: heading.confidence };
        continue;
      }
      const { span, text, confidence } = note;
      // A number or a day that a draft leaves blank is there.
      if (!/số|\p{L}\/\p{L}/iu.test(text)) yield { span, message: ['number'], confidence };
      if (!/ngày|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/iu.test(text)) yield { span, message: ['date'], confidence };
      if (!/(?:^|\s)của\s+\p{L}/iu.test(text)) yield { span, message: ['issuer'], confidence };
    }
  },
});
