import { defineRule } from '../../engine/define-rule.ts';
import { numberLine, paddedNumber } from '../shapes/number-line.ts';
import { quote } from '../shapes/quote.ts';

/** Number first, then type, then organ: "Số 05-NQ/ĐU". */
export default defineRule<{ readonly padBelow: number }>()({
  id: 'so-va-ky-hieu/cau-truc',
  needs: ['text'],
  title: { vi: 'Cấu trúc của số và ký hiệu', en: 'Shape of the number and symbol' },
  messages: {
    state: {
      vi: ({ actual, expected }) => `Số và ký hiệu ${actual} theo kiểu văn bản nhà nước, phải là ${expected}.`,
      en: ({ actual, expected }) => `The number and symbol ${actual} follow the state order; they must be ${expected}.`,
    },
    shape: {
      vi: ({ actual }) => `Số và ký hiệu ${actual}, phải theo dạng “Số …-LOẠI/CƠ QUAN”.`,
      en: ({ actual }) => `The number and symbol are ${actual}; they must have the shape “Số …-TYPE/ORGAN”.`,
    },
  },
  *check({ doc, parts }, { padBelow }) {
    const line = numberLine(doc, parts);
    if (!line || line.order === 'party' || line.order === 'blank') return;
    const { span, confidence } = line;
    const actual = quote(line.raw);
    if (line.order === 'state' && line.loai && line.coQuan) {
      // The line is proposed as it must be in the end, the zero of its number included.
      const number = line.so
        ? paddedNumber(line.so.text, padBelow)
        : doc.text.slice(line.head.span.end, line.joints[0]!.span.start);
      const expected = `${number}-${line.loai.text}/${line.coQuan.text}`;
      yield {
        span,
        message: ['state', { actual, expected: quote(`Số ${expected}`) }],
        confidence,
        fix: {
          applicability: 'review',
          title: { vi: `Viết ${quote(`Số ${expected}`)}`, en: `Write ${quote(`Số ${expected}`)}` },
          edits: [{ op: 'replace-text', span: { start: line.head.span.end, end: span.end }, text: expected }],
        },
      };
    } else if (!/[{}[\]«»]/u.test(line.raw)) {
      yield { span, message: ['shape', { actual }], confidence };
    }
  },
});
