import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  CompletionRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  FileChangeType,
  HoverRequest,
  WorkspaceDiagnosticRequest,
  type ClientCapabilities,
  type CodeAction,
  type DidChangeWatchedFilesParams,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMarkdown } from '@thethuc/markdown';
import { renderDocx } from '@thethuc/docx';
import { Client } from './client.ts';
import { CLEAN, FAULTY } from './drafts.ts';
import { ISSUED } from './issued.ts';

const PULLING: ClientCapabilities = {
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: { diagnostic: {} },
};

let folder: string;
const codesOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

/** The DOCX of a draft, whatever is wrong with it. */
function docx(text: string): Uint8Array {
  const { draft } = readMarkdown(text, { today: '2026-11-22' });
  return renderDocx(draft!, { today: '2026-11-22' });
}

const WRONG_CITATION = CLEAN.replace('khoản 2 Điều 1 Quy định này', 'khoản 2 Điều 7 Quy định này');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thethuc-server-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function withClient<T>(options: ConstructorParameters<typeof Client>[0], work: (client: Client) => Promise<T>) {
  const client = await Client.start(options);
  try {
    return await work(client);
  } finally {
    await client.stop();
  }
}

describe('pulled diagnostics', () => {
  it('are the ones that are pushed, are given once a version, and are not pushed as well', () =>
    withClient({ capabilities: PULLING }, async (client) => {
      const uri = 'file:///keo.md';
      expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true });
      await client.open(uri, FAULTY);
      const pull = (previousResultId?: string) =>
        client.connection.sendRequest(DocumentDiagnosticRequest.type, {
          textDocument: { uri },
          ...(previousResultId === undefined ? {} : { previousResultId }),
        });
      const first = (await pull()) as FullDocumentDiagnosticReport;
      expect(codesOf(first.items)).toEqual(['don-vi/dau']);
      expect(await pull(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
      await client.change(uri, CLEAN);
      expect(await pull(first.resultId)).toMatchObject({ kind: 'full', items: [] });
      expect(client.published).toEqual([]);
    }));
});

describe('configuration', () => {
  it('is asked for, and asked again when it changes', () =>
    withClient({ settings: { language: 'en', severities: { 'don-vi/dau': 'info' } } }, async (client) => {
      const uri = 'file:///cau-hinh.md';
      await client.open(uri, FAULTY);
      const [english] = await client.diagnostics(uri);
      expect(english?.message).toContain('it must be “.”');
      expect(english?.severity).toBe(3);
      client.settings = { severities: { 'don-vi': 'off' } };
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      await client.until(() => client.published.at(-1)?.diagnostics.length === 0);
      client.settings = { language: 'tiếng Việt', severities: 'none', maxLiveKb: 'many', stage: 7 };
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      await client.until(() => JSON.stringify(client.published.at(-1)).includes('"Sau số của điều'));
    }));

  it('is Vietnamese by itself, whatever language the editor runs in', () =>
    withClient({}, async (client) => {
      await client.open('file:///a.md', FAULTY);
      expect((await client.diagnostics('file:///a.md'))[0]?.message).toMatch(/^Sau số của điều/u);
    }));

  it('takes the settings a client sends when it cannot be asked', () =>
    withClient({ capabilities: {} }, async (client) => {
      const uri = 'file:///gui.md';
      await client.open(uri, FAULTY);
      expect(await client.diagnostics(uri)).toHaveLength(1);
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
        settings: { thethuc: { severities: { 'don-vi/dau': 'off' } } },
      });
      await client.until(() => client.published.at(-1)?.diagnostics.length === 0);
    }));

  it('follows the file of the project, and says when it is wrong', async () => {
    const project = join(folder, 'du-an');
    mkdirSync(project);
    const config = join(project, 'thethuc.config.yaml');
    writeFileSync(config, 'severities:\n  don-vi/dau: off\n');
    await withClient({ folder: pathToFileURL(project).href }, async (client) => {
      const uri = pathToFileURL(join(project, 'a.md')).href;
      await client.open(uri, FAULTY);
      expect(await client.diagnostics(uri)).toEqual([]);
      writeFileSync(config, 'severities:\n  don-vi/dau: warning\n');
      const changed: DidChangeWatchedFilesParams = {
        changes: [{ uri: pathToFileURL(config).href, type: FileChangeType.Changed }],
      };
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, changed);
      await client.until(() => client.published.at(-1)?.diagnostics[0]?.severity === 2);
      writeFileSync(config, 'severitys: {}\n');
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, changed);
      await client.until(() => client.shown.some((message) => message.includes('severities')));
    });
  });
});

