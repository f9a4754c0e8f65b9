import type { Span } from './span.ts';
import type { Bilingual } from './bilingual.ts';

/**
 * What a reader is able to know of a document. A fact that the medium cannot
 * know is absent from `Doc.facts`: a rule that needs it is "không kiểm tra được".
 */
export type Fact =
  | 'text'
  | 'fontFamily'
  | 'fontSizePt'
  | 'fontStyle' // bold, italic, underline
  | 'fontColor'
  | 'alignment'
  | 'indent'
  | 'spacing' // paragraph spacing and line spacing
  | 'position' // Paragraph.area: where on the page a paragraph stands
  | 'lines' // drawn lines and borders
  | 'pageSize'
  | 'margins'
  | 'pageNumber' // headers, footers and the page-number field in them
  | 'revisions'; // tracked changes and comments

/** `stated`: written in the file. `measured`: read off the page, to be compared with a tolerance. */
export type Knowledge = 'stated' | 'measured';

/** Effective character format: the whole cascade is resolved. `undefined` means the document does not say. */
export interface RunFormat {
  readonly fontFamily?: string;
  /** Points. */
  readonly sizePt?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Shown in capitals by format (`w:caps`); `Doc.text` already holds the capitals. */
  readonly caps?: boolean;
  readonly smallCaps?: boolean;
  readonly strike?: boolean;
  /** `RRGGBB` in capitals, or `auto`. */
  readonly color?: string;
  readonly highlight?: string;
  readonly vertical?: 'superscript' | 'subscript';
}

/** A stretch of text of one effective format; neighbours of equal format are one run, however the file cuts them. */
export interface Run {
  readonly span: Span;
  readonly format: RunFormat;
  /** Name of the field whose result this is: `PAGE`, `NUMPAGES`, `MERGEFIELD` … */
  readonly field?: string;
  /** True for text the file does not hold as such (automatic numbering). */
  readonly generated?: boolean;
}

export type Alignment = 'left' | 'center' | 'right' | 'justify';

export interface Border {
  /** True for one solid line (`single`, `thick`), false for dotted, dashed, double … */
  readonly solid: boolean;
  /** Points. */
  readonly widthPt?: number;
}

/** Effective paragraph format. Lengths in mm, spacing in pt. */
export interface ParagraphFormat {
  readonly alignment?: Alignment;
  readonly indentLeftMm?: number;
  readonly indentRightMm?: number;
  /** Negative for a hanging indent. */
  readonly firstLineMm?: number;
  readonly spaceBeforePt?: number;
  readonly spaceAfterPt?: number;
  /** Spacing to a neighbour of the same style is dropped (`w:contextualSpacing`). */
  readonly contextualSpacing?: boolean;
  readonly lineRule?: 'auto' | 'exact' | 'atLeast';
  /** Points for `exact` and `atLeast`; a multiple of single spacing for `auto`. */
  readonly line?: number;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Every tab stop of its own draws a line up to it (`w:tab w:leader`): a tab at the end of the text shows as a row of dots. */
  readonly leaderTabs?: boolean;
  readonly borderTop?: Border;
  readonly borderBottom?: Border;
}

/** Where a paragraph stands. */
export type Container =
  | { readonly kind: 'body' }
  | { readonly kind: 'cell'; readonly table: number; readonly row: number; readonly column: number }
  | { readonly kind: 'text-box'; readonly box: number };

export interface Paragraph {
  /** Position in `Doc.paragraphs`, from 0. */
  readonly index: number;
  /** Without the closing `\n`. */
  readonly span: Span;
  readonly runs: readonly Run[];
  readonly format: ParagraphFormat;
  readonly container: Container;
  readonly story: Story;
  /** Index into `Doc.sections`. */
  readonly section: number;
  readonly styleName?: string;
  /** Horizontal room of the paragraph on the page, in mm from its left edge, indents included. */
  readonly area?: { readonly leftMm: number; readonly rightMm: number };
  /** 1-based page, where the reader knows it. */
  readonly page?: number;
  /** True when a page break (or a section that starts a page) stands directly before. */
  readonly startsPage?: boolean;
}

/** The flow a paragraph belongs to. Only `main` is in the body of the page. */
export type Story = 'main' | 'header' | 'footer' | 'footnote' | 'endnote';

export interface Cell {
  readonly row: number;
  readonly column: number;
  /** Indices into `Doc.paragraphs`. */
  readonly paragraphs: readonly number[];
  readonly leftMm?: number;
  readonly rightMm?: number;
  readonly borderTop?: Border;
  readonly borderBottom?: Border;
}

export interface Table {
  readonly index: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
  /** True when any inner or outer border is drawn: a real table, not a layout grid. */
  readonly ruled: boolean;
}

/** A line drawn as a shape (DrawingML, VML, PDF path), roughly horizontal. */
export interface DrawnLine {
  /** Index of the paragraph it is anchored in or, in a PDF, stands under. */
  readonly paragraph: number;
  /** Length in mm. */
  readonly lengthMm: number;
  /** Offset of its left end from the left edge of the page in mm, where known. */
  readonly leftMm?: number;
  readonly solid: boolean;
  readonly widthPt?: number;
}

