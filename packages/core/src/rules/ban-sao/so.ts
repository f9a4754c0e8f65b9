import { defineRule } from '../../engine/define-rule.ts';
import { cover } from '../../model/span.ts';

interface Params {
  /** "BS". */
  readonly symbol: string;
  /** Numbers below this one are written with a leading 0. */
  readonly padBelow: number;
}

export default defineRule<Params>()({
  id: 'ban-sao/so',
  needs: ['text'],
  title: { vi: 'Số và ký hiệu bản sao', en: 'Number of the copy' },
  messages: {
    missing: {
      vi: ({ symbol }) => `Bản sao thiếu số và ký hiệu “Số …-${symbol}/…”.`,
      en: ({ symbol }) => `The copy lacks its number “Số …-${symbol}/…”.`,
    },
    padding: {
      vi: ({ actual, expected }) => `Số bản sao “${actual}” phải viết là “${expected}”.`,
      en: ({ actual, expected }) => `The number “${actual}” of the copy must be written “${expected}”.`,
    },
  },
  *check({ doc, parts }, { symbol, padBelow }) {
    const { banSao } = parts;
    if (!banSao) return;
    if (!banSao.so) {
      // A stamp is filled in on paper.
      const kind = banSao.dau ? undefined : banSao.hinhThuc;
      if (kind) yield { span: kind.span, message: ['missing', { symbol }], confidence: Math.min(kind.confidence, 0.4) };
      return;
    }
    const span = cover(banSao.so.pieces.map((piece) => piece.span))!;
    const number = /^(\D*)(\d+)(?!\d)/u.exec(doc.text.slice(span.start, span.end));
    const digits = number?.[2];
    if (!number || digits === undefined || digits.length > 1 || Number(digits) >= padBelow) return;
    const start = span.start + (number[1]?.length ?? 0);
    const at = { start, end: start + digits.length };
    yield {
      span: at,
      message: ['padding', { actual: digits, expected: `0${digits}` }],
      fix: {
        applicability: 'review',
        title: { vi: `Viết “0${digits}”`, en: `Write “0${digits}”` },
        edits: [{ op: 'replace-text', span: at, text: `0${digits}` }],
      },
      confidence: banSao.so.confidence,
    };
  },
});
