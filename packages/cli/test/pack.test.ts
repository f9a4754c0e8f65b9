import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

// The package as an office gets it: one file, no build, no network.

const cli = fileURLToPath(new URL('..', import.meta.url));
const sample = fileURLToPath(new URL('../../../samples/co-loi/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'thethuc-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

const npm = (cwd: string, ...argv: readonly string[]) =>
  execFileSync('npm', argv, { cwd, encoding: 'utf8', shell: process.platform === 'win32', stdio: 'pipe' });

it('installs from one tarball into an empty folder, without a network, and runs', { timeout: 180_000 }, () => {
  npm(cli, 'pack', '--pack-destination', folder, '--foreground-scripts=false');
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', '--cache', join(folder, 'cache'), `./${tarball}`);
  const installed = join(folder, 'node_modules/@thethuc/cli');
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['@thethuc']);
  expect(existsSync(join(installed, 'dist/LICENSE'))).toBe(true);
  expect(readFileSync(join(installed, 'dist/THIRD-PARTY.txt'), 'utf8')).toMatch(/^- ajv \d/mu);

  const run = (...argv: readonly string[]) => {
    try {
      const bin = join(folder, 'node_modules/.bin/thethuc');
      const out = execFileSync(bin, argv, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
      return { status: 0, out };
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string };
      return { status, out: stdout };
    }
  };
  const { version } = JSON.parse(readFileSync(join(cli, 'package.json'), 'utf8')) as { version: string };
  expect(run('--version')).toEqual({ status: 0, out: `thethuc ${version}\n` });
  writeFileSync(join(folder, 'thethuc.config.yaml'), 'severities: { trang/le: off }\n');
  const checked = run('check', sample, '-o', 'html=phieu.html', '-o', 'json=bao-cao.json', '--cache');
  expect(checked.status).toBe(1);
  expect(checked.out).toContain('Hướng dẫn số 05-HD/VPTW');
  expect(run('merge', 'bao-cao.json', '--format', 'markdown').out).toContain('<!-- thethuc -->');
  expect(run('explain', 'tieu-de/co-chu').out).toContain('Cỡ chữ');
});
