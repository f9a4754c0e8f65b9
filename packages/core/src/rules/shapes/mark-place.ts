import { defineRule, type Rule } from '../../engine/define-rule.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { ThanhPhan } from '../../vocabulary/thanh-phan.ts';
import { standsBelow } from './order.ts';

interface Params {
  readonly side: 'left';
  /** Components that, where present, stand above the mark. */
  readonly after: readonly ThanhPhan[];
}

const ABOVE: Partial<Record<ThanhPhan, Bilingual>> = {
  'so-va-ky-hieu': { vi: 'số và ký hiệu', en: 'the number' },
  'trich-yeu-cong-van': { vi: 'trích yếu công văn', en: 'the abstract of the letter' },
  'muc-do-mat': { vi: 'dấu chỉ mức độ mật', en: 'the secrecy mark' },
  'du-thao': { vi: 'chỉ dẫn dự thảo', en: 'the draft mark' },
};

/** A mark of the left column of the heading: mật, khẩn, dự thảo. */
export function markPlace(part: ThanhPhan, title: Bilingual): Rule<Params> {
  return defineRule<Params>()({
    id: `${part}/vi-tri`,
    needs: ['text', 'position'],
    title,
    messages: {
      side: {
        vi: ({ actual }) => `“${actual}” phải ở bên trái, dưới số và ký hiệu.`,
        en: ({ actual }) => `“${actual}” must stand at the left, under the number.`,
      },
      order: {
        vi: ({ actual, above }) => `“${actual}” phải ở dưới ${above}.`,
        en: ({ actual, aboveEn }) => `“${actual}” must stand under ${aboveEn}.`,
      },
    },
    *check({ doc, parts }, { side, after }) {
      const found = parts.single[part];
      const piece = found?.pieces[0];
      if (!found || !piece) return;
      const { span, text: actual, confidence } = found;
      if (piece.side !== side && piece.side !== 'unknown' && piece.side !== 'full') {
        yield { span, message: ['side', { actual }], confidence };
        return;
      }
      for (const upper of after.toReversed()) {
        const above = parts.single[upper];
        if (!above || standsBelow(doc, above, found) !== false) continue;
        const name = ABOVE[upper] ?? { vi: `“${above.text}”`, en: `“${above.text}”` };
        yield { span, message: ['order', { actual, above: name.vi, aboveEn: name.en }], confidence };
        return;
      }
    },
  });
}
