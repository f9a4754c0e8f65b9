import type { Language } from '@thethuc/core';

/** Today in the time zone of the machine, `YYYY-MM-DD`: what a drafter means by "today". */
export function today(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** "27/5/2026", as the Party writes dates: a zero before days under 10 and before January and February. */
export function dayOf(iso: string, language: Language): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (language === 'en') return iso;
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}
