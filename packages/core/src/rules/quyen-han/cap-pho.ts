import { defineRule } from '../../engine/define-rule.ts';
import type { LoaiCoQuan } from '../../recognise/profile.ts';
import { readQuyenHan } from '../../recognise/quyen-han.ts';
import { ownSigners } from '../shapes/own-signers.ts';

interface Params {
  /** The form that never stands … */
  readonly form: string;
  /** … for these issuers … */
  readonly loai: readonly LoaiCoQuan[];
  /** … which use this one. */
  readonly use: string;
}

/** After K/T: a body that decides collectively, or the secretary of one. */
const COLLECTIVE =
  /^(?:BAN THƯỜNG VỤ|BAN CHẤP HÀNH|ĐẢNG UỶ|TỈNH UỶ|THÀNH UỶ|HUYỆN UỶ|QUẬN UỶ|CHI BỘ|CHI UỶ|BÍ THƯ|UỶ BAN KIỂM TRA|ĐẢNG ĐOÀN|BAN CÁN SỰ)(?=$|\s)/u;

export default defineRule<Params>()({
  id: 'quyen-han/cap-pho',
  needs: ['text'],
  title: {
    vi: 'Cấp phó của tổ chức làm việc theo chế độ tập thể ký T/M',
    en: 'Deputies of collective bodies sign T/M, not K/T',
  },
  messages: {
    collective: {
      vi: ({ actual, form, use }) =>
        `“${actual}”: cấp phó của cấp uỷ, chi bộ, uỷ ban kiểm tra ký thay mặt (${use}), không ký thay (${form}).`,
      en: ({ actual, form, use }) =>
        `“${actual}”: the deputy of a Party committee, cell or inspection committee signs ${use}, not ${form}.`,
    },
    delegated: {
      vi: ({ actual, under }) => `Người được ký “${under}” không uỷ quyền tiếp, không ghi “${actual}”.`,
      en: ({ actual, under }) => `Who signs “${under}” does not delegate further; “${actual}” must not be there.`,
    },
  },
  *check({ doc, parts, profile }, { form, loai, use }) {
    const collectiveIssuer = profile.coQuan !== undefined && loai.includes(profile.coQuan.loai);
    for (const { quyenHan } of ownSigners(parts)) {
      let delegated: string | undefined;
      for (const { span } of quyenHan?.pieces ?? []) {
        const actual = doc.text.slice(span.start, span.end);
        const read = readQuyenHan(actual);
        if (read?.form === 'T/L') delegated = actual;
        if (read?.form !== form) continue;
        const confidence = quyenHan!.confidence;
        if (delegated !== undefined) {
          yield { span, message: ['delegated', { actual, under: delegated }], confidence };
        } else if (COLLECTIVE.test(read.body) || collectiveIssuer) {
          yield { span, message: ['collective', { actual, form, use }], confidence };
        }
      }
    }
  },
});
