import { defineRule } from '../../engine/define-rule.ts';
import { readChucVu } from '../../recognise/chuc-vu.ts';
import type { Part, Signer } from '../../recognise/parts.ts';
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
    for (const signer of parts.signers) {
      const line = signer.quyenHan ?? actingHead(signer);
      for (const piece of line?.pieces ?? []) {
        const text = doc.text.slice(piece.span.start, piece.span.end);
        const read = readQuyenHan(text);
        if (!line || !read) continue;
        const { start } = piece.span;
        const span = { start, end: start + read.written.length };
        const actual = fold(read.written);
        const { confidence } = line;
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

/** "QUYỀN TRƯỞNG BAN" alone: the authority line of an acting head whose word is written out. Secretaries and chairmen act for a body. */
function actingHead({ quyenHan, chucVu, kiem }: Signer): Part | undefined {
  if (quyenHan || kiem || chucVu?.pieces.length !== 1) return undefined;
  const { title = '' } = readChucVu(chucVu.text) ?? {};
  return /^QUYỀN (?!.*(?:BÍ THƯ|CHỦ NHIỆM|CHỦ TỊCH))/u.test(title) ? chucVu : undefined;
}
