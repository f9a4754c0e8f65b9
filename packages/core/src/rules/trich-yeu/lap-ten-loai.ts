import { defineRule } from '../../engine/define-rule.ts';
import { canon } from '../../recognise/words.ts';
import { quote } from '../shapes/quote.ts';

/** The summary does not say the type again: "QUYẾT ĐỊNH / quyết định khen thưởng …". */
export default defineRule<Record<string, never>>()({
  id: 'trich-yeu/lap-ten-loai',
  needs: ['text'],
  title: { vi: 'Trích yếu không lặp tên loại', en: 'The summary does not repeat the type' },
  messages: {
    repeated: {
      vi: ({ actual }) => `Trích yếu lặp lại tên loại ${actual}.`,
      en: ({ actual }) => `The summary repeats the type ${actual}.`,
    },
  },
  *check({ doc, parts }) {
    const type = parts.single['ten-loai'];
    const summary = parts.single['trich-yeu'];
    if (!type || !summary) return;
    const name = canon(type.text).replace(/[.:]$/u, '');
    const text = doc.text.slice(summary.span.start, summary.span.end);
    const words = name.split(' ').length;
    const lead = new RegExp(String.raw`^(?:\S+[\s\u00a0]+){${words - 1}}[^\s\u00a0]+`, 'u').exec(text)?.[0];
    if (lead === undefined || canon(lead) !== name) return;
    const rest = /^[\s\u00a0]*/u.exec(text.slice(lead.length))![0].length;
    const span = { start: summary.span.start, end: summary.span.start + lead.length };
    yield {
      span,
      message: ['repeated', { actual: quote(lead) }],
      confidence: Math.min(type.confidence, summary.confidence),
      ...(lead.length + rest < text.length
        ? {
            fix: {
              applicability: 'review',
              title: { vi: `Bỏ ${quote(lead)}`, en: `Remove ${quote(lead)}` },
              edits: [{ op: 'delete', span: { start: span.start, end: span.end + rest } }],
            },
          }
        : {}),
    };
  },
});
