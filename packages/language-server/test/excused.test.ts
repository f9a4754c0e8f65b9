import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { baselineText, planRun, runPlan } from '@thethuc/checker';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CodeActionRequest, type CodeAction } from 'vscode-languageserver-protocol/node';
import { Client } from './client.ts';
import { FAULTY } from './drafts.ts';

// A server is bundled and started first.
vi.setConfig({ hookTimeout: 60_000, testTimeout: 60_000 });

/** A second place of the same fault, which is new. */
const TWICE = FAULTY.replace('## Điều 3. ', '## Điều 3: ');

let folder: string;
let client: Client;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thethuc-excused-'));
  writeFileSync(join(folder, 'thethuc.config.yaml'), 'baseline: thethuc.baseline.json\n');
  writeFileSync(join(folder, 'a.md'), FAULTY);
  const today = '2026-11-22';
  const plan = await planRun({ cwd: folder, operands: ['a.md'], asked: { today } });
  const run = await runPlan(plan, {
    cwd: folder,
    today,
    program: { version: '0', build: '' },
    writeBaseline: true,
  });
  for (const [path, entries] of run.baselines) writeFileSync(path, baselineText(entries));
  client = await Client.start({ folder: pathToFileURL(folder).href });
});
afterAll(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

describe('an old fault that the baseline knows', () => {
  it('is not marked in the editor, and “fix all” leaves it as the command does', async () => {
    const uri = pathToFileURL(join(folder, 'a.md')).href;
    const document = await client.open(uri, TWICE);
    const diagnostics = await client.diagnostics(uri);
    expect(diagnostics.map(({ range }) => document.getText(range))).toEqual(['Điều 3:']);
    const [all] = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: document.positionAt(0), end: document.positionAt(TWICE.length) },
      context: { diagnostics: [], only: ['source.fixAll'] },
    })) as CodeAction[];
    await client.apply(all!.edit!);
    expect(client.document(uri).getText()).toBe(FAULTY);
  });
});
