import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundledServer } from './client.ts';
import { FAULTY } from './drafts.ts';

// An independent client: what the protocol's own library forgives, another program may not.

const found = spawnSync('nvim', ['--version'], { encoding: 'utf8' }).status === 0;
if (!found) console.log('Neovim is not installed: the test with its client is skipped.');

describe.skipIf(!found)('Neovim', () => {
  it('shows the diagnostic and applies the quick fix', () => {
    const folder = mkdtempSync(join(tmpdir(), 'thethuc-neovim-'));
    try {
      const draft = join(folder, 'ban-thao.md');
      writeFileSync(draft, FAULTY);
      const script = fileURLToPath(new URL('neovim.lua', import.meta.url));
      const { status, stdout } = spawnSync('nvim', ['--headless', '--clean', '-c', `luafile ${script}`], {
        encoding: 'utf8',
        timeout: 60_000,
        env: { ...process.env, NODE: process.execPath, SERVER: bundledServer(), DRAFT: draft, XDG_STATE_HOME: folder },
      });
      const line = FAULTY.split('\n').findIndex((one) => one.startsWith('## Điều 2:')) + 1;
      expect({ status, shown: stdout.trim().split(/\r?\n/u) }).toEqual({
        status: 0,
        shown: [`${line}:4 Sau số của điều là “:”, phải là “.”.`, '## Điều 2. Trách nhiệm'],
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
