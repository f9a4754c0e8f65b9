import { resolve } from 'node:path';
import type { Options } from './options.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { writeOutput } from './write-output.ts';

/** Puts the result where the user wants it: into `--output` or onto the terminal. */
export async function deliver(text: string, { output }: Options, terminal: Terminal): Promise<void> {
  if (output === undefined) {
    terminal.out(text);
    return;
  }
  try {
    await writeOutput(resolve(terminal.cwd, output), text);
  } catch {
    throw new UsageError({ vi: `Không ghi được tệp «${output}».`, en: `The file "${output}" cannot be written.` });
  }
}
