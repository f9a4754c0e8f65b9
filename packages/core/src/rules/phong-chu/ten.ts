import { defineRule } from '../../engine/define-rule.ts';
import { isSameFamily, isSymbolFont } from '../shapes/font-family.ts';
import { runsIn, stretchesBy } from '../shapes/runs-of.ts';

/** One font in the whole document, headers and notes included. */
export default defineRule<{ readonly family: string; readonly alike?: readonly string[] }>()({
  id: 'phong-chu/ten',
  needs: ['fontFamily'],
  title: { vi: 'Phông chữ', en: 'Font' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => `Phông chữ ${actual}, phải là ${expected}.`,
      en: ({ actual, expected }) => `The font is ${actual}; it must be ${expected}.`,
    },
  },
  *check({ doc }, { family, alike = [] }) {
    const isRight = (name: string | undefined): boolean =>
      name === undefined || isSameFamily(doc.medium, name, family, alike) || isSymbolFont(name);
    for (const paragraph of doc.paragraphs) {
      if (paragraph.runs.every(({ format }) => isRight(format.fontFamily))) continue;
      for (const { span, value } of stretchesBy(doc, runsIn(doc, paragraph.span), (format) => format.fontFamily)) {
        if (value === undefined || isRight(value)) continue;
        if (!/[\p{L}\p{N}]/u.test(doc.text.slice(span.start, span.end))) continue;
        // A font of a legacy encoding cannot be exchanged without recoding: phong-chu/bang-ma says it.
        if (doc.observations.legacyEncoding && /^(?:\.?vn|vni)/iu.test(value)) continue;
        yield {
          span,
          message: ['wrong', { actual: value, expected: family }],
          fix: {
            applicability: 'safe',
            title: { vi: `Đặt phông ${family}`, en: `Set the font to ${family}` },
            edits: [{ op: 'set-run-format', span, format: { fontFamily: family } }],
          },
        };
      }
    }
  },
});
