import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { InputFile } from '@thethuc/checker';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/**
 * Where the new version of each file goes: over itself without `-o`, into the
 * file of that name, or under its own name into a folder, which is made. Whatever
 * cannot be written to is said before any work is done.
 */
export async function targetsOf<F extends InputFile>(
  files: readonly F[],
  output: string | undefined,
  terminal: Terminal,
): Promise<ReadonlyMap<F, string>> {
  if (output === undefined) return new Map(files.map((file) => [file, file.absolute]));
  const path = resolve(terminal.cwd, output);
  const wantsFolder = /[/\\]$/u.test(output) || files.length > 1;
  // A name that ends like that of a file was meant for one.
  const isFileName = extname(path) !== '';
  // What cannot be made is told by its not being there.
  if (wantsFolder && !isFileName) await mkdir(path, { recursive: true }).catch(() => undefined);
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory() !== true && wantsFolder) {
    throw new UsageError(
      there || isFileName
        ? {
            vi: `«${output}» không phải thư mục; nhiều tệp phải ghi vào một thư mục.`,
            en: `"${output}" is no folder; several files need one.`,
          }
        : { vi: `Không tạo được thư mục «${output}».`, en: `The folder "${output}" cannot be made.` },
    );
  }
  if (!there?.isDirectory()) {
    const folder = await stat(dirname(path)).catch(() => undefined);
    if (folder?.isDirectory()) return new Map(files.map((file) => [file, path]));
    throw new UsageError({
      vi: `Không ghi được «${output}»: chưa có thư mục «${dirname(output)}».`,
      en: `"${output}" cannot be written: there is no folder "${dirname(output)}".`,
    });
  }
  const targets = new Map(files.map((file) => [file, join(path, basename(file.absolute))]));
  const names = [...targets.values()];
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) {
    throw new UsageError({
      vi: `Hai tệp cùng tên «${basename(twice)}» không thể ghi vào một thư mục.`,
      en: `Two files named "${basename(twice)}" cannot go into one folder.`,
    });
  }
  return targets;
}
