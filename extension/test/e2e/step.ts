import type { Workbench } from './workbench.ts';

export interface Surroundings {
  /** The folder that is open. */
  readonly folder: string;
  /** Exit status and words of `thethuc check` on one file. */
  readonly check: (
    file: string,
    ...options: readonly string[]
  ) => { readonly status: number | null; readonly said: string };
}

export interface Step {
  readonly name: string;
  readonly act: (workbench: Workbench, surroundings: Surroundings) => Promise<void>;
}
