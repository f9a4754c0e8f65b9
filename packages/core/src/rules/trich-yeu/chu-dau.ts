import { defineRule } from '../../engine/define-rule.ts';
import { quote } from '../shapes/quote.ts';

/** What opens a summary and begins no proper name: one word, or the first two. */
const OPENERS = new Set([
  'về',
  'kết quả',
  'tổ chức',
  'thực hiện',
  'triển khai',
  'tổng kết',
  'sơ kết',
  'công tác',
  'kiểm tra',
  'kiểm điểm',
  'giám sát',
  'phân công',
  'thành lập',
  'khen thưởng',
  'kỷ luật',
  'chuẩn bị',
  'tăng cường',
  'nâng cao',
  'đẩy mạnh',
  'lãnh đạo',
  'xây dựng',
  'sửa đổi',
  'bổ sung',
  'quán triệt',
  'học tập',
  'tình hình',
  'một số',
  'quản lý',
]);

/** In every example the summary begins in lower case. Proper names do begin one, so only words that begin none are judged. */
export default defineRule<Record<string, never>>()({
  id: 'trich-yeu/chu-dau',
  needs: ['text'],
  title: { vi: 'Chữ đầu trích yếu viết thường', en: 'The summary begins in lower case' },
  messages: {
    capital: {
      vi: ({ actual, expected }) => `Trích yếu bắt đầu bằng ${actual}, phải viết thường ${expected}.`,
      en: ({ actual, expected }) => `The summary begins with ${actual}; it must be in lower case: ${expected}.`,
    },
  },
  *check({ doc, parts }) {
    const part = parts.single['trich-yeu'];
    if (!part) return;
    const text = doc.text.slice(part.span.start, part.span.end);
    const [, actual, second = ''] = /^(\p{Lu}\p{Ll}*)[\s\u00a0]+(\p{Ll}+)/u.exec(text) ?? [];
    if (actual === undefined) return;
    const expected = actual.toLocaleLowerCase('vi');
    if (!OPENERS.has(expected) && !OPENERS.has(`${expected} ${second}`)) return;
    const span = { start: part.span.start, end: part.span.start + actual.length };
    yield {
      span,
      message: ['capital', { actual: quote(actual), expected: quote(expected) }],
      confidence: part.confidence,
      fix: {
        applicability: 'review',
        title: { vi: `Viết thường ${quote(expected)}`, en: `Write ${quote(expected)}` },
        edits: [{ op: 'replace-text', span: { start: span.start, end: span.start + 1 }, text: expected.charAt(0) }],
      },
    };
  },
});
