import { defineRule } from '../../engine/define-rule.ts';
import { canon } from '../../recognise/words.ts';
import { oneOf, oneOfInEnglish } from '../shapes/one-of.ts';

interface Params {
  readonly words: readonly string[];
}

export default defineRule<Params>()({
  id: 'ban-sao/hinh-thuc',
  needs: ['text'],
  title: { vi: 'Hình thức sao', en: 'Kind of copy' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => `Hình thức sao “${actual}” phải là ${expected}.`,
      en: ({ actual, expected }) => `The kind of copy “${actual}” must be ${oneOfInEnglish(expected!)}.`,
    },
  },
  *check({ parts }, { words }) {
    const kind = parts.banSao?.hinhThuc;
    if (!kind || words.some((word) => canon(word) === canon(kind.text))) return;
    yield {
      span: kind.span,
      message: ['wrong', { actual: kind.text, expected: oneOf(words) }],
      confidence: kind.confidence,
    };
  },
});