describe('waivers', () => {
  it('of the draft and of the project are silent in the editor, too', async () => {
    const project = join(folder, 'mien-tru');
    mkdirSync(project);
    const twice = FAULTY.replace('## Điều 3. ', '## Điều 3: ');
    const own = `mien-tru:\n  - quy-tac: don-vi/dau\n    chu: 'Điều 2:'\n    ly-do: mẫu cũ\n    den: 2999-12-31\n---\n\n- Căn cứ`;
    await withClient({ folder: pathToFileURL(project).href }, async (client) => {
      const uri = pathToFileURL(join(project, 'a.md')).href;
      const document = await client.open(uri, twice.replace('---\n\n- Căn cứ', own));
      const diagnostics = await client.diagnostics(uri);
      expect(diagnostics.map(({ code, range }) => [code, document.getText(range)])).toEqual([
        ['don-vi/dau', 'Điều 3:'],
      ]);
    });
    writeFileSync(
      join(project, 'thethuc.config.yaml'),
      "waivers:\n  - rule: don-vi/dau\n    files: ['*.md']\n    reason: mẫu cũ\n    until: 2999-12-31\n",
    );
    await withClient({ folder: pathToFileURL(project).href }, async (client) => {
      const uri = pathToFileURL(join(project, 'b.md')).href;
      await client.open(uri, twice);
      expect(await client.diagnostics(uri)).toEqual([]);
    });
  });
});

describe('DOCX and PDF files of the workspace', () => {
  it('are checked where they lie, and again when they change', async () => {
    const workspace = join(folder, 'kho');
    mkdirSync(workspace);
    const file = join(workspace, 'quy-dinh.docx');
    const uri = pathToFileURL(file).href;
    writeFileSync(file, docx(WRONG_CITATION));
    writeFileSync(join(workspace, 'hong.docx'), 'PK');
    writeFileSync(join(workspace, 'ban-hanh.pdf'), ISSUED);
    await withClient({ folder: pathToFileURL(workspace).href }, async (client) => {
      const latest = (of: string) => client.published.findLast((one) => one.uri === of);
      const [wrong] = (await client.until(() => latest(uri))).diagnostics;
      expect(wrong?.code).toBe('vien-dan/noi-bo');
      expect(wrong?.message).toMatch(/^Văn bản không có Điều 7\.\n.*đoạn \d+/u);
      const broken = await client.until(() => latest(pathToFileURL(join(workspace, 'hong.docx')).href));
      expect(codesOf(broken.diagnostics)).toEqual(['khong-doc-duoc']);
      const issued = await client.until(() => latest(pathToFileURL(join(workspace, 'ban-hanh.pdf')).href));
      const form = issued.diagnostics.find(({ code }) => code === 'quyen-han/hinh-thuc');
      expect(form?.message).toContain('(trang 1, đoạn ');
      expect(form?.data).toMatchObject({ page: 1, box: { x: 380, width: 21 } });
      const tell = (type: FileChangeType) =>
        client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });
      writeFileSync(file, docx(CLEAN));
      await tell(FileChangeType.Changed);
      await client.until(() => latest(uri)?.diagnostics.length === 0);
      writeFileSync(file, docx(WRONG_CITATION));
      await tell(FileChangeType.Changed);
      await client.until(() => latest(uri)?.diagnostics.length === 1);
      rmSync(file);
      await tell(FileChangeType.Deleted);
      await client.until(() => latest(uri)?.diagnostics.length === 0);
    });
  });

  it('are pulled, and the client is told to pull again when they change', async () => {
    const workspace = join(folder, 'keo');
    mkdirSync(workspace);
    const file = join(workspace, 'quy-dinh.docx');
    const uri = pathToFileURL(file).href;
    writeFileSync(file, docx(WRONG_CITATION));
    await withClient({ folder: pathToFileURL(workspace).href, capabilities: PULLING }, async (client) => {
      let refreshed = 0;
      client.connection.onRequest(DiagnosticRefreshRequest.type, () => void (refreshed += 1));
      const pull = async (previous: readonly { uri: string; value: string }[] = []) =>
        (await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [...previous] }))
          .items;
      const [first] = await pull();
      expect(first).toMatchObject({ kind: 'full', uri, items: [{ code: 'vien-dan/noi-bo' }] });
      const previous = [{ uri, value: first!.resultId! }];
      expect(await pull(previous)).toMatchObject([{ kind: 'unchanged', uri }]);
      expect(client.registered).toContain('workspace/didChangeWatchedFiles');
      writeFileSync(file, docx(CLEAN));
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri, type: FileChangeType.Changed }],
      });
      while (refreshed === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await pull(previous)).toMatchObject([{ kind: 'full', uri, items: [] }]);
      expect(client.published).toEqual([]);
    });
  });
});

