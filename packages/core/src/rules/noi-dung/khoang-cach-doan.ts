import { defineRule } from '../../engine/define-rule.ts';
import type { Paragraph } from '../../model/doc.ts';
import { bodyParagraphs } from '../shapes/body-paragraphs.ts';
import { formatNumber, inEnglish } from '../shapes/format-number.ts';

interface Params {
  readonly minPt: number;
}

/** Rounding of twips and of measured pages, in pt. */
const SLACK_PT = 0.25;

/** Space between two paragraphs as Word sets it: after the one and before the other add up, unless they share a style that says "no space". */
export default defineRule<Params>()({
  id: 'noi-dung/khoang-cach-doan',
  needs: ['spacing'],
  title: { vi: 'Khoảng cách giữa các đoạn', en: 'Space between paragraphs' },
  messages: {
    wrong: {
      vi: ({ actual, min }) => `Khoảng cách giữa hai đoạn ${actual} pt, phải từ ${min} pt trở lên.`,
      en: ({ actual, min }) =>
        `The space between two paragraphs is ${inEnglish(actual!)} pt; it must be at least ${inEnglish(min!)} pt.`,
    },
  },
  *check({ doc, parts }, { minPt }) {
    const paragraphs = bodyParagraphs(doc, parts);
    for (const [at, { paragraph, span }] of paragraphs.entries()) {
      const next = paragraphs[at + 1]?.paragraph;
      if (!next || next.index !== paragraph.index + 1 || next.startsPage) continue;
      const gap = gapBetween(paragraph, next);
      if (gap === undefined || gap >= minPt - SLACK_PT) continue;
      yield {
        span,
        message: ['wrong', { actual: formatNumber(gap), min: formatNumber(minPt) }],
        fix: {
          applicability: 'safe',
          title: { vi: `Đặt khoảng cách ${formatNumber(minPt)} pt`, en: `Set the space to ${minPt} pt` },
          edits: [
            {
              op: 'set-paragraph-format',
              paragraph: paragraph.index,
              format: {
                spaceAfterPt: minPt,
                ...(paragraph.format.contextualSpacing ? { contextualSpacing: false } : {}),
              },
            },
          ],
        },
      };
    }
  },
});

/** In pt; `undefined` when the document says neither. */
function gapBetween(a: Paragraph, b: Paragraph): number | undefined {
  const after = a.format.spaceAfterPt;
  const before = b.format.spaceBeforePt;
  if (after === undefined && before === undefined) return undefined;
  const sameStyle = a.styleName === b.styleName;
  return (
    (a.format.contextualSpacing && sameStyle ? 0 : (after ?? 0)) +
    (b.format.contextualSpacing && sameStyle ? 0 : (before ?? 0))
  );
}
