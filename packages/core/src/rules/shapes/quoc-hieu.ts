import type { Doc } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { foldTone } from '../../vocabulary/tone.ts';
import { trimmedSpan } from './first-span.ts';

/** Paragraphs at the head of the page among which a heading is looked for. */
const HEAD = 20;

/** The state title "Cộng hoà xã hội chủ nghĩa Việt Nam" as a line of the heading. */
export function quocHieuSpan(doc: Doc): Span | undefined {
  let seen = 0;
  for (const paragraph of doc.paragraphs) {
    const span = paragraph.story === 'main' ? trimmedSpan(doc, paragraph.span) : undefined;
    if (!span) continue;
    if (++seen > HEAD) return undefined;
    const line = foldTone(doc.text.slice(span.start, span.end)).toLocaleUpperCase('vi');
    const match =
      /(?:^|[\t\v]|\s{3,})(CỘNG[\s\u00a0]+HOÀ[\s\u00a0]+XÃ[\s\u00a0]+HỘI[\s\u00a0]+CHỦ[\s\u00a0]+NGHĨA[\s\u00a0]+VIỆT[\s\u00a0]+NAM)(?=$|[\s.])/u.exec(
        line,
      );
    if (match) {
      const start = span.start + match.index + match[0].length - match[1]!.length;
      return { start, end: start + match[1]!.length };
    }
  }
  return undefined;
}
