// npm run package: the .vsix, made of a clean copy of what it needs; without network.
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';

/** Bytes; what goes over a slow line to an office must stay small. */
const LIMIT = 2 * 1024 * 1024;

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..');
const stage = join(root, '.cache/vsix');

await import('./build.mjs');

await rm(stage, { recursive: true, force: true });
await mkdir(stage, { recursive: true });
for (const name of ['dist', 'media', 'package.nls.json', 'package.nls.en.json', 'README.md']) {
  await cp(join(here, name), join(stage, name), { recursive: true });
}
for (const name of ['LICENSE', 'CHANGELOG.md']) await cp(join(root, name), join(stage, name));
const manifest = JSON.parse(await readFile(join(here, 'package.json'), 'utf8'));
// What only this repository needs: everything is bundled.
delete manifest.devDependencies;
delete manifest.scripts;
// Everything in this folder belongs to the package.
await writeFile(join(stage, '.vscodeignore'), '');
await writeFile(join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);

const vsix = join(here, 'dist', `${manifest.name}-${manifest.version}.vsix`);
await createVSIX({
  cwd: stage,
  packagePath: vsix,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
const { size } = await stat(vsix);
console.log(`${vsix}: ${Math.round(size / 1024)} KB`);
if (size > LIMIT) {
  console.error(`The package is larger than ${LIMIT / 1024} KB.`);
  process.exitCode = 1;
}
