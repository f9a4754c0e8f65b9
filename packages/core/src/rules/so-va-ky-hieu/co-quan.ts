import { defineRule } from '../../engine/define-rule.ts';
import { numberLine } from '../shapes/number-line.ts';
import { oneOf, oneOfInEnglish } from '../shapes/one-of.ts';
import { organSymbols, type OrganTable } from '../shapes/organ-symbols.ts';

/** The letters of the organ agree with the issuer, where the instruments fix them; joint issuers are passed over. */
export default defineRule<OrganTable>()({
  id: 'so-va-ky-hieu/co-quan',
  needs: ['text'],
  title: { vi: 'Ký hiệu cơ quan ban hành', en: 'Symbol of the issuing organ' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => `Ký hiệu cơ quan “${actual}”, phải là ${expected}.`,
      en: ({ actual, expected }) => `The symbol of the organ is “${actual}”; it must be ${oneOfInEnglish(expected!)}.`,
    },
  },
  *check({ doc, parts, profile }, table) {
    const line = numberLine(doc, parts);
    const issuer = profile.coQuan;
    if (!line?.coQuan || line.order !== 'party' || !issuer || issuer.loai === 'lien-co-quan') return;
    const symbols = organSymbols(table, issuer);
    const actual = line.coQuan.text;
    if (!symbols || symbols.accepted.includes(actual)) return;
    const { accepted, certain } = symbols;
    const only = accepted.length === 1 ? accepted[0]! : undefined;
    yield {
      span: line.coQuan.span,
      message: ['wrong', { actual, expected: oneOf(accepted) }],
      confidence: Math.min(line.confidence, parts.single['co-quan-ban-hanh']?.confidence ?? 1, certain ? 1 : 0.4),
      ...(only === undefined
        ? {}
        : {
            fix: {
              applicability: 'review',
              title: { vi: `Viết “${only}”`, en: `Write “${only}”` },
              edits: [{ op: 'replace-text', span: line.coQuan.span, text: only }],
            },
          }),
    };
  },
});
