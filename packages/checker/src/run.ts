import { resolve } from 'node:path';
import { applyBaseline, baselineEntries } from '@thethuc/report';
import type { BaselineEntry, BaselineReport, DocumentReport, RunFacts, WaiverReport } from '@thethuc/report';
import { readBaseline, readBaselineIfAny } from './baseline-file.ts';
import { cacheStamp, tidyCache, type CacheLocation } from './cache.ts';
import { checkFiles, type BatchOptions } from './check-files.ts';
import { pathFrom } from './config/patterns.ts';
import type { Ruling } from './config/settings.ts';
import { bookOf, withoutWaived } from './excuses.ts';
import { expandInputs } from './expand.ts';
import type { Plan, PlannedFile } from './plan.ts';
import type { WaiverBook } from './waivers.ts';

const BASELINE_NAME = 'thethuc.baseline.json';

export interface Shard {
  /** 1-based. */
  readonly index: number;
  readonly count: number;
}

export interface RunOptions extends Pick<BatchOptions, 'worker' | 'jobs' | 'drawn' | 'onProgress'> {
  /** Absolute; paths of the report count from here. */
  readonly cwd: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Version and build: what makes two runs of equal input differ. */
  readonly program: { readonly version: string; readonly build: string };
  readonly shard?: Shard;
  /** Absolute folder of the cache. */
  readonly cache?: string;
  /** Above every limit of a configuration. */
  readonly maxWarnings?: number;
  /** Take what is found now for known from now on. */
  readonly writeBaseline?: boolean;
}

export interface Run {
  readonly documents: readonly DocumentReport[];
  readonly facts: RunFacts;
  /** Baselines to be written, by absolute path. */
  readonly baselines: ReadonlyMap<string, readonly BaselineEntry[]>;
}

/** Checks the files of a plan, or a shard of them, and applies waivers and baselines. Throws `ConfigError`. */
export async function runPlan(plan: Plan, options: RunOptions): Promise<Run> {
  const { cwd, today, program, shard } = options;
  const shownAs = (absolute: string) => pathFrom(cwd, absolute);
  const configOf = ({ loaded }: Ruling) => (loaded === undefined ? null : shownAs(loaded.path));
  const baselineFor = ({ baseline }: PlannedFile) =>
    baseline ?? (options.writeBaseline ? resolve(cwd, BASELINE_NAME) : undefined);
  // Dealt like cards: the shards are of one size, and whoever joins them knows the order.
  const files = shard ? plan.files.filter((_file, at) => at % shard.count === shard.index - 1) : plan.files;
  const known = options.writeBaseline ? new Map<string, never>() : await baselinesOf(plan, shownAs);

  const raw = await checked(files, options);
  const books = new Map<Ruling, WaiverBook>();
  for (const ruling of plan.rulings) books.set(ruling, bookOf(ruling, cwd, today));
  const waived = raw.map((document, at): DocumentReport => {
    const file = files[at]!;
    const book = books.get(file.ruling) ?? bookOf(file.ruling, cwd, today);
    return withoutWaived(document, { ...file, baseline: baselineFor(file) }, book, cwd, today);
  });

  const written = options.writeBaseline
    ? await newBaselines(files, waived, baselineFor, shownAs)
    : new Map<string, never>();
  let documents: readonly DocumentReport[] = waived;
  const baselines: BaselineReport[] = [];
  for (const [path, baseline] of options.writeBaseline ? asKnown(written, shownAs) : known) {
    const applied = applyBaseline(documents, { ...baseline, path: shownAs(path) });
    documents = applied.documents;
    baselines.push(applied.report);
  }
  return {
    documents,
    facts: {
      version: program.version,
      overlay: overlayNames(plan),
      shard: shard ?? null,
      limits: limitsOf(plan, options, configOf),
      waivers: await waiversOf(plan, books),
      baselines,
    },
    baselines: written,
  };
}

