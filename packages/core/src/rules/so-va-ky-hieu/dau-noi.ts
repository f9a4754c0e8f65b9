import { defineRule } from '../../engine/define-rule.ts';
import { numberLine } from '../shapes/number-line.ts';

/** Number, type and organ are joined by a hyphen and a slash, without blanks. */
export default defineRule<Record<string, never>>()({
  id: 'so-va-ky-hieu/dau-noi',
  needs: ['text'],
  title: { vi: 'Dấu nối trong số và ký hiệu', en: 'Marks in the number and symbol' },
  messages: {
    blanks: {
      vi: () => 'Số và ký hiệu có dấu cách quanh dấu nối, phải viết liền.',
      en: () => 'The number and symbol have blanks around the marks; they must be written without.',
    },
    dash: {
      vi: ({ actual }) => `Số và ký hiệu nối bằng gạch dài “${actual}”, phải là gạch nối “-”.`,
      en: ({ actual }) => `The number and symbol are joined by the dash “${actual}”; it must be a hyphen “-”.`,
    },
    both: {
      vi: ({ actual }) => `Số và ký hiệu nối bằng gạch dài “${actual}” có dấu cách, phải là gạch nối “-” viết liền.`,
      en: ({ actual }) =>
        `The number and symbol are joined by the dash “${actual}” with blanks; it must be a hyphen “-” without.`,
    },
  },
  *check({ doc, parts }) {
    const line = numberLine(doc, parts);
    if (line?.order !== 'party') return;
    const edits = [];
    let dash: string | undefined;
    let blanks = false;
    for (const [index, joint] of line.joints.entries()) {
      // Blanks before the first hyphen are room for a number that is not there yet.
      const open = index === 0 && !line.so;
      const { start, end } = joint.span;
      const from = open ? start + (joint.text.length - joint.text.trimStart().length) : start;
      const mark = doc.text.slice(from, end);
      const wanted = mark.includes('/') ? '/' : '-';
      if (mark === wanted) continue;
      if (wanted === '-') dash ??= /[–—−‐‑]/u.exec(mark)?.[0];
      if (/[\s\u00a0]/u.test(mark)) blanks = true;
      edits.push({ op: 'replace-text', span: { start: from, end }, text: wanted } as const);
    }
    if (edits.length === 0) return;
    yield {
      span: line.span,
      message: [dash === undefined ? 'blanks' : blanks ? 'both' : 'dash', { actual: dash ?? '' }],
      confidence: line.confidence,
      fix: { applicability: 'safe', title: { vi: 'Nối liền bằng gạch nối', en: 'Join by hyphens' }, edits },
    };
  },
});
