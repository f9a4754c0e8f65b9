import { defineRule } from '../../engine/define-rule.ts';
import { numberLine, paddedNumber } from '../shapes/number-line.ts';

/** A number below 10 takes one zero, a greater one none. */
export default defineRule<{ readonly padBelow: number }>()({
  id: 'so-va-ky-hieu/so-khong',
  needs: ['text'],
  title: { vi: 'Số 0 trước số văn bản', en: 'Zero before the document number' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => `Số văn bản ${actual}, phải là ${expected}.`,
      en: ({ actual, expected }) => `The document number is ${actual}; it must be ${expected}.`,
    },
  },
  *check({ doc, parts }, { padBelow }) {
    const line = numberLine(doc, parts);
    // A line in the order of the state is written anew as a whole, its number too.
    if (!line?.so || line.order === 'state') return;
    const { text: actual, span } = line.so;
    const expected = paddedNumber(actual, padBelow);
    if (Number(actual) === 0 || actual === expected) return;
    yield {
      span,
      message: ['wrong', { actual, expected }],
      confidence: line.confidence,
      fix: {
        applicability: 'review',
        title: { vi: `Viết ${expected}`, en: `Write ${expected}` },
        edits: [{ op: 'replace-text', span, text: expected }],
      },
    };
  },
});
