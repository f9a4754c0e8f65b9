import { defineRule } from '../../engine/define-rule.ts';

export default defineRule<Record<string, never>>()({
  id: 'phong-chu/bang-ma',
  needs: ['text'],
  title: { vi: 'Bộ mã ký tự', en: 'Character set' },
  messages: {
    legacy: {
      vi: ({ name }) => `Chữ gõ bằng bảng mã ${name}, phải là Unicode.`,
      en: ({ name }) => `The text is in the encoding ${name}; it must be Unicode.`,
    },
  },
  *check({ doc }) {
    const legacy = doc.observations.legacyEncoding;
    if (legacy) yield { span: legacy.span, message: ['legacy', { name: legacy.name }] };
  },
});
