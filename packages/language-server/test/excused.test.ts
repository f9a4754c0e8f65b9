import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { baselineText, planRun, runPlan } from '@thethuc/checker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CodeActionRequest, type CodeAction } from 'vscode-languageserver-protocol/node';
import { Client } from './client.ts';
import { ReportRequest, ViewRequest } from '../src/extension/requests.ts';
import { FAULTY } from './drafts.ts';

/** A second place of the same fault, which is new. */
const TWICE = FAULTY.replace('## Điều 3. ', '## Điều 3: ');

const FAULTY_WORD = fileURLToPath(new URL('../../../samples/co-loi/nghi-quyet-chep-mau-cu.docx', import.meta.url));

let folder: string;
let client: Client;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thethuc-excused-'));
  writeFileSync(join(folder, 'thethuc.config.yaml'), 'baseline: thethuc.baseline.json\n');
  writeFileSync(join(folder, 'a.md'), FAULTY);
  copyFileSync(FAULTY_WORD, join(folder, 'a.docx'));
  const today = '2026-11-22';
  const plan = await planRun({ cwd: folder, operands: ['a.md', 'a.docx'], asked: { today } });
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

  it('is left out of the view of a Word file, which says how much was', async () => {
    const uri = pathToFileURL(join(folder, 'a.docx')).href;
    const answer = await client.connection.sendRequest(ViewRequest, { uri });
    if (!answer.ok) throw new Error(answer.reason);
    expect(answer.findings).toEqual([]);
    expect(answer.excused).toBeGreaterThan(5);
    // The same file where no baseline is in force.
    const content = readFileSync(FAULTY_WORD).toString('base64');
    const free = await client.connection.sendRequest(ViewRequest, { uri: 'vscode-vfs://x/a.docx', content });
    expect(free).toMatchObject({ ok: true, excused: 0 });
    expect(free.ok && free.findings).toHaveLength(answer.excused);
  });

  it('is named in the report on an open draft as one that does not count', async () => {
    const uri = pathToFileURL(join(folder, 'a.md')).href;
    await client.open(uri, TWICE);
    const answer = await client.connection.sendRequest(ReportRequest, { uris: [uri] });
    if (!answer.ok) throw new Error(answer.reason);
    expect(answer.html.includes('Lỗi cũ đã ghi nhận (1)')).toBe(true);
  });

  it('is left out where the draft itself waives it', async () => {
    const uri = 'untitled:mien-tru.md';
    const own = `mien-tru:\n  - quy-tac: don-vi/dau\n    ly-do: mẫu cũ\n    den: 2999-12-31\n---\n\n- Căn cứ`;
    await client.open(uri, FAULTY.replace('---\n\n- Căn cứ', own));
    const answer = await client.connection.sendRequest(ReportRequest, { uris: [uri] });
    if (!answer.ok) throw new Error(answer.reason);
    expect(answer.html.includes('Được miễn trừ (1)')).toBe(true);
  });
});

describe('the settings of the editor', () => {
  it('hold for the report on a folder, too', async () => {
    const free = mkdtempSync(join(tmpdir(), 'thethuc-severities-'));
    writeFileSync(join(free, 'b.md'), FAULTY);
    const strict = await Client.start({ settings: { severities: { 'don-vi/dau': 'off' } } });
    const answer = await strict.connection.sendRequest(ReportRequest, { uris: [pathToFileURL(free).href] });
    await strict.stop();
    rmSync(free, { recursive: true });
    if (!answer.ok) throw new Error(answer.reason);
    expect(answer.html.includes('Cấu hình tắt (1)')).toBe(true);
  });
});
