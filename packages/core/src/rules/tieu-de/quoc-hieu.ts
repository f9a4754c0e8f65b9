import { defineRule } from '../../engine/define-rule.ts';
import { firstTextSpan } from '../shapes/first-span.ts';
import { quocHieuSpan } from '../shapes/quoc-hieu.ts';

/** A Party document under the heading of a state document: said once, for all that follows from it. */
export default defineRule<Record<string, never>>()({
  id: 'tieu-de/quoc-hieu',
  needs: ['text'],
  title: { vi: 'Không dùng Quốc hiệu, tiêu ngữ', en: 'No state heading' },
  messages: {
    state: {
      vi: () =>
        'Văn bản của Đảng mang Quốc hiệu và thể thức văn bản nhà nước, phải mang tiêu đề Đảng Cộng sản Việt Nam và thể thức văn bản của Đảng.',
      en: () =>
        'A Party document carries the state title and the state form; it must carry the Party title and the Party form.',
    },
  },
  *check({ doc, profile }) {
    const span = quocHieuSpan(doc);
    if (span) yield { span, message: ['state'], confidence: profile.confidence };
    else if (profile.regime === 'party-under-state-header') {
      yield { span: firstTextSpan(doc), message: ['state'], confidence: profile.confidence };
    }
  },
});
