import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkDoc } from '@thethuc/core';
import type { Bilingual, GiaiDoan, Language, Overlay } from '@thethuc/core';
import { readDocx, sniff } from '@thethuc/docx';
import { documentReport, unreadableDocument } from '@thethuc/report';
import type { DocumentReport } from '@thethuc/report';
import type { InputFile } from './expand.ts';
import { MESSAGES, tooLarge } from './messages.ts';

/** Bytes; a document of words is never near it, and reading stops before memory does. */
const MAX_BYTES = 100 * 1024 * 1024;

export interface CheckSettings {
  readonly language: Language;
  /** `YYYY-MM-DD`, for documents without a date. */
  readonly today: string;
  /** `YYYY-MM-DD`: judge as of this day whatever the document's own date. */
  readonly asOf?: string;
  readonly stage?: GiaiDoan;
  readonly overlay?: Overlay;
}

/** Checks one file. Whatever is wrong with the file becomes a report, never an exception. */
export async function checkFile(file: InputFile, settings: CheckSettings): Promise<DocumentReport> {
  const { language } = settings;
  const unreadable = (reason: Bilingual, medium: string | null = null) =>
    unreadableDocument(file.path, medium, reason[language]);
  try {
    const read = await readBytes(file);
    if (!read.ok) return unreadable(read.reason);
    const kind = sniff(read.bytes);
    if (kind === 'pdf') return unreadable(MESSAGES.pdf, kind);
    const input = readDocx(read.bytes);
    if (!input.ok) return unreadable(input.reason, kind);
    const { asOf, stage, overlay, today } = settings;
    const result = checkDoc(input.doc, {
      today,
      ...(asOf === undefined ? {} : { asOf }),
      ...(stage === undefined ? {} : { stage }),
      ...(overlay === undefined ? {} : { overlay }),
    });
    return documentReport({ path: file.path, doc: input.doc, problems: input.problems, result, language });
  } catch {
    // A fault of ours must not cost the other files their result.
    return unreadable(MESSAGES.crashed);
  }
}

type Bytes = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: Bilingual };

async function readBytes({ absolute }: InputFile): Promise<Bytes> {
  if (basename(absolute).startsWith('~$')) return { ok: false, reason: MESSAGES.lockFile };
  try {
    // Looked at before it is opened: opening a pipe would wait for ever.
    const stats = await stat(absolute);
    if (!stats.isFile()) return { ok: false, reason: MESSAGES.notAFile };
    if (stats.size > MAX_BYTES) return { ok: false, reason: tooLarge(MAX_BYTES) };
    return { ok: true, bytes: await readFile(absolute) };
  } catch (error) {
    return { ok: false, reason: systemReason(error) };
  }
}

function systemReason(error: unknown): Bilingual {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return MESSAGES.missing;
  if (code === 'EACCES' || code === 'EPERM') return MESSAGES.notAllowed;
  return MESSAGES.cannotRead;
}
