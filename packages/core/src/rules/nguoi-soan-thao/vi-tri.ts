import { defineRule } from '../../engine/define-rule.ts';
import { standsBelow } from '../shapes/order.ts';

interface Params {
  readonly after: 'danh-sach-noi-nhan';
}

export default defineRule<Params>()({
  id: 'nguoi-soan-thao/vi-tri',
  needs: ['text', 'position'],
  title: { vi: 'Vị trí ký hiệu người soạn thảo', en: 'Place of the drafter code' },
  messages: {
    wrong: {
      vi: ({ actual }) => `“${actual}” phải ở cuối phần nơi nhận.`,
      en: ({ actual }) => `“${actual}” must stand at the end of the recipients.`,
    },
  },
  *check({ doc, parts }) {
    const found = parts.single['nguoi-soan-thao'];
    const last = parts.danhSachNoiNhan.at(-1);
    const side = found?.pieces[0]?.side;
    if (!found || !last) return;
    if (standsBelow(doc, last, found) !== false && side !== 'right' && side !== 'center') return;
    yield { span: found.span, message: ['wrong', { actual: found.text }], confidence: found.confidence };
  },
});
