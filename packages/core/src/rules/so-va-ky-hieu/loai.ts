import { defineRule } from '../../engine/define-rule.ts';
import { numberLine } from '../shapes/number-line.ts';
import { oneOf, oneOfInEnglish } from '../shapes/one-of.ts';

/** The letters of the type agree with the type that is printed. Capitals and small letters count: CTr, TTr. */
export default defineRule<{
  readonly symbols: Readonly<Record<string, readonly string[]>>;
  readonly fixed: readonly string[];
}>()({
  id: 'so-va-ky-hieu/loai',
  needs: ['text'],
  title: { vi: 'Ký hiệu tên loại', en: 'Symbol of the type' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => `Ký hiệu tên loại “${actual}”, phải là ${expected}.`,
      en: ({ actual, expected }) => `The symbol of the type is “${actual}”; it must be ${oneOfInEnglish(expected!)}.`,
    },
  },
  *check({ doc, parts, profile }, { symbols, fixed }) {
    const line = numberLine(doc, parts);
    const type = profile.loaiVanBan;
    const allowed = type === undefined ? undefined : symbols[type];
    if (!line?.loai || line.order !== 'party' || !allowed || allowed.includes(line.loai.text)) return;
    const only = allowed.length === 1 ? allowed[0]! : undefined;
    yield {
      span: line.loai.span,
      message: ['wrong', { actual: line.loai.text, expected: oneOf(allowed) }],
      confidence: Math.min(line.confidence, parts.single['ten-loai']?.confidence ?? 1, fixed.includes(type!) ? 1 : 0.4),
      ...(only === undefined
        ? {}
        : {
            fix: {
              applicability: 'review',
              title: { vi: `Viết “${only}”`, en: `Write “${only}”` },
              edits: [{ op: 'replace-text', span: line.loai.span, text: only }],
            },
          }),
    };
  },
});
