import { stat } from 'node:fs/promises';
import { basename, extname, join, normalize, resolve, sep } from 'node:path';

/** What a folder or a pattern is searched for: files a clerk would call a document. */
const DOCUMENT_EXTENSIONS = [
  '.docx',
  '.docm',
  '.dotx',
  '.dotm',
  '.doc',
  '.dot',
  '.odt',
  '.rtf',
  '.pdf',
  '.md',
  '.markdown',
];

/** Markdown files that stand in every folder of programmers and are no drafts. */
const NOTES = /^(?:README|CHANGELOG|CONTRIBUTING|LICENSE|CODE_OF_CONDUCT|SECURITY)(?:[._-].*)?\.(?:md|markdown)$/iu;

export interface InputFile {
  /** For people: as given, with `/` between folders. */
  readonly path: string;
  readonly absolute: string;
  /** Named by itself; left out when a folder or a pattern brought it up. */
  readonly named?: true;
}

export interface Expansion {
  /** In the order of the inputs, inside a folder by name; every file once. */
  readonly files: readonly InputFile[];
  /** Folders and patterns in which there is no document. */
  readonly empty: readonly string[];
}

/**
 * Turns files, folders and glob patterns into files. A name that exists is taken
 * literally, whatever signs are in it; a plain name that does not exist stays in
 * the list, so that it is reported and not passed over.
 */
export async function expandInputs(inputs: readonly string[], cwd: string): Promise<Expansion> {
  const files = new Map<string, InputFile>();
  const empty: string[] = [];
  for (const input of inputs) {
    const found = await expandOne(input, cwd);
    if (found.length === 0) empty.push(input);
    for (const file of found) if (!files.has(file.absolute)) files.set(file.absolute, file);
  }
  return { files: [...files.values()], empty };
}

async function expandOne(input: string, cwd: string): Promise<InputFile[]> {
  const absolute = resolve(cwd, input);
  const stats = await stat(absolute).catch(() => undefined);
  if (stats?.isDirectory()) return search('**/*', absolute, input);
  if (!stats && /[*?[\]{}]/u.test(input)) return search(slashes(input), cwd, '');
  return [{ path: slashes(input), absolute, named: true }];
}

async function search(pattern: string, folder: string, shownAs: string): Promise<InputFile[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern, {
    cwd: folder,
    caseSensitiveMatch: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  });
  return found
    .filter(isDocument)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map((path) => ({ path: slashes(normalize(join(shownAs, path))), absolute: resolve(folder, path) }));
}

function isDocument(path: string): boolean {
  // Word leaves `~$name.docx` beside a file that is open: a lock, not a document.
  const name = basename(path);
  return DOCUMENT_EXTENSIONS.includes(extname(name).toLowerCase()) && !name.startsWith('~$') && !NOTES.test(name);
}

function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
