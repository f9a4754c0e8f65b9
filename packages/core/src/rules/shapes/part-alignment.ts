import { defineRule, type Rule } from '../../engine/define-rule.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Alignment } from '../../model/doc.ts';
import type { ThanhPhan } from '../../vocabulary/thanh-phan.ts';
import { ALIGNMENT_WORDS } from './alignment-words.ts';
import { sentence } from './sentence.ts';

interface Params {
  readonly align: Alignment;
}

/**
 * Every paragraph of one component has one alignment. A line pushed into place
 * with tabs or blanks may look right, so it loses a degree; two components on
 * one typed line cannot be judged by the paragraph and are passed over.
 */
export function partAlignment(id: string, thanhPhan: ThanhPhan, title: Bilingual): Rule<Params> {
  return defineRule<Params>()({
    id,
    needs: ['alignment'],
    title,
    messages: {
      wrong: {
        vi: ({ actual = '', expected = '' }) =>
          sentence(`${ALIGNMENT_WORDS[actual as Alignment].vi}, phải ${ALIGNMENT_WORDS[expected as Alignment].vi}`),
        en: ({ actual = '', expected = '' }) =>
          sentence(
            `${ALIGNMENT_WORDS[actual as Alignment].en}; it must be ${ALIGNMENT_WORDS[expected as Alignment].en}`,
          ),
      },
      pushed: {
        vi: ({ expected = '' }) =>
          `Có tab hoặc dấu cách đầu dòng, chữ không đứng đúng chỗ ${ALIGNMENT_WORDS[expected as Alignment].vi}.`,
        en: ({ expected = '' }) =>
          `Tabs or blanks before the words push them out of place; the line is ${ALIGNMENT_WORDS[expected as Alignment].en}.`,
      },
    },
    *check({ doc, parts }, { align }) {
      const part = parts.single[thanhPhan];
      const seen = new Set<number>();
      for (const piece of part?.pieces ?? []) {
        if (seen.has(piece.paragraph)) continue;
        seen.add(piece.paragraph);
        const paragraph = doc.paragraphs[piece.paragraph]!;
        const actual = paragraph.format.alignment;
        const before = doc.text.slice(paragraph.span.start, piece.span.start);
        if (actual === undefined || before.trim() !== '') continue;
        if (actual === align) {
          if (!/\t|[ \u00a0]{3,}/u.test(before)) continue;
          const span = { start: paragraph.span.start, end: piece.span.start };
          yield {
            span: piece.span,
            message: ['pushed', { expected: align }],
            confidence: 0.4,
            fix: {
              applicability: 'safe',
              title: { vi: 'Bỏ dấu cách và tab đầu dòng', en: 'Remove the blanks and tabs before it' },
              edits: [{ op: 'delete', span }],
            },
          };
          continue;
        }
        yield {
          span: piece.span,
          message: ['wrong', { actual, expected: align }],
          confidence: Math.min(part!.confidence, /\t|[ \u00a0]{2,}/u.test(before) ? 0.4 : 1),
          fix: {
            applicability: 'safe',
            title: {
              vi: sentence(ALIGNMENT_WORDS[align].vi).slice(0, -1),
              en: `Make it ${ALIGNMENT_WORDS[align].en}`,
            },
            edits: [{ op: 'set-paragraph-format', paragraph: paragraph.index, format: { alignment: align } }],
          },
        };
      }
    },
  });
}
