import { RULES } from '@thethuc/core';
import type { Bilingual, Fix } from '@thethuc/core';
import { fixDocx } from '@thethuc/docx';
import type { Tracking } from '@thethuc/docx';
import { inspectBytes } from '../check-file.ts';
import type { CheckSettings, Inspected } from '../check-file.ts';

/** How a kind of file is changed and looked at again. */
export interface Medium {
  /** The document of changed bytes; `undefined` when they can no longer be read. */
  readonly look: (bytes: Uint8Array) => Inspected | undefined;
  readonly lower: (from: Inspected, fixes: readonly Fix[]) => Lowered;
  /** Rules that speak of the manner in which changes are made, not of what is changed. */
  readonly expected: ReadonlySet<string>;
}

const ABOUT_REVISIONS: ReadonlySet<string> = new Set(
  RULES.filter(({ needs }) => needs.includes('revisions')).map(({ id }) => id),
);

export interface Lowered {
  readonly bytes: Uint8Array;
  /** Why each fix was not made; `undefined` for those that were. */
  readonly reasons: readonly (Bilingual | undefined)[];
}

export function docxMedium(settings: CheckSettings, tracking: Tracking | undefined): Medium {
  return {
    expected: tracking ? ABOUT_REVISIONS : new Set(),
    look(bytes) {
      const inspected = inspectBytes('docx', bytes, settings);
      return inspected.ok ? inspected : undefined;
    },
    lower({ bytes, doc }, fixes) {
      const fixed = fixDocx(bytes, doc, fixes, tracking);
      return { bytes: fixed.bytes, reasons: fixed.outcomes.map((one) => (one.done ? undefined : one.reason)) };
    },
  };
}
