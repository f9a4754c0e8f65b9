import { defineRule } from '../../engine/define-rule.ts';
import { isBackSection, MARGIN_MESSAGES, wrongMargins, type MarginParams } from '../shapes/margins.ts';

export default defineRule<MarginParams>()({
  id: 'trang/le',
  needs: ['margins'],
  title: { vi: 'Lề trang', en: 'Page margins' },
  messages: MARGIN_MESSAGES,
  *check({ doc }, params) {
    for (const section of doc.sections) {
      if (!isBackSection(doc, section)) yield* wrongMargins(doc, section, params);
    }
  },
});
