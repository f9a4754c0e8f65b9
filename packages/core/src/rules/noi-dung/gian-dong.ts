import { defineRule } from '../../engine/define-rule.ts';
import type { ParagraphFormat } from '../../model/doc.ts';
import { bodyParagraphs } from '../shapes/body-paragraphs.ts';
import { formatNumber, inEnglish } from '../shapes/format-number.ts';

type LineRule = NonNullable<ParagraphFormat['lineRule']>;

interface Params {
  readonly rule: LineRule;
  readonly minPt: number;
  readonly maxPt?: number;
}

/** Rounding of twips; of baselines measured on a page, in pt. */
const SLACK_PT = { stated: 0.1, measured: 0.7 } as const;

/** How Word's dialog names the rules, as the regulation does. */
const EXACT = 'Exactly';

/** The line pitch is fixed and lies between its bounds. */
export default defineRule<Params>()({
  id: 'noi-dung/gian-dong',
  needs: ['spacing'],
  title: { vi: 'Giãn dòng của nội dung', en: 'Line spacing of the content' },
  messages: {
    pitch: {
      vi: ({ actual, expected }) => `Giãn dòng ${actual} pt, phải ${expected}.`,
      en: ({ actual, expectedEn }) => `The line pitch is ${inEnglish(actual!)} pt; it must be ${expectedEn}.`,
    },
    multiple: {
      vi: ({ actual, expected }) => `Giãn dòng ${actual} lần, phải cố định (${EXACT}) ${expected}.`,
      en: ({ actual, expectedEn }) =>
        `The line spacing is ${inEnglish(actual!)} lines; it must be fixed (${EXACT}), ${expectedEn}.`,
    },
    atLeast: {
      vi: ({ actual, expected }) => `Giãn dòng ít nhất ${actual} pt (At least), phải cố định (${EXACT}) ${expected}.`,
      en: ({ actual, expectedEn }) =>
        `The line spacing is at least ${inEnglish(actual!)} pt; it must be fixed (${EXACT}), ${expectedEn}.`,
    },
  },
  *check({ doc, parts }, { rule, minPt, maxPt }) {
    const slack = SLACK_PT[doc.facts.get('spacing') ?? 'stated'];
    const expected =
      maxPt === undefined
        ? `từ ${formatNumber(minPt)} pt trở lên`
        : `từ ${formatNumber(minPt)} đến ${formatNumber(maxPt)} pt`;
    const expectedEn = maxPt === undefined ? `at least ${minPt} pt` : `${minPt} to ${maxPt} pt`;
    for (const { paragraph, span } of bodyParagraphs(doc, parts)) {
      const { lineRule, line } = paragraph.format;
      if (lineRule === undefined || line === undefined) continue;
      if (lineRule === rule && line >= minPt - slack && (maxPt === undefined || line <= maxPt + slack)) continue;
      const pitch =
        maxPt !== undefined && lineRule !== 'auto' && line > maxPt
          ? maxPt
          : Math.max(minPt, lineRule === 'auto' ? minPt : line);
      const key = lineRule === rule ? 'pitch' : lineRule === 'auto' ? 'multiple' : 'atLeast';
      yield {
        span,
        message: [key, { actual: formatNumber(line), expected, expectedEn }],
        fix: {
          applicability: 'safe',
          title: { vi: `Đặt giãn dòng cố định ${formatNumber(pitch)} pt`, en: `Set the line pitch to ${pitch} pt` },
          edits: [{ op: 'set-paragraph-format', paragraph: paragraph.index, format: { lineRule: rule, line: pitch } }],
        },
      };
    }
  },
});