async function checked(files: readonly PlannedFile[], options: RunOptions): Promise<DocumentReport[]> {
  const { program, worker, jobs, drawn, onProgress } = options;
  const cache: CacheLocation | undefined =
    options.cache === undefined
      ? undefined
      : { folder: options.cache, stamp: cacheStamp(`${program.version} ${program.build}`) };
  const settings = new Map(files.map((file) => [file.absolute, file.settings]));
  const reports = await checkFiles(
    files.map(({ path, absolute }) => ({ path, absolute })),
    {
      settings: ({ absolute }) => settings.get(absolute)!,
      ...(cache ? { cache } : {}),
      ...(worker === undefined ? {} : { worker }),
      ...(jobs === undefined ? {} : { jobs }),
      ...(drawn === undefined ? {} : { drawn }),
      ...(onProgress === undefined ? {} : { onProgress }),
    },
  );
  if (cache) await tidyCache(cache);
  return reports;
}

/** The baselines of all files, of other shards too: each shard has to know which files are gone. */
async function baselinesOf(plan: Plan, shownAs: (absolute: string) => string) {
  const paths = new Set(plan.files.flatMap(({ baseline }) => (baseline === undefined ? [] : [baseline])));
  const read = [...paths].map(async (path) => [path, await readBaseline(path, shownAs(path))] as const);
  return new Map(await Promise.all(read));
}

/** What is found now, and what was known of files that are there and were not looked at. */
async function newBaselines(
  files: readonly PlannedFile[],
  documents: readonly DocumentReport[],
  baselineFor: (file: PlannedFile) => string | undefined,
  shownAs: (absolute: string) => string,
): Promise<Map<string, readonly BaselineEntry[]>> {
  const written = new Map<string, readonly BaselineEntry[]>();
  const paths = new Set(files.flatMap((file) => baselineFor(file) ?? []));
  for (const path of paths) {
    const ours = documents.filter((document) => document.baseline?.path === shownAs(path));
    const read = ours.filter(({ status }) => status !== 'unreadable');
    const seen = new Set(read.map(({ baseline }) => baseline?.file));
    const { own } = await readBaselineIfAny(path, shownAs(path));
    const kept = own.filter(({ file }) => !seen.has(file));
    written.set(path, inOrder([...kept, ...baselineEntries(read)]));
  }
  return written;
}

/** Files by name; within one they are in order already. */
function inOrder(entries: readonly BaselineEntry[]): BaselineEntry[] {
  return [...entries].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

function asKnown(written: ReadonlyMap<string, readonly BaselineEntry[]>, shownAs: (absolute: string) => string) {
  return new Map([...written].map(([path, own]) => [path, { path: shownAs(path), own, gone: [] }]));
}

function overlayNames({ files }: Plan): string | null {
  const names = new Set(files.flatMap(({ settings }) => settings.overlay?.name ?? []));
  return names.size === 0 ? null : [...names].join('; ');
}

function limitsOf(
  { rulings }: Plan,
  { maxWarnings }: RunOptions,
  configOf: (ruling: Ruling) => string | null,
): NonNullable<RunFacts['limits']> {
  if (maxWarnings !== undefined) return [{ config: null, maxWarnings }];
  return rulings.flatMap((ruling) => {
    const limit = ruling.loaded?.config.maxWarnings;
    return limit === undefined ? [] : [{ config: configOf(ruling), maxWarnings: limit }];
  });
}

async function waiversOf(plan: Plan, books: ReadonlyMap<Ruling, WaiverBook>): Promise<WaiverReport[]> {
  const reports: WaiverReport[] = [];
  for (const [ruling, book] of books) {
    const names = book.open ? await namesUnder(plan, ruling) : [];
    const looked = plan.files.filter((file) => file.ruling === ruling);
    const checkedNames = new Set(looked.map(({ absolute }) => ruling.nameOf(absolute)));
    reports.push(...book.reports(names, checkedNames));
  }
  return reports;
}

/** Every document that a configuration rules, looked at or not. */
async function namesUnder({ rulingOf }: Plan, ruling: Ruling): Promise<string[]> {
  if (!ruling.loaded) return [];
  const { files } = await expandInputs(['.'], ruling.loaded.base);
  const names: string[] = [];
  for (const { absolute } of files) {
    if (ruling.ignores(absolute) || !ruling.lists(absolute)) continue;
    if ((await rulingOf(absolute)) === ruling) names.push(ruling.nameOf(absolute));
  }
  return names;
}
