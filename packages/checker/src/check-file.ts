import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { checkDoc } from '@thethuc/core';
import type {
  Bilingual,
  CheckResult,
  Doc,
  GiaiDoan,
  Language,
  Overlay,
  ReadProblem,
  Recognised,
  Severity,
} from '@thethuc/core';
import { readDocx, sniff } from '@thethuc/docx';
import { decodeMarkdown, readMarkdown } from '@thethuc/markdown';
import { documentReport, problemMessage, unreadableDocument } from '@thethuc/report';
import type { DocumentReport } from '@thethuc/report';
import { fromCache, intoCache, type CacheLocation } from './cache.ts';
import { draftWaivers } from './draft-waivers.ts';
import type { InputFile } from './expand.ts';
import { crashed, MESSAGES, tooLarge } from './messages.ts';
import { readPdf } from './read-pdf.ts';
import { unjudged } from './unjudged.ts';

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
  /** Severity of single rules in place of what follows from the provision. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
}

/** Checks one file. Whatever is wrong with the file becomes a report, never an exception. */
export async function checkFile(
  file: InputFile,
  settings: CheckSettings,
  cache?: CacheLocation,
): Promise<DocumentReport> {
  const { language } = settings;
  const read = await readBytes(file);
  if (!read.ok) return unreadableDocument(file.path, null, read.reason[language]);
  const known = cache && (await fromCache(cache, file.path, read.bytes, settings));
  if (known) return known;
  const inspected = await inspectRead(file, read.bytes, settings);
  if (!inspected.ok) return unreadableDocument(file.path, inspected.medium, inspected.reason[language]);
  const report = reportOf(file, inspected, language);
  if (cache) await intoCache(cache, read.bytes, settings, report);
  return report;
}

/** The report of a file that is in the cache; nothing is checked. */
export async function cachedReport(
  file: InputFile,
  settings: CheckSettings,
  cache: CacheLocation,
): Promise<DocumentReport | undefined> {
  const read = await readBytes(file);
  return read.ok ? fromCache(cache, file.path, read.bytes, settings) : undefined;
}

/** The report of an inspected file, with the waivers that a draft asks for itself. */
export function reportOf(
  { path }: Pick<InputFile, 'path'>,
  { bytes, kind, doc, problems, result }: Inspected,
  language: Language,
): DocumentReport {
  const report = documentReport({ path, doc, problems, result, language });
  const draft = kind === 'markdown' ? decodeMarkdown(bytes) : undefined;
  if (!draft?.ok) return report;
  const { waivers, faults } = draftWaivers(draft.text);
  const remarks = faults.map((fault) => ({ message: fault[language] }));
  return { ...report, waivers, problems: [...report.problems, ...remarks] };
}

/** What can be mended; a PDF can only be looked at. */
export type EditableKind = 'docx' | 'markdown';

/** A file read and checked, with what a further look at it or a change of it needs. */
export interface Inspected {
  readonly ok: true;
  readonly bytes: Uint8Array;
  readonly kind: EditableKind | 'pdf';
  readonly doc: Doc;
  readonly problems: readonly ReadProblem[];
  readonly result: CheckResult;
}

export interface NotInspected {
  readonly ok: false;
  readonly medium: string | null;
  readonly reason: Bilingual & { /** Stable name of the cause, where it has one. */ readonly code?: string };
}

export async function inspectFile(
  file: Pick<InputFile, 'path' | 'absolute'>,
  settings: CheckSettings,
): Promise<Inspected | NotInspected> {
  const read = await readBytes(file);
  return read.ok ? inspectRead(file, read.bytes, settings) : { ok: false, medium: null, reason: read.reason };
}

/** Reads and checks bytes that are the file at a path, or would be. */
export async function inspectRead(
  file: Pick<InputFile, 'path'>,
  bytes: Uint8Array,
  settings: CheckSettings,
): Promise<Inspected | NotInspected> {
  const failed = (reason: Bilingual, medium: string | null = null): NotInspected => ({ ok: false, medium, reason });
  try {
    const kind = MARKDOWN.test(extname(file.path)) ? 'markdown' : sniff(bytes);
    const inspected =
      kind === 'pdf'
        ? judge('pdf', bytes, await readPdf(bytes), settings)
        : inspectBytes(kind === 'markdown' ? kind : 'docx', bytes, settings);
    return inspected.ok ? inspected : failed(inspected.reason, kind);
  } catch {
    return failed(crashed(file.path));
  }
}

/** Reads and checks what is already in memory. */
export function inspectBytes(kind: EditableKind, bytes: Uint8Array, settings: CheckSettings): Inspected | NotInspected {
  return judge(kind, bytes, kind === 'markdown' ? draftOf(bytes, settings) : readDocx(bytes), settings);
}

function judge(
  kind: Inspected['kind'],
  bytes: Uint8Array,
  input: ReadInput,
  settings: CheckSettings,
): Inspected | NotInspected {
  if (!input.ok) return { ok: false, medium: kind, reason: input.reason };
  const { asOf, stage, overlay, severities, today } = settings;
  const options = {
    today,
    ...(input.recognised ? { recognised: input.recognised } : {}),
    ...(asOf === undefined ? {} : { asOf }),
    ...(stage === undefined ? {} : { stage }),
    ...(overlay === undefined ? {} : { overlay }),
    ...(severities === undefined ? {} : { severities }),
  };
  const result = checkDoc(input.doc, options);
  const reason = unjudged(result, options);
  if (reason) return { ok: false, medium: kind, reason };
  const problems = input.problems.filter(({ ofForm }) => result.status === 'checked' || ofForm !== true);
  return { ok: true, bytes, kind, doc: input.doc, problems, result };
}

const MARKDOWN = /^\.(?:md|markdown)$/iu;

type ReadInput =
  | {
      readonly ok: true;
      readonly doc: Doc;
      readonly problems: readonly ReadProblem[];
      readonly recognised?: Recognised;
    }
  | { readonly ok: false; readonly reason: Bilingual };

/** A draft whose notation is wrong cannot be printed, so nothing is said of what it would look like. */
function draftOf(bytes: Uint8Array, { asOf, overlay, today }: CheckSettings): ReadInput {
  const decoded = decodeMarkdown(bytes);
  if (!decoded.ok) return decoded;
  const { doc, problems, recognised } = readMarkdown(decoded.text, {
    today,
    ...(asOf === undefined ? {} : { asOf }),
    ...(overlay === undefined ? {} : { overlay }),
  });
  const fatal = problems.filter((problem) => problem.fatal);
  if (fatal.length === 0) return { ok: true, doc, problems, ...(recognised ? { recognised } : {}) };
  const sentences = (language: Language) => fatal.map((problem) => problemMessage(problem, language)).join(' ');
  return { ok: false, reason: { vi: sentences('vi'), en: sentences('en') } };
}

type Bytes = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: Bilingual };

export async function readBytes({ absolute }: InputFile): Promise<Bytes> {
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
