import { defineRule } from '../../engine/define-rule.ts';
import { organName } from '../shapes/organ-name.ts';
import { quote } from '../shapes/quote.ts';

export default defineRule<{ readonly forbidden: string }>()({
  id: 'co-quan-ban-hanh/dai-hoi-chi-bo',
  needs: ['text'],
  title: { vi: 'Tên đại hội chi bộ', en: 'Name of the congress of a Party cell' },
  messages: {
    forbidden: {
      vi: ({ actual }) => `Tên cơ quan ghi ${actual}, phải ghi tên đại hội chi bộ.`,
      en: ({ actual }) => `The organ name has ${actual}; it must name the congress of the cell.`,
    },
  },
  *check({ parts }, { forbidden }) {
    for (const key of ['co-quan-cap-tren', 'co-quan-ban-hanh'] as const) {
      const part = parts.single[key];
      if (part && organName(part.text).includes(forbidden)) {
        yield { span: part.span, message: ['forbidden', { actual: quote(forbidden) }], confidence: part.confidence };
      }
    }
  },
});
