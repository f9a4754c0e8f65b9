import { isSameFace } from './fragment.ts';
import type { Fragment } from './fragment.ts';

/** Words of a heading that are one line wherever they are typed. */
const FIXED = ['ĐẢNG CỘNG SẢN VIỆT NAM', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'];
/** A date up to its year, and what is left of it. */
const DATE_BEGUN = /(?:^|[\s,])ngày(?:\s+\d{1,2}(?:\s+tháng(?:\s+\d{1,2}(?:\s+năm)?)?)?)?$/iu;
const DATE_REST =
  /^(?:(?:(?:\d{1,2}\s+)?tháng\s+)?\d{1,2}\s+)?năm\s+\d{4}$|^(?:tháng\s+)?\d{1,2}\s+năm\s+\d{4}$|^\d{4}$/iu;

/**
 * True for a line that the edge of its block cut in the middle of words which belong together. Nothing on the page shows
 * how wide a block of the heading is, but these words end nowhere else.
 */
export function isCutBefore(before: Fragment | undefined, next: Fragment | undefined): boolean {
  if (!before || !next || next.y - before.y > 1.8 * next.size || !isSameFace(before, next)) return false;
  const end = fold(before.text);
  const start = fold(next.text);
  return FIXED.some((words) => words.includes(`${end} ${start}`)) || (DATE_BEGUN.test(end) && DATE_REST.test(start));
}

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
