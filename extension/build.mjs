// Bundles the client and the pages of the DOCX and PDF views into `dist/`, with the language server beside them.
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const server = join(here, '../packages/language-server/dist');

// Built with it, so that no package holds an old server.
await import('../packages/language-server/build.mjs');

await rm(join(here, 'dist'), { recursive: true, force: true });
const shared = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'linked',
  logLevel: 'warning',
};
await build({
  ...shared,
  entryPoints: { extension: 'src/extension.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  platform: 'node',
  target: 'node20.18',
  external: ['vscode'],
});
await build({
  ...shared,
  entryPoints: {
    'docx-view': 'src/webview/docx/view.ts',
    'pdf-view': 'src/webview/pdf/view.ts',
    style: 'src/webview/view.css',
  },
  entryNames: '[name]',
  outdir: 'dist/webview',
  format: 'iife',
  platform: 'browser',
  target: 'chrome124',
  loader: { '.pfb': 'binary' },
});
await cp(
  fileURLToPath(import.meta.resolve('pdfjs-dist/standard_fonts/LICENSE_FOXIT')),
  join(here, 'dist/webview/LICENSE_FOXIT'),
);
await cp(server, join(here, 'dist/server'), { recursive: true });
