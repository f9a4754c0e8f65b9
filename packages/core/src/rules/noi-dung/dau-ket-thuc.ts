import { defineRule } from '../../engine/define-rule.ts';
import { captions } from '../shapes/captions.ts';
import { capitalShare } from '../../recognise/words.ts';
import { quote } from '../shapes/quote.ts';
import { trimmedSpan } from '../shapes/first-span.ts';

interface Params {
  readonly mark: string;
  /** Endings that are wrong although they end with the mark. */
  readonly forbidden: readonly string[];
}

/** A last line in capitals is a title of a signer that recognition did not take for one. */
const MOSTLY_CAPITALS = 0.6;

/** Characters at the end that tell how it ends. */
const TAIL = 60;

/** Closing quotes and brackets may follow the mark. */
const CLOSERS = /["”'’)\]]+$/u;

/** The content ends with its mark. Where the end is not sure (a table follows, no signature is known) only the forbidden endings are reported. */
export default defineRule<Params>()({
  id: 'noi-dung/dau-ket-thuc',
  needs: ['text'],
  title: { vi: 'Dấu kết thúc nội dung', en: 'Mark at the end of the content' },
  messages: {
    forbidden: {
      vi: ({ actual, expected }) => `Nội dung kết thúc bằng ${actual}, phải là ${expected}.`,
      en: ({ actual, expected }) => `The content ends with ${actual}; it must end with ${expected}.`,
    },
    missing: {
      vi: ({ expected }) => `Nội dung kết thúc không có dấu, phải là ${expected}.`,
      en: ({ expected }) => `The content ends without a mark; it must end with ${expected}.`,
    },
  },
  *check({ doc, parts, profile }, { mark, forbidden }) {
    const last = doc.paragraphs[parts.noiDung.at(-1) ?? -1];
    const span = last && trimmedSpan(doc, last.span);
    if (!span || captions(doc, parts).has(last.index)) return;
    const text = doc.text.slice(span.start, span.end);
    const expected = quote(mark);
    const wrong = forbidden.map((ending) => endingOf(text.slice(-TAIL), ending)).find((found) => found !== undefined);
    if (wrong !== undefined) {
      const place = { start: span.end - wrong.length, end: span.end };
      yield {
        span: place,
        message: ['forbidden', { actual: quote(wrong), expected }],
        fix: {
          applicability: 'safe',
          title: { vi: `Thay bằng ${expected}`, en: `Replace by ${expected}` },
          edits: [{ op: 'replace-text', span: place, text: mark }],
        },
      };
      return;
    }
    const bare = text.slice(-TAIL).replace(CLOSERS, '');
    if (capitalShare(bare) > MOSTLY_CAPITALS) return;
    if (bare.endsWith(mark) || /[.…?!_}\]]$/u.test(bare) || profile.giaiDoan === 'mau') return;
    const closing = parts.signers[0]?.span.start ?? parts.single['noi-nhan']?.span.start;
    if (closing === undefined || hasMoreContent(doc, span.end, closing)) return;
    const other = /[;:,/–-]+$/u.exec(text.slice(-TAIL))?.[0];
    const place = { start: span.end - (other?.length ?? 1), end: span.end };
    yield {
      span: place,
      message: other === undefined ? ['missing', { expected }] : ['forbidden', { actual: quote(other), expected }],
      confidence: parts.single['noi-dung']?.confidence ?? 1,
      fix: {
        applicability: 'review',
        title: { vi: `Kết thúc bằng ${expected}`, en: `End with ${expected}` },
        edits: [
          {
            op: 'replace-text',
            span: place,
            text: other === undefined ? doc.text.slice(place.start, place.end) + mark : mark,
          },
        ],
      },
    };
  },
});

/** The forbidden ending as typed at the end of the text, blanks inside it allowed. */
function endingOf(text: string, ending: string): string | undefined {
  const spaced = [...ending]
    .map((char) => char.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`))
    .join(String.raw`[\s\u00a0]*`);
  return new RegExp(`${spaced}$`, 'u').exec(text)?.[0];
}

/** True when a table or other text stands between the last paragraph of the content and the closing. */
function hasMoreContent(doc: Parameters<typeof trimmedSpan>[0], from: number, to: number): boolean {
  return doc.paragraphs.some(
    ({ story, span, container }) =>
      story === 'main' &&
      span.start > from &&
      span.end < to &&
      container.kind === 'cell' &&
      doc.tables[container.table]?.ruled === true,
  );
}
