import { defineRule } from '../../engine/define-rule.ts';
import { readChucVu } from '../../recognise/chuc-vu.ts';
import { readQuyenHan, type QuyenHan } from '../../recognise/quyen-han.ts';
import { begins, beginsWithAny } from '../shapes/begins.ts';
import { oneOf, oneOfInEnglish } from '../shapes/one-of.ts';
import { ownSigners } from '../shapes/own-signers.ts';

interface Params {
  readonly lines: readonly {
    /** A whole authority line … */
    readonly quyenHan: string;
    /** … and the titles that may stand under it. */
    readonly chucVu: readonly string[];
  }[];
  /** Under "K/T X" stands "PHÓ X". */
  readonly deputy: { readonly form: string; readonly prefix: string };
}

export default defineRule<Params>()({
  id: 'chuc-vu/theo-quyen-han',
  needs: ['text'],
  title: { vi: 'Chức vụ khớp với quyền hạn ký', en: 'The title fits the authority line' },
  messages: {
    wrong: {
      vi: ({ actual, authority, expected }) => `Chức vụ dưới “${authority}” là “${actual}”, phải là ${expected}.`,
      en: ({ actual, authority, expected }) =>
        `The title under “${authority}” is “${actual}”; it must be ${oneOfInEnglish(expected!)}.`,
    },
    missing: {
      vi: ({ authority }) => `Dưới “${authority}” phải ghi chức vụ của người ký.`,
      en: ({ authority }) => `The signer's title must stand under “${authority}”.`,
    },
  },
  *check({ parts }, { lines, deputy }) {
    for (const { quyenHan, chucVu, kiem, hoTen } of ownSigners(parts)) {
      const read = quyenHan && readQuyenHan(quyenHan.text);
      if (!quyenHan || !read || kiem || read.form === 'Q.') continue;
      const authority = quyenHan.text;
      if (!chucVu) {
        // A member of the body signs T/M without a title; K/T and T/L cannot do without one.
        if (read.form === 'T/M' || !hoTen) continue;
        yield { span: quyenHan.span, message: ['missing', { authority }], confidence: quyenHan.confidence };
        continue;
      }
      // A title of another kind (uỷ viên, a rank) is no matter of this rule.
      if (!readChucVu(chucVu.text)) continue;
      const titles = expectedTitles(read, lines, deputy);
      if (titles.length === 0 || beginsWithAny(chucVu.text, titles)) continue;
      yield {
        span: chucVu.span,
        message: ['wrong', { actual: chucVu.text, authority, expected: oneOf(titles) }],
        confidence: chucVu.confidence,
      };
    }
  },
});

function expectedTitles(read: QuyenHan, lines: Params['lines'], deputy: Params['deputy']): readonly string[] {
  if (read.form === deputy.form) {
    const head = readChucVu(read.body);
    return head && !head.title.endsWith('BÍ THƯ') ? [`${deputy.prefix} ${head.title}`] : [];
  }
  return lines.find(({ quyenHan }) => begins(`${read.form} ${read.body}`, quyenHan))?.chucVu ?? [];
}
