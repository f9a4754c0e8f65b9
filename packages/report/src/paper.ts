import type { Doc, Span } from '@thethuc/core';
import type { Box, PaperBox } from './report.ts';

/**
 * Where the words of `span` stand on paper, a box for every line they take, in points from the top left
 * corner of the page. For an empty span, the word that follows. Empty for every medium but PDF.
 */
export function paperBoxes({ origins }: Pick<Doc, 'origins'>, span: Span): PaperBox[] {
  const end = Math.max(span.end, span.start + 1);
  const lines: PaperBox[] = [];
  for (let index = firstAfter(origins, span.start); index < origins.length; index++) {
    const { span: words, origin } = origins[index]!;
    if (words.start >= end) break;
    if (origin.medium !== 'pdf') continue;
    const last = lines.at(-1);
    const goesOn =
      last?.page === origin.page && last.box.y === origin.box.y && origin.box.x >= last.box.x + last.box.width - SLACK;
    if (goesOn) lines[lines.length - 1] = { page: last.page, box: around([last.box, origin.box]) };
    else lines.push({ page: origin.page, box: origin.box });
  }
  return lines.map(({ page, box }) => ({ page, box: rounded(box) }));
}

/** Points by which neighbouring words may overlap. */
const SLACK = 2;

/** The smallest box around all of `boxes`. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
  return rounded({ x, y, width, height });
}

function rounded({ x, y, width, height }: Box): Box {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) };
}

/** Index of the first segment that ends after `offset`; segments stand in the order of the text. */
function firstAfter(origins: Doc['origins'], offset: number): number {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (origins[middle]!.span.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
