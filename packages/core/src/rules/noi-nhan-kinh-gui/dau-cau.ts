import { defineRule } from '../../engine/define-rule.ts';
import { endMark, putEndMark } from '../shapes/end-mark.ts';
import { oneOf, oneOfInEnglish } from '../shapes/one-of.ts';

interface Params {
  /** The mark after all but the last addressee. */
  readonly mark: string;
  /** Marks that may stand after the last. */
  readonly last: readonly string[];
  /** Whether a single addressee is looked at too. */
  readonly single: boolean;
}

export default defineRule<Params>()({
  id: 'noi-nhan-kinh-gui/dau-cau',
  needs: ['text'],
  title: { vi: 'Dấu cuối dòng sau “Kính gửi”, “Kính trình”', en: 'Mark after each addressee' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => `Dòng kính gửi, kính trình kết thúc bằng “${actual}”, phải là ${expected}.`,
      en: ({ actual, expected }) => `An addressee line ends with “${actual}”; it must be ${oneOfInEnglish(expected!)}.`,
    },
    missing: {
      vi: ({ expected }) => `Cuối dòng kính gửi, kính trình phải có dấu ${expected}.`,
      en: ({ expected }) => `An addressee line must end with ${oneOfInEnglish(expected!)}.`,
    },
  },
  *check({ doc, parts }, { mark, last, single }) {
    const items = parts.noiNhanKinhGui;
    if (items.length === 1 && !single) return;
    for (const [index, item] of items.entries()) {
      const accepted = index === items.length - 1 ? last : [mark];
      const end = endMark(doc, item);
      const put = accepted[0];
      if (!end || put === undefined || accepted.includes(end.mark)) continue;
      const span = end.mark === '' ? end.word : end.span;
      const expected = oneOf(accepted);
      yield {
        span,
        message: end.mark === '' ? ['missing', { expected }] : ['wrong', { actual: end.mark, expected }],
        fix: {
          applicability: 'safe',
          title: { vi: `Đặt dấu “${put}”`, en: `Put “${put}”` },
          edits: [putEndMark(doc, end, put)],
        },
        confidence: item.confidence,
      };
    }
  },
});
