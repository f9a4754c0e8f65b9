import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CancellationTokenSource,
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

let bundle: string | undefined;

/** The server as it is shipped, bundled once for all tests of a process: from source each start takes seconds. */
export function bundledServer(): string {
  if (bundle === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'thethuc-language-server-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    const build = fileURLToPath(new URL('../build.mjs', import.meta.url));
    execFileSync(process.execPath, [build, folder], { stdio: 'inherit' });
    // The bundle is made of modules; a folder says so by its manifest.
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    bundle = folder;
  }
  return join(bundle, 'server.js');
}

export interface ClientOptions {
  /** What the client answers for the section `thethuc`. */
  readonly settings?: unknown;
  readonly capabilities?: ClientCapabilities;
  /** URI of the workspace folder. */
  readonly folder?: string;
  /** Arguments of Node; left out, the bundled server. */
  readonly argv?: readonly string[];
}

/** Milliseconds after which a message that does not come is a failure. */
const PATIENCE_MS = 20_000;

const PUSHED: ClientCapabilities = {
  workspace: { configuration: true, workspaceEdit: { documentChanges: true } },
  textDocument: { publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true } },
};

/** A client of the protocol's own library, speaking to the server over its standard streams. */
export class Client {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  readonly shown: string[] = [];
  readonly registered: string[] = [];
  settings: unknown;
  initialized!: InitializeResult;
  readonly #documents = new Map<string, TextDocument>();
  readonly #waiting = new Set<() => void>();

  constructor({ settings = {}, argv = [bundledServer(), '--stdio'] }: ClientOptions = {}) {
    this.settings = settings;
    this.process = spawn(process.execPath, argv, { stdio: 'pipe' });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
      { error: () => undefined, warn: () => undefined, info: () => undefined, log: () => undefined },
    );
    this.connection.onError(() => undefined);
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations.map(({ method }) => method));
    });
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => this.#note(this.published, params));
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => this.#note(this.logged, message));
    this.connection.onNotification(ShowMessageNotification.type, ({ message }) => this.#note(this.shown, message));
    this.connection.listen();
  }

  static async start(options: ClientOptions = {}): Promise<Client> {
    const client = new Client(options);
    const { capabilities = PUSHED, folder } = options;
    client.initialized = await client.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol still demands it
      rootUri: folder ?? null,
      workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'thu' }],
      capabilities,
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  async open(uri: string, text: string): Promise<TextDocument> {
    const document = TextDocument.create(uri, 'markdown', 1, text);
    this.#documents.set(uri, document);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    return document;
  }

  /** Replaces the text, or the stretch from one offset to another. */
  async change(uri: string, text: string, from?: number, to?: number): Promise<TextDocument> {
    const document = this.document(uri);
    const version = document.version + 1;
    const change =
      from === undefined
        ? { text }
        : { range: { start: document.positionAt(from), end: document.positionAt(to ?? from) }, text };
    TextDocument.update(document, [change], version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [change],
    });
    return document;
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  document(uri: string): TextDocument {
    return this.#documents.get(uri)!;
  }

  /** The diagnostics pushed for the present version of a document. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const version = this.#documents.get(uri)?.version;
    const found = await this.until(() =>
      this.published.findLast((one) => one.uri === uri && (version === undefined || one.version === version)),
    );
    return found.diagnostics;
  }

  /** Applies an edit to the documents that are open, and tells the server. */
  async apply(edit: WorkspaceEdit): Promise<void> {
    for (const change of edit.documentChanges ?? []) {
      const { textDocument, edits } = change as TextDocumentEdit;
      await this.applyEdits(textDocument.uri, edits as TextEdit[]);
    }
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) await this.applyEdits(uri, edits);
  }

  async applyEdits(uri: string, edits: TextEdit[]): Promise<void> {
    await this.change(uri, TextDocument.applyEdits(this.document(uri), edits));
  }

  /** What `find` finds, as soon as it finds something. */
  until<T>(find: () => T | undefined | false): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`Nothing came. Logged: ${this.logged.join('\n')}`));
      }, PATIENCE_MS);
      const look = () => {
        const found = find();
        if (found === undefined || found === false) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }

  cancellation(): CancellationTokenSource {
    return new CancellationTokenSource();
  }

  /** Ends the server as the protocol wants it, and gives its exit code. */
  async stop(): Promise<number | null> {
    const ended = this.ended();
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    return ended;
  }

  ended(): Promise<number | null> {
    return new Promise((resolve) => {
      if (this.process.exitCode !== null) resolve(this.process.exitCode);
      else this.process.once('exit', (code) => resolve(code));
    });
  }

  #note<T>(list: T[], one: T): void {
    list.push(one);
    for (const look of [...this.#waiting]) look();
  }
}
