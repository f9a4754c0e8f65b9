import { defineRule } from '../../engine/define-rule.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { DonVi, Unit } from '../../recognise/parts.ts';
import { quote } from '../shapes/quote.ts';
import { labelFor } from '../shapes/unit-label.ts';
import { UNIT_WORDS } from '../shapes/unit-words.ts';

type Kind = 'roman' | 'words' | 'arabic' | 'letter';

type Params = Readonly<Partial<Record<DonVi, readonly Kind[]>>>;

const KIND_WORDS: Readonly<Record<Kind, Bilingual>> = {
  roman: { vi: 'số La Mã', en: 'a Roman numeral' },
  words: { vi: 'số viết bằng chữ', en: 'a number in words' },
  arabic: { vi: 'chữ số Ả Rập', en: 'an Arabic numeral' },
  letter: { vi: 'chữ cái tiếng Việt', en: 'a Vietnamese letter' },
};

/** Each kind of unit is numbered in its own way. A điểm named by a letter that Vietnamese lacks counts as wrongly numbered. */
export default defineRule<Params>()({
  id: 'don-vi/kieu-so',
  needs: ['text'],
  title: { vi: 'Kiểu số của phần, chương, mục, điều, khoản, điểm', en: 'Kind of number of each unit' },
  messages: {
    wrong: {
      vi: ({ unit, label, expected }) => `${unit} đánh số ${label}, phải dùng ${expected}.`,
      en: ({ unitEn, label, expectedEn }) => `${unitEn} is numbered ${label}; it must have ${expectedEn}.`,
    },
  },
  *check({ parts }, params) {
    for (const unit of parts.units) {
      const allowed = params[unit.donVi];
      if (!allowed || unit.labelKind === 'other') continue;
      const foreignLetter = unit.labelKind === 'letter' && /^[fjwz]$/iu.test(unit.label);
      if (allowed.includes(unit.labelKind) && !foreignLetter) continue;
      const text = labelIn(unit, allowed);
      const span = labelOf(unit);
      yield {
        span: unit.labelSpan,
        message: [
          'wrong',
          {
            unit: UNIT_WORDS[unit.donVi].vi,
            unitEn: UNIT_WORDS[unit.donVi].en,
            label: quote(unit.label),
            expected: allowed.map((kind) => KIND_WORDS[kind].vi).join(' hoặc '),
            expectedEn: allowed.map((kind) => KIND_WORDS[kind].en).join(' or '),
          },
        ],
        ...(text === undefined || !span
          ? {}
          : {
              fix: {
                applicability: 'review',
                title: { vi: `Đánh số ${quote(text)}`, en: `Number it ${quote(text)}` },
                edits: [{ op: 'replace-text', span, text }],
              },
            }),
      };
    }
  },
});

/** Where the bare number stands: at the end of the label of phần, chương and mục, which has no mark. */
function labelOf(unit: Unit): Unit['labelSpan'] | undefined {
  if (unit.donVi !== 'phan' && unit.donVi !== 'chuong' && unit.donVi !== 'muc') return undefined;
  return { start: unit.labelSpan.end - unit.label.length, end: unit.labelSpan.end };
}

/** The number in the first allowed kind that can be computed. */
function labelIn(unit: Unit, allowed: readonly Kind[]): string | undefined {
  if (unit.ordinal === undefined) return undefined;
  const kind = allowed.find((one) => one === 'roman' || one === 'arabic');
  return kind && labelFor(kind, unit.ordinal);
}
