import { daysInMonth, isoDay } from '../vocabulary/calendar.ts';

/** A date of a draft, as far as it is known. */
export interface DraftDate {
  readonly nam: number;
  readonly thang?: number;
  readonly ngay?: number;
  /** `YYYY-MM-DD`, when it is whole. */
  readonly iso?: string;
}

/** What a date in the front matter may look like. */
export const DATE_PATTERN =
  '^(?:\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?|(?:0?[1-9]|[12]\\d|3[01])/(?:0?[1-9]|1[0-2])/\\d{4})$';

/** Reads `2026-06-05`, `5/6/2026`, `2026-06` or `2026`; `undefined` for anything else and for days no calendar has. */
export function readDraftDate(text: string): DraftDate | undefined {
  if (!new RegExp(DATE_PATTERN, 'u').test(text)) return undefined;
  const fields = text.includes('/') ? text.split('/').reverse() : text.split('-');
  const [nam, thang, ngay] = fields.map(Number) as [number, number?, number?];
  if (nam < 1900) return undefined;
  if (thang === undefined) return { nam };
  if (ngay === undefined) return { nam, thang };
  if (ngay > daysInMonth(nam, thang)) return undefined;
  return { nam, thang, ngay, iso: isoDay(nam, thang, ngay) };
}

/** "05/6/2026" with the zeros that the instruments put before day and month; blanks for what is not known. */
export function ngayNgan(date: DraftDate | undefined, params: <P>(requirement: string) => Partial<P>): string {
  const { padDayBelow = 0, padMonthBelow = 0 } = params<{ padDayBelow: number; padMonthBelow: number }>(
    'dia-danh-va-ngay/so-khong',
  );
  const part = (value: number | undefined, below: number) =>
    value === undefined ? '…' : value < below ? `0${value}` : `${value}`;
  return `${part(date?.ngay, padDayBelow)}/${part(date?.thang, padMonthBelow)}/${date?.nam ?? '…'}`;
}
