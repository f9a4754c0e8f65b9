import type { FullParagraph, FullRun } from './format.ts';

export interface PageRun {
  readonly text: string;
  readonly format: FullRun;
  readonly field?: 'PAGE';
  readonly revision?: 'insert' | 'delete';
  readonly decomposed?: boolean;
  /** Ordinal of the component line these words come from. */
  readonly line?: number;
}

export interface TabStop {
  readonly atMm: number;
  readonly kind: 'left' | 'center';
}

/** A line drawn as a shape under the paragraph that anchors it. */
export interface Drawing {
  readonly lengthMm: number;
  readonly solid: boolean;
  readonly as: 'drawingml' | 'vml';
  /** From the left edge of the page. */
  readonly leftMm: number;
  /** From the left edge of the column, cell or box that holds the anchor. */
  readonly leftInColumnMm: number;
}

/** A borderless text box placed from the edges of the page. */
export interface TextBox {
  readonly leftMm: number;
  readonly topMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly paragraphs: readonly PageParagraph[];
}

export interface PageParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly PageRun[];
  readonly format: FullParagraph;
  /** Name of the look, for the manners that write named styles. */
  readonly style: string;
  readonly tabs: readonly TabStop[];
  readonly drawing?: Drawing;
  readonly boxes: readonly TextBox[];
  readonly pageBreakBefore?: boolean;
}

export interface PageCell {
  readonly paragraphs: readonly PageParagraph[];
  readonly borderBottom: boolean;
}

export interface PageTable {
  readonly kind: 'table';
  readonly columnsMm: readonly number[];
  readonly rows: readonly (readonly PageCell[])[];
  readonly ruled: boolean;
}

export type PageBlock = PageParagraph | PageTable;

export interface PageSetting {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly landscape: boolean;
  readonly topMm: number;
  readonly bottomMm: number;
  readonly leftMm: number;
  readonly rightMm: number;
  readonly headerMm: number;
  readonly footerMm: number;
}

export interface PageNumber {
  readonly place: 'header' | 'footer';
  readonly paragraph: PageParagraph;
  readonly onFirstPage: boolean;
  readonly roman: boolean;
}

export interface PageSection {
  readonly setting: PageSetting;
  readonly number?: PageNumber;
  /** Page numbers start again at this. */
  readonly start?: number;
  /** Goes on on the page of the section before. */
  readonly continuous: boolean;
  readonly blocks: readonly PageBlock[];
}

/** A laid-out document in which every format is stated; what Doc and DOCX are made from. */
export interface Page {
  readonly sections: readonly PageSection[];
  readonly mirrorMargins: boolean;
  /** An `altChunk` at the end of the body. */
  readonly foreignChunk: boolean;
  readonly legacyEncoding?: 'TCVN3' | 'VNI';
}

// A4, margins of HD36 4.3 and HD05 IV.4.1; the page number 10 mm from the top edge.
export const A4: PageSetting = {
  widthMm: 210,
  heightMm: 297,
  landscape: false,
  topMm: 20,
  bottomMm: 20,
  leftMm: 30,
  rightMm: 15,
  headerMm: 10,
  footerMm: 10,
};

/** All paragraphs of a block, boxes excluded. */
export function paragraphsOf(block: PageBlock): readonly PageParagraph[] {
  return block.kind === 'paragraph' ? [block] : block.rows.flat().flatMap((cell) => cell.paragraphs);
}
