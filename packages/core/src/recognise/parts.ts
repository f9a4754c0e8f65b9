import type { Span } from '../model/span.ts';
import type { ThanhPhan } from '../vocabulary/thanh-phan.ts';

/** Which half of the page a piece stands in; `full` runs over both. */
export type Side = 'left' | 'right' | 'center' | 'full' | 'unknown';

/**
 * One visual line of text inside a paragraph: paragraphs are cut at line breaks,
 * and in the heading and at the end of the document at tabs and long blanks too,
 * so that two components on one typed line are two pieces.
 */
export interface Piece {
  /** Without surrounding white space. */
  readonly span: Span;
  /** Index into `Doc.paragraphs`. */
  readonly paragraph: number;
  readonly side: Side;
  /** True when nothing else but white space stands in the paragraph. */
  readonly whole: boolean;
}

/** A recognised component. */
export interface Part {
  readonly pieces: readonly Piece[];
  /** From the first piece to the last. */
  readonly span: Span;
  /** The pieces' text joined by one space, white space folded. */
  readonly text: string;
  /** 0…1. Below 0.5 findings on this part lose a degree of severity. */
  readonly confidence: number;
}

/** One signature: "T/M BAN THƯỜNG VỤ / BÍ THƯ / Nguyễn Văn A". */
export interface Signer {
  readonly side: Side;
  /** "T/M …", "K/T …", "T/L …", or a wrong spelling of them ("TM.", "KT."). Absent when the head signs in his own title. */
  readonly quyenHan?: Part;
  /** Position lines; more than one for "BÍ THƯ / kiêm / TRƯỞNG BAN CHỈ ĐẠO" and liên cơ quan. */
  readonly chucVu?: Part;
  readonly kiem?: Part;
  readonly hoTen?: Part;
  readonly span: Span;
}

/** `de-muc` is the outline heading ("I-", "II.") that the instruments use themselves but do not regulate. */
export type DonVi = 'phan' | 'chuong' | 'muc' | 'de-muc' | 'dieu' | 'khoan' | 'diem';

/** A structural unit of the content: phần … điểm. */
export interface Unit {
  readonly donVi: DonVi;
  /** The number as written: "I", "thứ nhất", "2", "a". */
  readonly label: string;
  /** Its place in the count, from 1; `undefined` when the label cannot be counted. */
  readonly ordinal?: number;
  readonly labelKind: 'roman' | 'words' | 'arabic' | 'letter' | 'other';
  /** "Điều 1.", "1.", "a)": word, number and mark. */
  readonly labelSpan: Span;
  /** The name of the unit: same line for điều, next line for phần, chương, mục. */
  readonly title?: Part;
  /** Index into `Parts.units` of the unit that holds it. */
  readonly parent?: number;
  readonly piece: Piece;
}

export interface Appendix {
  /** From its heading to the end of its last paragraph. */
  readonly span: Span;
  /** "Phụ lục 1". */
  readonly heading: Part;
  readonly label?: string;
  readonly labelKind?: 'arabic' | 'roman' | 'other';
  readonly title?: Part;
  /** "(Kèm theo … số … ngày … của …)". */
  readonly note?: Part;
}

/** The block of a copy (bản sao) at the end of a document. */
export interface BanSao {
  readonly span: Span;
  /** It is the stamp "BẢN SAO VĂN BẢN" with its rows, not the block typed like the end of a document. */
  readonly dau?: true;
  /** SAO Y BẢN CHÍNH, SAO LỤC, TRÍCH SAO …; in the stamp what follows "Hình thức sao:". */
  readonly hinhThuc?: Part;
  /** "Số 24-BS/UBKTTU"; in the stamp what follows "Số, ký hiệu bản sao:". */
  readonly so?: Part;
  /** The day the copy was made, `YYYY-MM-DD`: what is in force on it says how copies look. */
  readonly ngay?: string;
}

/** What recognition made of a document. Rules ask this, never the paragraphs by regular expressions of their own. */
export interface Parts {
  readonly single: Readonly<Partial<Record<ThanhPhan, Part>>>;
  /** The lines of căn cứ, in order. */
  readonly canCu: readonly Part[];
  /** The addressees after "Kính gửi"/"Kính trình". */
  readonly noiNhanKinhGui: readonly Part[];
  /** The recipients under "Nơi nhận". */
  readonly danhSachNoiNhan: readonly Part[];
  readonly signers: readonly Signer[];
  /** "Xác nhận chữ ký của đồng chí …" and what signs it. */
  readonly xacNhan?: Part;
  readonly units: readonly Unit[];
  readonly appendices: readonly Appendix[];
  readonly banSao?: BanSao;
  /** A second document bound behind signature and recipients (quy chế ban hành kèm theo): nothing of it is recognised. */
  readonly kemTheo?: Span;
  /** Paragraphs of the content (căn cứ included, tables and quoted documents excluded), indices into `Doc.paragraphs`. */
  readonly noiDung: readonly number[];
}
