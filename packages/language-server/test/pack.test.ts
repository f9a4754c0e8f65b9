import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { Client } from './client.ts';
import { ViewRequest } from '../src/extension/requests.ts';
import { FAULTY } from './drafts.ts';

// The package as any editor's user gets it: one file, no build, no network.

const server = fileURLToPath(new URL('..', import.meta.url));
const FAULTY_WORD = new URL('../../../samples/co-loi/nghi-quyet-chep-mau-cu.docx', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'thethuc-server-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

const npm = (cwd: string, ...argv: readonly string[]) =>
  execFileSync('npm', argv, { cwd, encoding: 'utf8', shell: process.platform === 'win32', stdio: 'pipe' });

it('installs from one tarball into an empty folder, without a network, and serves', { timeout: 180_000 }, async () => {
  npm(server, 'pack', '--pack-destination', folder, '--foreground-scripts=false');
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', '--cache', join(folder, 'cache'), `./${tarball}`);
  const installed = join(folder, 'node_modules/@thethuc/language-server');
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['@thethuc']);
  expect(existsSync(join(folder, 'node_modules/.bin/thethuc-language-server'))).toBe(true);
  expect(existsSync(join(installed, 'dist/LICENSE'))).toBe(true);

  const client = await Client.start({ argv: [join(installed, 'bin/thethuc-language-server.js'), '--stdio'] });
  await client.open('file:///a.md', FAULTY);
  const [diagnostic] = await client.diagnostics('file:///a.md');
  expect(diagnostic?.code).toBe('don-vi/dau');
  // The pages that diagnostics lead to come along.
  expect(existsSync(fileURLToPath(diagnostic!.codeDescription!.href))).toBe(true);
  expect(existsSync(fileURLToPath(diagnostic!.relatedInformation![0]!.location.uri))).toBe(true);
  // Files are read in threads, whose module comes along too.
  const view = await client.connection.sendRequest(ViewRequest, { uri: FAULTY_WORD.href });
  expect(view.ok && view.findings.map(({ ruleId }) => ruleId)).toContain('quyen-han/hinh-thuc');
  expect(await client.stop()).toBe(0);
});
