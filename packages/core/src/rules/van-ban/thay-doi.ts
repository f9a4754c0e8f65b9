import { defineRule } from '../../engine/define-rule.ts';
import { firstTextSpan } from '../shapes/first-span.ts';

/** Tracked changes and comments do not leave the office with the document. While it is being drafted they are work in progress. */
export default defineRule<Record<string, never>>()({
  id: 'van-ban/thay-doi',
  needs: ['revisions'],
  title: { vi: 'Không còn theo dõi thay đổi', en: 'No tracked changes are left' },
  messages: {
    revisions: {
      vi: ({ count }) => `Còn ${count} thay đổi đang theo dõi (Track Changes) chưa chấp nhận hoặc từ chối.`,
      en: ({ count }) => `${count} tracked changes are neither accepted nor rejected.`,
    },
    comments: {
      vi: ({ count }) => `Còn ${count} ghi chú (Comment) trong tệp.`,
      en: ({ count }) => `Comments left in the file: ${count}.`,
    },
  },
  *check({ doc, profile }) {
    const { revisions, comments } = doc.observations;
    const confidence = profile.giaiDoan === 'ban-hanh' ? 1 : 0.4;
    const count = String(revisions.length);
    for (const { span } of revisions) yield { span, message: ['revisions', { count }], confidence };
    if (comments > 0)
      yield { span: firstTextSpan(doc), message: ['comments', { count: String(comments) }], confidence };
  },
});
