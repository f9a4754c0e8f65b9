import { relative, sep } from 'node:path';
import picomatch from 'picomatch';

/**
 * Whether a path is one of those that patterns mean. A pattern that names a
 * folder means all that is in it. Case does not matter, as on the systems most
 * offices have; nor does how accents are composed.
 */
export function matcherOf(patterns: readonly string[]): (path: string) => boolean {
  const wanted = patterns.flatMap((pattern) => {
    const plain = pattern
      .normalize('NFC')
      .replace(/^(?:\.\/)+/u, '')
      .replace(/\/+$/u, '');
    return [plain, `${plain}/**`];
  });
  const matches = picomatch(wanted, { dot: true, nocase: true });
  return (path) => matches(path.normalize('NFC'));
}

/** The path of a file from a folder, with `/` between folders. */
export function pathFrom(folder: string, absolute: string): string {
  const path = relative(folder, absolute);
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
