import { defineRule } from '../../engine/define-rule.ts';

export default defineRule<Record<never, never>>()({
  id: 'phu-luc/tieu-de',
  needs: ['text', 'alignment'],
  title: { vi: 'Phụ lục có tiêu đề', en: 'An appendix has a title' },
  messages: {
    missing: {
      vi: ({ heading }) => `“${heading}” không có tiêu đề.`,
      en: ({ heading }) => `“${heading}” has no title.`,
    },
  },
  *check({ parts }) {
    for (const { heading, title } of parts.appendices) {
      if (title || HAS_TITLE.test(heading.text)) continue;
      yield { span: heading.span, message: ['missing', { heading: heading.text }], confidence: heading.confidence };
    }
  },
});

/** "PHỤ LỤC 1: DANH SÁCH …": the title stands on the line of the heading. */
const HAS_TITLE = /^phụ lục(?:\s+(?:số\s+)?[\dA-Z]+)?\s*[.:–-]\s*\S/iu;
