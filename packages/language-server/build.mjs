// Bundles the server into `dist/` or into the folder that is named: one start-up file, chunks for what is seldom
// needed, a module for worker threads, and beside them the pages of rules and instruments that diagnostics lead to.
import { copyFile, cp, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { letters } from '../cli/narrow-letters.mjs';
import { nodeBundle } from '../cli/node-bundle.mjs';
import { thirdParty } from '../cli/third-party.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = process.argv[2] === undefined ? join(here, 'dist') : resolve(process.argv[2]);

/** The part of pdf.js that reads files stays a file by itself: the VS Code extension loads the same one in its PDF view. */
const PDF_WORKER = 'pdfjs-dist/legacy/build/pdf.worker.mjs';
const pdfWorker = {
  name: 'pdf-worker',
  setup(bundle) {
    bundle.onResolve({ filter: new RegExp(`^${PDF_WORKER}$`) }, () => ({ path: './pdf.worker.js', external: true }));
  },
};

await rm(dist, { recursive: true, force: true });
const { metafile } = await build({
  ...nodeBundle,
  absWorkingDir: here,
  entryPoints: { server: 'src/main.ts', worker: '../checker/src/worker.ts' },
  outdir: dist,
  // The protocol library is CommonJS and asks for `require`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
  // Where `src/pages.ts` finds the pages, counted from the bundle.
  define: { PAGES: '"./trang/"' },
  plugins: [letters, pdfWorker],
});

await build({
  entryPoints: [fileURLToPath(import.meta.resolve(PDF_WORKER))],
  outfile: join(dist, 'pdf.worker.js'),
  format: 'esm',
  platform: 'neutral',
  target: ['node20.19', 'chrome124'],
  minify: true,
  charset: 'utf8',
  legalComments: 'linked',
  logLevel: 'warning',
});

const rules = join(here, '../core/src/rules');
for (const file of (await readdir(rules, { recursive: true })).filter((name) => name.endsWith('.md'))) {
  await cp(join(rules, file), join(dist, 'trang/quy-tac', file));
}
await cp(join(here, '../core/docs/van-ban'), join(dist, 'trang/van-ban'), { recursive: true });
await writeFile(join(dist, 'THIRD-PARTY.txt'), await thirdParty(metafile, here));
await copyFile(join(here, '../../LICENSE'), join(dist, 'LICENSE'));
