// Writes the folders below samples/ anew: files that are no longer made are removed, files of others are left.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleFiles } from '../src/samples/files.ts';
import { templateRepository } from '../src/samples/kho-mau.ts';

const root = fileURLToPath(new URL('../../../samples/', import.meta.url));
const files = sampleFiles();
for (const folder of new Set(
  files.filter(({ path }) => path.includes('/')).map(({ path }) => path.slice(0, path.indexOf('/'))),
)) {
  rmSync(root + folder, { recursive: true, force: true });
}
// Beside the documents of the example repository stand files that are written by hand.
for (const { path, bytes } of [...files, ...templateRepository()]) {
  mkdirSync(dirname(root + path), { recursive: true });
  writeFileSync(root + path, bytes);
}
console.log(`${files.length} tệp, ${Math.round(files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1024)} KiB`);
