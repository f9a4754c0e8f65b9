import { defineRule } from '../../engine/define-rule.ts';
import type { Span } from '../../model/span.ts';
import { DOCUMENT_NUMBER } from '../shapes/citation.ts';
import { quote } from '../shapes/quote.ts';

/** "số 66-QĐ/TW, ngày 06/02/2017": a number, what joins it to the date, and the date. */
const CITATION = new RegExp(
  String.raw`số[ \u00a0]{1,3}${DOCUMENT_NUMBER}([ \u00a0]{0,3},)?[ \u00a0]{1,3}ngày[ \u00a0]{1,3}\d{1,2}(?:([/.-])\d{1,2}[/.-]\d{4}|[ \u00a0]{1,3}tháng)`,
  'gu',
);

interface Way {
  readonly name: 'comma' | 'noComma' | 'slash' | 'hyphen' | 'dot' | 'words';
  readonly span: Span;
}

const SHOWN: Readonly<Record<Way['name'], { readonly vi: string; readonly en: string }>> = {
  comma: { vi: 'có dấu phẩy trước “ngày”', en: 'with a comma before “ngày”' },
  noComma: { vi: 'không có dấu phẩy trước “ngày”', en: 'without a comma before “ngày”' },
  slash: { vi: 'ngày/tháng/năm', en: 'ngày/tháng/năm' },
  hyphen: { vi: 'ngày-tháng-năm', en: 'ngày-tháng-năm' },
  dot: { vi: 'ngày.tháng.năm', en: 'ngày.tháng.năm' },
  words: { vi: 'ngày … tháng … năm …', en: 'ngày … tháng … năm …' },
};

/** Documents are cited in one way throughout: with or without the comma, the date always in the same form. Pointed at is the rarer way. */
export default defineRule<Record<string, never>>()({
  id: 'vien-dan/thong-nhat',
  needs: ['text'],
  title: { vi: 'Viện dẫn thống nhất một cách viết', en: 'Citations are written in one way' },
  messages: {
    comma: {
      vi: ({ rare, common }) => `Viện dẫn không thống nhất: chỗ này ${rare}, chỗ khác ${common}.`,
      en: ({ rareEn, commonEn }) => `Citations differ: here ${rareEn}, elsewhere ${commonEn}.`,
    },
    date: {
      vi: ({ rare, common }) => `Ngày trong viện dẫn viết không thống nhất: có cả ${rare} và ${common}.`,
      en: ({ rareEn, commonEn }) => `Dates in citations are written in two ways: ${rareEn} and ${commonEn}.`,
    },
  },
  *check({ doc, parts }) {
    const commas: Way[] = [];
    const dates: Way[] = [];
    for (const index of parts.noiDung) {
      const { start, end } = doc.paragraphs[index]!.span;
      for (const match of doc.text.slice(start, end).matchAll(CITATION)) {
        const span = { start: start + match.index, end: start + match.index + match[0].length };
        commas.push({ name: match[1] === undefined ? 'noComma' : 'comma', span });
        const mark = match[2];
        dates.push({ name: mark === '/' ? 'slash' : mark === '-' ? 'hyphen' : mark === '.' ? 'dot' : 'words', span });
      }
    }
    for (const [key, ways] of [
      ['comma', commas],
      ['date', dates],
    ] as const) {
      const [common, ...others] = byNumber(ways);
      for (const rare of others) {
        const args = {
          rare: shown(key, rare[0]!, 'vi'),
          rareEn: shown(key, rare[0]!, 'en'),
          common: shown(key, common![0]!, 'vi'),
          commonEn: shown(key, common![0]!, 'en'),
        };
        for (const { span } of rare) yield { span, message: [key, args] };
      }
    }
  },
});

function shown(key: 'comma' | 'date', { name }: Way, language: 'vi' | 'en'): string {
  return key === 'date' ? quote(SHOWN[name][language]) : SHOWN[name][language];
}

/** The ways met, the commonest first, each with all its places. */
function byNumber(ways: readonly Way[]): Way[][] {
  const groups = new Map<Way['name'], Way[]>();
  for (const way of ways) groups.set(way.name, [...(groups.get(way.name) ?? []), way]);
  return [...groups.values()].sort((a, b) => b.length - a.length);
}
