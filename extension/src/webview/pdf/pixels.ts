/** Points, or CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A canvas for one page, and how many of its pixels are a point. */
export interface Pixels extends Size {
  readonly scale: number;
}

/** Pixels of a screen to a CSS pixel; finer ones are not told apart. */
const MAX_RATIO = 3;
/** Pixels of one canvas: 32 MB. */
const MAX_AREA = 8_000_000;
/** Longest side that every canvas takes. */
const MAX_SIDE = 8192;

/** The canvas for a page of `size` points that is shown `width` CSS pixels wide. */
export function pixelsFor(size: Size, width: number, ratio: number): Pixels {
  const wanted = (width / size.width) * Math.min(ratio, MAX_RATIO);
  const byArea = Math.sqrt(MAX_AREA / (size.width * size.height));
  const bySide = MAX_SIDE / Math.max(size.width, size.height);
  const scale = Math.min(wanted, byArea, bySide);
  const side = (points: number) => Math.max(1, Math.round(points * scale));
  return { width: side(size.width), height: side(size.height), scale };
}
