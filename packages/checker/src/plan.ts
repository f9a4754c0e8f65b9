import { realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CheckSettings } from './check-file.ts';
import { ConfigFinder } from './config/find.ts';
import { pathFrom } from './config/patterns.ts';
import { OverlayShelf, Ruling, type Asked } from './config/settings.ts';
import type { LoadedConfig } from './config/types.ts';
import { expandInputs, type InputFile } from './expand.ts';
import { changedFiles } from './git.ts';

export interface PlanOptions {
  /** Absolute. */
  readonly cwd: string;
  readonly operands: readonly string[];
  readonly asked: Asked;
  /** One configuration for all files, absolute; `false`: none at all. Left out: the nearest of each file. */
  readonly config?: string | false;
  /** Only files that differ from this commit; an empty name is HEAD. */
  readonly changed?: string;
  /** One baseline for all files, absolute; `false`: none at all. Left out: those of the configurations. */
  readonly baseline?: string | false;
}

export interface PlannedFile extends InputFile {
  readonly ruling: Ruling;
  readonly settings: CheckSettings;
  /** Absolute path of the baseline that the file is compared with. */
  readonly baseline: string | undefined;
}

/** What a run is about, before anything is checked. */
export interface Plan {
  readonly files: readonly PlannedFile[];
  /** Operands that bring up no file. */
  readonly empty: readonly string[];
  /** Files that were named and that their configuration wants passed over. */
  readonly ignored: readonly InputFile[];
  /** Files that a search brought up and a configuration left out. */
  readonly leftOut: number;
  /** Every configuration that rules a file, in the order of the files. */
  readonly rulings: readonly Ruling[];
  /** The one that rules the folder of the run. */
  readonly here: Ruling;
  readonly rulingOf: (absolute: string) => Promise<Ruling>;
}

/** Finds the files of a run and what rules each of them; throws `ConfigError`. */
export async function planRun(options: PlanOptions): Promise<Plan> {
  const { cwd, operands } = options;
  const rulingIn = await rulingsOf(options);
  const rulingOf = (absolute: string) => rulingIn(dirname(absolute));
  const here = await rulingIn(cwd);
  const { files: found, empty } = await expandInputs(operands, cwd);
  const wanted = options.changed === undefined ? found : await onlyChanged(found, cwd, options.changed);
  const files: PlannedFile[] = [];
  const ignored: InputFile[] = [];
  let leftOut = 0;
  for (const file of wanted) {
    const ruling = await rulingOf(file.absolute);
    if (ruling.ignores(file.absolute)) {
      if (file.named) ignored.push(file);
      else leftOut += 1;
    } else if (!file.named && !ruling.lists(file.absolute)) {
      leftOut += 1;
    } else {
      const settings = await ruling.settingsFor(file.absolute);
      const baseline = options.baseline === false ? undefined : (options.baseline ?? ruling.baseline);
      files.push({ ...file, ruling, settings, baseline });
    }
  }
  const rulings = [...new Set(files.map(({ ruling }) => ruling))].filter(({ loaded }) => loaded !== undefined);
  return { files, empty, ignored, leftOut, rulings, here, rulingOf };
}

/** The ruling of a folder; one object for all files under one configuration. */
async function rulingsOf({ cwd, asked, config }: PlanOptions): Promise<(folder: string) => Promise<Ruling>> {
  const overlays = new OverlayShelf();
  const rule = (loaded: LoadedConfig | undefined) => new Ruling(loaded, asked, overlays);
  if (config === false) {
    const free = rule(undefined);
    return () => Promise.resolve(free);
  }
  if (config !== undefined) {
    const { loadConfig } = await import('./config/load.ts');
    // A configuration from elsewhere speaks of the files where the run is.
    const only = rule(await loadConfig(config, pathFrom(cwd, config), cwd));
    return () => Promise.resolve(only);
  }
  const finder = new ConfigFinder(cwd);
  const rulings = new Map<LoadedConfig | undefined, Ruling>();
  return async (folder) => {
    const loaded = await finder.for(folder);
    const known = rulings.get(loaded) ?? rule(loaded);
    rulings.set(loaded, known);
    return known;
  };
}

/** git speaks of files by their real path; a folder on the way may be a link. */
async function onlyChanged(files: readonly InputFile[], cwd: string, ref: string): Promise<InputFile[]> {
  const changed = await changedFiles(cwd, ref === '' ? undefined : ref);
  const folders = new Map<string, string>();
  const wanted: InputFile[] = [];
  for (const file of files) {
    const folder = dirname(file.absolute);
    const real = folders.get(folder) ?? (await realpath(folder).catch(() => folder));
    folders.set(folder, real);
    const path = join(real, file.absolute.slice(folder.length));
    if (changed.has(path) || changed.has(path.normalize('NFC'))) wanted.push(file);
  }
  return wanted;
}
