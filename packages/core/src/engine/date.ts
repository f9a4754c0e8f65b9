import type { Bilingual } from '../model/bilingual.ts';
import { changesWithin } from '../instruments/resolve.ts';
import type { NgayVanBan, Profile } from '../recognise/profile.ts';
import { dateIn, daysInMonth, isoDay } from '../vocabulary/calendar.ts';
import type { CheckOptions } from './finding.ts';

/** The day by whose instruments a document is judged, and why that day. */
export interface Judgement {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Where its own date cannot be read: days before `date` on which other provisions were in force. */
  readonly others: readonly string[];
  readonly reason: Bilingual;
}

/** Reads off the profile by the instruments of which day a document is judged. */
export function dateOfJudgement(profile: Profile, options: CheckOptions): Judgement {
  const { asOf, today } = options;
  if (asOf) {
    return on(asOf, {
      vi: `Xét theo ngày được chỉ định ${dateIn(asOf, 'vi')}.`,
      en: `Judged as of ${asOf}, as asked.`,
    });
  }
  const { iso, thang, nam, trongHinh } = profile.ngay;
  if (iso)
    return on(iso, {
      vi: `Theo ngày ghi trên văn bản ${dateIn(iso, 'vi')}.`,
      en: `By the document's own date ${iso}.`,
    });
  if (trongHinh) return stamped(profile.ngay, today);
  if (nam !== undefined && thang !== undefined && daysInMonth(nam, thang) > 0) {
    const last = lastDay(nam, thang);
    // A draft of this month has not been issued yet; one of another month is judged by that month.
    if (last.slice(0, 7) !== today.slice(0, 7)) {
      return on(last, {
        vi: `Văn bản để trống ngày; xét theo tháng ${thang}/${nam}.`,
        en: `The day is blank; judged by ${last.slice(0, 7)}.`,
      });
    }
  } else if (nam !== undefined && nam < Number(today.slice(0, 4))) {
    return on(`${nam}-12-31`, {
      vi: `Văn bản để trống ngày, tháng; xét theo năm ${nam}.`,
      en: `Day and month are blank; judged by the year ${nam}.`,
    });
  }
  return on(today, {
    vi: `Văn bản chưa ghi đủ ngày, tháng, năm; xét theo hôm nay ${dateIn(today, 'vi')}.`,
    en: `The document has no full date; judged as of today, ${today}.`,
  });
}

function on(date: string, reason: Bilingual): Judgement {
  return { date, others: [], reason };
}

/** An issued document whose date is in a picture: any day that what can be read allows, up to today. */
function stamped({ thang, nam }: NgayVanBan, today: string): Judgement {
  const end = nam === undefined ? today : lastDay(nam, thang ?? 12);
  const date = end < today ? end : today;
  const start = nam === undefined ? [] : [isoDay(nam, thang ?? 1, 1)];
  const others = [...start, ...changesWithin(start[0] ?? '', date)].slice(0, -1);
  const so: Bilingual =
    others.length === 0
      ? { vi: `xét theo ngày ${dateIn(date, 'vi')}`, en: `judged as of ${date}` }
      : {
          vi: 'chỉ báo điều sai theo mọi quy định có thể áp dụng',
          en: 'only what is wrong by all instruments that may apply is said',
        };
  return {
    date,
    others,
    reason: {
      vi: `Ngày của văn bản ở trong hình đóng lên trang, không đọc được; ${so.vi}.`,
      en: `The date is in a picture on the page and cannot be read; ${so.en}.`,
    },
  };
}

function lastDay(year: number, month: number): string {
  return isoDay(year, month, daysInMonth(year, month));
}
