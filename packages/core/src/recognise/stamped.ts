import type { Doc } from '../model/doc.ts';
import type { Part } from './parts.ts';

/** Points by which a picture must reach over the line of a part: less is a neighbour. */
const OVERLAP = 2;

/** The heading lies in the upper part of the first page: 40 % of A4, in points. */
const HEADING_PT = 340;

/** True when a picture stands where the heading is: it may hold the number or the date of an issued document. */
export function isStampedInHeading({ observations }: Doc): boolean {
  return observations.pictures?.some(({ page, box }) => page === 1 && box.y < HEADING_PT) ?? false;
}

/** True when a picture on the page lies over the line of `part`: what is blank there may be written in it. */
export function isStampedOver({ observations, origins }: Doc, part: Part): boolean {
  const { pictures } = observations;
  if (!pictures || pictures.length === 0) return false;
  const lines = part.pieces.flatMap(({ span }) => {
    const boxes = origins.flatMap((segment) =>
      segment.span.start < span.end && span.start < segment.span.end && segment.origin.medium === 'pdf'
        ? [segment.origin]
        : [],
    );
    const [first] = boxes;
    if (!first) return [];
    const { page } = first;
    const x0 = Math.min(...boxes.map(({ box }) => box.x));
    const x1 = Math.max(...boxes.map(({ box }) => box.x + box.width));
    return [{ page, x0, x1, y0: first.box.y, y1: first.box.y + first.box.height }];
  });
  return pictures.some(({ page, box }) =>
    lines.some(
      (line) =>
        line.page === page &&
        overlap(line.x0, line.x1, box.x, box.x + box.width) > OVERLAP &&
        overlap(line.y0, line.y1, box.y, box.y + box.height) > OVERLAP,
    ),
  );
}

function overlap(from: number, to: number, otherFrom: number, otherTo: number): number {
  return Math.min(to, otherTo) - Math.max(from, otherFrom);
}
