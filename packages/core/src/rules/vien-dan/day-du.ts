import { defineRule } from '../../engine/define-rule.ts';
import { foldTone } from '../../vocabulary/tone.ts';
import { LOAI_VAN_BAN } from '../../vocabulary/loai-van-ban.ts';
import { DOCUMENT_NUMBER } from '../shapes/citation.ts';
import { quote } from '../shapes/quote.ts';

const NAMES = [...LOAI_VAN_BAN.map((type) => type.vi), 'Nghị định', 'Thông tư']
  .map((name) => name.replace(/ /gu, String.raw`[\s\u00a0]+`))
  .join('|');

/** "Quy định số 66-QĐ/TW", "Nghị định số 30/2020/NĐ-CP": one document, named by type and number. */
const CITATION = new RegExp(String.raw`(?<![\p{L}(])(?:${NAMES})[\s\u00a0]+số[ \u00a0]{0,3}(${DOCUMENT_NUMBER})`, 'gu');

/** What every citation holds; looked for first, since most paragraphs cite nothing. */
const NUMBERED = /số[\s\u00a0]*\d/u;

/** How far behind the number its date and issuer are looked for, in characters. */
const REACH = 80;

/** What is said of a text this way never weighs as much as what is said of a form: the full name may stand in a table or an appendix. */
const SURENESS = 0.4;

/**
 * The first citation of a document in the content gives its date and its issuer.
 * Only documents cited one by one are judged, and only by what surely is not there.
 */
export default defineRule<Record<string, never>>()({
  id: 'vien-dan/day-du',
  needs: ['text'],
  title: { vi: 'Viện dẫn lần đầu phải đủ', en: 'The first citation is complete' },
  messages: {
    date: {
      vi: ({ cited }) => `Viện dẫn lần đầu ${cited} thiếu ngày, tháng, năm ban hành.`,
      en: ({ cited }) => `The first citation of ${cited} lacks the date of issue.`,
    },
    issuer: {
      vi: ({ cited }) => `Viện dẫn lần đầu ${cited} thiếu tên cơ quan ban hành.`,
      en: ({ cited }) => `The first citation of ${cited} lacks the issuer.`,
    },
  },
  *check({ doc, parts }) {
    const seen = new Set([keyOf(parts.single['so-va-ky-hieu']?.text.replace(/^\S+\s*:?\s*/u, '') ?? '')]);
    for (const index of parts.noiDung) {
      const span = doc.paragraphs[index]?.span;
      if (!span) continue;
      const text = doc.text.slice(span.start, span.end);
      if (!NUMBERED.test(text)) continue;
      for (const match of text.matchAll(CITATION)) {
        const key = keyOf(match[1]!);
        if (seen.has(key)) continue;
        seen.add(key);
        const after = text.slice(match.index + match[0].length);
        const lack = whatLacks(after);
        if (
          lack === undefined ||
          inBrackets(text, match.index) ||
          /(?:các|những)[\s\u00a0]+$/iu.test(text.slice(Math.max(0, match.index - 10), match.index))
        )
          continue;
        yield {
          span: { start: span.start + match.index, end: span.start + match.index + match[0].length },
          message: [lack, { cited: quote(match[0]) }],
          confidence: SURENESS,
        };
      }
    }
  },
});

function keyOf(number: string): string {
  return foldTone(number.replace(/[\s\u00a0]+/gu, '').replace(/–/gu, '-'));
}

function whatLacks(after: string): 'date' | 'issuer' | undefined {
  const near = after.slice(0, REACH);
  const date =
    /^[\s\u00a0]*[,(]?[\s\u00a0]*(?:ký[\s\u00a0]+|ban hành[\s\u00a0]+)?(?:ngày|năm|tháng|\d{1,2}[/.-]\d)/iu.exec(near);
  if (!date)
    return /^[\s\u00a0]*[,(]?[\s\u00a0]*(?:[….]{2,}|…|của)/u.test(near) && /ngày|năm/u.test(near) ? undefined : 'date';
  return /(?<!\p{L})của(?!\p{L})/u.test(near) || /[….]{2,}|…|\{\{/u.test(near) ? undefined : 'issuer';
}

function inBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
