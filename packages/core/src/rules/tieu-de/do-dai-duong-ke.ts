import { defineRule } from '../../engine/define-rule.ts';
import { formatNumber, inEnglish } from '../shapes/format-number.ts';
import { widthOfPart } from '../shapes/text-width.ts';
import { titleLines } from '../shapes/title-line.ts';

export default defineRule<{ readonly ratioMin: number; readonly ratioMax: number }>()({
  id: 'tieu-de/do-dai-duong-ke',
  needs: ['lines', 'fontStyle', 'fontSizePt', 'fontFamily'],
  title: { vi: 'Độ dài đường kẻ dưới tiêu đề', en: 'Length of the line under the Party title' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => `Đường kẻ dài ${actual} mm, phải dài bằng tiêu đề (${expected} mm).`,
      en: ({ actual, expected }) =>
        `The line is ${inEnglish(actual!)} mm long; it must be as long as the title (${inEnglish(expected!)} mm).`,
    },
    unknownLine: {
      vi: () => 'Không biết độ dài của đường kẻ dưới tiêu đề.',
      en: () => 'The length of the line under the title is not known.',
    },
    unknownTitle: {
      vi: () => 'Không biết độ dài của tiêu đề (phông, cỡ chữ lạ hoặc tiêu đề nhiều dòng).',
      en: () => 'The length of the title is not known (another font or size, or several lines).',
    },
  },
  *check({ doc, parts }, { ratioMin, ratioMax }) {
    const title = parts.single['tieu-de'];
    if (!title) return;
    const lines = titleLines(doc, parts, title).filter((line) => line.solid);
    const { span, confidence } = title;
    if (lines.length === 0 || lines.some((line) => line.lengthMm === 'same')) return;
    const lengths = lines.flatMap(({ lengthMm }) => (typeof lengthMm === 'number' ? [lengthMm] : []));
    const width = title.pieces.length === 1 ? widthOfPart(doc, title) : undefined;
    if (width === undefined) {
      yield { span, message: ['unknownTitle'], notCheckable: true };
    } else if (lengths.length < lines.length) {
      yield { span, message: ['unknownLine'], notCheckable: true };
    } else if (!lengths.some((length) => length / width >= ratioMin && length / width <= ratioMax)) {
      const nearest = lengths.reduce((a, b) => (Math.abs(b - width) < Math.abs(a - width) ? b : a));
      const round = (value: number) => formatNumber(Math.round(value * 10) / 10);
      yield { span, message: ['wrong', { actual: round(nearest), expected: round(width) }], confidence };
    }
  },
});
