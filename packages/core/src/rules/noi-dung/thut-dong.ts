import { defineRule } from '../../engine/define-rule.ts';
import { bodyParagraphs } from '../shapes/body-paragraphs.ts';
import { quotations } from '../shapes/quotations.ts';
import { formatNumber, inEnglish } from '../shapes/format-number.ts';

interface Params {
  readonly minMm: number;
  readonly maxMm: number;
}

/** Rounding of twips and of measured pages, in mm. */
const SLACK_MM = 0.3;

/** A line that opens an item of a list, which may stand deeper than running text. */
const ITEM = /^(?:[-–—−+*•▪●◆❖➢➔✓■□◦]|\(?[\p{L}\d]{1,3}[.)])[\s\u00a0]/u;

/**
 * The first line of a paragraph begins about 10 mm to the right of the margin.
 * Either reading is accepted: the first-line indent alone, or where the line begins,
 * left indent included. A first line pushed in with a tab has a place nobody stated;
 * a quotation is set apart as its writer likes.
 */
export default defineRule<Params>()({
  id: 'noi-dung/thut-dong',
  needs: ['indent'],
  title: { vi: 'Thụt đầu dòng của nội dung', en: 'First-line indent of the content' },
  messages: {
    wrong: {
      vi: ({ actual, about, min, max }) =>
        `Thụt đầu dòng ${actual} mm, phải khoảng ${about} mm (từ ${min} đến ${max} mm).`,
      en: ({ actual, about, min, max }) =>
        `The first line is indented ${inEnglish(actual!)} mm; it must be about ${about} mm (${inEnglish(min!)} to ${inEnglish(max!)} mm).`,
    },
  },
  *check({ doc, parts }, { minMm, maxMm }) {
    const indent = Math.min(Math.ceil(minMm), maxMm);
    const fits = (mm: number) => mm >= minMm - SLACK_MM && mm <= maxMm + SLACK_MM;
    const quoted = quotations(doc, parts);
    for (const { paragraph, span } of bodyParagraphs(doc, parts)) {
      if (quoted.has(paragraph.index)) continue;
      const { firstLineMm, indentLeftMm } = paragraph.format;
      if (firstLineMm === undefined && indentLeftMm === undefined) continue;
      if (/^[\s\u00a0]/u.test(doc.text.slice(paragraph.span.start, span.start))) continue;
      const first = firstLineMm ?? 0;
      const begins = (indentLeftMm ?? 0) + first;
      if (fits(first) || fits(begins)) continue;
      if (begins > maxMm && ITEM.test(doc.text.slice(span.start, span.end))) continue;
      yield {
        span,
        message: [
          'wrong',
          {
            actual: formatNumber(Math.round(begins * 10) / 10),
            about: formatNumber(indent),
            min: formatNumber(minMm),
            max: formatNumber(maxMm),
          },
        ],
        fix: {
          applicability: 'safe',
          title: { vi: `Thụt đầu dòng ${formatNumber(indent)} mm`, en: `Indent the first line ${indent} mm` },
          edits: [
            {
              op: 'set-paragraph-format',
              paragraph: paragraph.index,
              format: { indentLeftMm: 0, firstLineMm: indent },
            },
          ],
        },
      };
    }
  },
});
