import type { Stroke } from '../page/content.ts';

/** Level pieces on one height with gaps no wider than this (points) are one line. */
const GAP = 6;
/** From so many pieces on the line is dashed; fewer come from cells and portions of text. */
const DASHES = 4;

/** The level lines of a page: pieces that go on from each other are joined. */
export function levelLines(strokes: readonly Stroke[]): Stroke[] {
  const level = strokes
    .filter((stroke) => Math.abs(stroke.y1 - stroke.y0) <= 1 && stroke.x1 - stroke.x0 >= 0.5)
    .sort((a, b) => Math.round(a.y0 * 2) - Math.round(b.y0 * 2) || a.x0 - b.x0);
  const lines: { stroke: Stroke; pieces: number; gaps: number }[] = [];
  for (const stroke of level) {
    const last = lines.at(-1);
    const gap = last ? stroke.x0 - last.stroke.x1 : Infinity;
    if (last && Math.abs(stroke.y0 - last.stroke.y0) <= 0.6 && gap <= GAP) {
      last.stroke = { ...last.stroke, x1: Math.max(last.stroke.x1, stroke.x1) };
      last.pieces++;
      if (gap > 0.8) last.gaps++;
    } else {
      lines.push({ stroke, pieces: 1, gaps: 0 });
    }
  }
  return lines.map(({ stroke, pieces, gaps }) =>
    pieces >= DASHES && gaps >= pieces - 2 ? { ...stroke, dashed: true } : stroke,
  );
}

/** The upright lines of a page, joined likewise. */
export function uprightLines(strokes: readonly Stroke[]): Stroke[] {
  const upright = strokes
    .filter((stroke) => Math.abs(stroke.x1 - stroke.x0) <= 1 && stroke.y1 - stroke.y0 >= 0.5)
    .sort((a, b) => Math.round(a.x0 * 2) - Math.round(b.x0 * 2) || a.y0 - b.y0);
  const lines: Stroke[] = [];
  for (const stroke of upright) {
    const last = lines.at(-1);
    if (last && Math.abs(stroke.x0 - last.x0) <= 0.6 && stroke.y0 - last.y1 <= 2) {
      lines[lines.length - 1] = { ...last, y1: Math.max(last.y1, stroke.y1) };
    } else {
      lines.push(stroke);
    }
  }
  return lines;
}
