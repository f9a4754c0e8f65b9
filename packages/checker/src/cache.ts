import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { INSTRUMENTS } from '@thethuc/core';
import type { DocumentReport } from '@thethuc/report';
import type { CheckSettings } from './check-file.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Entries that nobody has asked for in this time are removed. */
const KEEP_MS = 30 * DAY_MS;

/** What we write ourselves, whole or half: nothing else in the folder is ours to remove. */
const ENTRY = /^[0-9a-f]{62}\.json(?:\.\d+\.[0-9a-z]+\.tmp)?$/u;

/** Reports by the content of the file. Another program, instrument or option is another entry. */
export interface CacheLocation {
  /** Absolute folder. */
  readonly folder: string;
  /** Of the program and what it knows; see `cacheStamp`. */
  readonly stamp: string;
}

interface Entry {
  /** `YYYY-MM-DD`; `null` when the report is the same on any day. */
  readonly today: string | null;
  readonly report: DocumentReport;
}

/** @param program version and build */
export function cacheStamp(program: string): string {
  return sha256(JSON.stringify([program, INSTRUMENTS]));
}

/** The report of a file of these bytes, as if it had been checked now. */
export async function fromCache(
  cache: CacheLocation,
  path: string,
  bytes: Uint8Array,
  settings: CheckSettings,
): Promise<DocumentReport | undefined> {
  const file = fileOf(cache, path, bytes, settings);
  try {
    const text = await readFile(file, 'utf8');
    const body = text.slice(text.indexOf('\n') + 1);
    // Whatever has befallen the file: only what we wrote is believed.
    if (text !== withSum(body)) return undefined;
    const { today, report } = JSON.parse(body) as Entry;
    if (today !== null && today !== settings.today) return undefined;
    await keepAlive(file);
    return { ...report, path };
  } catch {
    return undefined;
  }
}

/**
 * Keeps a report without the pages of its PDF: a cache travels between machines, and what it holds may be secret. A
 * cache that cannot be written is no fault of the check.
 */
export async function intoCache(
  cache: CacheLocation,
  bytes: Uint8Array,
  settings: CheckSettings,
  report: DocumentReport,
): Promise<void> {
  if (report.status === 'unreadable') return;
  const file = fileOf(cache, report.path, bytes, settings);
  const dated = report.status !== 'checked' || (report.profile?.ngay ?? null) !== null || settings.asOf !== undefined;
  const { drawings: _drawings, ...kept } = report;
  const entry: Entry = { today: dated ? null : settings.today, report: kept };
  const temporary = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
  try {
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(temporary, withSum(JSON.stringify(entry)));
    await rename(temporary, file);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Removes what has not been asked for in a month. */
export async function tidyCache({ folder }: CacheLocation, now = Date.now()): Promise<void> {
  const shelves = await readdir(folder).catch((): string[] => []);
  for (const shelf of shelves.filter((name) => /^[0-9a-f]{2}$/u.test(name))) {
    for (const name of await readdir(join(folder, shelf)).catch((): string[] => [])) {
      if (!ENTRY.test(name)) continue;
      const file = join(folder, shelf, name);
      const stats = await stat(file).catch(() => undefined);
      if (stats && now - stats.mtimeMs > KEEP_MS) await rm(file, { force: true }).catch(() => undefined);
    }
  }
}

function fileOf({ folder, stamp }: CacheLocation, path: string, bytes: Uint8Array, settings: CheckSettings): string {
  const { today: _today, ...lasting } = settings;
  // A file is read by its content, a draft by its name too.
  const key = sha256(JSON.stringify([stamp, extname(path).toLowerCase(), inOrder(lasting), sha256(bytes)]));
  return join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
}

/** Keys in one order, so that equal settings are equal text. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, inner]) => [key, inOrder(inner)]);
}

/** A time of last use, written at most once a day. */
async function keepAlive(file: string): Promise<void> {
  const now = Date.now();
  const { mtimeMs } = await stat(file);
  if (now - mtimeMs > DAY_MS) await utimes(file, new Date(now), new Date(now)).catch(() => undefined);
}

function withSum(body: string): string {
  return `${sha256(body)}\n${body}`;
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
