import { defineRule, type Rule } from '../../engine/define-rule.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { ThanhPhan } from '../../vocabulary/thanh-phan.ts';
import { wordSpan } from './word-span.ts';

interface Params {
  readonly mark: string;
}

/** "Nơi nhận", "Kính gửi", "Kính trình" are two words and a mark. */
export function markAfter(part: ThanhPhan, title: Bilingual): Rule<Params> {
  return defineRule<Params>()({
    id: `${part}/hai-cham`,
    needs: ['text'],
    title,
    messages: {
      missing: {
        vi: ({ words, mark }) => `Sau “${words}” phải có dấu “${mark}”.`,
        en: ({ words, mark }) => `“${mark}” must follow “${words}”.`,
      },
      spaced: {
        vi: ({ words, mark }) => `Không để dấu cách giữa “${words}” và dấu “${mark}”.`,
        en: ({ words, mark }) => `No space between “${words}” and “${mark}”.`,
      },
    },
    *check({ doc, parts }, { mark }) {
      const found = parts.single[part];
      const piece = found?.pieces[0];
      const span = piece && wordSpan(doc, piece.span, 0, 2);
      if (!found || !span) return;
      const text = doc.text.slice(span.start, span.end);
      const words = text.replace(/[^\p{L}]+$/u, '');
      const end = span.start + words.length;
      const args = { words: words.replace(/\s+/gu, ' '), mark };
      const after = /^[^\p{L}\p{N}\n\v\f]*/u.exec(doc.text.slice(end))?.[0] ?? '';
      if (after.startsWith(mark)) return;
      const blanks = /^[ \t\u00a0]*/u.exec(after)?.[0] ?? '';
      const spaced = after.startsWith(mark, blanks.length);
      const wrongMark = /^[.;,]+/u.exec(after)?.[0] ?? '';
      yield {
        span: { start: span.start, end },
        message: [spaced ? 'spaced' : 'missing', args],
        fix: {
          applicability: 'safe',
          title: { vi: `Đặt dấu “${mark}” sau “${args.words}”`, en: `Put “${mark}” after “${args.words}”` },
          edits: [
            spaced
              ? { op: 'delete', span: { start: end, end: end + blanks.length } }
              : {
                  op: 'replace-text',
                  span: { start: span.start, end: end + wrongMark.length },
                  text: `${words}${mark}`,
                },
          ],
        },
        confidence: found.confidence,
      };
    },
  });
}
