import { defineRule } from '../../engine/define-rule.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { fold } from '../shapes/fold.ts';
import { isScannedAfter, SCANNED } from '../shapes/stamped.ts';

interface Params {
  /** "Lưu". */
  readonly word: string;
  /** What may not follow it: a colon, "VT". */
  readonly forbidden: readonly string[];
}

function markName(mark: string): Bilingual {
  return mark === ':' ? { vi: 'dấu hai chấm', en: 'A colon' } : { vi: `dấu “${mark}”`, en: `The mark “${mark}”` };
}

const DASH = /^[-–—+•*]?[\s\u00a0]*/u;

export default defineRule<Params>()({
  id: 'danh-sach-noi-nhan/luu',
  needs: ['text'],
  title: { vi: 'Dòng “Lưu” ở cuối nơi nhận', en: 'The line “Lưu …” closes the recipients' },
  messages: {
    missing: {
      vi: ({ word }) => `Dòng cuối của nơi nhận phải là “${word} …”, ghi tên nơi lưu văn bản.`,
      en: ({ word }) => `The last recipient line must be “${word} …” with the place of keeping.`,
    },
    scanned: SCANNED,
    last: {
      vi: ({ actual }) => `“${actual}” phải là dòng cuối của nơi nhận.`,
      en: ({ actual }) => `“${actual}” must be the last recipient line.`,
    },
    mark: {
      vi: ({ word, mark }) => `Sau chữ “${word}” có ${markName(mark!).vi}, phải bỏ.`,
      en: ({ word, mark }) => `${markName(mark!).en} follows “${word}”; it must go.`,
    },
    abbreviation: {
      vi: ({ word, abbreviation }) => `Sau “${word}” ghi tên nơi lưu văn bản, không ghi “${abbreviation}”.`,
      en: ({ word, abbreviation }) => `After “${word}” stands the name of the place of keeping, not “${abbreviation}”.`,
    },
  },
  *check({ doc, parts }, { word, forbidden }) {
    const items = parts.danhSachNoiNhan;
    const keeping = new RegExp(String.raw`^${word}(?!\p{L})`, 'iu');
    const at = items.findLastIndex(({ text }) => keeping.test(text.replace(DASH, '')));
    const lastItem = items.at(-1);
    if (!lastItem) return;
    const item = items[at];
    const piece = item?.pieces[0];
    if (!item || !piece) {
      // A list that is one running line, or blanks, is not read item by item.
      if (items.length < 2 || /[….]{3,}/u.test(lastItem.text)) return;
      const { span } = lastItem.pieces[0]!;
      yield isScannedAfter(doc, span)
        ? { span, message: ['scanned'], notCheckable: true }
        : { span, message: ['missing', { word }], confidence: lastItem.confidence };
      return;
    }
    if (at < items.length - 1 && !items.slice(at + 1).every(({ text }) => /^[-–+•]?\s*[…._]+/u.test(text))) {
      yield {
        span: piece.span,
        message: ['last', { actual: fold(item.text.replace(DASH, '').replace(/[.,;:]+$/u, '')) }],
        confidence: Math.min(item.confidence, 0.4),
      };
    }
    const text = doc.text.slice(piece.span.start, piece.span.end);
    const lead = (DASH.exec(text)?.[0].length ?? 0) + word.length;
    let offset = lead;
    for (const sign of forbidden) {
      const isMark = !/\p{L}/u.test(sign);
      const tail = text.slice(offset);
      const found = isMark
        ? tail.trimStart().startsWith(sign)
        : new RegExp(String.raw`(?<![\p{L}/.-])${sign}(?![\p{L}])`, 'u').test(tail);
      if (!found) continue;
      const index = offset + tail.indexOf(sign);
      const start = piece.span.start + index;
      if (isMark) {
        offset = index + sign.length;
        yield {
          span: { start, end: start + sign.length },
          message: ['mark', { word, mark: sign }],
          fix: {
            applicability: 'safe',
            title: { vi: `Bỏ dấu “${sign}”`, en: `Remove “${sign}”` },
            edits: [
              /^\s/u.test(text.slice(offset))
                ? { op: 'delete', span: { start: piece.span.start + lead, end: start + sign.length } }
                : { op: 'replace-text', span: { start: piece.span.start + lead, end: start + sign.length }, text: ' ' },
            ],
          },
          confidence: item.confidence,
        };
      } else {
        yield {
          span: { start, end: start + sign.length },
          message: ['abbreviation', { word, abbreviation: sign }],
          confidence: item.confidence,
        };
        return;
      }
    }
    // All examples write the place in full: "Lưu VPTU", "Lưu CB1" are letters of a symbol.
    const letters = /^[\s\u00a0]*([\p{Lu}\d]{2,})(?![\p{L}\d])/u.exec(text.slice(offset));
    const abbreviation = letters?.[1];
    if (letters && abbreviation !== undefined && /\p{Lu}{2}/u.test(abbreviation)) {
      const start = piece.span.start + offset + letters[0].length - abbreviation.length;
      yield {
        span: { start, end: start + abbreviation.length },
        message: ['abbreviation', { word, abbreviation }],
        confidence: Math.min(item.confidence, 0.4),
      };
    }
  },
});