export interface PageSetup {
  readonly widthMm?: number;
  readonly heightMm?: number;
  readonly orientation: 'portrait' | 'landscape';
  readonly topMm?: number;
  readonly bottomMm?: number;
  readonly leftMm?: number;
  readonly rightMm?: number;
  /** Distance of the header text from the top edge. */
  readonly headerMm?: number;
  readonly footerMm?: number;
  readonly gutterMm?: number;
  readonly columns: number;
}

export type PageKind = 'default' | 'first' | 'even';

/** What one header or footer holds. */
export interface HeaderFooter {
  readonly place: 'header' | 'footer';
  readonly kind: PageKind;
  /** Indices into `Doc.paragraphs` (story `header` or `footer`). */
  readonly paragraphs: readonly number[];
}

export interface Section {
  readonly index: number;
  readonly page: PageSetup;
  /** The first page has its own header and footer (`w:titlePg`). */
  readonly titlePage: boolean;
  /** Those in force, inherited ones included. */
  readonly headersAndFooters: readonly HeaderFooter[];
  readonly pageNumber: { readonly start?: number; readonly format: 'decimal' | 'roman' | 'letter' | 'other' };
  readonly startsPage: boolean;
}

export interface Revision {
  readonly kind: 'insert' | 'delete' | 'move' | 'format';
  /** Where it stands; empty for a deletion, whose text is not in `Doc.text`. */
  readonly span: Span;
  readonly author?: string;
}

/** What stands in the file beside its text and format. */
export interface Observations {
  readonly revisions: readonly Revision[];
  readonly comments: number;
  /** Text in a legacy Vietnamese encoding; `share` is its part of all letters, 0…1. */
  readonly legacyEncoding?: { readonly name: 'TCVN3' | 'VNI'; readonly share: number; readonly span: Span };
  /** Spans where the file holds decomposed letters (not NFC). */
  readonly decomposed: readonly Span[];
  /** Imported content that the reader does not follow (`w:altChunk`). */
  readonly foreignChunks: number;
  readonly macros: boolean;
  readonly signed: boolean;
  readonly protected: boolean;
  /** Left and right margins swap on even pages (`w:mirrorMargins`). */
  readonly mirrorMargins: boolean;
  readonly evenAndOddHeaders: boolean;
  /** Pages as the last program that saved the file counted them. */
  readonly pages?: number;
  /** Where pictures stand on the pages, as far as the reader sees them: one may hold a number, date or signature. */
  readonly pictures?: readonly Picture[];
  /** Straight lines of the pages as they are on paper, underlines and borders of tables among them. */
  readonly strokes?: readonly PageStroke[];
}

/** A level or upright line on a page. Points from the top left corner of the page. */
export interface PageStroke {
  /** 1-based. */
  readonly page: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly widthPt: number;
  readonly dashed: boolean;
}

/** A picture on a page. */
export interface Picture {
  /** 1-based. */
  readonly page: number;
  /** Points from the top left corner of the page. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** A place in a text file. */
export interface SourcePlace {
  /** UTF-16 offsets in the text of the file, its byte order mark counted. */
  readonly start: number;
  readonly end: number;
  /** Of `start`, both from 1; the column counts UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

/** How far the box of a PDF origin reaches below the baseline, in parts of the size. */
export const BELOW_BASELINE = 0.22;

/** Where a stretch of `Doc.text` comes from. */
export type Origin =
  | ({
      readonly medium: 'markdown';
      /** Text and file run side by side here, unit by unit; otherwise the text as a whole was made from that place. */
      readonly exact: boolean;
    } & SourcePlace)
  | {
      readonly medium: 'docx';
      /** Name of the part, `word/document.xml`. */
      readonly part: string;
      /** 0-based ordinals of the paragraph in the part and of the run in the paragraph; -1 for what has no run (an automatic number, a formula). */
      readonly paragraph: number;
      readonly run: number;
      /** UTF-16 offsets in the text of the part; `undefined` for generated text. */
      readonly xml?: Span;
    }
  | {
      readonly medium: 'pdf';
      readonly page: number;
      /** Points from the top left corner of the page. */
      readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
    };

/** Segments are sorted by span and do not overlap. */
export interface OriginSegment {
  readonly span: Span;
  readonly origin: Origin;
}

export type Medium = 'docx' | 'markdown' | 'pdf' | 'memory';

/**
 * A document as the rules see it, whatever the file was.
 *
 * `text` is flat NFC: every paragraph ends in `\n`, a line break inside a
 * paragraph is `\v`, a page break `\f`, a tab `\t`. Main story first (cells and
 * text boxes where a reader meets them), then headers, footers and notes.
 * Text is as a person sees it: automatic numbers are in it, `w:caps` is applied,
 * tracked insertions are accepted and deletions gone, hidden text is absent.
 */
export interface Doc {
  readonly medium: Medium;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
  readonly lines: readonly DrawnLine[];
  readonly sections: readonly Section[];
  readonly facts: ReadonlyMap<Fact, Knowledge>;
  readonly observations: Observations;
  readonly origins: readonly OriginSegment[];
}

/** Something a reader met and could not use; never thrown. */
export interface ReadProblem {
  readonly message: Bilingual;
  /** Where, in a text file. */
  readonly place?: SourcePlace;
  /** The file cannot be used as it stands; otherwise the rest is as good as read. */
  readonly fatal?: true;
  /** It is about what the form is checked by: of no use in a document whose form is not checked. */
  readonly ofForm?: true;
}

export interface ReadResult {
  readonly doc: Doc;
  readonly problems: readonly ReadProblem[];
}
