import type { Doc, ReadProblem } from '@thethuc/core';
import { DocxPackage } from './package/docx-package.ts';
import { readDocument } from './read/read-document.ts';
import { RefusalError } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { refuseKind, sniff } from './sniff.ts';

export type DocxResult =
  | { readonly ok: true; readonly doc: Doc; readonly problems: readonly ReadProblem[] }
  | { readonly ok: false; readonly reason: Refusal };

/**
 * Reads a Word document (.docx, .docm, .dotx, .dotm; transitional or strict, ECMA-376). Pure and deterministic;
 * whatever the bytes are, it answers: with a document, or with the reason why not.
 */
export function readDocx(bytes: Uint8Array): DocxResult {
  try {
    const kind = sniff(bytes);
    if (kind !== 'docx' && kind !== 'zip') refuseKind(kind);
    const pkg = new DocxPackage(bytes, { lean: true });
    const doc = readDocument(pkg);
    return { ok: true, doc, problems: pkg.problems };
  } catch (error) {
    if (error instanceof RefusalError) return { ok: false, reason: error.refusal };
    return { ok: false, reason: UNEXPECTED };
  }
}

/** The last resort: nothing the file holds may bring the program down. */
const UNEXPECTED: Refusal = {
  code: 'unreadable',
  vi: 'Không đọc được tệp này. Hãy mở bằng Word rồi lưu lại thành .docx (Save As → Word Document).',
  en: 'This file could not be read. Open it in Word and save it as .docx (Save As → Word Document).',
};
