// Bundles the command into `dist/`: one start-up file, one chunk per command and a
// module for worker threads. JSON and the pages of the rules are put into it.
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { narrowLetters } from './narrow-letters.mjs';

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

/** See `narrow-letters.mjs`; only the core matches text. */
const letters = {
  name: 'letters',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]core[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: source.includes('\\p{') ? narrowLetters(source) : source, loader: 'ts' };
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

await rm(join(here, 'dist'), { recursive: true, force: true });
await build({
  absWorkingDir: here,
  entryPoints: { thethuc: 'src/thethuc.ts', worker: '../checker/src/worker.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  // Vietnamese is stored as it is: escapes would double the size of the messages.
  charset: 'utf8',
  legalComments: 'linked',
  // The package gives Node its CommonJS, which asks for `require`; a bundle of modules has none.
  alias: { yaml: fileURLToPath(new URL('./browser/index.js', import.meta.resolve('yaml/package.json'))) },
  plugins: [rulePages, letters, data],
  logLevel: 'warning',
});
