import { defineRule } from '../../engine/define-rule.ts';
import { canon } from '../../recognise/words.ts';
import { readQuyenHan } from '../../recognise/quyen-han.ts';
import { fold } from '../shapes/fold.ts';

interface Params {
  /** The prefixes as they are to be written: "T/M", "K/T", "T/L", "Q.". */
  readonly forms: readonly string[];
  /** Known wrong spellings; `use` is empty when there is no such form at all. */
  readonly wrong: readonly { readonly starts: string; readonly use: string }[];
}

export default defineRule<Params>()({
  id: 'quyen-han/hinh-thuc',
  needs: ['text'],
  title: { vi: 'Cách ghi T/M, K/T, T/L, Q.', en: 'Spelling of T/M, K/T, T/L, Q.' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => `“${actual}” phải viết là “${expected}”.`,
      en: ({ actual, expected }) => `“${actual}” must be written “${expected}”.`,
    },
    none: {
      vi: ({ actual, forms }) => `Không có hình thức ký “${actual}”, chỉ có ${forms}.`,
      en: ({ actual, forms }) => `There is no form of signing “${actual}”, only ${forms}.`,
    },
    spaced: {
      vi: ({ expected }) => `Sau “${expected}” phải có một dấu cách.`,
      en: ({ expected }) => `One space must follow “${expected}”.`,
    },
  },
  *check({ doc, parts }, { forms, wrong }) {
    for (const { quyenHan } of parts.signers) {
      for (const piece of quyenHan?.pieces ?? []) {
        const text = doc.text.slice(piece.span.start, piece.span.end);
        const read = readQuyenHan(text);
        if (!quyenHan || !read) continue;
        const { start } = piece.span;
        const span = { start, end: start + read.written.length };
        const actual = fold(read.written);
        const { confidence } = quyenHan;
        const known = wrong.find(({ starts }) => canon(starts) === canon(actual));
        const form = known ? known.use : read.form;
        if (form === '') {
          yield { span, message: ['none', { actual, forms: forms.join(', ') }], confidence };
          continue;
        }
        if (!forms.includes(form)) continue;
        const spelt = actual.toUpperCase() === form;
        if (spelt && read.length > read.written.length) continue;
        yield {
          span,
          message: spelt ? ['spaced', { expected: form }] : ['wrong', { actual, expected: form }],
          fix: {
            applicability: read.sameWords ? 'safe' : 'review',
            title: { vi: `Viết “${form}”`, en: `Write “${form}”` },
            edits: [{ op: 'replace-text', span: { start, end: start + read.length }, text: `${form} ` }],
          },
          confidence,
        };
      }
    }
  },
});
