import type { ParagraphFormat } from '@thethuc/core';

/** Horizontal stretch of the page, mm from its left edge. */
export interface Room {
  readonly leftMm: number;
  readonly rightMm: number;
}

/** The room less the paragraph's indents. */
export function indent(room: Room | undefined, format: ParagraphFormat): Room | undefined {
  if (room === undefined) return undefined;
  return {
    leftMm: round(room.leftMm + (format.indentLeftMm ?? 0)),
    rightMm: round(room.rightMm - (format.indentRightMm ?? 0)),
  };
}

export function round(mm: number): number {
  return Math.round(mm * 1000) / 1000;
}
