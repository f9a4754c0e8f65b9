import { defineRule } from '../../engine/define-rule.ts';
import { isBackSection, MARGIN_MESSAGES, wrongMargins, type MarginParams } from '../shapes/margins.ts';

/** Mirrored margins follow from those of the front; only a section laid out for the back by hand is looked at. */
export default defineRule<MarginParams>()({
  id: 'trang/le-mat-sau',
  needs: ['margins'],
  title: { vi: 'Lề trang mặt sau', en: 'Margins of the back page' },
  messages: MARGIN_MESSAGES,
  *check({ doc }, params) {
    for (const section of doc.sections) {
      if (isBackSection(doc, section)) yield* wrongMargins(doc, section, params);
    }
  },
});
