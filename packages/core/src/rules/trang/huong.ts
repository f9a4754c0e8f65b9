import { defineRule } from '../../engine/define-rule.ts';
import type { Doc, Section } from '../../model/doc.ts';
import { sectionSpan } from '../shapes/section-span.ts';

export default defineRule<{ readonly orientation: 'portrait'; readonly landscapeForTables: boolean }>()({
  id: 'trang/huong',
  needs: ['pageSize'],
  title: { vi: 'Hướng giấy', en: 'Page orientation' },
  messages: {
    wrong: {
      vi: () => 'Trang ngang mà không có bảng biểu, phải là trang dọc.',
      en: () => 'The page is landscape though it holds no table; it must be portrait.',
    },
  },
  *check({ doc }, { landscapeForTables }) {
    for (const section of doc.sections) {
      const { widthMm, heightMm, orientation } = section.page;
      const landscape =
        widthMm !== undefined && heightMm !== undefined ? widthMm > heightMm : orientation === 'landscape';
      if (!landscape || (landscapeForTables && holdsTable(doc, section))) continue;
      const span = sectionSpan(doc, section);
      if (!span) continue;
      yield {
        span,
        message: ['wrong'],
        ...(widthMm === undefined || heightMm === undefined
          ? {}
          : {
              fix: {
                applicability: 'review',
                title: { vi: 'Xoay trang dọc', en: 'Turn the page to portrait' },
                edits: [
                  {
                    op: 'set-page',
                    section: section.index,
                    page: { orientation: 'portrait', widthMm: heightMm, heightMm: widthMm },
                  },
                ],
              },
            }),
      };
    }
  },
});

/** A layout grid without rules (the heading, the signature block) is no table in the sense of the guide. */
function holdsTable(doc: Doc, section: Section): boolean {
  return doc.paragraphs.some(
    ({ container, section: at }) =>
      at === section.index && container.kind === 'cell' && doc.tables[container.table]?.ruled === true,
  );
}
