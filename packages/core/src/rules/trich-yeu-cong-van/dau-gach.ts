import { defineRule } from '../../engine/define-rule.ts';
import type { Paragraph } from '../../model/doc.ts';
import { quote } from '../shapes/quote.ts';

interface Params {
  /** The separator that only stands under a type and its summary. */
  readonly text: string;
}

/** No hyphens stand under the summary of a letter. */
export default defineRule<Params>()({
  id: 'trich-yeu-cong-van/dau-gach',
  needs: ['text'],
  title: { vi: 'Công văn không có dấu gạch dưới trích yếu', en: 'No hyphens under the summary of a letter' },
  messages: {
    present: {
      vi: ({ actual }) => `Dưới trích yếu của công văn có ${actual}, phải bỏ.`,
      en: ({ actual }) => `There is ${actual} under the summary of the letter; it must not be there.`,
    },
  },
  *check({ doc, parts, profile }, { text }) {
    const summary = parts.single['trich-yeu-cong-van'];
    if (profile.loaiVanBan !== 'cong-van' || !summary) return;
    const home = doc.paragraphs[summary.pieces.at(-1)!.paragraph]!;
    const separator = new RegExp(`^[\\s\\u00a0]*[${text.charAt(0)}–—]{3,}[\\s\\u00a0]*$`, 'u');
    const last = parts.single['kinh-gui']?.span.start ?? doc.paragraphs[parts.noiDung[0] ?? 0]?.span.start ?? 0;
    for (const paragraph of doc.paragraphs.slice(home.index + 1)) {
      if (paragraph.span.start >= last) return;
      if (!sameColumn(home, paragraph)) continue;
      const line = doc.text.slice(paragraph.span.start, paragraph.span.end);
      if (paragraph.story !== 'main' || !separator.test(line)) continue;
      yield {
        span: paragraph.span,
        message: ['present', { actual: quote(line) }],
        confidence: profile.confidence,
        fix: {
          applicability: 'safe',
          title: { vi: `Bỏ ${quote(line)}`, en: `Remove ${quote(line)}` },
          edits: [{ op: 'delete', span: paragraph.span }],
        },
      };
    }
  },
});

/** The hyphens some type under the Party title stand in the other column and are another rule's affair. */
function sameColumn(a: Paragraph, b: Paragraph): boolean {
  if (a.container.kind !== 'cell') return a.container.kind === b.container.kind || b.container.kind === 'body';
  if (b.container.kind !== 'cell') return b.container.kind === 'body';
  return a.container.table === b.container.table && a.container.column === b.container.column;
}