describe('large drafts', () => {
  const large = CLEAN + '\nMột đoạn dài không có lỗi gì để phải nói.\n'.repeat(60);

  it('are checked when opened and when saved, with a notice', () =>
    withClient({ settings: { maxLiveKb: 2 } }, async (client) => {
      const uri = 'file:///lon.md';
      await client.open(uri, large);
      expect(codesOf(await client.diagnostics(uri))).toEqual(['ban-thao-lon']);
      const at = large.indexOf('## Điều 2. ') + '## Điều 2'.length;
      await client.change(uri, ':', at, at + 1);
      expect(codesOf(await client.diagnostics(uri))).toEqual(['ban-thao-lon']);
      const count = client.published.length;
      await client.save(uri);
      await client.until(() => client.published.length > count);
      expect(codesOf(await client.diagnostics(uri))).toEqual(['ban-thao-lon', 'don-vi/dau']);
    }));
});

describe('a client that knows no versions', () => {
  it('gets edits it can apply', () =>
    withClient({ capabilities: {} }, async (client) => {
      const uri = 'file:///cu.md';
      await client.open(uri, FAULTY);
      const diagnostics = await client.diagnostics(uri);
      const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range: diagnostics[0]!.range,
        context: { diagnostics },
      })) as CodeAction[];
      expect(Object.keys(actions[0]?.edit ?? {})).toEqual(['changes']);
      await client.apply(actions[0]!.edit!);
      expect(client.document(uri).getText()).toBe(CLEAN);
    }));
});

describe('the server', () => {
  it('ends with 0 after shutdown, and with 1 without', async () => {
    expect(await (await Client.start()).stop()).toBe(0);
    const rude = await Client.start();
    const ended = rude.ended();
    await rude.connection.sendNotification(ExitNotification.type);
    expect(await ended).toBe(1);
  });

  it('ends when its client hangs up', async () => {
    const client = await Client.start();
    const ended = client.ended();
    client.process.stdin.end();
    expect(await ended).not.toBeNull();
  });

  it('answers after requests that make no sense', () =>
    withClient({}, async (client) => {
      const uri = 'file:///vo-nghia.md';
      await client.open(uri, FAULTY);
      const send = (method: string, params: unknown) => client.connection.sendRequest(method, params).catch(() => null);
      await send('textDocument/hover', {});
      await send('textDocument/hover', { textDocument: { uri }, position: { line: -5, character: 1e9 } });
      await send('textDocument/completion', { textDocument: { uri: 7 }, position: null });
      await send('textDocument/codeAction', { textDocument: { uri } });
      await send('textDocument/rename', { textDocument: { uri }, position: { line: 0, character: 0 } });
      await send('textDocument/noSuchThing', [1, 2]);
      await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: 'file:///none.md' } });
      client.process.stdin.write('Content-Length: 9\r\n\r\n{not json');
      expect(await client.diagnostics(uri)).toHaveLength(1);
      const document = client.document(uri);
      const position = document.positionAt(FAULTY.indexOf('Điều 2:') + 2);
      expect(
        await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }),
      ).not.toBeNull();
    }));

  it('drops a request that was cancelled', () =>
    withClient({}, async (client) => {
      const uri = 'file:///huy.md';
      await client.open(uri, CLEAN);
      const source = client.cancellation();
      const answer = client.connection.sendRequest(
        CompletionRequest.type,
        { textDocument: { uri }, position: { line: 1, character: 14 } },
        source.token,
      );
      source.cancel();
      expect(await answer.catch(() => null)).toBeNull();
      expect(await client.diagnostics(uri)).toEqual([]);
    }));
});
