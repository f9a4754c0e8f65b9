/** Narrower than the narrowest blank, wider than kerning, in parts of the size. */
export const WORD_GAP = 0.17;

/** How a stretch of text is set. */
export interface Face {
  readonly family?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Above the baseline, in parts of the size. */
  readonly ascent: number;
}

/** Text of one show operator, or of a part of it, on one baseline. Points from the top left corner of the page. */
export interface Chunk {
  readonly text: string;
  /** Left edge of each UTF-16 unit of `text`. */
  readonly starts: readonly number[];
  readonly x0: number;
  readonly x1: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly face: Face;
  readonly color?: string;
}

/** A straight line, or a rectangle as thin as one. */
export interface Stroke {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** Points. */
  readonly width: number;
  readonly dashed: boolean;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What stands on one page, before anything is made of it. */
export interface PageContent {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly chunks: readonly Chunk[];
  readonly strokes: readonly Stroke[];
  /** Pictures and the appearances of signature fields. */
  readonly pictures: readonly Box[];
  /** Letters shown; those whose meaning the font does not tell; those of an invisible text layer. */
  readonly letters: number;
  readonly unknownLetters: number;
  readonly hiddenLetters: number;
}
