// A real VS Code on this machine: the server of code-server (MIT), which runs our .vsix in an ordinary Node host.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

/** The newest one that runs on Node 20: VS Code 1.100. */
const CODE_SERVER = '4.100.3';
/** Milliseconds. */
const START_LIMIT = 30_000;

/** Installs it into `folder`, which has a manifest and a lock file of its own; at once when it is there. */
export function installHost(folder: string): void {
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  const done = join(folder, 'installed');
  if (existsSync(done) && readFileSync(done, 'utf8') === CODE_SERVER) return;
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'thethuc-e2e-host', private: true, dependencies: { 'code-server': CODE_SERVER } };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  // Native modules are not needed and could not be built everywhere.
  npm(folder, ['install', '--ignore-scripts']);
  npm(vscode, ['install', '--omit=dev', '--ignore-scripts']);
  writeFileSync(done, CODE_SERVER);
}

function npm(cwd: string, args: readonly string[]): void {
  const run = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`npm ${args.join(' ')} in ${cwd}:\n${run.stdout}${run.stderr}`);
}

export interface Host {
  readonly url: string;
  stop(): void;
}

/** Starts it on loopback with one extension and a fresh profile. */
export async function startHost(folder: string, vsix: string): Promise<Host> {
  const main = join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js');
  const data = join(folder, 'data');
  const extensions = join(folder, 'extensions');
  for (const old of [data, extensions]) rmSync(old, { recursive: true, force: true });
  mkdirSync(join(data, 'data/Machine'), { recursive: true });
  mkdirSync(extensions);
  const settings = { 'workbench.startupEditor': 'none', 'files.autoSave': 'off', 'files.simpleDialog.enable': true };
  writeFileSync(join(data, 'data/Machine/settings.json'), JSON.stringify(settings));
  const common = ['--accept-server-license-terms', '--server-data-dir', data, '--extensions-dir', extensions];
  const install = spawnSync(process.execPath, [main, ...common, '--install-extension', vsix], { encoding: 'utf8' });
  if (install.status !== 0) throw new Error(`The .vsix was not installed:\n${install.stdout}${install.stderr}`);
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      main,
      ...common,
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--without-connection-token',
      '--telemetry-level',
      'off',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  await listening(child);
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill() };
}

function freePort(): Promise<number> {
  return new Promise((settle) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((settle, fail) => {
    let said = '';
    const timer = setTimeout(() => fail(new Error(`The workbench did not start:\n${said}`)), START_LIMIT);
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (!said.includes('Extension host agent listening')) return;
      clearTimeout(timer);
      settle();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('exit', (code) => fail(new Error(`The workbench ended with ${String(code)}:\n${said}`)));
  });
}

/** A Chromium of this machine; `undefined` where there is none. */
export function findChromium(): string | undefined {
  const named = process.env['THETHUC_CHROMIUM'];
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}
