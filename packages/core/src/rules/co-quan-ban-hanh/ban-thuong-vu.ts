import { defineRule } from '../../engine/define-rule.ts';
import { organName, startOf } from '../shapes/organ-name.ts';
import { quote } from '../shapes/quote.ts';

/** A ban thường vụ issues under the name of its cấp uỷ. */
export default defineRule<{ readonly forbidden: readonly string[] }>()({
  id: 'co-quan-ban-hanh/ban-thuong-vu',
  needs: ['text'],
  title: { vi: 'Không ghi ban thường vụ trong tên cơ quan', en: 'No ban thường vụ in the organ name' },
  messages: {
    forbidden: {
      vi: ({ actual }) => `Tên cơ quan ban hành là ${actual}, phải là tên chung của cấp uỷ.`,
      en: ({ actual }) => `The issuing organ is ${actual}; it must be the common name of the Party committee.`,
    },
  },
  *check({ doc, parts }, { forbidden }) {
    const part = parts.single['co-quan-ban-hanh'];
    for (const piece of part?.pieces ?? []) {
      const line = doc.text.slice(piece.span.start, piece.span.end);
      if (startOf(organName(line), forbidden) === undefined) continue;
      yield { span: piece.span, message: ['forbidden', { actual: quote(line) }], confidence: part!.confidence };
    }
  },
});
