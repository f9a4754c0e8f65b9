import { defineRule } from '../../engine/define-rule.ts';
import type { Alignment } from '../../model/doc.ts';
import { paragraphAt } from '../shapes/runs-of.ts';

interface Params {
  readonly align: Alignment;
}

export default defineRule<Params>()({
  id: 'phu-luc/vi-tri',
  needs: ['text', 'alignment'],
  title: { vi: 'Từ “Phụ lục” ở giữa, trên một dòng riêng', en: '“Phụ lục” stands centred on its own line' },
  messages: {
    alone: {
      vi: ({ heading }) => `“${heading}” phải ở một dòng riêng, tiêu đề phụ lục ở dòng dưới.`,
      en: ({ heading }) => `“${heading}” must stand on its own line, with the title below.`,
    },
    align: {
      vi: ({ heading }) => `“${heading}” phải ở giữa dòng.`,
      en: ({ heading }) => `“${heading}” must be centred.`,
    },
  },
  *check({ doc, parts }, { align }) {
    for (const { heading } of parts.appendices) {
      const paragraph = paragraphAt(doc, heading.span.start);
      if (!paragraph) continue;
      const { confidence } = heading;
      const words = /^phụ lục(?:\s+(?:số\s+)?(?:\d+|[IVXLC]+|[A-Z]))?(?=\s*[.:–-]\s*\S)/iu.exec(heading.text)?.[0];
      if (words !== undefined) {
        yield { span: heading.span, message: ['alone', { heading: words }], confidence };
      } else if (paragraph.format.alignment !== undefined && paragraph.format.alignment !== align) {
        yield {
          span: heading.span,
          message: ['align', { heading: heading.text }],
          fix: {
            applicability: 'safe',
            title: { vi: 'Căn giữa', en: 'Centre it' },
            edits: [
              { op: 'set-paragraph-format', paragraph: paragraph.index, format: { alignment: align, firstLineMm: 0 } },
            ],
          },
          confidence,
        };
      }
    }
  },
});
