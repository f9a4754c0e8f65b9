import { defineRule, type RuleContext } from '../../engine/define-rule.ts';
import type { Fix } from '../../engine/edit.ts';
import type { Part } from '../../recognise/parts.ts';
import { isGiayTo, isOfType } from '../shapes/document-type.ts';
import { quote } from '../shapes/quote.ts';
import { runsOf } from '../shapes/runs-of.ts';

interface Params {
  readonly text: string;
  /** Types that have no type name and so no hyphens under it. */
  readonly except: readonly string[];
}

/** Five hyphens stand between the summary and the content; a drawn line or a border in their place is named as such. */
export default defineRule<Params>()({
  id: 'dau-gach/co',
  needs: ['text'],
  title: { vi: 'Có dấu gạch dưới trích yếu', en: 'There are hyphens under the summary' },
  messages: {
    missing: {
      vi: ({ expected }) => `Thiếu ${expected} dưới trích yếu.`,
      en: ({ expected }) => `${expected} is missing under the summary.`,
    },
    line: {
      vi: ({ expected }) => `Dưới trích yếu là đường kẻ, phải là ${expected}.`,
      en: ({ expected }) => `There is a drawn line under the summary; it must be ${expected}.`,
    },
  },
  *check({ doc, parts, profile }, { text, except }) {
    if (parts.single['dau-gach'] || isOfType(profile, except)) return;
    const above = parts.single['trich-yeu'] ?? parts.single['ten-loai'];
    if (!above || (isGiayTo(profile) && !parts.single['trich-yeu'])) return;
    const line = hasLineUnder(doc, above);
    yield {
      span: above.pieces.at(-1)!.span,
      message: [line ? 'line' : 'missing', { expected: quote(text) }],
      confidence: Math.min(above.confidence, isGiayTo(profile) || profile.loaiVanBan === undefined ? 0.4 : 1),
      fix: insertUnder(doc, above, text, line),
    };
  },
});

function hasLineUnder(doc: RuleContext['doc'], above: Part): boolean {
  const last = above.pieces.at(-1)!.paragraph;
  return (
    doc.paragraphs[last]?.format.borderBottom !== undefined ||
    doc.paragraphs[last + 1]?.format.borderTop !== undefined ||
    doc.lines.some((line) => line.paragraph >= last && line.paragraph <= last + 1)
  );
}

function insertUnder(doc: RuleContext['doc'], above: Part, text: string, line: boolean): Fix {
  const after = above.pieces.at(-1)!.paragraph;
  const format = [...runsOf(doc, above)].at(-1)?.format;
  return {
    applicability: line ? 'review' : 'safe',
    title: { vi: `Thêm ${quote(text)}`, en: `Add ${quote(text)}` },
    edits: [
      {
        op: 'insert-paragraph',
        after,
        text,
        run: {
          ...(format?.fontFamily === undefined ? {} : { fontFamily: format.fontFamily }),
          ...(format?.sizePt === undefined ? {} : { sizePt: format.sizePt }),
        },
        format: { alignment: 'center' },
      },
    ],
  };
}
