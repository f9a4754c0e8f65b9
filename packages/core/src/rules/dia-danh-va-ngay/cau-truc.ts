import { defineRule } from '../../engine/define-rule.ts';
import type { Span } from '../../model/span.ts';
import { isCalendarDay, numberIn, readPlaceDate, type DateField } from '../shapes/place-date.ts';
import { quote } from '../shapes/quote.ts';

const SHORT =
  /(?<!\d)(?:(ngày)[\s\u00a0]*)?(\d{1,2})[\s\u00a0]*[/.-][\s\u00a0]*(\d{1,2})[\s\u00a0]*[/.-][\s\u00a0]*(\d{4})(?!\d)/iu;

/** A value that cannot be a number of the date and is not a blank either: "ngày năm tháng sáu". */
const isOdd = (field: DateField): boolean => /\p{L}/u.test(field.value) && !/[{[«]/u.test(field.value);

/** "<Địa danh>, ngày … tháng … năm …": comma, lower-case words, a four-digit year. Blanks are another rule's affair. */
export default defineRule<Record<string, never>>()({
  id: 'dia-danh-va-ngay/cau-truc',
  needs: ['text'],
  title: { vi: 'Cách viết địa danh và ngày, tháng, năm', en: 'Form of the place and date' },
  messages: {
    word: {
      vi: ({ actual, expected }) => `Viết ${actual}, phải viết thường ${expected}.`,
      en: ({ actual, expected }) => `${actual} must be written in lower case: ${expected}.`,
    },
    comma: {
      vi: () => 'Thiếu dấu phẩy giữa địa danh và ngày.',
      en: () => 'A comma is missing between the place and the date.',
    },
    place: {
      vi: () => 'Thiếu địa danh trước ngày.',
      en: () => 'The place is missing before the date.',
    },
    short: {
      vi: ({ actual, expected }) => `Ngày viết tắt ${actual}, phải viết đủ ${expected}.`,
      en: ({ actual, expected }) => `The date is written short, ${actual}; it must be in full: ${expected}.`,
    },
    year: {
      vi: ({ actual }) => `Năm ${actual}, phải đủ bốn chữ số.`,
      en: ({ actual }) => `The year is ${actual}; it must have four digits.`,
    },
    tail: {
      vi: ({ actual }) => `Thừa ${actual} sau năm.`,
      en: ({ actual }) => `${actual} after the year is superfluous.`,
    },
    form: {
      vi: () => 'Địa danh và ngày không đúng dạng “Địa danh, ngày … tháng … năm …”.',
      en: () => 'The place and date are not of the form “Place, ngày … tháng … năm …”.',
    },
  },
  *check({ doc, parts }) {
    const part = parts.single['dia-danh-va-ngay'];
    if (!part) return;
    const { confidence } = part;
    const line = readPlaceDate(doc, part);
    if (!line) {
      const short = SHORT.exec(doc.text.slice(part.span.start, part.span.end));
      if (!short) {
        yield { span: part.span, message: ['form'], confidence: Math.min(confidence, 0.4) };
        return;
      }
      const [actual, , d = '', m = '', y = ''] = short;
      const span = { start: part.span.start + short.index, end: part.span.start + short.index + actual.length };
      const expected = `ngày ${d} tháng ${m} năm ${y}`;
      yield {
        span,
        message: ['short', { actual: quote(actual), expected: quote(expected) }],
        confidence,
        ...(isCalendarDay(Number(d), Number(m), Number(y))
          ? {
              fix: {
                applicability: 'review',
                title: { vi: `Viết ${quote(expected)}`, en: `Write ${quote(expected)}` },
                edits: [{ op: 'replace-text', span, text: expected }],
              },
            }
          : {}),
      };
      return;
    }
    if (!/\p{L}|\d|[{[«….]/u.test(line.place)) yield { span: line.ngay.wordSpan, message: ['place'], confidence };
    else if (!line.separator.includes(',') && !/,$/u.test(line.place)) {
      const span = lastCharacter(line.placeSpan);
      yield {
        span: line.placeSpan,
        message: ['comma'],
        confidence,
        fix: {
          applicability: 'safe',
          title: { vi: 'Thêm dấu phẩy', en: 'Add the comma' },
          edits: [
            {
              op: 'replace-text',
              span,
              text: `${doc.text.slice(span.start, span.end)},${/^$/u.test(line.separator) ? ' ' : ''}`,
            },
          ],
        },
      };
    }
    // A line wholly in capitals is one fault, and the rule of letter case names it.
    const shouted = !/\p{Ll}/u.test(doc.text.slice(part.span.start, part.span.end));
    for (const { word, wordSpan } of shouted ? [] : [line.ngay, line.thang, line.nam]) {
      const expected = word.toLocaleLowerCase('vi');
      if (word === expected) continue;
      yield {
        span: wordSpan,
        message: ['word', { actual: quote(word), expected: quote(expected) }],
        confidence,
        fix: {
          applicability: 'safe',
          title: { vi: `Viết thường ${quote(expected)}`, en: `Write ${quote(expected)}` },
          edits: [{ op: 'replace-text', span: wordSpan, text: expected }],
        },
      };
    }
    if ([line.ngay, line.thang, line.nam].some(isOdd))
      yield { span: part.span, message: ['form'], confidence: Math.min(confidence, 0.4) };
    const year = numberIn(line.nam.value);
    if (year !== undefined && line.nam.value.length < 4 && !/[….{]/u.test(line.tail)) {
      yield { span: line.nam.valueSpan, message: ['year', { actual: quote(line.nam.value) }], confidence };
    }
    if (/^[.;,:]$/u.test(line.tail)) {
      yield {
        span: line.tailSpan,
        message: ['tail', { actual: quote(line.tail) }],
        confidence,
        fix: {
          applicability: 'safe',
          title: { vi: 'Bỏ dấu thừa', en: 'Remove the mark' },
          edits: [{ op: 'delete', span: line.tailSpan }],
        },
      };
    }
  },
});

/** The last whole character, so that a mark can be put after it without an empty span. */
function lastCharacter(span: Span): Span {
  return { start: span.end - 1, end: span.end };
}
