import { defineRule } from '../../engine/define-rule.ts';
import type { Fix } from '../../engine/edit.ts';
import type { Doc } from '../../model/doc.ts';
import type { Part } from '../../recognise/parts.ts';
import type { LoaiCoQuan } from '../../recognise/profile.ts';
import { organName, startOf } from '../shapes/organ-name.ts';
import { quote } from '../shapes/quote.ts';

/**
 * The superior of a cấp uỷ or chi bộ is written as a đảng bộ, that of an advisory or
 * task body as the cấp uỷ; the highest committees have none.
 */
export default defineRule<{
  readonly prefix: string;
  readonly forLoai: readonly LoaiCoQuan[];
  readonly committee: readonly string[];
  readonly forOrgans: readonly LoaiCoQuan[];
  readonly none: readonly string[];
}>()({
  id: 'co-quan-cap-tren/dang-bo',
  needs: ['text'],
  title: { vi: 'Tên cơ quan cấp trên trực tiếp', en: 'Name of the direct superior organ' },
  messages: {
    notDangBo: {
      vi: ({ actual, expected }) => `Cơ quan cấp trên ghi ${actual}, phải bắt đầu bằng ${expected}.`,
      en: ({ actual, expected }) => `The superior organ is ${actual}; it must begin with ${expected}.`,
    },
    notCommittee: {
      vi: ({ actual }) => `Cơ quan cấp trên ghi ${actual}, phải ghi tên cấp uỷ.`,
      en: ({ actual }) => `The superior organ is ${actual}; it must be the Party committee.`,
    },
    none: {
      vi: ({ actual, own }) => `Cơ quan cấp trên ghi ${actual}, phải bỏ: ${own} không ghi cơ quan cấp trên.`,
      en: ({ actual, own }) => `The superior organ is ${actual}; it must not be there: ${own} has no superior line.`,
    },
    missing: {
      vi: ({ expected }) => `Thiếu tên cơ quan cấp trên trực tiếp, phải có ${expected}.`,
      en: ({ expected }) => `The direct superior organ is missing; there must be ${expected}.`,
    },
  },
  *check({ doc, parts, profile }, { prefix, forLoai, committee, forOrgans, none }) {
    const issuer = parts.single['co-quan-ban-hanh'];
    if (!issuer || !profile.coQuan) return;
    const { loai, cap } = profile.coQuan;
    const own = organName(issuer.text);
    const superior = parts.single['co-quan-cap-tren'];
    const above = superior ? organName(superior.text) : '';
    if (!superior) {
      // Only a chi bộ and the committee of a xã are sure to have a đảng bộ above them.
      const sure = forLoai.includes(loai) && (loai === 'chi-bo' || (loai === 'cap-uy' && cap === 'xa'));
      if (sure && !own.includes(prefix)) {
        yield {
          span: issuer.span,
          message: ['missing', { expected: quote(`${prefix} …`) }],
          confidence: issuer.confidence,
        };
      }
      return;
    }
    if (!/\p{L}/u.test(above)) return;
    const { confidence, span } = superior;
    const actual = quote(superior.text);
    const top = loai === 'cap-uy' || loai === 'trung-uong' ? startOf(own, none) : undefined;
    if (top !== undefined) {
      yield { span, message: ['none', { actual, own: quote(top) }], confidence };
    } else if (forLoai.includes(loai) && startOf(above, [prefix]) === undefined) {
      yield {
        span,
        message: ['notDangBo', { actual, expected: quote(prefix) }],
        confidence,
        ...asDangBo(doc, superior, prefix, committee),
      };
    } else if (forOrgans.includes(loai) && startOf(above, [prefix]) !== undefined) {
      yield { span, message: ['notCommittee', { actual }], confidence };
    }
  },
});

/** "ĐẢNG UỶ XÃ A" → "ĐẢNG BỘ XÃ A": only where the name of the committee is that of the đảng bộ but for its first words. */
function asDangBo(doc: Doc, superior: Part, prefix: string, committee: readonly string[]): { fix?: Fix } {
  const piece = superior.pieces[0]!;
  const line = doc.text.slice(piece.span.start, piece.span.end);
  const start = startOf(organName(line), committee);
  if (start === undefined || start.split(' ')[0] !== prefix.split(' ')[0] || start.split(' ').length !== 2) return {};
  const words = /^\S+[\s\u00a0]+\S+/u.exec(line)![0];
  return {
    fix: {
      applicability: 'review',
      title: { vi: `Thay bằng ${quote(prefix)}`, en: `Replace by ${quote(prefix)}` },
      edits: [
        { op: 'replace-text', span: { start: piece.span.start, end: piece.span.start + words.length }, text: prefix },
      ],
    },
  };
}
