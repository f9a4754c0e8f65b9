import { extname, resolve } from 'node:path';
import { ConfigError, Excuses, planRun, runPlan, type CheckSettings, type Plan, type Run } from '@thethuc/checker';
import type { Language } from '@thethuc/core';
import type { DocumentReport } from '@thethuc/report';
import { DEFAULT_LANGUAGE, DEFAULT_SETTINGS, type ClientSettings, type Settings } from './settings.ts';

/** Files that are checked where they lie, since no editor opens them as text. */
export const BINARY_EXTENSIONS = ['.docx', '.docm', '.dotx', '.dotm', '.pdf'];

export interface ProjectOptions {
  /** Absolute path of the first workspace folder, or of the folder the server was started in. */
  readonly root: string;
  readonly client: ClientSettings;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly version: string;
  /** Module for the threads that check files; without it they are checked here. */
  readonly worker?: URL;
  /** Told once of a configuration that cannot be used. */
  readonly onFault: (message: string) => void;
}

/** The configuration files of a workspace and the client's settings, put together; thrown away when either changes. */
export class Project {
  readonly #options: ProjectOptions;
  readonly #excuses: Excuses;
  #plan: Promise<Plan> | undefined;
  readonly #told = new Set<string>();

  constructor(options: ProjectOptions) {
    this.#options = options;
    this.#excuses = new Excuses(options.root, options.today);
  }

  /** What the draft at `path` is checked by; `undefined` for one that is nowhere yet. */
  async settingsFor(path: string | undefined): Promise<Settings> {
    const { client, root } = this.#options;
    const base: Settings = { ...DEFAULT_SETTINGS, ...client };
    const ruled = await this.#orNothing(async () => {
      const plan = await (this.#plan ??= this.#planOf(root, []));
      const at = path ?? resolve(root, 'ban-thao.md');
      const ruling = await plan.rulingOf(at);
      return { absolute: at, ruling, settings: await ruling.settingsFor(at) };
    });
    if (!ruled) return base;
    const { absolute, ruling, settings } = ruled;
    const { baseline, loaded } = ruling;
    const excusing = (known: string | undefined) =>
      this.#orNothing(() => this.#excuses.of({ absolute, ruling, baseline: known }));
    // Without a baseline that cannot be read, the waivers still hold.
    const excuse = loaded && ((await excusing(baseline)) ?? (await excusing(undefined)));
    const { language, stage, overlay, severities } = settings;
    return {
      ...base,
      language,
      ...(stage === undefined ? {} : { stage }),
      ...(overlay === undefined ? {} : { overlay }),
      severities: { ...severities, ...client.severities },
      ...(excuse ? { excuse } : {}),
    };
  }

  /** Reports of the DOCX and PDF files among `paths` (files or folders), by absolute path. */
  async check(paths: readonly string[]): Promise<ReadonlyMap<string, DocumentReport>> {
    const { root } = this.#options;
    const reports = new Map<string, DocumentReport>();
    const plan = await this.#orNothing(() => this.#planOf(root, paths));
    if (!plan) return reports;
    const files = plan.files.filter(({ absolute }) => isBinary(absolute));
    const run = await this.#orNothing(() => this.#runOf(root, { ...plan, files }));
    run?.documents.forEach((report, index) => reports.set(files[index]!.absolute, report));
    return reports;
  }

  /** Checks files and folders of `cwd` as the command would that is told the client's settings; throws `ConfigError`. */
  async run(cwd: string, operands: readonly string[], { language }: Pick<Settings, 'language'>): Promise<Run> {
    return this.#runOf(cwd, await this.#planOf(cwd, operands, language));
  }

  #runOf(cwd: string, plan: Plan): Promise<Run> {
    const { today, version, worker } = this.#options;
    return runPlan(plan, { cwd, today, program: { version, build: version }, ...(worker ? { worker } : {}) });
  }

  async #planOf(
    cwd: string,
    operands: readonly string[],
    language: Language | undefined = this.#options.client.language,
  ): Promise<Plan> {
    const { root, client, today } = this.#options;
    const { stage, overlayPath, severities } = client;
    const plan = await planRun({
      cwd,
      operands,
      asked: {
        today,
        ...(language === undefined ? {} : { language }),
        ...(stage === undefined ? {} : { stage }),
        ...(overlayPath === undefined ? {} : { overlay: resolve(root, overlayPath) }),
      },
    });
    const above = (settings: CheckSettings) => ({ ...settings, severities: { ...settings.severities, ...severities } });
    return { ...plan, files: plan.files.map((file) => ({ ...file, settings: above(file.settings) })) };
  }

  /** A wrong configuration is told of once; the check goes on without it. */
  async #orNothing<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      const language = this.#options.client.language ?? DEFAULT_LANGUAGE;
      const message = error instanceof ConfigError ? error.text[language] : String(error);
      if (!this.#told.has(message)) this.#options.onFault(message);
      this.#told.add(message);
      return undefined;
    }
  }
}

/** True for a file by its name. */
export function isBinary(path: string): boolean {
  return BINARY_EXTENSIONS.includes(extname(path).toLowerCase());
}
