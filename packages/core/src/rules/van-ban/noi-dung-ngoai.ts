import { defineRule } from '../../engine/define-rule.ts';
import { firstTextSpan } from '../shapes/first-span.ts';

/** What was not looked at: imported content that no reader follows, a second document bound behind the first. */
export default defineRule<Record<string, never>>()({
  id: 'van-ban/noi-dung-ngoai',
  needs: ['text'],
  title: { vi: 'Không có khối nội dung nhập ngoài', en: 'No imported content' },
  messages: {
    bound: {
      vi: () =>
        'Phần văn bản kèm theo sau chữ ký và nơi nhận chưa được kiểm tra; hãy tách thành tệp riêng để kiểm tra.',
      en: () => 'What is bound behind signature and recipients was not checked; check it as a file of its own.',
    },
    foreign: {
      vi: ({ count }) => `Có ${count} khối nội dung nhập ngoài (altChunk), không đọc được.`,
      en: ({ count }) => `Imported blocks that cannot be read (altChunk): ${count}.`,
    },
  },
  *check({ doc, parts }) {
    if (parts.kemTheo) yield { span: parts.kemTheo, message: ['bound'], notCheckable: true };
    const { foreignChunks } = doc.observations;
    if (foreignChunks === 0) return;
    yield { span: firstTextSpan(doc), message: ['foreign', { count: String(foreignChunks) }], notCheckable: true };
  },
});
