import type { Language } from '@thethuc/core';

/** `2026-06-05` → 05/6/2026: the day in two figures, the month only when it is 1 or 2. */
export function dateIn(iso: string, language: Language): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (language === 'en' || day === '') return iso;
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}
