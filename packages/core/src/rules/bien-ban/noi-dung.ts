import { defineRule } from '../../engine/define-rule.ts';
import { canon } from '../../recognise/words.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Cap, LoaiCoQuan } from '../../recognise/profile.ts';
import { besideSpan } from '../shapes/first-span.ts';
import { isMinutesOfMeeting } from '../shapes/minutes.ts';

interface Params {
  readonly items: readonly {
    readonly key: string;
    readonly name: Bilingual;
    /** Any of these words shows that the item is there. */
    readonly words: readonly string[];
  }[];
  /** Issuers the guide speaks of; for others it is an example. */
  readonly scope: { readonly loai: readonly LoaiCoQuan[]; readonly cap: readonly Cap[] };
}

export default defineRule<Params>()({
  id: 'bien-ban/noi-dung',
  needs: ['text'],
  title: { vi: 'Nội dung phải có của biên bản hội nghị', en: 'What the minutes of a meeting must say' },
  messages: {
    missing: {
      vi: ({ item }) => `Biên bản hội nghị không ghi ${item}.`,
      en: ({ itemEn }) => `The minutes do not state ${itemEn}.`,
    },
  },
  *check({ doc, parts, profile }, { items, scope }) {
    if (!isMinutesOfMeeting({ parts, profile })) return;
    const issuer = profile.coQuan;
    const inScope = issuer !== undefined && scope.loai.includes(issuer.loai) && scope.cap.includes(issuer.cap);
    // Between the heading and the signatures, whose own words would answer for the chair and the recorder.
    const from = besideSpan(doc, parts, ['dau-gach', 'trich-yeu', 'ten-loai']).end;
    const to = Math.min(doc.text.length, ...parts.signers.map(({ span }) => span.start));
    const text = ` ${canon(doc.text.slice(from, Math.max(from, to))).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    for (const { name, words } of items) {
      if (words.some((word) => text.includes(` ${canon(word)} `))) continue;
      yield {
        span: besideSpan(doc, parts, ['trich-yeu', 'ten-loai']),
        message: ['missing', { item: name.vi, itemEn: name.en }],
        confidence: inScope ? 1 : 0.4,
      };
    }
  },
});
