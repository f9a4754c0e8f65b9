import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { InputFile } from '@thethuc/checker';
import type { Options } from './options.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** A file to be made of another one. */
export interface MadeFile {
  readonly file: InputFile;
  /** As it is shown. */
  readonly path: string;
  readonly absolute: string;
}

/**
 * Where each file of another kind goes: beside its source, or where `--output` says, which is a folder when several
 * files are made, when it is one already or when it ends in a slash. The folder is made when it is not there.
 */
export async function madeFiles(
  files: readonly InputFile[],
  extension: string,
  { output }: Pick<Options, 'output'>,
  { cwd }: Pick<Terminal, 'cwd'>,
): Promise<readonly MadeFile[]> {
  const place = output === undefined ? undefined : resolve(cwd, output);
  const isFolder =
    place !== undefined &&
    (files.length > 1 ||
      /[/\\]$/u.test(output ?? '') ||
      ((await stat(place).catch(() => undefined))?.isDirectory() ?? false));
  if (isFolder) await makeFolder(place, output ?? '');
  const made = files.map((file): MadeFile => {
    const name = `${basename(file.path, extname(file.path))}${extension}`;
    if (output === undefined) {
      return { file, path: join(dirname(file.path), name), absolute: join(dirname(file.absolute), name) };
    }
    return isFolder
      ? { file, path: join(output, name), absolute: resolve(cwd, output, name) }
      : { file, path: output, absolute: resolve(cwd, output) };
  });
  const twice = made.find(({ absolute }, index) => made.findIndex((one) => one.absolute === absolute) !== index);
  if (twice) {
    throw new UsageError({
      vi: `Hai tệp cùng cho ra «${twice.path}»; hãy đổi tên một tệp hoặc làm riêng từng tệp.`,
      en: `Two files would both become "${twice.path}"; rename one of them or take them one by one.`,
    });
  }
  return made;
}

async function makeFolder(path: string, shown: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch {
    throw new UsageError({ vi: `Không tạo được thư mục «${shown}».`, en: `The folder "${shown}" cannot be made.` });
  }
}
