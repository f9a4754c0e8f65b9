import { defineRule } from '../../engine/define-rule.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Section } from '../../model/doc.ts';
import { pageNumberPlaces, pageNumberSpan } from '../shapes/page-number.ts';

type NumberFormat = Section['pageNumber']['format'];

const NAMES: Readonly<Record<NumberFormat, Bilingual>> = {
  decimal: { vi: 'chữ số Ả Rập', en: 'Arabic figures' },
  roman: { vi: 'chữ số La Mã', en: 'Roman numerals' },
  letter: { vi: 'chữ cái', en: 'letters' },
  other: { vi: 'kiểu khác', en: 'another kind of number' },
};

export default defineRule<{ readonly format: NumberFormat }>()({
  id: 'so-trang/kieu-so',
  needs: ['pageNumber'],
  title: { vi: 'Kiểu số của số trang', en: 'Kind of the page number' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => `Số trang là ${name(actual).vi}, phải là ${name(expected).vi}.`,
      en: ({ actual, expected }) => `The page number is in ${name(actual).en}; it must be in ${name(expected).en}.`,
    },
  },
  *check({ doc }, { format }) {
    const seen = new Set<number>();
    for (const { section, paragraph } of pageNumberPlaces(doc)) {
      if (seen.has(section.index) || section.pageNumber.format === format) continue;
      seen.add(section.index);
      yield {
        span: pageNumberSpan(paragraph),
        message: ['wrong', { actual: section.pageNumber.format, expected: format }],
      };
    }
  },
});

function name(format: string | undefined): Bilingual {
  return NAMES[format as NumberFormat];
}
