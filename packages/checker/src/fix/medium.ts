import { RULES } from '@thethuc/core';
import type { Bilingual, Fix } from '@thethuc/core';
import { fixDocx } from '@thethuc/docx';
import type { Tracking } from '@thethuc/docx';
import { decodeMarkdown, lowerMarkdown } from '@thethuc/markdown';
import type { TextEdit } from '@thethuc/markdown';
import type { Judged } from '../judged.ts';

/** How a kind of file is changed and looked at again. */
export interface Medium {
  /** The document of changed bytes; `undefined` when they can no longer be read. */
  readonly look: (bytes: Uint8Array) => Judged | undefined;
  readonly lower: (from: Judged, fixes: readonly Fix[]) => Lowered;
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

export function docxMedium(look: Medium['look'], tracking: Tracking | undefined): Medium {
  return {
    expected: tracking ? ABOUT_REVISIONS : new Set(),
    look,
    lower({ bytes, doc }, fixes) {
      const fixed = fixDocx(bytes, doc, fixes, tracking);
      return { bytes: fixed.bytes, reasons: fixed.outcomes.map((one) => (one.done ? undefined : one.reason)) };
    },
  };
}

/** Drafts are mended by edits of their text; what is not touched stays letter for letter. */
export function draftMedium(look: Medium['look']): Medium {
  return {
    expected: new Set(),
    look,
    lower({ bytes, doc }, fixes) {
      const decoded = decodeMarkdown(bytes);
      if (!decoded.ok) return { bytes, reasons: fixes.map(() => decoded.reason) };
      const made: TextEdit[] = [];
      const reasons = fixes.map((fix) => {
        const lowered = lowerMarkdown(decoded.text, doc, fix);
        if (!lowered.ok) return lowered.reason;
        if (lowered.edits.some((edit) => made.some((other) => meet(edit, other)))) return MEETS;
        made.push(...lowered.edits);
        return undefined;
      });
      if (made.length === 0) return { bytes, reasons };
      const text = made
        .sort((a, b) => b.start - a.start || b.end - a.end)
        .reduce((source, { start, end, text: put }) => source.slice(0, start) + put + source.slice(end), decoded.text);
      return { bytes: new TextEncoder().encode(text), reasons };
    },
  };
}

/** Two edits that touch one letter, or are put at one place. */
function meet(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

const MEETS: Bilingual = {
  vi: 'Chỗ này vừa được sửa bởi một mục khác.',
  en: 'Another fix has just changed this place.',
};
