import { defineRule } from '../../engine/define-rule.ts';
import { isCalendarDay, numberIn, readPlaceDate } from '../shapes/place-date.ts';

/** The date of the document is one that the calendar has. */
export default defineRule<Record<string, never>>()({
  id: 'dia-danh-va-ngay/ngay-thuc',
  needs: ['text'],
  title: { vi: 'Ngày có trong lịch', en: 'The date exists' },
  messages: {
    impossible: {
      vi: ({ date }) => `Ngày ${date} không có trong lịch.`,
      en: ({ date }) => `The date ${date} does not exist.`,
    },
  },
  *check({ doc, parts }) {
    const part = parts.single['dia-danh-va-ngay'];
    const line = part && readPlaceDate(doc, part);
    if (!line) return;
    const [day, month, year] = [line.ngay, line.thang, line.nam].map((field) => numberIn(field.value));
    if (day === undefined || month === undefined || year === undefined || line.nam.value.length < 4) return;
    if (isCalendarDay(day, month, year)) return;
    yield {
      span: { start: line.ngay.wordSpan.start, end: line.nam.valueSpan.end },
      message: ['impossible', { date: `${line.ngay.value}/${line.thang.value}/${line.nam.value}` }],
      confidence: part.confidence,
    };
  },
});
