import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top folder of the repository. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const SKIPPED = new Set(['node_modules', 'dist', 'coverage']);

/** Files below `folder` (relative to the repository), as `a/b.ts`, sorted; built ones and dependencies left out. */
export function filesBelow(folder: string): string[] {
  const found: string[] = [];
  const visit = (path: string) => {
    for (const name of readdirSync(path).sort()) {
      if (SKIPPED.has(name)) continue;
      const child = join(path, name);
      if (statSync(child).isDirectory()) visit(child);
      else found.push(relative(ROOT, child).split(sep).join('/'));
    }
  };
  visit(join(ROOT, folder));
  return found;
}

/** What git keeps, or would keep at the next commit. */
export function trackedFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  const names = list.toString('utf8').split('\0');
  return names.filter((name) => name !== '' && statSync(join(ROOT, name), { throwIfNoEntry: false })?.isFile());
}

export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** Module names a file imports, exports from or loads, statically or not. */
export function importsOf(source: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]/gu;
  return [...source.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** The code without its comments, so that prose may name what code may not use. */
export function withoutComments(source: string): string {
  // Strings and templates are matched first: a `//` inside them is no comment.
  return source.replace(
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/gu,
    (_, text: string | undefined) => text ?? '',
  );
}
