import type { Part, Parts, Piece } from '../../recognise/parts.ts';

/** The lines of the organ block, superior first, each with the component it belongs to. */
export function* organPieces(parts: Parts): Generator<{ readonly piece: Piece; readonly part: Part }> {
  for (const key of ['co-quan-cap-tren', 'co-quan-ban-hanh'] as const) {
    const part = parts.single[key];
    for (const piece of part?.pieces ?? []) yield { piece, part: part! };
  }
}
