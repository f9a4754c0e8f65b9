import { join } from 'node:path';
import { ROOT } from '../source-files.ts';
import { ruleIndexSource, ruleNames } from './rule-index.ts';

/** A file of the repository that a program writes. */
export interface Target {
  /** From the top of the repository. */
  readonly path: string;
  readonly content: () => string | Promise<string>;
}

/** Every generated file. `npm run generate` writes them, a test and CI compare them. */
export const TARGETS: readonly Target[] = [
  {
    path: 'packages/core/src/rules/index.ts',
    content: () => ruleIndexSource(ruleNames(join(ROOT, 'packages/core/src/rules'))),
  },
];
