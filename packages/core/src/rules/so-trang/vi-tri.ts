import { defineRule } from '../../engine/define-rule.ts';
import type { Alignment, Doc, Paragraph } from '../../model/doc.ts';
import { formatNumber, inEnglish } from '../shapes/format-number.ts';
import { pageNumberPlaces, pageNumberSpan } from '../shapes/page-number.ts';

export default defineRule<{
  readonly place: 'header';
  readonly align: Alignment;
  readonly distanceMm: number;
  readonly toleranceMm: number;
}>()({
  id: 'so-trang/vi-tri',
  needs: ['pageNumber'],
  title: { vi: 'Vị trí của số trang', en: 'Place of the page number' },
  messages: {
    footer: {
      vi: () => 'Số trang ở chân trang, phải ở giữa đầu trang.',
      en: () => 'The page number stands at the foot; it must be at the top, centred.',
    },
    aside: {
      vi: ({ side }) => `Số trang ở bên ${side}, phải ở giữa.`,
      en: ({ side }) => `The page number stands on the ${side === 'trái' ? 'left' : 'right'}; it must be centred.`,
    },
    distance: {
      vi: ({ actual, expected }) => `Số trang cách mép trên ${actual} mm, phải là ${expected} mm.`,
      en: ({ actual, expected }) =>
        `The page number is ${inEnglish(actual!)} mm from the top edge; it must be ${inEnglish(expected!)} mm.`,
    },
  },
  *check({ doc }, { place, align, distanceMm, toleranceMm }) {
    const seen = new Set<string>();
    for (const { section, place: actual, paragraph } of pageNumberPlaces(doc)) {
      const span = pageNumberSpan(paragraph);
      const once = (key: string) => !seen.has(key) && seen.add(key);
      if (actual !== place) {
        if (once(`place ${paragraph.index}`)) yield { span, message: ['footer'] };
        continue;
      }
      const side = sideOf(doc, paragraph);
      if (align === 'center' && side !== undefined && once(`side ${paragraph.index}`)) {
        yield {
          span,
          message: ['aside', { side: side === 'left' ? 'trái' : 'phải' }],
          fix: {
            applicability: 'safe',
            title: { vi: 'Đặt số trang ở giữa', en: 'Centre the page number' },
            edits: [{ op: 'set-paragraph-format', paragraph: paragraph.index, format: { alignment: 'center' } }],
          },
        };
      }
      const { headerMm } = section.page;
      if (
        headerMm === undefined ||
        Math.abs(headerMm - distanceMm) <= toleranceMm ||
        !once(`distance ${section.index}`)
      )
        continue;
      yield {
        span,
        message: [
          'distance',
          { actual: formatNumber(Math.round(headerMm * 10) / 10), expected: formatNumber(distanceMm) },
        ],
        fix: {
          applicability: 'safe',
          title: { vi: `Đặt khoảng cách ${formatNumber(distanceMm)} mm`, en: `Set the distance to ${distanceMm} mm` },
          edits: [{ op: 'set-page', section: section.index, page: { headerMm: distanceMm } }],
        },
      };
    }
  },
});

/** Left or right when the paragraph says so; a text box, a tab before the number or a cell may put it anywhere. */
function sideOf(doc: Doc, paragraph: Paragraph): 'left' | 'right' | undefined {
  if (paragraph.container.kind !== 'body') return undefined;
  const before = doc.text.slice(paragraph.span.start, pageNumberSpan(paragraph).start);
  if (/[\t ]{2,}|\t/u.test(before)) return undefined;
  const { alignment } = paragraph.format;
  if (alignment === 'justify') return 'left';
  return alignment === 'left' || alignment === 'right' ? alignment : undefined;
}
