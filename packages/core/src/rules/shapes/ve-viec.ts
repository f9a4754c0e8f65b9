import { defineRule, type Rule } from '../../engine/define-rule.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { ThanhPhan } from '../../vocabulary/thanh-phan.ts';
import { canon } from '../../recognise/words.ts';
import { quote } from './quote.ts';

interface Params {
  /** Abbreviations a summary does not begin with. */
  readonly forbidden: readonly string[];
}

const WORDS = 'về việc';

/** A summary does not begin with the state abbreviation of "về việc". */
export function veViec(id: string, thanhPhan: ThanhPhan, title: Bilingual): Rule<Params> {
  return defineRule<Params>()({
    id,
    needs: ['text'],
    title,
    messages: {
      wrong: {
        vi: ({ actual, expected }) => `Trích yếu bắt đầu bằng ${actual}, phải viết đủ ${expected} hoặc bỏ.`,
        en: ({ actual, expected }) =>
          `The summary begins with ${actual}; it must be written out, ${expected}, or left out.`,
      },
    },
    *check({ doc, parts }, { forbidden }) {
      const part = parts.single[thanhPhan];
      if (!part) return;
      const text = doc.text.slice(part.span.start, part.span.end);
      const lead = /^[\p{L}/.]+:?/u.exec(text)?.[0];
      if (lead === undefined || !forbidden.some((word) => canon(word) === canon(lead).replace(/[.:]+$/u, ''))) return;
      const span = { start: part.span.start, end: part.span.start + lead.length };
      yield {
        span,
        message: ['wrong', { actual: quote(lead), expected: quote(WORDS) }],
        confidence: part.confidence,
        fix: {
          applicability: 'review',
          title: { vi: `Viết ${quote(WORDS)}`, en: `Write ${quote(WORDS)}` },
          edits: [{ op: 'replace-text', span, text: WORDS }],
        },
      };
    },
  });
}
