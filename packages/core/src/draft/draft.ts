import type { DonVi } from '../recognise/parts.ts';
import type { FIELDS, ValuesOf } from './fields.ts';

/** The front matter of a draft: the components of the form as data, under the keys it is written with. */
export type ThongTin = ValuesOf<typeof FIELDS>;

/** One signature. */
export type NguoiKy = NonNullable<ThongTin['ky']>;

/** A stretch of content text; `\v` is a line break inside the paragraph, `\t` a tab. */
export interface DraftRun {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
}

export interface DraftParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly DraftRun[];
  readonly alignment?: 'center';
}

/**
 * A heading. `label` is word and number with its mark ("Chương I", "Điều 1.", "1.", "a)"), empty for a heading
 * without a number. The name of a phần, chương or mục stands on a line of its own, every other one beside the label.
 */
export interface DraftHeading {
  readonly kind: 'heading';
  /** 1…6, for the outline only. */
  readonly level: number;
  readonly donVi?: DonVi;
  readonly label: string;
  readonly title: readonly DraftRun[];
}

export interface DraftTable {
  readonly kind: 'table';
  /** Cells of each row; the first row is the head. */
  readonly rows: readonly (readonly (readonly DraftRun[])[])[];
  /** By column; a column without one is set as text. */
  readonly alignments: readonly ('left' | 'center' | 'right' | undefined)[];
}

export interface PageBreak {
  readonly kind: 'page-break';
}

/** Pages turned to landscape, for wide tables. */
export interface Landscape {
  readonly kind: 'landscape';
  readonly blocks: readonly DraftBlock[];
}

export type DraftBlock = DraftParagraph | DraftHeading | DraftTable | PageBreak | Landscape;

/** An appendix with pages and page numbers of its own. */
export interface DraftAppendix {
  /** "1"; absent for the only one. */
  readonly so?: string;
  readonly ten: readonly string[];
  /** The note that names the parent document; composed when left out. */
  readonly ghiChu?: string;
  readonly blocks: readonly DraftBlock[];
}

/** A document as its drafter writes it: what stands in it, not how it looks. */
export interface Draft {
  readonly thongTin: ThongTin;
  readonly noiDung: readonly DraftBlock[];
  readonly phuLuc: readonly DraftAppendix[];
}
