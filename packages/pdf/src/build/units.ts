/** Millimetres of a length in points, to a hundredth. */
export const mm = (points: number): number => Math.round(((points * 25.4) / 72) * 100) / 100;

/** Millimetres to a half: what is measured off a page is never sharper. */
export const halfMm = (points: number): number => Math.round(((points * 25.4) / 72) * 2) / 2;

/** Points to a tenth. */
export const tenth = (points: number): number => Math.round(points * 10) / 10;

/** Word stores half points; a page scaled by a printer shows 13,98 for 14. */
export function fontSize(points: number): number {
  const half = Math.round(points * 2) / 2;
  return Math.abs(half - points) <= 0.2 ? half : tenth(points);
}
