import { defineRule } from '../../engine/define-rule.ts';
import { LOAI_VAN_BAN } from '../../vocabulary/loai-van-ban.ts';

interface Params {
  /** Types that have it. */
  readonly types: readonly string[];
  /** Types of which nothing is known. */
  readonly silent: readonly string[];
}

export default defineRule<Params>()({
  id: 'kinh-gui/loai',
  needs: ['text'],
  title: { vi: 'Loại văn bản có phần kính gửi', en: 'Types of document with addressees at the head' },
  messages: {
    wrong: {
      vi: ({ actual, type }) => `${type} không có phần “${actual}”, nơi nhận ghi ở cuối văn bản.`,
      en: ({ actual, type }) => `A “${type}” has no “${actual}” line; its recipients stand at the end.`,
    },
  },
  *check({ parts, profile }, { types, silent }) {
    const type = LOAI_VAN_BAN.find(({ key }) => key === profile.loaiVanBan);
    const part = parts.single['kinh-gui'];
    if (!type || type.giayToHanhChinh || !part || types.includes(type.key) || silent.includes(type.key)) return;
    yield {
      span: part.span,
      message: ['wrong', { actual: part.text.replace(/[^\p{L}]+$/u, ''), type: type.vi }],
      confidence: part.confidence,
    };
  },
});
