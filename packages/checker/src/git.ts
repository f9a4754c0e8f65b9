import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from './config/config-error.ts';

/** Bytes of output; a list of paths is never near it. */
const MAX_OUTPUT = 256 * 1024 * 1024;

/**
 * Absolute paths of the files that differ from where the work branched off from
 * `ref`, those that git does not know yet included, deleted ones not. Throws
 * `ConfigError` where git cannot tell.
 *
 * @param cwd absolute, anywhere in the repository
 */
export async function changedFiles(cwd: string, ref = 'HEAD'): Promise<ReadonlySet<string>> {
  const top = await topLevel(cwd);
  const commit = await commitOf(cwd, ref);
  const lists =
    commit === undefined
      ? // Nothing has been committed yet: everything is new.
        [git(top, 'ls-files', '-z', '--cached', '--others', '--exclude-standard')]
      : [
          git(top, 'diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--diff-filter=d', commit, '--'),
          git(top, 'ls-files', '-z', '--others', '--exclude-standard'),
        ];
  const names = (await Promise.all(lists)).flatMap((list) => list.split('\0')).filter((name) => name !== '');
  return new Set(names.map((name) => join(top, name)));
}

/** True when git knows a commit of this name. */
export async function isCommit(cwd: string, name: string): Promise<boolean> {
  return git(cwd, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`).then(
    () => true,
    () => false,
  );
}

async function topLevel(cwd: string): Promise<string> {
  try {
    const top = (await git(cwd, 'rev-parse', '--show-toplevel')).replace(/\r?\n$/u, '');
    return await realpath(top);
  } catch (error) {
    if (isMissing(error)) {
      throw new ConfigError({
        vi: '--changed cần chương trình git, nhưng máy này không có git.',
        en: '--changed needs git, which is not on this machine.',
      });
    }
    throw new ConfigError({
      vi: `--changed chỉ dùng được trong kho git; «${cwd}» không ở trong kho nào${reasonOf(error)}.`,
      en: `--changed works in a git repository only; "${cwd}" is in none${reasonOf(error)}.`,
    });
  }
}

/** The commit to compare with; `undefined` in a repository without commits. */
async function commitOf(cwd: string, ref: string): Promise<string | undefined> {
  if (!(await isCommit(cwd, ref))) {
    if (ref === 'HEAD') return undefined;
    throw new ConfigError({
      vi: `git không biết «${ref}»; trong CI có thể phải tải đủ lịch sử (fetch-depth: 0).`,
      en: `git does not know "${ref}"; in CI the whole history may have to be fetched (fetch-depth: 0).`,
    });
  }
  // What others have changed on the other branch since then is not our work.
  return git(cwd, 'merge-base', '--', ref, 'HEAD').then(
    (base) => base.trim(),
    () => ref,
  );
}

function git(cwd: string, ...argv: string[]): Promise<string> {
  return new Promise((settle, fail) => {
    execFile(
      'git',
      argv,
      { cwd, maxBuffer: MAX_OUTPUT, encoding: 'utf8', windowsHide: true },
      (error, stdout, stderr) => {
        if (error) fail(new GitError(error, stderr));
        else settle(stdout);
      },
    );
  });
}

class GitError extends Error {
  readonly code: unknown;
  readonly stderr: string;

  constructor(cause: Error & { readonly code?: unknown }, stderr: string) {
    super(cause.message);
    this.name = 'GitError';
    this.code = cause.code;
    this.stderr = stderr;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof GitError && error.code === 'ENOENT';
}

/** What git itself said, where it is more than that there is no repository: an owner it does not trust, say. */
function reasonOf(error: unknown): string {
  const said = error instanceof GitError ? (error.stderr.trim().split('\n')[0] ?? '') : '';
  return said === '' || said.includes('not a git repository') ? '' : ` (${said})`;
}
