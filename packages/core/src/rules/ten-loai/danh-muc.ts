import { defineRule } from '../../engine/define-rule.ts';
import { typeNamed } from '../../recognise/type-name.ts';
import { canon } from '../../recognise/words.ts';
import { LOAI_VAN_BAN } from '../../vocabulary/loai-van-ban.ts';
import { hasCongressTheme } from '../shapes/congress-theme.ts';
import { toCapitals } from '../shapes/letter-case.ts';
import { quote } from '../shapes/quote.ts';

interface Params {
  readonly types: readonly string[];
  readonly giayTo: readonly string[];
  /** Names that are met and are not types; `use` is the type that is meant. */
  readonly lookalikes: readonly { readonly name: string; readonly use?: string }[];
}

/**
 * The printed type is one of the closed list. A name that is nowhere near the list
 * may head a professional paper (văn bản chuyên ngành), to which the list does not
 * apply: one degree lower.
 */
export default defineRule<Params>()({
  id: 'ten-loai/danh-muc',
  needs: ['text'],
  title: { vi: 'Tên loại có trong danh mục', en: 'The type is on the list' },
  messages: {
    instead: {
      vi: ({ actual, expected }) => `Tên loại ${actual} không có trong danh mục, phải là ${expected}.`,
      en: ({ actual, expected }) => `The type ${actual} is not on the list; it must be ${expected}.`,
    },
    unlisted: {
      vi: ({ actual }) => `Tên loại ${actual} không có trong danh mục.`,
      en: ({ actual }) => `The type ${actual} is not on the list.`,
    },
    unknown: {
      vi: ({ actual }) => `Tên loại ${actual} không có trong danh mục, trừ khi là văn bản chuyên ngành.`,
      en: ({ actual }) => `The type ${actual} is not on the list, unless this is a professional paper.`,
    },
  },
  *check({ doc, parts }, { types, giayTo, lookalikes }) {
    const part = parts.single['ten-loai'];
    if (!part || hasCongressTheme(doc)) return;
    const key = typeNamed(part.text);
    const listed = new Set([...types, ...giayTo]);
    if (key !== undefined && listed.has(key)) return;
    const name = canon(part.text).replace(/[.:]$/u, '');
    const actual = quote(name);
    const lookalike = lookalikes.find((entry) => canon(entry.name) === name);
    const use = lookalike ? lookalike.use : closest(name, listed);
    const known = LOAI_VAN_BAN.find((type) => type.key === use);
    yield {
      span: part.span,
      message: known
        ? ['instead', { actual, expected: quote(toCapitals(known.vi)) }]
        : [lookalike ? 'unlisted' : 'unknown', { actual }],
      confidence: Math.min(part.confidence, lookalike ? 1 : 0.4),
    };
  },
});

/** The listed type that the name begins or ends with: "KẾ HOẠCH CHI TIẾT", "TRÍCH BIÊN BẢN". */
function closest(name: string, listed: ReadonlySet<string>): string | undefined {
  return LOAI_VAN_BAN.filter((type) => listed.has(type.key))
    .map((type) => ({ key: type.key, vi: canon(type.vi) }))
    .find(({ vi }) => name.startsWith(`${vi} `) || name.endsWith(` ${vi}`))?.key;
}
