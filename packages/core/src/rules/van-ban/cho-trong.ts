import { defineRule } from '../../engine/define-rule.ts';
import type { Doc, Paragraph } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { overlaps } from '../../model/span.ts';
import type { Parts } from '../../recognise/parts.ts';
import { quote } from '../shapes/quote.ts';

interface Params {
  /** Literal notes of a drafter ("[CẦN BỔ SUNG]"), each beginning with a bracket, compared without regard to case. */
  readonly words: readonly string[];
}

/** What all the patterns below hold; most paragraphs hold none of it. */
const SUSPECT = /[{[(_…]|\.[ \u00a0]?\.|xxx/u;

/** Where something was to be filled in, and how it shows. */
interface Leftover {
  readonly span: Span;
  readonly kind: 'blank' | 'field' | 'note';
}

/** Tabs at the end of a line whose stops draw dots. */
const LEADER_TAIL = /\t[\s\u00a0]*$/u;
/** Dots that lead the eye to a number at the end of the line: a page, "ca 1". */
const LEADER = /[.…]{4,}[\s\u00a0]*(?:\p{L}{1,6}\.?[\s\u00a0]+)?\d{1,3}[\s\u00a0]*$/u;
/** Small letters in the place of a name or number; capitals are a Roman number. */
const LETTERS = /(?<![\p{L}\d/.@_-])x{3,}(?![\p{L}\d/@_-])/gu;
const ROW = /_{3,}|(?:\.[ \u00a0]){4,}\.?/gu;
/** More than the full stop of a sentence. */
const DOTS = /…[.…]*|\.[.…]+/gu;
const FIELD = /\{\{[^{}\n]{1,80}\}\}|(?<!\{)\{[\p{L}_][\p{L}\d_.]{1,60}\}(?!\})/gu;
/** Notes to oneself that no list holds: "[ĐIỀN TÊN ĐƠN VỊ]", "(nêu kết quả cụ thể)". "(nêu trên)", "(bổ sung năm 2011)" are words of the text. */
const NOTES = [
  /\[(?=[^\]\n]{0,78}\p{Lu}{2})[^\]\n\p{Ll}]{6,80}\]/gu,
  /\[(?:họ|tên|ngày|số|chức vụ|đơn vị|cơ quan|địa danh|địa chỉ|nội dung|điền|ghi|nêu|nhập|chèn)(?!\p{L})[^\]\n\d]{0,40}\]/giu,
  /\((?:nêu[ \u00a0]+(?:số liệu|rõ|cụ thể|tên|nội dung|kết quả)|ghi[ \u00a0]+(?:nội dung|họ|tên|cụ thể|số)|điền)(?!\p{L})[^()\n]{0,80}\)/giu,
] as const;
const MALFORMED = /\{\{[^{}\n]{1,80}\}(?!\})|(?<!\{)\{[^{}\n]{1,80}\}\}/gu;

/**
 * What a template left behind in an issued document. An ellipsis directly after a
 * word, or before a mark, ends an enumeration and is no blank; a row of underscores
 * above the content is a drawn line; dots before a number at the end of a line lead to it.
 */
export default defineRule<Params>()({
  id: 'van-ban/cho-trong',
  needs: ['text'],
  title: { vi: 'Chỗ trống chưa điền', en: 'Blanks left unfilled' },
  messages: {
    blank: {
      vi: ({ actual }) => `Còn chỗ trống ${actual} chưa điền.`,
      en: ({ actual }) => `The blank ${actual} is not filled in.`,
    },
    field: {
      vi: ({ actual }) => `Còn trường mẫu ${actual} chưa điền.`,
      en: ({ actual }) => `The template field ${actual} is not filled in.`,
    },
    note: {
      vi: ({ actual }) => `Còn lời nhắc soạn thảo ${actual}.`,
      en: ({ actual }) => `The drafting note ${actual} is still there.`,
    },
    malformed: {
      vi: ({ actual, expected }) => `Trường mẫu ${actual} viết sai dấu ngoặc, phải là ${expected}.`,
      en: ({ actual, expected }) => `The braces of the template field ${actual} do not match; it must be ${expected}.`,
    },
  },
  *check({ doc, parts, profile }, { words }) {
    for (const match of doc.text.includes('}') ? doc.text.matchAll(MALFORMED) : []) {
      const span = { start: match.index, end: match.index + match[0].length };
      const expected = `{{${match[0].replace(/^\{+|\}+$/gu, '')}}}`;
      yield {
        span,
        message: ['malformed', { actual: quote(match[0]), expected: quote(expected) }],
        fix: {
          applicability: 'review',
          title: { vi: `Viết ${quote(expected)}`, en: `Write ${quote(expected)}` },
          edits: [{ op: 'replace-text', span, text: expected }],
        },
      };
    }
    if (profile.giaiDoan !== 'ban-hanh') return;
    for (const { span, kind } of leftovers(doc, parts, words)) {
      const text = doc.text.slice(span.start, span.end);
      const shown = kind !== 'blank' || text.startsWith('x') ? text : text.includes('_') ? '___' : '…';
      yield { span, message: [kind, { actual: quote(shown, 40) }] };
    }
  },
});

