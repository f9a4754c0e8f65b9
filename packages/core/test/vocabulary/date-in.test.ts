import { expect, it } from 'vitest';
import { dateIn } from '../../src/vocabulary/calendar.ts';

it.each([
  ['2018-04-03', '03/4/2018'],
  ['2026-01-09', '09/01/2026'],
  ['2026-02-27', '27/02/2026'],
  ['2026-11-22', '22/11/2026'],
  ['2026-06', '2026-06'],
])('%s is written %s', (iso, written) => {
  expect([dateIn(iso, 'vi'), dateIn(iso, 'en')]).toEqual([written, iso]);
});
