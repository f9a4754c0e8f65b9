/** What sort of document the form says it is. */
export type Regime = 'party' | 'party-under-state-header' | 'state' | 'youth-union' | 'union' | 'other';

/** draft: no number or date yet; issued; template: dotted blanks or `{{fields}}`. */
export type GiaiDoan = 'du-thao' | 'ban-hanh' | 'mau';

/** Kinds of issuer that the instruments treat differently. */
export type LoaiCoQuan =
  | 'dai-hoi' // congress and its bodies
  | 'doan-chu-tich'
  | 'doan-thu-ky'
  | 'ban-tham-tra'
  | 'ban-kiem-phieu'
  | 'trung-uong' // Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư
  | 'cap-uy' // tỉnh uỷ, thành uỷ, huyện uỷ, đảng uỷ …
  | 'dang-uy-bo-phan'
  | 'chi-bo'
  | 'uy-ban-kiem-tra'
  | 'co-quan-tham-muu' // ban, văn phòng, đơn vị sự nghiệp
  | 'dang-doan'
  | 'ban-can-su-dang'
  | 'ban-chi-dao'
  | 'tieu-ban'
  | 'hoi-dong'
  | 'don-vi' // unit set up by a Party agency
  | 'lien-co-quan'
  | 'khong-xac-dinh';

export type Cap = 'trung-uong' | 'tinh' | 'huyen' | 'xa' | 'co-so' | 'chi-bo' | 'khong-xac-dinh';

export interface CoQuan {
  readonly loai: LoaiCoQuan;
  readonly cap: Cap;
  /** As written, white space folded. */
  readonly ten: string;
  readonly capTren?: string;
  /** The document is signed for, or names as its author, the ban thường vụ. */
  readonly banThuongVu: boolean;
}

/** A calendar date as the document writes it; `iso` is `YYYY-MM-DD`, only for real dates. */
export interface NgayVanBan {
  readonly ngay?: number;
  readonly thang?: number;
  readonly nam?: number;
  readonly iso?: string;
  /** What is blank may be written in a picture that lies on the line, as on a digitally issued PDF. */
  readonly trongHinh?: true;
}

export interface Profile {
  readonly regime: Regime;
  /** 0…1 for `regime`. */
  readonly confidence: number;
  /** Key in the list of types (`nghi-quyet`), or `undefined` when the name is not on it. */
  readonly loaiVanBan?: string;
  /** Number as written; `undefined` when blank. */
  readonly so?: string;
  /** The number may be written in a picture that lies on the line. */
  readonly soTrongHinh?: true;
  readonly kyHieuLoai?: string;
  readonly kyHieuCoQuan: readonly string[];
  readonly coQuan?: CoQuan;
  readonly ngay: NgayVanBan;
  readonly giaiDoan: GiaiDoan;
}
