import type { MessageTemplate, RawFinding } from '../../engine/define-rule.ts';
import type { Part } from '../../recognise/parts.ts';

/** A title line that should not be there, whatever the reason. */
export const NO_TITLE_LINE: { readonly wrong: MessageTemplate } = {
  wrong: {
    vi: ({ actual, authority }) => `Dưới “${authority}” không ghi chức vụ “${actual}”.`,
    en: ({ actual, authority }) => `The title “${actual}” is not printed under “${authority}”.`,
  },
};

/** The finding of such a line; the fix takes it out. */
export function noTitleLine(chucVu: Part, quyenHan: Part): RawFinding<'wrong'> {
  return {
    span: chucVu.span,
    message: ['wrong', { actual: chucVu.text, authority: quyenHan.text }],
    fix: {
      applicability: 'review',
      title: { vi: 'Bỏ dòng chức vụ', en: 'Remove the title line' },
      edits: chucVu.pieces.map(({ span }) => ({ op: 'delete', span })),
    },
    confidence: chucVu.confidence,
  };
}
