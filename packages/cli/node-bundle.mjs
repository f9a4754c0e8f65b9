// How programs of ours for Node are bundled.
import { fileURLToPath } from 'node:url';

/** @type {import('esbuild').BuildOptions & { metafile: true }} */
export const nodeBundle = {
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
  metafile: true,
  logLevel: 'warning',
};
