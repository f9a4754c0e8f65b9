import type { Overlay } from '../instruments/overlay.ts';
import type { InstrumentId } from '../instruments/types.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Span } from '../model/span.ts';
import type { Parts } from '../recognise/parts.ts';
import type { Profile } from '../recognise/profile.ts';
import type { Recognised } from '../recognise/recognise.ts';
import type { Fix } from './edit.ts';

export type Severity = 'error' | 'warning' | 'info';

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export interface Citation {
  /** `khac` for a provision an office's overlay adds. */
  readonly instrument: InstrumentId | 'khac';
  readonly provision: string;
  /** "Phụ lục 2, dòng 1, Hướng dẫn số 05-HD/VPTW". */
  readonly text: Bilingual;
}

/** One fault as reported. Equal faults of one rule are one finding with several places. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly citations: readonly Citation[];
  readonly span: Span;
  /** Further places of the same fault, in order. */
  readonly also: readonly Span[];
  /** What mends all places together. */
  readonly fix?: Fix;
  /** What mends each place that can be mended, in order; there whenever `fix` is. */
  readonly fixes?: readonly Fix[];
}

export interface NotCheckable {
  readonly ruleId: string;
  readonly reason: Bilingual;
}

/** `not-a-party-document`: nothing of ours was applied; `seems` says what it looks like. */
export type Status = 'checked' | 'not-a-party-document';

export interface CheckResult {
  readonly status: Status;
  readonly seems?: Bilingual;
  readonly profile: Profile;
  readonly parts: Parts;
  /** Instruments in force on the document's date, or on every day that it may have, and why that date. */
  readonly instruments: readonly InstrumentId[];
  readonly regimeReason: Bilingual;
  readonly findings: readonly Finding[];
  readonly notCheckable: readonly NotCheckable[];
  /** Rules that would have been applied, had `CheckOptions.severities` not switched them off. */
  readonly disabled: readonly string[];
}

export interface CheckOptions {
  /** `YYYY-MM-DD`: judged as of this day instead of the document's own date. */
  readonly asOf?: string;
  /** `YYYY-MM-DD`: used when the document has no date. Core has no clock of its own. */
  readonly today: string;
  readonly stage?: Profile['giaiDoan'];
  /** What the reader knows of the document's components; left out, they are recognised from its words. */
  readonly recognised?: Recognised;
  /** What an office knows of itself, merged into the requirements. */
  readonly overlay?: Overlay;
  /** Severity of a rule in place of the one that follows from the provision; `severityOf` says what still bounds it. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
}
