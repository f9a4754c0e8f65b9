import { cpSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { EXAMPLE_CONFIG } from '../src/generate/settings-page.ts';
import { templateRepository } from '../src/samples/kho-mau.ts';
import { filesBelow, ROOT, textOf } from '../src/source-files.ts';
import { runCommand } from './run-command.ts';

// The example repository in samples/: its gate, run as its pipelines run it.

const REPOSITORY = 'samples/kho-mau';
const root = mkdtempSync(join(tmpdir(), 'thethuc-kho-'));
const folder = join(root, 'kho');
afterAll(() => rmSync(root, { recursive: true }));

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(ROOT, REPOSITORY), folder, { recursive: true });
});

const run = (...argv: readonly string[]) => runCommand(folder, argv);

/** The command lines of a pipeline, without what the shell does around them. */
function commandsOf(file: string): string[][] {
  return [...textOf(`${REPOSITORY}/${file}`).matchAll(/npx --no thethuc ([^|\n]*)/gu)].map(([, line = '']) =>
    line.trim().split(/\s+/u),
  );
}

/** What somebody does who copies last month's paper. */
function breakTemplate(): void {
  cpSync(join(folder, 'van-ban/2026/nghi-quyet-06.docx'), join(folder, 'mau/nghi-quyet.docx'));
}

describe('the example repository', () => {
  it('holds the documents that bin/samples.ts writes', () => {
    const written = templateRepository();
    const stale = written.filter(
      ({ path, bytes }) => !readFileSync(join(ROOT, 'samples', path)).equals(Buffer.from(bytes)),
    );
    expect(stale.map(({ path }) => path)).toEqual([]);
    const docx = filesBelow(REPOSITORY).filter((path) => path.endsWith('.docx'));
    expect(docx).toEqual(written.map(({ path }) => `samples/${path}`).sort());
  });

  it('passes its own gate, with what is waived and known counted apart', async () => {
    const { status, out } = await run('check');
    expect(status).toBe(0);
    expect(out).toMatch(/6 văn bản: 0 lỗi, 0 cảnh báo, 0 lưu ý; 1 được miễn trừ; \d+ lỗi cũ\./u);
    expect(out).not.toMatch(/hết hạn|không còn cần|đã sửa/u);
  });

  it('has the baseline that the command writes', async () => {
    await run('check', '--write-baseline');
    const name = 'thethuc.baseline.json';
    expect(readFileSync(join(folder, name), 'utf8')).toBe(textOf(`${REPOSITORY}/${name}`));
  });

  it('fails when a template goes wrong', async () => {
    breakTemplate();
    const { status, out } = await run('check', '--format', 'github');
    expect(status).toBe(1);
    expect(out).toMatch(/^::error file=mau\/nghi-quyet\.docx/mu);
    expect(out).not.toContain('nghi-quyet-06');
  });
});

describe('its pipelines', () => {
  it('of GitHub: passes, then fails with a report to read', async () => {
    const [argv = []] = commandsOf('.github/workflows/thethuc.yml');
    expect((await run(...argv)).status).toBe(0);
    breakTemplate();
    expect((await run(...argv)).status).toBe(1);
    expect(readFileSync(join(folder, 'thethuc.md'), 'utf8')).toContain('TRẢ LẠI');
    expect(readFileSync(join(folder, 'phieu.html'), 'utf8')).toContain('mau/nghi-quyet.docx');
  });

  it('of GitLab: shards make one report and one status', async () => {
    const [check = [], merge = []] = commandsOf('.gitlab-ci.yml');
    const [, total = ''] = /parallel: (\d+)/u.exec(textOf(`${REPOSITORY}/.gitlab-ci.yml`)) ?? [];
    const shard = (index: number) =>
      check.map((word) => word.replace('$CI_NODE_INDEX', String(index)).replace('$CI_NODE_TOTAL', total));
    const all = async () => {
      for (let index = 1; index <= Number(total); index += 1)
        await run(...shard(index).map((word) => word.replace('$CI_NODE_INDEX', String(index))));
      return run(...merge);
    };
    expect(await all()).toEqual(await run('check'));
    breakTemplate();
    expect((await all()).status).toBe(1);
    expect(readFileSync(join(folder, 'gl-code-quality-report.json'), 'utf8')).toContain('mau/nghi-quyet.docx');
  });

  it.each(['samples/kho-mau/.pre-commit-config.yaml', '.pre-commit-hooks.yaml'])(
    '%s names a command that runs',
    async (file) => {
      const [, line = ''] = /entry: npx --no thethuc (.*)/u.exec(textOf(file)) ?? [];
      expect((await run(...line.split(' '), 'mau/nghi-quyet.docx', 'mau/cong-van.docx')).status).toBe(0);
      breakTemplate();
      expect((await run(...line.split(' '), 'mau/nghi-quyet.docx', 'mau/cong-van.docx')).status).toBe(1);
    },
  );
});

it('the configuration that the settings page shows can be used', async () => {
  unlinkSync(join(folder, 'thethuc.config.yaml'));
  writeFileSync(join(folder, 'thethuc.config.yml'), EXAMPLE_CONFIG);
  const { status, err } = await run('check');
  expect({ status, err }).toEqual({ status: 1, err: '' });
});
