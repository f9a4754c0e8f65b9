import { defineRule } from '../../engine/define-rule.ts';
import { overlaps } from '../../model/span.ts';
import { colorName } from '../shapes/color-name.ts';
import { runsIn, stretchesBy } from '../shapes/runs-of.ts';

/** Greater than any black that a theme shade or a scanner makes of black, smaller than the darkest grey of Word. */
const BLACK_SLACK = 0x26;

/** Stamps are red or blue by nature. */
const STAMPED = ['muc-do-mat', 'muc-do-khan'] as const;

export default defineRule<{ readonly color: string }>()({
  id: 'phong-chu/mau',
  needs: ['fontColor'],
  title: { vi: 'Màu chữ', en: 'Font color' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => `Chữ màu ${colorName(actual!).vi}, phải là màu ${colorName(expected!).vi}.`,
      en: ({ actual, expected }) => `The text is ${colorName(actual!).en}; it must be ${colorName(expected!).en}.`,
    },
  },
  *check({ doc, parts }, { color }) {
    const stamps = [
      ...STAMPED.flatMap((key) => parts.single[key]?.pieces.map((piece) => piece.span) ?? []),
      ...(parts.banSao?.dau ? [parts.banSao.span] : []),
    ];
    const isRight = (value: string | undefined): boolean =>
      value === undefined || value === 'auto' || isNear(value, color);
    for (const paragraph of doc.paragraphs) {
      if (paragraph.runs.every(({ format }) => isRight(format.color))) continue;
      for (const { span, value } of stretchesBy(doc, runsIn(doc, paragraph.span), (format) => format.color)) {
        if (value === undefined || isRight(value)) continue;
        if (stamps.some((stamp) => overlaps(stamp, span))) continue;
        yield {
          span,
          message: ['wrong', { actual: value, expected: color }],
          fix: {
            applicability: 'safe',
            title: { vi: `Đặt màu ${colorName(color).vi}`, en: `Make the text ${colorName(color).en}` },
            edits: [{ op: 'set-run-format', span, format: { color } }],
          },
        };
      }
    }
  },
});

function isNear(actual: string, expected: string): boolean {
  if (actual === expected) return true;
  const channels = (color: string) => [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
  const wanted = channels(expected);
  return channels(actual).every((value, index) => Math.abs(value - wanted[index]!) <= BLACK_SLACK);
}
