import { defineRule } from '../../engine/define-rule.ts';
import { firstTextSpan, trimmedSpan } from '../shapes/first-span.ts';
import { NOT_ON_PAPER } from '../shapes/on-paper.ts';
import { quote } from '../shapes/quote.ts';

const DOUBLE = /(?<=[^\s\u00a0])[ \u00a0]{2,3}(?=[^\s\u00a0])/gu;
const BEFORE_MARK = /(?<=[\p{L}\d)”"])[ \u00a0]+([,;:.!?])(?![.…\d])(?=[\s\u00a0]|$)/gu;

/** The blank on the wrong side of the mark. */
const WRONG_SIDE = /(?<=[\p{L}\d)”"])[ \u00a0]+([,;])(?=\p{L})/gu;

/** What every stray blank looks like; most paragraphs have none. */
const SUSPECT = /[ \u00a0](?:[ \u00a0]|[,;:.!?])/u;

/**
 * Stray blanks in running text. More than three in a row lay something out and are
 * no slip; a PDF has no blanks of its own, its reader makes them from distances.
 */
export default defineRule<Record<string, never>>()({
  id: 'van-ban/khoang-trang',
  needs: ['text'],
  title: { vi: 'Dấu cách thừa', en: 'Stray blanks' },
  messages: {
    paper: NOT_ON_PAPER,
    double: {
      vi: () => 'Nhiều dấu cách liền nhau, phải là một.',
      en: () => 'Several blanks in a row; there must be one.',
    },
    side: {
      vi: ({ mark }) => `Dấu cách ở trước ${mark}, phải ở sau.`,
      en: ({ mark }) => `The blank stands before ${mark}; it must stand behind.`,
    },
    before: {
      vi: ({ mark }) => `Thừa dấu cách trước ${mark}.`,
      en: ({ mark }) => `Superfluous blank before ${mark}.`,
    },
  },
  *check({ doc, parts }) {
    if (doc.medium === 'pdf') {
      yield { span: firstTextSpan(doc), message: ['paper'], notCheckable: true };
      return;
    }
    const summary = parts.single['trich-yeu']?.pieces.map((piece) => piece.span) ?? [];
    for (const whole of [...summary, ...parts.noiDung.map((index) => doc.paragraphs[index]!.span)]) {
      const span = trimmedSpan(doc, whole);
      if (!span) continue;
      const text = doc.text.slice(span.start, span.end);
      if (!SUSPECT.test(text) || /_{3,}|[.…]{4,}/u.test(text)) continue;
      for (const match of text.matchAll(DOUBLE)) {
        if (/^[,;:.!?]/u.test(text.slice(match.index + match[0].length))) continue;
        if (/(?:ngày|tháng|năm|số)$/iu.test(text.slice(Math.max(0, match.index - 5), match.index))) continue;
        const place = { start: span.start + match.index, end: span.start + match.index + match[0].length };
        yield {
          span: place,
          message: ['double'],
          fix: {
            applicability: 'safe',
            title: { vi: 'Để một dấu cách', en: 'Leave one blank' },
            edits: [{ op: 'replace-text', span: place, text: ' ' }],
          },
        };
      }
      for (const match of text.matchAll(WRONG_SIDE)) {
        const place = { start: span.start + match.index, end: span.start + match.index + match[0].length };
        const mark = match[1]!;
        yield {
          span: place,
          message: ['side', { mark: quote(mark) }],
          fix: {
            applicability: 'safe',
            title: { vi: 'Chuyển dấu cách ra sau', en: 'Move the blank behind' },
            edits: [{ op: 'replace-text', span: place, text: `${mark} ` }],
          },
        };
      }
      for (const match of text.matchAll(BEFORE_MARK)) {
        const start = span.start + match.index;
        const mark = match[1]!;
        const end = start + match[0].length - mark.length;
        yield {
          span: { start, end: end + mark.length },
          message: ['before', { mark: quote(mark) }],
          fix: {
            applicability: 'safe',
            title: { vi: 'Bỏ dấu cách', en: 'Remove the blank' },
            edits: [{ op: 'delete', span: { start, end } }],
          },
        };
      }
    }
  },
});
