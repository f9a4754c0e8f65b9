import type { Bilingual } from '../model/bilingual.ts';
import type { Profile } from '../recognise/profile.ts';
import type { CheckOptions } from './finding.ts';

/** The day by whose instruments a document is judged, and why that day. */
export function dateOfJudgement(
  profile: Profile,
  options: CheckOptions,
): { readonly date: string; readonly reason: Bilingual } {
  if (options.asOf) {
    return {
      date: options.asOf,
      reason: {
        vi: `Xét theo ngày được chỉ định ${vietnamese(options.asOf)}.`,
        en: `Judged as of ${options.asOf}, as asked.`,
      },
    };
  }
  const { iso, nam } = profile.ngay;
  if (iso) {
    return {
      date: iso,
      reason: { vi: `Theo ngày ghi trên văn bản ${vietnamese(iso)}.`, en: `By the document's own date ${iso}.` },
    };
  }
  const thisYear = Number(options.today.slice(0, 4));
  if (nam !== undefined && nam < thisYear) {
    return {
      date: `${nam}-12-31`,
      reason: {
        vi: `Văn bản để trống ngày, tháng; xét theo năm ${nam}.`,
        en: `Day and month are blank; judged by the year ${nam}.`,
      },
    };
  }
  return {
    date: options.today,
    reason: {
      vi: `Văn bản chưa ghi đủ ngày, tháng, năm; xét theo hôm nay ${vietnamese(options.today)}.`,
      en: `The document has no full date; judged as of today, ${options.today}.`,
    },
  };
}

function vietnamese(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}
