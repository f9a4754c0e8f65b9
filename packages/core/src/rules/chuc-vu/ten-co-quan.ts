import { defineRule } from '../../engine/define-rule.ts';
import { canon } from '../../recognise/words.ts';
import type { LoaiCoQuan } from '../../recognise/profile.ts';
import { readQuyenHan } from '../../recognise/quyen-han.ts';
import { begins, beginsWithAny } from '../shapes/begins.ts';
import { ownSigners } from '../shapes/own-signers.ts';
import { countWords, wordSpan } from '../shapes/word-span.ts';

interface Params {
  /** Titles without the name of an organ. */
  readonly titles: readonly string[];
  /** First words of an organ's name after a title. */
  readonly organWords: readonly string[];
  /** Issuers whose signers write their organ (liên cơ quan). */
  readonly exceptLoai: readonly LoaiCoQuan[];
  /** Authority forms under which the signer may head another organ than the issuer. */
  readonly exceptForms: readonly string[];
}

export default defineRule<Params>()({
  id: 'chuc-vu/ten-co-quan',
  needs: ['text'],
  title: { vi: 'Chức vụ không kèm tên cơ quan', en: 'The title line does not carry the name of the organ' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => `“${actual}” phải viết là “${expected}”, không kèm tên cơ quan.`,
      en: ({ actual, expected }) => `“${actual}” must be written “${expected}”, without the name of the organ.`,
    },
  },
  *check({ doc, parts, profile }, { titles, organWords, exceptLoai, exceptForms }) {
    if (profile.coQuan && exceptLoai.includes(profile.coQuan.loai)) return;
    const longestFirst = [...titles].sort((a, b) => b.length - a.length);
    const split = (text: string): { title: string; rest: string } | undefined => {
      const title = longestFirst.find((one) => begins(text, one));
      if (title === undefined) return undefined;
      const rest = canon(text).slice(canon(title).length).trim();
      return beginsWithAny(rest, organWords) ? { title, rest } : undefined;
    };
    const signers = ownSigners(parts);
    // Heads side by side sign for different organs, which only their names can tell apart.
    if (signers.filter(({ quyenHan, chucVu }) => !quyenHan && split(chucVu?.text ?? '')).length > 1) return;

    for (const { quyenHan, chucVu, kiem } of signers) {
      const authority = quyenHan && readQuyenHan(quyenHan.text);
      // A body without a seal of its own ("kiêm"): both offices are written in full.
      if (kiem || (authority && exceptForms.includes(authority.form))) continue;
      const inAuthority = authority && (authority.form === 'K/T' || authority.form === 'Q.');
      for (const part of [inAuthority ? quyenHan : undefined, chucVu]) {
        if (!part) continue;
        const prefix = part === quyenHan ? part.text.slice(0, authority?.length ?? 0) : '';
        const found = split(part.text.slice(prefix.length));
        if (!found) continue;
        const kept = countWords(prefix) + countWords(found.title);
        const piece = part.pieces.length === 1 ? part.pieces[0] : undefined;
        const keep = piece && wordSpan(doc, piece.span, 0, kept);
        yield {
          span: part.span,
          message: ['wrong', { actual: part.text, expected: `${prefix}${found.title}` }],
          ...(piece &&
            keep && {
              fix: {
                applicability: 'review',
                title: { vi: `Bỏ “${found.rest}”`, en: `Remove “${found.rest}”` },
                edits: [{ op: 'delete', span: { start: keep.end, end: piece.span.end } }],
              },
            }),
          confidence: part.confidence,
        };
      }
    }
  },
});
