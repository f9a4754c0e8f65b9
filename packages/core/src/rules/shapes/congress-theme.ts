import type { Doc } from '../../model/doc.ts';

/** Characters looked through: the heading of the longest document is shorter. */
const HEADING = 3000;

/**
 * True for a report to a congress that prints the congress theme in the place of
 * type and trích yếu: it has the line "(Báo cáo của … trình Đại hội …)" instead.
 */
export function hasCongressTheme(doc: Doc): boolean {
  return /\([\s\u00a0]*báo[\s\u00a0]+cáo[\s\u00a0]+của[^)]*trình[\s\u00a0]+đại[\s\u00a0]+hội/iu.test(
    doc.text.slice(0, HEADING),
  );
}
