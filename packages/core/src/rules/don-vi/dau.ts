import { defineRule } from '../../engine/define-rule.ts';
import type { DonVi } from '../../recognise/parts.ts';
import { quote } from '../shapes/quote.ts';
import { isInArticle, UNIT_WORDS } from '../shapes/unit-words.ts';

type Params = Readonly<Partial<Record<DonVi, string>>>;

/**
 * The mark after the number of điều, khoản, điểm. Numbered lines outside an article are an
 * outline, which the regulation leaves free; a letter under a number is a điểm all the same,
 * said with less weight.
 */
export default defineRule<Params>()({
  id: 'don-vi/dau',
  needs: ['text'],
  title: { vi: 'Dấu sau số của điều, khoản, điểm', en: 'Mark after the number of an article, clause or point' },
  messages: {
    wrong: {
      vi: ({ unit, actual, expected }) => `Sau số của ${unit} là ${actual}, phải là ${expected}.`,
      en: ({ unitEn, actual, expected }) => `${actual} follows the number of the ${unitEn}; it must be ${expected}.`,
    },
    missing: {
      vi: ({ unit, expected }) => `Sau số của ${unit} thiếu ${expected}.`,
      en: ({ unitEn, expected }) => `${expected} is missing after the number of the ${unitEn}.`,
    },
  },
  *check({ doc, parts }, params) {
    for (const unit of parts.units) {
      const expected = params[unit.donVi];
      if (expected === undefined) continue;
      const inArticle = unit.donVi === 'dieu' || isInArticle(parts, unit);
      if (!inArticle && (unit.donVi !== 'diem' || parts.units[unit.parent ?? -1]?.donVi !== 'khoan')) continue;
      const text = doc.text.slice(unit.labelSpan.start, unit.labelSpan.end);
      const actual = /[^\p{L}\d\s]+$/u.exec(text)?.[0] ?? '';
      if (actual === expected) continue;
      const span = { start: unit.labelSpan.end - (actual.length || 1), end: unit.labelSpan.end };
      const args = {
        unit: UNIT_WORDS[unit.donVi].vi.toLocaleLowerCase('vi'),
        unitEn: UNIT_WORDS[unit.donVi].en.toLowerCase(),
        expected: quote(expected),
      };
      yield {
        span: unit.labelSpan,
        message: actual === '' ? ['missing', args] : ['wrong', { ...args, actual: quote(actual) }],
        confidence: inArticle ? 1 : 0.4,
        fix: {
          applicability: 'safe',
          title: { vi: `Viết ${quote(expected)} sau số`, en: `Write ${quote(expected)} after the number` },
          edits: [
            {
              op: 'replace-text',
              span,
              text: actual === '' ? doc.text.slice(span.start, span.end) + expected : expected,
            },
          ],
        },
      };
    }
  },
});
