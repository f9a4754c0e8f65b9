import { parseArgs } from 'node:util';
import { existsSync } from 'node:fs';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server.ts';
import { VERSION } from './version.ts';

const HELP = `thethuc-language-server ${VERSION}

Máy chủ ngôn ngữ cho bản thảo văn bản của Đảng (Language Server Protocol).

  thethuc-language-server --stdio              nói chuyện qua đầu vào và đầu ra chuẩn
  thethuc-language-server --node-ipc           nói chuyện với tiến trình mẹ là Node
  thethuc-language-server --socket=CỔNG        nói chuyện qua cổng TCP
  thethuc-language-server --version | --help

A language server for drafts of Party documents; editors start it with --stdio.
`;

const { values } = parseArgs({
  options: {
    stdio: { type: 'boolean' },
    'node-ipc': { type: 'boolean' },
    socket: { type: 'string' },
    clientProcessId: { type: 'string' },
    version: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
  strict: false,
});

if (values.version === true) {
  process.stdout.write(`${VERSION}\n`);
} else if (values.help === true) {
  process.stdout.write(HELP);
} else if (values.stdio === undefined && values['node-ipc'] === undefined && values.socket === undefined) {
  process.stderr.write(HELP);
  process.exitCode = 2;
} else {
  const worker = new URL('./worker.js', import.meta.url);
  // From source there is no bundled module for threads: files are checked in this one.
  startServer(createConnection(ProposedFeatures.all), {
    version: VERSION,
    ...(existsSync(worker) ? { worker } : {}),
  });
}
