import { defineRule } from '../../engine/define-rule.ts';
import type { Fix } from '../../engine/edit.ts';
import type { Part } from '../../recognise/parts.ts';
import { titleLines } from '../shapes/title-line.ts';

/** A solid line under the title, in whatever manner it is made. */
export default defineRule<Record<string, never>>()({
  id: 'tieu-de/duong-ke',
  needs: ['lines', 'fontStyle'],
  title: { vi: 'Đường kẻ dưới tiêu đề', en: 'Line under the Party title' },
  messages: {
    missing: {
      vi: () => 'Thiếu đường kẻ nét liền dưới tiêu đề.',
      en: () => 'The solid line under the title is missing.',
    },
    hyphens: {
      vi: () => 'Dưới tiêu đề là hàng dấu gạch, phải là đường kẻ nét liền.',
      en: () => 'Under the title stands a row of hyphens; it must be a solid line.',
    },
    broken: {
      vi: () => 'Đường kẻ dưới tiêu đề không phải nét liền đơn, phải là nét liền.',
      en: () => 'The line under the title is not a single solid one; it must be solid.',
    },
  },
  *check({ doc, parts }) {
    const title = parts.single['tieu-de'];
    if (!title) return;
    const lines = titleLines(doc, parts, title);
    if (lines.some((line) => line.solid)) return;
    const { confidence } = title;
    const row = lines.find((line) => line.kind === 'hyphens')?.span;
    if (row) {
      const edits = [{ op: 'delete', span: row } as const, ...underline(title).edits];
      yield {
        span: row,
        message: ['hyphens'],
        confidence,
        fix: { ...underline(title), applicability: 'review', edits },
      };
    } else if (lines.length > 0) {
      yield { span: title.span, message: ['broken'], confidence };
    } else {
      yield { span: title.span, message: ['missing'], confidence, fix: underline(title) };
    }
  },
});

/** The one manner that is as long as the title whatever its size. */
function underline(title: Part): Fix {
  return {
    applicability: 'safe',
    title: { vi: 'Gạch chân tiêu đề', en: 'Underline the title' },
    edits: title.pieces.map(({ span }) => ({ op: 'set-run-format', span, format: { underline: true } })),
  };
}
