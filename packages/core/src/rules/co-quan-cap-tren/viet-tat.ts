import { defineRule } from '../../engine/define-rule.ts';
import { organPieces } from '../shapes/organ-pieces.ts';
import { quote } from '../shapes/quote.ts';

/** Abbreviations that occur for whole words of an organ's name. */
const ABBREVIATIONS = new Set(['BCH', 'BTV', 'CQ', 'HĐND', 'MTTQ', 'TP', 'TT', 'TW', 'TX', 'UB', 'UBKT', 'UBND', 'VP']);
const VOWEL = /[AEIOUYÊÔƠƯĂÂ]/u;
const ROMAN = /^[IVXLCDM]+$/u;

/**
 * A word that is no Vietnamese syllable for want of a vowel is an abbreviation; in the
 * name of a firm or school it may be part of the registered name, so it loses a degree.
 */
export default defineRule<{ readonly allowed: readonly string[] }>()({
  id: 'co-quan-cap-tren/viet-tat',
  needs: ['text'],
  title: { vi: 'Chữ viết tắt trong tên cơ quan', en: 'Abbreviation in the organ name' },
  messages: {
    abbreviated: {
      vi: ({ actual }) => `Tên cơ quan viết tắt ${actual}, phải viết đầy đủ.`,
      en: ({ actual }) => `The organ name abbreviates ${actual}; it must be written in full.`,
    },
  },
  *check({ doc, parts }, { allowed }) {
    for (const { piece, part } of organPieces(parts)) {
      const line = doc.text
        .slice(piece.span.start, piece.span.end)
        .replace(/\{+[^{}]*\}+|\[[^\]]*\]|«[^»]*»/gu, (field) => ' '.repeat(field.length));
      for (const match of line.matchAll(/\p{Lu}[\p{Lu}\p{N}.]*/gu)) {
        const word = match[0].replace(/\.+$/u, '');
        if (word.length < 2 || /\p{N}|\./u.test(word) || allowed.includes(word)) continue;
        // A capital that opens an ordinary word ("Đảng") is not a word in capitals.
        if (/^[\p{Ll}\p{M}]/u.test(line.slice(match.index + match[0].length))) continue;
        const bare = word.normalize('NFD').replace(/\p{M}/gu, '');
        const known = ABBREVIATIONS.has(word) || /^TP\p{Lu}/u.test(word);
        if (!known && (VOWEL.test(bare) || ROMAN.test(word))) continue;
        const start = piece.span.start + match.index;
        yield {
          span: { start, end: start + word.length },
          message: ['abbreviated', { actual: quote(word) }],
          confidence: Math.min(part.confidence, known ? 1 : 0.4),
        };
      }
    }
  },
});
