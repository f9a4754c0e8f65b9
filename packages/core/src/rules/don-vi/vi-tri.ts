import { defineRule } from '../../engine/define-rule.ts';
import type { DonVi } from '../../recognise/parts.ts';
import { ALIGNMENT_WORDS } from '../shapes/alignment-words.ts';
import { UNIT_WORDS } from '../shapes/unit-words.ts';

interface Params {
  /** Units whose word and number stand centred on a line of their own. */
  readonly centered: readonly DonVi[];
}

/** "Chương II" stands in the middle, alone on its line; its name follows on the next. */
export default defineRule<Params>()({
  id: 'don-vi/vi-tri',
  needs: ['alignment'],
  title: { vi: 'Chỗ đặt phần, chương, mục', en: 'Position of part, chapter and section' },
  messages: {
    alignment: {
      vi: ({ unit, actual }) => `${unit} ${actual}, phải căn giữa.`,
      en: ({ unitEn, actualEn }) => `${unitEn} is ${actualEn}; it must be centred.`,
    },
    sameLine: {
      vi: ({ unit }) => `${unit} và tên viết cùng dòng, tên phải ở dòng dưới.`,
      en: ({ unitEn }) => `${unitEn} and its name are on one line; the name must be on the next.`,
    },
  },
  *check({ doc, parts }, { centered }) {
    for (const unit of parts.units) {
      if (!centered.includes(unit.donVi)) continue;
      const words = { unit: UNIT_WORDS[unit.donVi].vi, unitEn: UNIT_WORDS[unit.donVi].en };
      const rest = doc.text.slice(unit.labelSpan.end, unit.piece.span.end);
      if (/\p{L}/u.test(rest)) {
        yield { span: unit.piece.span, message: ['sameLine', words] };
        continue;
      }
      const paragraph = doc.paragraphs[unit.piece.paragraph]!;
      const actual = paragraph.format.alignment;
      if (actual === undefined || actual === 'center') continue;
      const lead = doc.text.slice(paragraph.span.start, unit.piece.span.start);
      yield {
        span: unit.piece.span,
        message: ['alignment', { ...words, actual: ALIGNMENT_WORDS[actual].vi, actualEn: ALIGNMENT_WORDS[actual].en }],
        confidence: lead === '' ? 1 : 0.4,
        fix: {
          applicability: 'safe',
          title: { vi: 'Căn giữa', en: 'Centre it' },
          edits: [
            { op: 'set-paragraph-format', paragraph: paragraph.index, format: { alignment: 'center', firstLineMm: 0 } },
          ],
        },
      };
    }
  },
});
