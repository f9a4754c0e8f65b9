import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Options } from './options.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { writeOutput } from './write-output.ts';

/** Puts the result where the user wants it: into `--output` or onto the terminal. */
export async function deliver(text: string, { output }: Options, terminal: Terminal): Promise<void> {
  if (output === undefined) terminal.out(text);
  else await writeTo(output, text, terminal);
}

/** Writes one file that the user has named. */
export async function writeTo(output: string, text: string | Uint8Array, terminal: Terminal): Promise<void> {
  const path = resolve(terminal.cwd, output);
  try {
    await writeOutput(path, text);
  } catch {
    const folder = await stat(dirname(path)).catch(() => undefined);
    if (folder?.isDirectory()) {
      throw new UsageError({ vi: `Không ghi được tệp «${output}».`, en: `The file "${output}" cannot be written.` });
    }
    throw new UsageError({
      vi: `Không ghi được tệp «${output}»: chưa có thư mục «${dirname(output)}».`,
      en: `The file "${output}" cannot be written: there is no folder "${dirname(output)}".`,
    });
  }
}