function leftovers(doc: Doc, parts: Parts, words: readonly string[]): Leftover[] {
  const needles = words.map((word) => word.toLowerCase()).filter((word) => /^[^\p{L}]/u.test(word));
  const contentStart = doc.paragraphs[parts.noiDung[0] ?? -1]?.span.start ?? 0;
  const end = ownEnd(parts);
  const headings = parts.appendices.flatMap(({ heading, title, note }) => [heading, title, note]);
  const isOwn = ({ start }: Span): boolean =>
    start < end || headings.some((part) => part && part.span.start <= start && start < part.span.end);
  return doc.paragraphs
    .flatMap((paragraph) =>
      leftoversIn(doc, paragraph, contentStart, needles).filter(
        ({ kind, span }) => kind !== 'blank' || paragraph.story !== 'main' || isOwn(span),
      ),
    )
    .sort((a, b) => a.span.start - b.span.start);
}

/**
 * Where the document itself ends. Blanks behind it are those of a form that it hands out,
 * for others to fill in; the heading of an appendix is still the document's own.
 */
function ownEnd({ single, danhSachNoiNhan, signers }: Parts): number {
  const closing = [...danhSachNoiNhan, ...signers, single['noi-nhan']];
  const ends = closing.flatMap((part) => (part ? [part.span.end] : []));
  return ends.length === 0 ? Infinity : Math.max(...ends, single['noi-dung']?.span.end ?? 0);
}

function leftoversIn(doc: Doc, paragraph: Paragraph, contentStart: number, needles: readonly string[]): Leftover[] {
  const found: Leftover[] = [];
  const add = (kind: Leftover['kind'], start: number, end: number) => {
    const span = { start, end };
    if (!found.some((other) => overlaps(other.span, span))) found.push({ span, kind });
  };
  for (const run of paragraph.runs) {
    if (run.field !== 'MERGEFIELD') continue;
    const text = doc.text.slice(run.span.start, run.span.end);
    if (/^[\s\u00a0]*«.*»[\s\u00a0]*$/u.test(text)) add('field', run.span.start, run.span.end);
  }
  const { start } = paragraph.span;
  const text = doc.text.slice(start, paragraph.span.end);
  const led = paragraph.format.leaderTabs && start >= contentStart ? LEADER_TAIL.exec(text) : undefined;
  if (led) add('blank', start + led.index, start + text.length);
  const suspect = SUSPECT.test(text);
  if (suspect) {
    for (const match of text.matchAll(FIELD)) add('field', start + match.index, start + match.index + match[0].length);
  }
  // Small letters of a whole document cost more than all the rest: only where a note can begin.
  const lower = needles.some((needle) => text.includes(needle.charAt(0))) ? text.toLowerCase() : '';
  for (const needle of needles) {
    for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, at + needle.length)) {
      add('note', start + at, start + at + needle.length);
    }
  }
  if (!suspect) return found;
  for (const match of NOTES.flatMap((pattern) => [...text.matchAll(pattern)])) {
    add('note', start + match.index, start + match.index + match[0].length);
  }
  if (LEADER.test(text.slice(-REACH))) return found;
  for (const match of text.matchAll(LETTERS)) add('blank', start + match.index, start + match.index + match[0].length);
  for (const match of text.matchAll(ROW)) {
    if (start < contentStart && standsAlone(text, match.index, match[0].length)) continue;
    add('blank', start + match.index, start + match.index + match[0].trimEnd().length);
  }
  for (const match of text.matchAll(DOTS)) {
    const end = match.index + match[0].length;
    if (isBlank(text.slice(Math.max(0, match.index - REACH), match.index), match[0], text.slice(end, end + REACH)))
      add('blank', start + match.index, start + end);
  }
  return found;
}

/** A typed line under the title, alone in its line or between tabs. */
function standsAlone(text: string, at: number, length: number): boolean {
  return (
    /(?:^|[\t\v])[ \u00a0]*$/u.test(text.slice(Math.max(0, at - REACH), at)) &&
    /^[ \u00a0]*(?:$|[\t\v])/u.test(text.slice(at + length))
  );
}

/** How much of the text on either side tells a blank from an ellipsis, in characters. */
const REACH = 40;

/** Dots of a typed ellipsis, alone and with the full stop of its sentence. */
const ELLIPSIS = 3;

/** Whether dots between these texts stand for something to be filled in. */
function isBlank(before: string, dots: string, after: string): boolean {
  const count = dots.replaceAll('…', '...').length;
  if (count < 2) return false;
  const endsSentence = /[\p{L})]$/u.test(before) && /^(?:[\s\u00a0”"]|$)/u.test(after);
  if (count > ELLIPSIS) return count > ELLIPSIS + 1 || !endsSentence;
  if (/["“‘'([«/_]$/u.test(before) || /^["”’')\]»/_]/u.test(after)) return false;
  if (/^[\s\u00a0]*$/u.test(before) || /[,;][\s\u00a0]*$/u.test(before)) return false;
  if (/^-\p{Lu}/u.test(after)) return true;
  if (/\d$/u.test(before)) return /(?:năm|tháng|ngày)[\s\u00a0]+\d+$/iu.test(before);
  if (/^[\s\u00a0]*[\p{Ll}\d]/u.test(after)) return /[\s\u00a0]$/u.test(before) || /^[\p{L}\d]/u.test(after);
  return /(?:^|[\s\u00a0])(?:ngày|tháng|năm|số)[\s\u00a0]*:?[\s\u00a0]*$/iu.test(before);
}
