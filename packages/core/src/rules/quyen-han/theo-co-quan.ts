import { defineRule } from '../../engine/define-rule.ts';
import { BLANK, canon } from '../../recognise/words.ts';
import type { LoaiCoQuan } from '../../recognise/profile.ts';
import { readChucVu } from '../../recognise/chuc-vu.ts';
import { readQuyenHan } from '../../recognise/quyen-han.ts';
import { beginsWithAny } from '../shapes/begins.ts';
import { fold } from '../shapes/fold.ts';
import { oneOf, oneOfInEnglish } from '../shapes/one-of.ts';
import { ownSigners } from '../shapes/own-signers.ts';

interface Params {
  /** Types that are signed in another way (minutes). */
  readonly exceptTypes: readonly string[];
  readonly templates: readonly {
    readonly loai: readonly LoaiCoQuan[];
    /** First words of the issuer's name. */
    readonly match?: readonly string[];
    readonly types?: readonly string[];
    /** The authority lines these issuers may carry; the empty one when their head signs in his own title. */
    readonly lines: readonly string[];
  }[];
}

/**
 * Collective bodies as they are written after T/M. Only these are judged: what
 * else follows T/M (a tổ kiểm tra, a ban kiểm phiếu of the meeting) is let be.
 */
const COLLECTIVE =
  /^(?:BAN CHẤP HÀNH|BAN THƯỜNG VỤ|BAN CHI UỶ|CẤP UỶ|CHI UỶ|CHI BỘ|ĐẢNG BỘ|ĐẢNG UỶ|TỈNH UỶ|THÀNH UỶ|HUYỆN UỶ|QUẬN UỶ|THỊ UỶ|ĐẢNG ĐOÀN|BAN CÁN SỰ|UỶ BAN KIỂM TRA|BỘ CHÍNH TRỊ|BAN BÍ THƯ)(?=$|\s)/u;

/** An abbreviation of one of them: "T/M BTV", "T/M BCH", "T/M UBKT". */
const ABBREVIATED = /^(?:BTV|BCH|UBKT|ĐU|TU|CB|BCĐ|BCSĐ)(?=$|\s)/u;

export default defineRule<Params>()({
  id: 'quyen-han/theo-co-quan',
  needs: ['text'],
  title: { vi: 'Quyền hạn ký đúng với cơ quan ban hành', en: 'Authority line fits the issuer' },
  messages: {
    wrong: {
      vi: ({ issuer, actual, expected }) => `Văn bản của ${issuer} ghi “${actual}”, phải là ${expected}.`,
      en: ({ issuer, actual, expected }) =>
        `A document of ${issuer} says “${actual}”; it must be ${oneOfInEnglish(expected!)}.`,
    },
    longer: {
      vi: ({ actual, expected }) => `“${actual}” phải viết là “${expected}”.`,
      en: ({ actual, expected }) => `“${actual}” must be written “${expected}”.`,
    },
    ownTitle: {
      vi: ({ issuer, actual }) => `Thủ trưởng ${issuer} ký trực tiếp bằng chức vụ, không ghi “${actual}”.`,
      en: ({ issuer, actual }) => `The head of ${issuer} signs in his own title, without “${actual}”.`,
    },
    missing: {
      vi: ({ actual, expected }) => `Trên chức vụ “${actual}” phải ghi ${expected}.`,
      en: ({ actual, expected }) => `${oneOfInEnglish(expected!)} must stand above the title “${actual}”.`,
    },
  },
  *check({ parts, profile }, { exceptTypes, templates }) {
    const { coQuan, loaiVanBan } = profile;
    if (!coQuan || (loaiVanBan !== undefined && exceptTypes.includes(loaiVanBan))) return;
    const template = templates.find(
      ({ loai, match, types }) =>
        loai.includes(coQuan.loai) &&
        (!match || beginsWithAny(coQuan.ten, match)) &&
        (!types || (loaiVanBan !== undefined && types.includes(loaiVanBan))),
    );
    if (!template) return;
    const issuer = fold(coQuan.ten.replaceAll(new RegExp(BLANK.source, 'gu'), ''));
    const onBehalf = template.lines.filter((line) => line.startsWith('T/M '));
    const ownTitle = template.lines.includes('');
    const expected = oneOf(onBehalf);
    const lineOf = (text: string | undefined): string => {
      const read = readQuyenHan(text ?? '');
      return read ? `${read.form} ${read.body}` : '';
    };
    const lines = onBehalf.map(canon);
    const signers = ownSigners(parts);
    // A resolution of a congress is signed by its đoàn chủ tịch and certified by the committee.
    const signedRightly = signers.some(({ quyenHan }) => lines.includes(lineOf(quyenHan?.text)));

    for (const { quyenHan, chucVu, kiem } of signers) {
      if (!quyenHan) {
        const title = chucVu && readChucVu(chucVu.text);
        const collective = title && title.rest === '' && /(?:^|\s)(?:BÍ THƯ|CHỦ NHIỆM)$/u.test(title.title);
        // The secretary signs reports of the outgoing committee to the congress in his own title.
        const toCongress = loaiVanBan === 'bao-cao' && /đại hội/iu.test(parts.single['trich-yeu']?.text ?? '');
        if (!collective || kiem || toCongress || ownTitle || onBehalf.length === 0) continue;
        yield {
          span: chucVu.span,
          message: ['missing', { actual: chucVu.text, expected }],
          confidence: chucVu.confidence,
        };
        continue;
      }
      const read = readQuyenHan(quyenHan.text);
      if (read?.form !== 'T/M') continue;
      const { span, text: actual, confidence } = quyenHan;
      const line = lineOf(actual);
      if (lines.includes(line) || signedRightly) continue;
      if (onBehalf.length === 0) {
        if (ownTitle) yield { span, message: ['ownTitle', { issuer, actual }], confidence };
        continue;
      }
      const base = onBehalf.find((one) => line.startsWith(`${canon(one)} `));
      if (base === undefined && !COLLECTIVE.test(read.body) && !ABBREVIATED.test(read.body)) continue;
      const target = base ?? (onBehalf.length === 1 ? onBehalf[0] : undefined);
      const piece = quyenHan.pieces.length === 1 ? quyenHan.pieces[0] : undefined;
      yield {
        span,
        message: base === undefined ? ['wrong', { issuer, actual, expected }] : ['longer', { actual, expected: base }],
        ...(piece &&
          target !== undefined && {
            fix: {
              applicability: 'review',
              title: { vi: `Viết “${target}”`, en: `Write “${target}”` },
              edits: [{ op: 'replace-text', span: piece.span, text: target }],
            },
          }),
        // That the line stops there is read from the templates; no sentence forbids the longer one.
        confidence: base === undefined ? confidence : Math.min(confidence, 0.4),
      };
    }
  },
});
