import type { Language } from '../model/bilingual.ts';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month, 1…12, of the Gregorian calendar; 0 for what is no month. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

/** `YYYY-MM-DD`. */
export function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * `2026-06-05` → 05/6/2026, as the Party writes dates: days below 10 and the
 * months 1 and 2 with a zero. English keeps the ISO form, which nobody misreads.
 */
export function dateIn(iso: string, language: Language): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (language === 'en' || day === '') return iso;
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}
