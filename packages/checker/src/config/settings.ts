import { dirname, resolve } from 'node:path';
import type { GiaiDoan, Language, Overlay, Severity } from '@thethuc/core';
import type { CheckSettings } from '../check-file.ts';
import { loadOverlay } from '../overlay.ts';
import { ConfigError } from './config-error.ts';
import { matcherOf, pathFrom } from './patterns.ts';
import type { FileSettings, LoadedConfig } from './types.ts';

/** What the command line says, which stands above every configuration. */
export interface Asked {
  readonly today: string;
  readonly asOf?: string;
  readonly stage?: GiaiDoan;
  readonly language?: Language;
  /** Absolute path. */
  readonly overlay?: string;
}

/** One configuration, ready to be asked about files. */
export class Ruling {
  readonly loaded: LoadedConfig | undefined;
  readonly #asked: Asked;
  readonly #overlays: OverlayShelf;
  readonly #listed: (path: string) => boolean;
  readonly #ignored: (path: string) => boolean;
  readonly #overrides: readonly { readonly settings: FileSettings; readonly matches: (path: string) => boolean }[];

  constructor(loaded: LoadedConfig | undefined, asked: Asked, overlays: OverlayShelf) {
    this.loaded = loaded;
    this.#asked = asked;
    this.#overlays = overlays;
    const { files, ignores, overrides = [] } = loaded?.config ?? {};
    this.#listed = files ? matcherOf(files) : () => true;
    this.#ignored = ignores ? matcherOf(ignores) : () => false;
    this.#overrides = overrides.map(({ files: patterns, ...settings }) => ({ settings, matches: matcherOf(patterns) }));
  }

  /** Path by which patterns know a file. */
  nameOf(absolute: string): string {
    return pathFrom(this.loaded?.base ?? '.', absolute);
  }

  /** True when a search in folders should bring the file up. */
  lists(absolute: string): boolean {
    return this.loaded === undefined || this.#listed(this.nameOf(absolute));
  }

  ignores(absolute: string): boolean {
    return this.loaded !== undefined && this.#ignored(this.nameOf(absolute));
  }

  /** Absolute path of the list of old faults. */
  get baseline(): string | undefined {
    return this.#pathOf(this.loaded?.config.baseline);
  }

  async settingsFor(absolute: string): Promise<CheckSettings> {
    const { today, asOf, stage, language, overlay } = this.#asked;
    const own = this.#settings(absolute);
    const overlayPath = overlay ?? this.#pathOf(own.overlay);
    const chosen = {
      stage: stage ?? own.stage,
      overlay: overlayPath === undefined ? undefined : await this.#overlays.at(overlayPath),
      severities: own.severities,
    };
    return {
      language: language ?? own.language ?? 'vi',
      today,
      ...(asOf === undefined ? {} : { asOf }),
      ...(chosen.stage === undefined ? {} : { stage: chosen.stage }),
      ...(chosen.overlay === undefined ? {} : { overlay: chosen.overlay }),
      ...(chosen.severities === undefined ? {} : { severities: chosen.severities }),
    };
  }

  /** The configuration with the overrides that concern the file, later ones above earlier ones. */
  #settings(absolute: string): FileSettings {
    if (!this.loaded) return {};
    const name = this.nameOf(absolute);
    let settings: FileSettings = this.loaded.config;
    for (const { settings: override, matches } of this.#overrides) {
      if (!matches(name)) continue;
      const severities: Record<string, Severity | 'off'> = { ...settings.severities, ...override.severities };
      settings = { ...settings, ...override, ...(Object.keys(severities).length > 0 ? { severities } : {}) };
    }
    return settings;
  }

  #pathOf(path: string | undefined): string | undefined {
    return path === undefined || !this.loaded ? undefined : resolve(dirname(this.loaded.path), path);
  }
}

/** Overlay files by their path, each read once. */
export class OverlayShelf {
  readonly #byPath = new Map<string, Promise<Overlay>>();

  /** @param path absolute */
  at(path: string): Promise<Overlay> {
    const known = this.#byPath.get(path) ?? read(path);
    this.#byPath.set(path, known);
    return known;
  }
}

async function read(path: string): Promise<Overlay> {
  const result = await loadOverlay(path);
  if (!result.ok) throw new ConfigError(result.reason);
  return result.overlay;
}
