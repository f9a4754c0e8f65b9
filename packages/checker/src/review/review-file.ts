import type { Bilingual } from '@thethuc/core';
import { clearReview, reviewDocx } from '@thethuc/docx';
import type { ReviewOptions } from '@thethuc/docx';
import { unreadableDocument } from '@thethuc/report';
import type { DocumentReport } from '@thethuc/report';
import { inspectBytes, inspectFile, reportOf } from '../check-file.ts';
import type { CheckSettings, Inspected, NotInspected } from '../check-file.ts';
import type { Excuse } from '../excuses.ts';
import type { InputFile } from '../expand.ts';
import { judged } from '../judged.ts';
import { notesOn } from './notes.ts';

export interface FileReview {
  readonly path: string;
  readonly report: DocumentReport;
  /** The file with its comments; `undefined` when there is nothing to write, with the reason. */
  readonly bytes: Uint8Array | undefined;
  readonly reason: Bilingual | undefined;
  /** Comments written, or taken out. */
  readonly comments: number;
}

/** A copy of a Word file with a comment at each finding that is not excused, in memory; comments of an earlier review are replaced. */
export async function reviewFile(
  file: InputFile,
  settings: CheckSettings,
  options: ReviewOptions & { readonly excuse?: Excuse } = {},
): Promise<FileReview> {
  const { excuse, ...comments } = options;
  const started = await cleared(file, settings);
  if (!started.ok) return failed(file, started, settings);
  const document = judged(file.path, started.inspected, settings, excuse);
  const { report } = document;
  const without = (reason: Bilingual | undefined): FileReview => ({
    path: file.path,
    report,
    bytes: undefined,
    reason,
    comments: 0,
  });
  if (document.result.status !== 'checked') return without(document.result.seems);
  const notes = notesOn(document, settings.language);
  const reviewed = reviewDocx(document.bytes, document.doc, notes, comments);
  if (!reviewed.ok) return without(reviewed.reason);
  return { path: file.path, report, bytes: reviewed.bytes, reason: undefined, comments: notes.length };
}

/** The file without the comments of any review of ours. */
export async function clearFile(file: InputFile, settings: CheckSettings): Promise<FileReview> {
  const started = await cleared(file, settings);
  if (!started.ok) return failed(file, started, settings);
  const { inspected, removed } = started;
  return {
    path: file.path,
    report: reportOf(file, inspected, settings.language),
    bytes: inspected.bytes,
    reason: undefined,
    comments: removed,
  };
}

type Cleared = { readonly ok: true; readonly inspected: Inspected; readonly removed: number } | NotInspected;

/** A Word file as it is without our comments, so that they are not found to be a fault. */
async function cleared(file: InputFile, settings: CheckSettings): Promise<Cleared> {
  const inspected = await inspectFile(file, settings);
  if (!inspected.ok) return inspected;
  const { kind } = inspected;
  if (kind !== 'docx') return { ok: false, medium: kind, reason: NOT_WORD };
  const without = clearReview(inspected.bytes);
  if (!without.ok) return { ok: false, medium: kind, reason: without.reason };
  if (without.removed === 0) return { ok: true, inspected, removed: 0 };
  const again = inspectBytes(kind, without.bytes, settings);
  return again.ok ? { ok: true, inspected: again, removed: without.removed } : again;
}

function failed({ path }: InputFile, { medium, reason }: NotInspected, { language }: CheckSettings): FileReview {
  return { path, report: unreadableDocument(path, medium, reason[language]), bytes: undefined, reason, comments: 0 };
}

const NOT_WORD: Bilingual = {
  vi: 'Chỉ ghi nhận xét được vào tệp Word (.docx).',
  en: 'Comments can be written into Word files (.docx) only.',
};
