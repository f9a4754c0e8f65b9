import { defineRule } from '../../engine/define-rule.ts';
import type { Alignment } from '../../model/doc.ts';
import { ALIGNMENT_WORDS } from '../shapes/alignment-words.ts';
import { bodyParagraphs, ONE_LINE } from '../shapes/body-paragraphs.ts';
import { sentence } from '../shapes/sentence.ts';

interface Params {
  readonly align: Alignment;
}

/** Running text is set to both margins; a paragraph of one line shows no difference and is passed over. */
export default defineRule<Params>()({
  id: 'noi-dung/can-le',
  needs: ['alignment'],
  title: { vi: 'Nội dung dàn đều hai lề', en: 'The content is justified' },
  messages: {
    wrong: {
      vi: ({ actual = '', expected = '' }) =>
        sentence(`${ALIGNMENT_WORDS[actual as Alignment].vi}, phải ${ALIGNMENT_WORDS[expected as Alignment].vi}`),
      en: ({ actual = '', expected = '' }) =>
        sentence(`${ALIGNMENT_WORDS[actual as Alignment].en}; it must be ${ALIGNMENT_WORDS[expected as Alignment].en}`),
    },
  },
  *check({ doc, parts }, { align }) {
    for (const { paragraph, span } of bodyParagraphs(doc, parts)) {
      const actual = paragraph.format.alignment;
      if (actual === undefined || actual === align || span.end - span.start < ONE_LINE) continue;
      yield {
        span,
        message: ['wrong', { actual, expected: align }],
        fix: {
          applicability: 'safe',
          title: { vi: sentence(ALIGNMENT_WORDS[align].vi).slice(0, -1), en: `Make it ${ALIGNMENT_WORDS[align].en}` },
          edits: [{ op: 'set-paragraph-format', paragraph: paragraph.index, format: { alignment: align } }],
        },
      };
    }
  },
});
