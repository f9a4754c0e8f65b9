import { defineRule, type RuleContext } from '../../engine/define-rule.ts';
import type { DonVi, Unit } from '../../recognise/parts.ts';
import { labelFor } from '../shapes/unit-label.ts';
import { isInArticle, UNIT_WORDS } from '../shapes/unit-words.ts';

/** Units counted through the whole document; the others count anew in each unit that holds them. */
const THROUGHOUT: ReadonlySet<DonVi> = new Set<DonVi>(['phan', 'chuong', 'dieu']);

/** Larger "numbers" are headings lettered A, B, C, D read as Roman numerals. */
const LARGEST_HEADING = 30;

interface Count {
  readonly last: Unit;
  /** A count began anew under the same unit: its items are nested and nothing is sure any more. */
  readonly restarted: boolean;
}

/**
 * Numbers neither jump nor repeat. A count may begin anew at one (an attached text, an
 * outline), and a number that stands in the text between, unrecognised, is not missing.
 * In an outline, which no regulation orders, a jump loses a degree. Texts that amend
 * others quote articles out of order and are passed over.
 */
export default defineRule<Record<string, never>>()({
  id: 'don-vi/thu-tu',
  needs: ['text'],
  title: { vi: 'Thứ tự của phần, chương, mục, điều, khoản, điểm', en: 'Order of the units' },
  messages: {
    gap: {
      vi: ({ unit, previous, label, expected }) =>
        `Sau ${unit} ${previous} là ${unit} ${label}, phải là ${unit} ${expected}.`,
      en: ({ unitEn, previous, label, expected }) =>
        `${unitEn} ${label} follows ${unitEn} ${previous}; it must be ${unitEn} ${expected}.`,
    },
    repeat: {
      vi: ({ unit, label }) => `Lặp lại ${unit} ${label}.`,
      en: ({ unitEn, label }) => `${unitEn} ${label} occurs twice.`,
    },
    backwards: {
      vi: ({ unit, previous, label }) => `${unit} ${label} đứng sau ${unit} ${previous}.`,
      en: ({ unitEn, previous, label }) => `${unitEn} ${label} stands after ${unitEn} ${previous}.`,
    },
  },
  *check({ doc, parts }) {
    if (/sửa đổi|bổ sung/iu.test(parts.single['trich-yeu']?.text ?? '')) return;
    const counts = new Map<string, Count>();
    for (const unit of parts.units) {
      if (unit.ordinal === undefined || (unit.donVi === 'de-muc' && unit.ordinal > LARGEST_HEADING)) {
        continue;
      }
      const key = `${unit.donVi} ${THROUGHOUT.has(unit.donVi) ? '' : (unit.parent ?? '')}`;
      const before = counts.get(key);
      const previous = before?.last.ordinal;
      const outline =
        unit.donVi === 'de-muc' || ((unit.donVi === 'khoan' || unit.donVi === 'diem') && !isInArticle(parts, unit));
      const restart =
        previous !== undefined && unit.ordinal === 1 && (previous !== 1 || outline || unit.donVi === 'diem');
      counts.set(key, { last: unit, restarted: restart || before?.restarted === true });
      if (!before || previous === undefined || restart || unit.ordinal === previous + 1) continue;
      if (before.restarted && unit.donVi !== 'dieu') continue;
      const words = {
        unit: UNIT_WORDS[unit.donVi].vi.toLocaleLowerCase('vi'),
        unitEn: UNIT_WORDS[unit.donVi].en.toLowerCase(),
        label: unit.label,
        previous: before.last.label,
      };
      const confidence = outline ? 0.4 : 1;
      if (unit.ordinal === previous) {
        yield { span: unit.labelSpan, message: ['repeat', words], confidence };
      } else if (unit.ordinal < previous) {
        if (outline) continue;
        yield {
          span: unit.labelSpan,
          message: ['backwards', { ...words, unit: UNIT_WORDS[unit.donVi].vi }],
          confidence,
        };
      } else {
        const expected = labelFor(before.last.labelKind, previous + 1);
        if (expected === undefined || standsBetween(doc, before.last, expected, unit)) continue;
        yield { span: unit.labelSpan, message: ['gap', { ...words, expected }], confidence };
      }
    }
  },
});

/** True when a line between the two begins with the missing number, in a table or in a form recognition does not know. */
function standsBetween(doc: RuleContext['doc'], before: Unit, label: string, after: Unit): boolean {
  const between = doc.text.slice(before.labelSpan.end, after.labelSpan.start);
  return new RegExp(
    String.raw`(?:^|[\n\v\f\t]|[.:;][\s\u00a0])[\s\u00a0("“-]{0,4}(?:\p{L}{1,6}[\s\u00a0]{1,3})?${label}(?![\p{L}\d])`,
    'iu',
  ).test(between);
}
