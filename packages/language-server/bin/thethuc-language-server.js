#!/usr/bin/env node
// Small and committed, so that npm can link it before the build has run.
import { existsSync } from 'node:fs';
import process from 'node:process';

const built = new URL('../dist/server.js', import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  process.stderr.write(
    'thethuc-language-server: chương trình chưa được dựng; hãy chạy «npm run build» (not built: run "npm run build").\n',
  );
  process.exitCode = 2;
}
