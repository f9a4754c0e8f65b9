import { defineRule } from '../../engine/define-rule.ts';
import type { NgayVanBan } from '../../recognise/profile.ts';
import { dateIn } from '../../vocabulary/calendar.ts';
import { quote } from '../shapes/quote.ts';

interface Params {
  readonly instruments: readonly {
    /** "66-QĐ/TW". */
    readonly number: string;
    /** Its own date, `YYYY-MM-DD`, and any date it is wrongly cited with: a citation with another date is of another document. */
    readonly issued?: readonly string[];
    /** Last day in force, `YYYY-MM-DD`. */
    readonly to: string;
    readonly replacedBy?: string;
  }[];
}

/** Opens a paragraph that names what the document rests on. */
const GROUND = /^[\s\u00a0]*[-–+•]?[\s\u00a0]*(?:Căn cứ|Thực hiện|Theo)[\s\u00a0]/u;

/**
 * A căn cứ, or a paragraph that opens like one, names an instrument no longer in force
 * on the document's own date, and does not say so itself.
 */
export default defineRule<Params>()({
  id: 'can-cu/het-hieu-luc',
  needs: ['text'],
  title: { vi: 'Căn cứ còn hiệu lực', en: 'The ground is in force' },
  messages: {
    expired: {
      vi: ({ number, to }) => `Căn cứ ${number} hết hiệu lực sau ngày ${to}.`,
      en: ({ number, to }) => `The ground ${number} is not in force after ${to}.`,
    },
    replaced: {
      vi: ({ number, to, successor }) => `Căn cứ ${number} hết hiệu lực sau ngày ${to}, thay bằng ${successor}.`,
      en: ({ number, to, successor }) => `The ground ${number} is not in force after ${to}; ${successor} replaces it.`,
    },
  },
  *check({ doc, parts, profile }, { instruments }) {
    const date = earliest(profile.ngay);
    if (date === undefined) return;
    const expired = instruments
      .filter(({ to }) => date > to)
      .map((instrument) => ({ ...instrument, pattern: numberPattern(instrument.number) }));
    for (const index of parts.noiDung) {
      const paragraph = doc.paragraphs[index]!.span;
      const text = doc.text.slice(paragraph.start, paragraph.end);
      if (!GROUND.test(text) || /sửa đổi|thay thế|bãi bỏ|trước đây|hết hiệu lực/iu.test(text)) continue;
      for (const { number, issued, to, replacedBy, pattern } of expired) {
        const match = pattern.exec(text);
        if (!match) continue;
        const cited = dateAfter(text.slice(match.index + match[0].length));
        if (cited !== undefined && (issued ? !issued.includes(cited) : cited > to)) continue;
        const args = { number: quote(number), to: dateIn(to, 'vi') };
        yield {
          span: { start: paragraph.start + match.index, end: paragraph.start + match.index + match[0].length },
          message:
            replacedBy === undefined ? ['expired', args] : ['replaced', { ...args, successor: quote(replacedBy) }],
        };
      }
    }
  },
});

/** The first day the document can have, as far as its date is filled in. */
function earliest({ iso, thang, nam }: NgayVanBan): string | undefined {
  if (iso !== undefined || nam === undefined) return iso;
  return `${nam}-${String(thang ?? 1).padStart(2, '0')}-01`;
}

/** The number with the blanks and dashes it is met with; never a part of a longer number. */
function numberPattern(number: string): RegExp {
  const loose = [...number].map((char) =>
    char === '-'
      ? String.raw`\s*[-–—]\s*`
      : char === '/'
        ? String.raw`\s*/\s*`
        : char.replace(/[^\p{L}\d]/gu, String.raw`\$&`),
  );
  return new RegExp(String.raw`(?<![\d/-])${loose.join('')}(?![\p{L}\d])`, 'u');
}

/** The date a citation gives behind the number, as `YYYY-MM-DD`; numbers begin anew each term, dates do not. */
function dateAfter(text: string): string | undefined {
  const match =
    /^[,\s\u00a0(]*ngày[\s\u00a0]+(\d{1,2})(?:[/.-]|[\s\u00a0]+tháng[\s\u00a0]+)(\d{1,2})(?:[/.-]|[\s\u00a0]+năm[\s\u00a0]+)(\d{4})/iu.exec(
      text,
    );
  if (!match) return undefined;
  const [, day = '', month = '', year = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
