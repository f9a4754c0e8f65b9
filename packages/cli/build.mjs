// Bundles the command into `dist/`: one start-up file, one chunk per command and a
// module for worker threads. JSON and the pages of the rules are put into it.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { letters } from './narrow-letters.mjs';
import { nodeBundle } from './node-bundle.mjs';
import { thirdParty } from './third-party.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const rules = join(here, '../core/src/rules');

/** Replaces `src/rule-pages.ts`, which reads the folder of the rules, by a module that holds their text. */
const rulePages = {
  name: 'rule-pages',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]cli[\\/]src[\\/]rule-pages\.ts$/ }, async () => {
      const files = (await readdir(rules, { recursive: true })).filter((file) => file.endsWith('.md')).sort();
      const pages = {};
      for (const file of files) {
        const id = file.split(sep).join('/').slice(0, -'.md'.length);
        pages[id] = await readFile(join(rules, file), 'utf8');
      }
      return {
        contents: `const pages = ${JSON.stringify(pages)};\nexport const rulePage = async (id) => pages[id];`,
        loader: 'js',
        watchFiles: files.map((file) => join(rules, file)),
      };
    });
  },
};

/** Large data as text to `JSON.parse`, which is faster than the same as code. */
const data = {
  name: 'data',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]instruments[\\/].*\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)})`, loader: 'js' };
    });
  },
};

/** Tells apart two builds of one version, whose results must not be taken for each other's. */
async function buildId() {
  const hash = createHash('sha256');
  const folders = ['core', 'markdown', 'docx', 'pdf', 'report', 'checker', 'cli'].map((name) => `../${name}/src`);
  for (const folder of [...folders, '../../schemas']) {
    const files = (await readdir(join(here, folder), { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    for (const path of files.map((file) => join(file.parentPath, file.name)).sort()) {
      hash.update(path.slice(here.length)).update(await readFile(path));
    }
  }
  return hash
    .update(await readFile(join(here, '../../package-lock.json')))
    .digest('hex')
    .slice(0, 16);
}

const { metafile, outputFiles } = await build({
  ...nodeBundle,
  absWorkingDir: here,
  entryPoints: { thethuc: 'src/thethuc.ts', worker: '../checker/src/worker.ts' },
  outdir: 'dist',
  define: { THETHUC_BUILD: JSON.stringify(await buildId()) },
  plugins: [rulePages, letters, data],
  write: false,
});

// The new files first, the old ones away last: a command that is started meanwhile finds what it needs.
const dist = join(here, 'dist');
await mkdir(dist, { recursive: true });
const old = new Set(await readdir(dist));
const put = async (name, contents) => {
  const next = join(dist, `.${name}.${process.pid}`);
  await writeFile(next, contents);
  await rename(next, join(dist, name));
  old.delete(name);
};
const outputs = outputFiles.map(({ path, contents }) => [basename(path), contents]);
const isEntry = ([name]) => name === 'thethuc.js' || name === 'worker.js';
for (const [name, contents] of outputs.filter((output) => !isEntry(output))) await put(name, contents);
for (const [name, contents] of outputs.filter(isEntry)) await put(name, contents);
await put('THIRD-PARTY.txt', await thirdParty(metafile, here));
await copyFile(join(here, '../../LICENSE'), join(dist, 'LICENSE'));
old.delete('LICENSE');
for (const name of old) await rm(join(dist, name), { recursive: true });
