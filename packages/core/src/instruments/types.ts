import type { Bilingual } from '../model/bilingual.ts';

export type InstrumentId =
  '66-qd-tw' | '36-hd-vptw' | '399-qd-tw' | '05-hd-vptw' | '16-hd-vptw' | '30-2020-nd-cp' | 'quy-uoc';

export type CitationUnit = 'phan' | 'chuong' | 'muc' | 'dieu' | 'khoan' | 'diem' | 'tiet' | 'phu-luc' | 'o-so' | 'dong';

/** bat-buoc → error, khuyen-nghi → warning, thuc-tien (practice, shown by example) → info. */
export type Modality = 'bat-buoc' | 'khuyen-nghi' | 'thuc-tien';

/** Below `high` a provision never becomes an error. */
export type Certainty = 'high' | 'medium' | 'low';

/** Days in force, `YYYY-MM-DD`; `to` is the last one, `null` while in force. */
export interface Interval {
  readonly from: string;
  readonly to: string | null;
}

/** A requirement of the replaced instrument that this one no longer makes. */
export interface Retired {
  readonly requirement: string;
  readonly reason: Bilingual;
}

interface ProvisionBase {
  /** Unique in its instrument: `pl2.d01.co-chu`. */
  readonly id: string;
  readonly at: readonly (readonly [CitationUnit, string])[];
  /** What it says, in our own words. */
  readonly says: Bilingual;
  readonly modality: Modality;
  readonly certainty: Certainty;
  /** Own interval, where a later paper changed one clause only; the instrument's interval still bounds it. */
  readonly inForce?: Interval;
}

/** A provision that a rule checks. */
export interface CheckableProvision extends ProvisionBase {
  /** Id of the rule. */
  readonly requirement: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A provision that no machine can check; the reason is shown in the coverage page. */
export interface UncheckableProvision extends ProvisionBase {
  readonly uncheckable: Bilingual;
}

/** A provision that is not established well enough to be checked: the rule stays silent. */
export interface UnknownProvision extends ProvisionBase {
  readonly unknown: Bilingual;
  /** The rule that would check it, were it known. */
  readonly requirement?: string;
}

export type Provision = CheckableProvision | UncheckableProvision | UnknownProvision;

export interface Instrument {
  readonly id: InstrumentId;
  /** `05-HD/VPTW`; empty for `quy-uoc`. */
  readonly number: string;
  /** "Hướng dẫn số 05-HD/VPTW". */
  readonly name: Bilingual;
  readonly title: Bilingual;
  /** `YYYY-MM-DD`. */
  readonly issued: string;
  /** Who issued it, as citations name him: "Văn phòng Trung ương Đảng". */
  readonly issuer?: string;
  readonly inForce: Interval;
  readonly replaces: readonly string[];
  /** Keys of the only types it is about; all types when left out. */
  readonly types?: readonly string[];
  readonly provisions: readonly Provision[];
  readonly retired?: readonly Retired[];
}

/** What a citation needs of an instrument; `khac` is an office's own overlay. */
export interface CitedInstrument extends Pick<Instrument, 'number' | 'name'> {
  readonly id: InstrumentId | 'khac';
}
