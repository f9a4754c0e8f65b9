import { defineRule } from '../../engine/define-rule.ts';
import type { Edit } from '../../engine/edit.ts';
import type { Doc } from '../../model/doc.ts';
import { decodeLegacy, encodingOfFont, isCapitalsFont, isUnicodeVietnamese } from '../../vocabulary/legacy-encoding.ts';

export default defineRule<{ readonly family: string }>()({
  id: 'phong-chu/bang-ma',
  needs: ['text'],
  title: { vi: 'Bộ mã ký tự', en: 'Character set' },
  messages: {
    legacy: {
      vi: ({ name }) => `Chữ gõ bằng bảng mã ${name}, phải là Unicode.`,
      en: ({ name }) => `The text is in the encoding ${name}; it must be Unicode.`,
    },
  },
  *check({ doc }, { family }) {
    const legacy = doc.observations.legacyEncoding;
    if (!legacy) return;
    const edits = [...recoding(doc, family)];
    yield {
      span: legacy.span,
      message: ['legacy', { name: legacy.name }],
      ...(edits.length > 0 && {
        fix: {
          applicability: 'review',
          title: {
            vi: `Chuyển chữ sang Unicode, phông ${family}`,
            en: `Recode the text to Unicode in ${family}`,
          },
          edits,
        },
      }),
    };
  },
});

/** Every word of an old encoding in Unicode, every run of an old font in the new one. */
function* recoding(doc: Doc, family: string): Generator<Edit> {
  for (const paragraph of doc.paragraphs) {
    for (const { span, format, generated } of paragraph.runs) {
      const encoding = encodingOfFont(format.fontFamily);
      const text = doc.text.slice(span.start, span.end);
      // Capitals by format have changed the codes: the ố and the ẩ of TCVN3 are one then. A number that Word computes has no letters.
      if (encoding === undefined || generated === true || format.caps === true || isUnicodeVietnamese(text)) continue;
      yield { op: 'set-run-format', span, format: { fontFamily: family } };
      for (const word of text.matchAll(/[^\s]+/gu)) {
        const decoded = decodeLegacy(word[0], encoding, isCapitalsFont(format.fontFamily ?? ''));
        const start = span.start + word.index;
        if (decoded !== word[0])
          yield { op: 'replace-text', span: { start, end: start + word[0].length }, text: decoded };
      }
    }
  }
}
