import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConfigError } from './config-error.ts';
import { pathFrom } from './patterns.ts';
import type { LoadedConfig } from './types.ts';

const NAMES = ['thethuc.config.yaml', 'thethuc.config.yml', 'thethuc.config.json'];

/**
 * Finds for a folder the configuration that rules there: the nearest one
 * upwards, whole; configurations are never mixed.
 */
export class ConfigFinder {
  readonly #cwd: string;
  readonly #byFolder = new Map<string, Promise<LoadedConfig | undefined>>();

  /** @param cwd paths in messages count from here */
  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /** @param folder absolute */
  for(folder: string): Promise<LoadedConfig | undefined> {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const found = this.#look(folder);
    this.#byFolder.set(folder, found);
    return found;
  }

  async #look(folder: string): Promise<LoadedConfig | undefined> {
    const entries = await readdir(folder).catch((): string[] => []);
    const [name, second] = NAMES.filter((one) => entries.includes(one));
    if (name !== undefined && second !== undefined) {
      const where = pathFrom(this.#cwd, folder) || '.';
      throw new ConfigError({
        vi: `Thư mục «${where}» có hai tệp cấu hình: ${name}, ${second}; hãy giữ một.`,
        en: `The folder "${where}" has two configurations: ${name}, ${second}; keep one.`,
      });
    }
    if (name !== undefined) {
      // Loaded only for those who have a configuration: a schema compiler is slow to start.
      const { loadConfig } = await import('./load.ts');
      const path = join(folder, name);
      return loadConfig(path, pathFrom(this.#cwd, path));
    }
    const parent = dirname(folder);
    return parent === folder ? undefined : this.for(parent);
  }
}
