import { defineRule, type Rule } from '../../engine/define-rule.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { canon } from '../../recognise/words.ts';
import type { ThanhPhan } from '../../vocabulary/thanh-phan.ts';
import { oneOf, oneOfInEnglish } from './one-of.ts';

interface Params {
  readonly words: readonly string[];
}

/** A mark (mật, khẩn) whose words are a closed list. */
export function markWord(part: ThanhPhan, title: Bilingual): Rule<Params> {
  return defineRule<Params>()({
    id: `${part}/tu`,
    needs: ['text'],
    title,
    messages: {
      wrong: {
        vi: ({ actual, expected }) => `“${actual}” phải là ${expected}.`,
        en: ({ actual, expected }) => `“${actual}” must be ${oneOfInEnglish(expected!)}.`,
      },
    },
    *check({ parts }, { words }) {
      const found = parts.single[part];
      if (!found || words.some((word) => canon(word) === canon(found.text))) return;
      yield {
        span: found.span,
        message: ['wrong', { actual: found.text, expected: oneOf(words) }],
        confidence: found.confidence,
      };
    },
  });
}
