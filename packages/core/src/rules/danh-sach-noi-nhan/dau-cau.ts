import { defineRule } from '../../engine/define-rule.ts';
import { endMark, putEndMark } from '../shapes/end-mark.ts';

interface Params {
  /** The mark after each line … */
  readonly mid: string;
  /** … and after the last one. */
  readonly last: string;
}

export default defineRule<Params>()({
  id: 'danh-sach-noi-nhan/dau-cau',
  needs: ['text'],
  title: { vi: 'Dấu cuối dòng ở nơi nhận', en: 'Mark at the end of a recipient line' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => `Dòng nơi nhận kết thúc bằng “${actual}”, phải là “${expected}”.`,
      en: ({ actual, expected }) => `A recipient line ends with “${actual}”; it must be “${expected}”.`,
    },
    missing: {
      vi: ({ expected }) => `Cuối dòng nơi nhận phải có dấu “${expected}”.`,
      en: ({ expected }) => `A recipient line must end with “${expected}”.`,
    },
    wrongLast: {
      vi: ({ actual, expected }) => `Dòng nơi nhận cuối cùng kết thúc bằng “${actual}”, phải là “${expected}”.`,
      en: ({ actual, expected }) => `The last recipient line ends with “${actual}”; it must be “${expected}”.`,
    },
    missingLast: {
      vi: ({ expected }) => `Cuối dòng nơi nhận cuối cùng phải có dấu “${expected}”.`,
      en: ({ expected }) => `The last recipient line must end with “${expected}”.`,
    },
  },
  *check({ doc, parts }, { mid, last }) {
    const items = parts.danhSachNoiNhan;
    for (const [index, item] of items.entries()) {
      const isLast = index === items.length - 1;
      const expected = isLast ? last : mid;
      const end = endMark(doc, item);
      if (!end || end.mark === expected) continue;
      const span = end.mark === '' ? end.word : end.span;
      const key = end.mark === '' ? 'missing' : 'wrong';
      yield {
        span,
        message: [isLast ? `${key}Last` : key, { actual: end.mark, expected }],
        fix: {
          applicability: 'safe',
          title: { vi: `Đặt dấu “${expected}”`, en: `Put “${expected}”` },
          edits: [putEndMark(doc, end, expected)],
        },
        confidence: item.confidence,
      };
    }
  },
});
