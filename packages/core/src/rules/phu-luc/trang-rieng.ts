import { defineRule } from '../../engine/define-rule.ts';
import type { Doc, Paragraph } from '../../model/doc.ts';
import { paragraphAt } from '../shapes/runs-of.ts';

/** So many empty paragraphs before a heading push it to a new page; whether they do, only a printed page shows. */
const PUSHED = 4;

export default defineRule<Record<never, never>>()({
  id: 'phu-luc/trang-rieng',
  needs: ['text', 'pageSize'],
  title: { vi: 'Phụ lục bắt đầu ở trang mới', en: 'An appendix starts on a new page' },
  messages: {
    wrong: {
      vi: ({ heading }) => `“${heading}” phải bắt đầu ở trang mới.`,
      en: ({ heading }) => `“${heading}” must start on a new page.`,
    },
  },
  *check({ doc, parts }) {
    for (const { heading } of parts.appendices) {
      const paragraph = paragraphAt(doc, heading.span.start);
      if (!paragraph || startsOnNewPage(doc, paragraph)) continue;
      yield {
        span: heading.span,
        message: ['wrong', { heading: heading.text }],
        fix: {
          applicability: 'safe',
          title: { vi: 'Ngắt trang trước phụ lục', en: 'Break the page before the appendix' },
          edits: [{ op: 'set-paragraph-format', paragraph: paragraph.index, format: { pageBreakBefore: true } }],
        },
        confidence: heading.confidence,
      };
    }
  },
});

function startsOnNewPage(doc: Doc, paragraph: Paragraph): boolean {
  let empty = 0;
  for (let index = paragraph.index; index >= 0; index--) {
    const current = doc.paragraphs[index]!;
    if (current.startsPage || current.format.pageBreakBefore) return true;
    const previous = doc.paragraphs[index - 1];
    if (!previous || previous.story !== 'main') return true;
    if (current.page !== undefined && previous.page !== undefined && current.page > previous.page) return true;
    if (current.section !== previous.section && doc.sections[current.section]?.startsPage) return true;
    const text = doc.text.slice(previous.span.start, previous.span.end);
    if (/\f\s*$/u.test(text)) return true;
    if (text.trim() !== '') return empty >= PUSHED;
    empty++;
  }
  return true;
}
