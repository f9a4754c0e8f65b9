import { defineRule } from '../../engine/define-rule.ts';
import { quote } from '../shapes/quote.ts';

interface Params {
  /** Marks a summary does not end with. */
  readonly forbidden: readonly string[];
}

/** The summary is a phrase: no full stop after it. An ellipsis is a blank, not a full stop. */
export default defineRule<Params>()({
  id: 'trich-yeu/dau-cham',
  needs: ['text'],
  title: { vi: 'Không có dấu chấm sau trích yếu', en: 'No full stop after the summary' },
  messages: {
    stop: {
      vi: ({ actual }) => `Trích yếu kết thúc bằng ${actual}, phải bỏ.`,
      en: ({ actual }) => `The summary ends with ${actual}; it must have no mark.`,
    },
  },
  *check({ doc, parts }, { forbidden }) {
    const part = parts.single['trich-yeu'];
    if (!part) return;
    const text = doc.text.slice(part.span.start, part.span.end);
    const mark = forbidden.find((candidate) => text.endsWith(candidate));
    if (mark === undefined || /[.…]{2,}$/u.test(text)) return;
    const span = { start: part.span.end - mark.length, end: part.span.end };
    yield {
      span,
      message: ['stop', { actual: quote(mark) }],
      confidence: part.confidence,
      fix: {
        applicability: 'safe',
        title: { vi: `Bỏ ${quote(mark)}`, en: `Remove ${quote(mark)}` },
        edits: [{ op: 'delete', span }],
      },
    };
  },
});
