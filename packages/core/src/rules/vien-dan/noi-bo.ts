import { defineRule } from '../../engine/define-rule.ts';
import type { Parts } from '../../recognise/parts.ts';
import { citedUnits, internalCitations, type CitedUnit } from '../../recognise/internal-citations.ts';
import { UNIT_WORDS } from '../shapes/unit-words.ts';

/** Without "này" after it a citation may be of a document that is named further away. */
const UNNAMED = 0.4;

/**
 * A citation of an article, clause or point of the same document leads to one that is there. A clause whose article
 * has no clauses at all is passed over: they may be typed in a form recognition does not know.
 */
export default defineRule<Record<string, never>>()({
  id: 'vien-dan/noi-bo',
  needs: ['text'],
  title: { vi: 'Viện dẫn nội bộ dẫn tới điều có thật', en: 'Internal citations lead to units that exist' },
  messages: {
    article: {
      vi: ({ cited }) => `Văn bản không có ${cited}.`,
      en: ({ citedEn }) => `The document has no ${citedEn}.`,
    },
    inner: {
      vi: ({ cited, holder }) => `${holder} không có ${cited}.`,
      en: ({ citedEn, holderEn }) => `${holderEn} has no ${citedEn}.`,
    },
  },
  *check({ doc, parts }) {
    // Texts that amend others cite the articles of those.
    if (/sửa đổi|bổ sung/iu.test(parts.single['trich-yeu']?.text ?? '')) return;
    for (const citation of internalCitations(doc, parts)) {
      if (inQuotes(doc.text, citation.span.start)) continue;
      for (const cited of citedUnits(parts, citation)) {
        if (cited.unit !== undefined || !isSurelyMissing(parts, cited)) continue;
        const { donVi, label, holder } = cited;
        const held = holder === undefined ? undefined : parts.units[holder]!;
        yield {
          span: label.span,
          message: [
            held ? 'inner' : 'article',
            {
              cited: donVi === 'dieu' ? `Điều ${label.text}` : `${lower(UNIT_WORDS[donVi].vi)} ${label.text}`,
              citedEn: `${lower(UNIT_WORDS[donVi].en)} ${label.text}`,
              ...(held ? { holder: `${UNIT_WORDS[held.donVi].vi} ${held.label}` } : {}),
              ...(held ? { holderEn: `${UNIT_WORDS[held.donVi].en} ${held.label}` } : {}),
            },
          ],
          confidence: citation.certain ? 1 : UNNAMED,
        };
      }
    }
  },
});

/** A unit is missing when others of its kind stand where it should. */
function isSurelyMissing({ units }: Parts, { donVi, holder }: CitedUnit): boolean {
  return units.some((unit) => unit.donVi === donVi && (donVi === 'dieu' || unit.parent === holder));
}

function lower(text: string): string {
  return text.toLocaleLowerCase('vi');
}

/** A quotation is of another text. */
function inQuotes(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return line.lastIndexOf('“') > line.lastIndexOf('”');
}
