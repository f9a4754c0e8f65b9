import { defineRule } from '../../engine/define-rule.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { organName, startOf } from '../shapes/organ-name.ts';

export default defineRule<{
  readonly organs: readonly { readonly starts: readonly string[]; readonly name: Bilingual }[];
}>()({
  id: 'co-quan-ban-hanh/to-chuc-cu',
  needs: ['text'],
  title: { vi: 'Tổ chức không còn trong quy định', en: 'An organisation that the rules no longer know' },
  messages: {
    gone: {
      vi: ({ name }) => `Tên cơ quan thuộc loại ${name}, quy định hiện hành không còn; phải là tổ chức đang hoạt động.`,
      en: ({ nameEn }) =>
        `The organ is of the kind ${nameEn}, which the rules in force no longer know; it must be one that exists.`,
    },
  },
  *check({ parts }, { organs }) {
    for (const key of ['co-quan-cap-tren', 'co-quan-ban-hanh'] as const) {
      const part = parts.single[key];
      if (!part) continue;
      const organ = organs.find(({ starts }) => startOf(organName(part.text), starts) !== undefined);
      if (!organ) continue;
      yield {
        span: part.span,
        message: ['gone', { name: organ.name.vi, nameEn: organ.name.en }],
        confidence: part.confidence,
      };
    }
  },
});
