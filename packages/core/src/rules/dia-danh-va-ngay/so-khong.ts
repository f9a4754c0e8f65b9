import { defineRule } from '../../engine/define-rule.ts';
import { numberIn, readPlaceDate, type DateField } from '../shapes/place-date.ts';

interface Params {
  /** Days below this have a leading zero. */
  readonly padDayBelow: number;
  /** Months below this have a leading zero, the others none. */
  readonly padMonthBelow: number;
}

/** The leading zero of day and month: there when it must be, absent when it must not. */
export default defineRule<Params>()({
  id: 'dia-danh-va-ngay/so-khong',
  needs: ['text'],
  title: { vi: 'Số 0 trước ngày và tháng', en: 'Leading zero of day and month' },
  messages: {
    ngay: {
      vi: ({ actual, expected }) => `Ngày ${actual}, phải là ${expected}.`,
      en: ({ actual, expected }) => `The day is ${actual}; it must be ${expected}.`,
    },
    thang: {
      vi: ({ actual, expected }) => `Tháng ${actual}, phải là ${expected}.`,
      en: ({ actual, expected }) => `The month is ${actual}; it must be ${expected}.`,
    },
  },
  *check({ doc, parts }, { padDayBelow, padMonthBelow }) {
    const part = parts.single['dia-danh-va-ngay'];
    const line = part && readPlaceDate(doc, part);
    if (!line) return;
    const fields: readonly (readonly ['ngay' | 'thang', DateField, number])[] = [
      ['ngay', line.ngay, padDayBelow],
      ['thang', line.thang, padMonthBelow],
    ];
    for (const [key, { value, valueSpan }, padBelow] of fields) {
      const number = numberIn(value);
      if (number === undefined || number === 0) continue;
      const expected = number < padBelow ? String(number).padStart(2, '0') : String(number);
      if (value === expected) continue;
      yield {
        span: valueSpan,
        message: [key, { actual: value, expected }],
        confidence: part.confidence,
        fix: {
          applicability: 'review',
          title: { vi: `Viết ${expected}`, en: `Write ${expected}` },
          edits: [{ op: 'replace-text', span: valueSpan, text: expected }],
        },
      };
    }
  },
});
