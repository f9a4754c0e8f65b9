import { defineRule } from '../../engine/define-rule.ts';
import type { Doc, Paragraph } from '../../model/doc.ts';
import type { Part } from '../../recognise/parts.ts';

/** The star has a line of its own between the issuing organ and the number. */
export default defineRule<Record<string, never>>()({
  id: 'dau-sao/vi-tri',
  needs: ['text'],
  title: { vi: 'Chỗ đặt dấu sao', en: 'Place of the star' },
  messages: {
    afterNumber: {
      vi: () => 'Dấu sao ở dưới số và ký hiệu, phải ở giữa tên cơ quan ban hành và số, ký hiệu.',
      en: () => 'The star stands under the number; it must stand between the issuing organ and the number.',
    },
    aboveOrgan: {
      vi: () => 'Dấu sao ở trên tên cơ quan ban hành, phải ở dưới.',
      en: () => 'The star stands above the issuing organ; it must stand below.',
    },
    sameLine: {
      vi: () => 'Dấu sao cùng dòng với chữ khác, phải đứng riêng một dòng.',
      en: () => 'The star shares its line with other text; it must have a line of its own.',
    },
  },
  *check({ doc, parts }) {
    const star = parts.single['dau-sao'];
    if (!star) return;
    const { span, confidence } = star;
    const organ = parts.single['co-quan-ban-hanh'];
    const number = parts.single['so-va-ky-hieu'];
    if (number && number.span.start < span.start && isSameFlow(doc, star, number)) {
      yield { span, message: ['afterNumber'], confidence };
    } else if (organ && organ.span.start > span.start && isSameFlow(doc, star, organ)) {
      yield { span, message: ['aboveOrgan'], confidence };
    } else if (sharesLine(doc, star)) {
      yield { span, message: ['sameLine'], confidence };
    }
  },
});

/** True when the order of the text is the order on the page: one table column, one text box, or both in the body. */
function isSameFlow(doc: Doc, a: Part, b: Part): boolean {
  const [one, other] = [a, b].map((part) => doc.paragraphs[part.pieces[0]!.paragraph]!.container) as [
    Paragraph['container'],
    Paragraph['container'],
  ];
  if (one.kind === 'cell' && other.kind === 'cell') return one.table === other.table && one.column === other.column;
  if (one.kind === 'text-box' && other.kind === 'text-box') return one.box === other.box;
  return one.kind === other.kind;
}

/** Text beside the star up to the next tab, long blank or line break: what a tab away stands in another column. */
function sharesLine(doc: Doc, { span, pieces }: Part): boolean {
  const { span: paragraph } = doc.paragraphs[pieces[0]!.paragraph]!;
  const before = doc.text
    .slice(paragraph.start, span.start)
    .split(/[\t\v\f]|[ \u00a0]{3,}/u)
    .at(-1)!;
  const after = doc.text.slice(span.end, paragraph.end).split(/[\t\v\f]|[ \u00a0]{3,}/u)[0]!;
  return before.trim() !== '' || after.trim() !== '';
}
