import { defineRule } from '../../engine/define-rule.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Cap, LoaiCoQuan } from '../../recognise/profile.ts';
import { LOAI_VAN_BAN } from '../../vocabulary/loai-van-ban.ts';
import { readQuyenHan } from '../../recognise/quyen-han.ts';
import { beginsWithAny } from '../shapes/begins.ts';
import { besideSpan } from '../shapes/first-span.ts';
import { ownSigners } from '../shapes/own-signers.ts';

interface Params {
  readonly matrix: readonly {
    readonly issuer: {
      readonly loai: readonly LoaiCoQuan[];
      readonly cap: readonly Cap[];
      /** First words of the authority line that tells this issuer from others of the same name. */
      readonly signedFor?: readonly string[];
    };
    readonly name: Bilingual;
    readonly allowed: readonly string[];
    /** Types of which it is not established whether this issuer may issue them. */
    readonly silent: readonly string[];
  }[];
}

export default defineRule<Params>()({
  id: 'tham-quyen/loai-van-ban',
  needs: ['text'],
  title: { vi: 'Thẩm quyền ban hành loại văn bản', en: 'Authority to issue a type of document' },
  messages: {
    wrong: {
      vi: ({ issuer, type }) => `${sentence(issuer!)} không ban hành ${type}.`,
      en: ({ issuerEn, type }) => `${sentence(issuerEn!)} does not issue this type of document (${type}).`,
    },
  },
  *check({ doc, parts, profile }, { matrix }) {
    const type = LOAI_VAN_BAN.find(({ key }) => key === profile.loaiVanBan);
    const { coQuan } = profile;
    if (!type || type.giayToHanhChinh || !coQuan) return;
    const lines = ownSigners(parts).flatMap(({ quyenHan }) => {
      const read = quyenHan && readQuyenHan(quyenHan.text);
      return read ? [`${read.form} ${read.body}`] : [];
    });
    const row = matrix.find(
      ({ issuer }) =>
        issuer.loai.includes(coQuan.loai) &&
        issuer.cap.includes(coQuan.cap) &&
        (!issuer.signedFor || lines.some((line) => beginsWithAny(line, issuer.signedFor!))),
    );
    if (!row || row.allowed.includes(type.key) || row.silent.includes(type.key)) return;
    yield {
      span: besideSpan(doc, parts, ['ten-loai', 'trich-yeu-cong-van', 'so-va-ky-hieu']),
      message: [
        'wrong',
        {
          issuer: row.name.vi,
          issuerEn: row.name.en,
          type: type.vi.charAt(0).toLocaleLowerCase('vi') + type.vi.slice(1),
        },
      ],
      confidence: parts.single['ten-loai']?.confidence ?? 1,
    };
  },
});

function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
