import { defineRule } from '../../engine/define-rule.ts';
import { firstTextSpan } from '../shapes/first-span.ts';

/** Imported content that no reader follows: what is in it was not looked at. */
export default defineRule<Record<string, never>>()({
  id: 'van-ban/noi-dung-ngoai',
  needs: ['text'],
  title: { vi: 'Không có khối nội dung nhập ngoài', en: 'No imported content' },
  messages: {
    foreign: {
      vi: ({ count }) => `Có ${count} khối nội dung nhập ngoài (altChunk), không đọc được.`,
      en: ({ count }) => `Imported blocks that cannot be read (altChunk): ${count}.`,
    },
  },
  *check({ doc }) {
    const { foreignChunks } = doc.observations;
    if (foreignChunks === 0) return;
    yield { span: firstTextSpan(doc), message: ['foreign', { count: String(foreignChunks) }], notCheckable: true };
  },
});
