import { defineRule } from '../../engine/define-rule.ts';
import { begins } from '../shapes/begins.ts';
import { groundsOf } from '../shapes/grounds.ts';
import { quote } from '../shapes/quote.ts';

interface Params {
  /** First words of the names of laws and ordinances. */
  readonly starts: readonly string[];
}

const LEAD = /^[\s\u00a0]*[-–—+•]?[\s\u00a0]*(?:Căn cứ|Theo|Thực hiện)?[\s\u00a0]+(?=\S)/iu;
const NUMBER_OR_DATE =
  /[,\s\u00a0]{0,4}(?:số[\s\u00a0]+\d+(?:\/\d{4})?\/[\p{Lu}\d]+|ngày[\s\u00a0]+\d{1,2}[/.\s\u00a0\p{L}-]{1,10}\d{1,2}[/.\s\u00a0\p{L}-]{1,10}\d{4})(?:[,\s\u00a0]*ngày[\s\u00a0]+\d{1,2}[/.\s\u00a0\p{L}-]{1,10}\d{1,2}[/.\s\u00a0\p{L}-]{1,10}\d{4})?(?:[\s\u00a0]+của[\s\u00a0]+(?:Quốc hội|Uỷ ban Thường vụ Quốc hội|Ủy ban Thường vụ Quốc hội))?/u;

/** A law among the căn cứ is named by its name and its year alone. */
export default defineRule<Params>()({
  id: 'can-cu/luat',
  needs: ['text'],
  title: { vi: 'Căn cứ là luật, pháp lệnh chỉ ghi tên và năm', en: 'A law is cited by name and year only' },
  messages: {
    extra: {
      vi: ({ extra }) => `Luật, pháp lệnh ghi cả ${extra}, chỉ ghi tên và năm.`,
      en: ({ extra }) => `The law is cited with ${extra}; only its name and year are written.`,
    },
    year: {
      vi: () => 'Luật, pháp lệnh thiếu năm sau tên.',
      en: () => 'The year is missing after the name of the law.',
    },
  },
  *check({ doc, parts }, { starts }) {
    for (const part of groundsOf(doc, parts)) {
      const text = doc.text.slice(part.span.start, part.span.end);
      const lead = LEAD.exec(text)?.[0].length ?? 0;
      const cited = text.slice(lead);
      if (!starts.some((word) => cited.startsWith(word) && begins(cited, word))) continue;
      const from = part.span.start + lead;
      const extra = NUMBER_OR_DATE.exec(cited);
      if (!extra) {
        const name = /^[^,;.]*/u.exec(cited)![0];
        if (/\d{4}/u.test(name) || /[….]{2,}|…|\{\{/u.test(cited)) continue;
        yield {
          span: { start: from, end: from + name.trimEnd().length },
          message: ['year'],
          confidence: part.confidence,
        };
        continue;
      }
      const trimmed = extra[0].replace(/^[,\s\u00a0]+/u, '');
      const start = from + extra.index;
      const end = start + extra[0].length;
      const year =
        /\/(\d{4})\//u.exec(trimmed)?.[1] ?? /(\d{4})$/u.exec(trimmed.replace(/[\s\u00a0]+của.*$/u, ''))?.[1];
      const named = /năm[\s\u00a0]+\d{4}/u.test(cited.slice(0, extra.index));
      yield {
        span: { start: end - trimmed.length, end },
        message: ['extra', { extra: quote(trimmed) }],
        confidence: part.confidence,
        ...(named || year !== undefined
          ? {
              fix: {
                applicability: 'review',
                title: { vi: 'Chỉ ghi tên và năm', en: 'Write the name and the year only' },
                edits: [{ op: 'replace-text', span: { start, end }, text: named ? '' : ` năm ${year}` }],
              },
            }
          : {}),
      };
    }
  },
});
