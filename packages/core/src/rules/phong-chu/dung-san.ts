import { defineRule } from '../../engine/define-rule.ts';
import { firstTextSpan } from '../shapes/first-span.ts';
import { NOT_ON_PAPER } from '../shapes/on-paper.ts';
import { wordsAround } from '../shapes/words-around.ts';

export default defineRule<Record<string, never>>()({
  id: 'phong-chu/dung-san',
  needs: ['text'],
  title: { vi: 'Chữ Việt dựng sẵn', en: 'Composed Vietnamese letters' },
  messages: {
    paper: NOT_ON_PAPER,
    decomposed: {
      vi: () => 'Chữ Việt ở dạng tổ hợp (chữ và dấu rời nhau), phải ở dạng dựng sẵn.',
      en: () => 'Vietnamese letters are decomposed (letter and mark apart); they must be composed.',
    },
  },
  *check({ doc }) {
    if (doc.medium === 'pdf') {
      yield { span: firstTextSpan(doc), message: ['paper'], notCheckable: true };
      return;
    }
    for (const span of wordsAround(doc, doc.observations.decomposed)) {
      yield {
        span,
        message: ['decomposed'],
        fix: {
          applicability: 'safe',
          title: { vi: 'Chuyển sang dạng dựng sẵn', en: 'Compose the letters' },
          // Doc.text is composed already: writing it back is the whole change.
          edits: [{ op: 'replace-text', span, text: doc.text.slice(span.start, span.end) }],
        },
      };
    }
  },
});
