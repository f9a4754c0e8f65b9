import { defineRule } from '../../engine/define-rule.ts';
import type { Cap, CoQuan, LoaiCoQuan } from '../../recognise/profile.ts';
import { numberLine } from '../shapes/number-line.ts';
import { oneOf, oneOfInEnglish } from '../shapes/one-of.ts';
import { organName, startOf } from '../shapes/organ-name.ts';

interface OrganSymbols {
  readonly loai?: readonly LoaiCoQuan[];
  readonly cap?: readonly Cap[];
  /** First words of the issuer's name. */
  readonly match?: readonly string[];
  readonly symbols?: readonly string[];
  readonly initials?: true;
  readonly suffix?: 'required' | 'optional';
  readonly certain: boolean;
}

interface Suffix {
  readonly capTren: readonly string[];
  readonly symbols: readonly string[];
}

/** The letters of the organ agree with the issuer, where the instruments fix them; joint issuers are passed over. */
export default defineRule<{
  readonly organs: readonly OrganSymbols[];
  readonly suffixes: readonly Suffix[];
  readonly joint: string;
}>()({
  id: 'so-va-ky-hieu/co-quan',
  needs: ['text'],
  title: { vi: 'Ký hiệu cơ quan ban hành', en: 'Symbol of the issuing organ' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => `Ký hiệu cơ quan “${actual}”, phải là ${expected}.`,
      en: ({ actual, expected }) => `The symbol of the organ is “${actual}”; it must be ${oneOfInEnglish(expected!)}.`,
    },
  },
  *check({ doc, parts, profile }, { organs, suffixes }) {
    const line = numberLine(doc, parts);
    const issuer = profile.coQuan;
    if (!line?.coQuan || line.order !== 'party' || !issuer || issuer.loai === 'lien-co-quan') return;
    const entry = organs.find((candidate) => fits(candidate, issuer));
    const accepted = entry && symbolsOf(entry, issuer, suffixes);
    const actual = line.coQuan.text;
    if (!accepted || accepted.includes(actual)) return;
    const only = accepted.length === 1 ? accepted[0]! : undefined;
    yield {
      span: line.coQuan.span,
      message: ['wrong', { actual, expected: oneOf(accepted) }],
      confidence: Math.min(line.confidence, parts.single['co-quan-ban-hanh']?.confidence ?? 1, entry.certain ? 1 : 0.4),
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

function fits({ loai, cap, match }: OrganSymbols, issuer: CoQuan): boolean {
  if (loai && !loai.includes(issuer.loai)) return false;
  if (cap && !cap.includes(issuer.cap)) return false;
  return match === undefined || startOf(organName(issuer.ten), match) !== undefined;
}

/** Every symbol the entry accepts; `undefined` when its suffix cannot be told. */
function symbolsOf(entry: OrganSymbols, issuer: CoQuan, suffixes: readonly Suffix[]): readonly string[] | undefined {
  const bare = [...(entry.symbols ?? []), ...(entry.initials ? [initials(issuer.ten)] : [])];
  if (bare.length === 0) return undefined;
  if (!entry.suffix) return bare;
  const above = organName(issuer.capTren ?? '');
  const suffix = suffixes.find(({ capTren }) => startOf(above, capTren) !== undefined);
  if (!suffix) return undefined;
  const full = bare.flatMap((symbol) => suffix.symbols.map((end) => symbol + end));
  return [...new Set(entry.suffix === 'optional' ? [...full, ...bare] : full)];
}

function initials(name: string): string {
  return organName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .map((syllable) => syllable.charAt(0))
    .join('');
}
