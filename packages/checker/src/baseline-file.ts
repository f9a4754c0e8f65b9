import { access, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Baseline, BaselineEntry } from '@thethuc/report';
import { ConfigError } from './config/config-error.ts';

/** `schemas/baseline.schema.json`. */
interface BaselineFile {
  readonly schemaVersion: 1;
  readonly files: Readonly<Record<string, readonly Omit<BaselineEntry, 'file'>[]>>;
}

/**
 * Reads a baseline and looks which of its files are still there; throws `ConfigError`.
 *
 * @param absolute path of the file
 * @param shownAs path for the report
 */
export async function readBaseline(absolute: string, shownAs: string): Promise<Baseline> {
  return dividedByPresence(absolute, shownAs, await entriesIn(absolute, shownAs));
}

/** As `readBaseline`; a file that is not there yet has no entries. */
export async function readBaselineIfAny(absolute: string, shownAs: string): Promise<Baseline> {
  const there = await exists(absolute);
  return there ? readBaseline(absolute, shownAs) : { path: shownAs, own: [], gone: [] };
}

async function dividedByPresence(
  absolute: string,
  shownAs: string,
  entries: readonly BaselineEntry[],
): Promise<Baseline> {
  const folder = dirname(absolute);
  const names = [...new Set(entries.map(({ file }) => file))];
  const present = new Map<string, boolean>();
  for (const name of names) present.set(name, await exists(resolve(folder, name)));
  return {
    path: shownAs,
    own: entries.filter(({ file }) => present.get(file) === true),
    gone: entries.filter(({ file }) => present.get(file) !== true),
  };
}

async function entriesIn(absolute: string, shownAs: string): Promise<BaselineEntry[]> {
  let text: string;
  try {
    text = await readFile(absolute, 'utf8');
  } catch {
    throw new ConfigError({
      vi: `Không đọc được danh sách lỗi cũ «${shownAs}»; để tạo mới: thethuc check --write-baseline.`,
      en: `The baseline "${shownAs}" cannot be read; to make one: thethuc check --write-baseline.`,
    });
  }
  // Loaded only for those who have a baseline: a schema compiler is slow to start.
  const { baselineFault } = await import('./validate-baseline.ts');
  let value: unknown;
  let fault: string | undefined;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
    fault = baselineFault(value);
  } catch (error) {
    fault = error instanceof Error ? error.message : '';
  }
  if (fault !== undefined) {
    throw new ConfigError({
      vi: `Danh sách lỗi cũ «${shownAs}» không đúng cấu trúc (${fault}); hãy ghi lại: thethuc check --write-baseline.`,
      en: `The baseline "${shownAs}" has the wrong structure (${fault}); write it anew: thethuc check --write-baseline.`,
    });
  }
  const { files } = value as BaselineFile;
  return Object.entries(files).flatMap(([file, list]) => list.map((entry) => ({ file, ...entry })));
}

/** The file that holds `entries`: the same entries are the same bytes, and a change is a few lines. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const files: Record<string, Omit<BaselineEntry, 'file'>[]> = {};
  for (const { file, ruleId, text, fingerprint, count } of entries) {
    (files[file] ??= []).push({ ruleId, text, fingerprint, count });
  }
  const value: BaselineFile = { schemaVersion: 1, files };
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
