import { fileURLToPath } from 'node:url';
import {
  CancellationToken,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  InlayHintRefreshRequest,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
  type Connection,
  type Diagnostic,
  type InitializeParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse as analyseDraft, type Analyse, type Analysis } from './analysis.ts';
import { abilitiesOf, initializeResult, type ClientAbilities } from './capabilities.ts';
import { today } from './dates.ts';
import { draftDiagnostics } from './draft-diagnostics.ts';
import { Drafts, type DraftState } from './drafts.ts';
import { registerDocumentFeatures } from './document-features.ts';
import { registerExtensionRequests } from './extension/register.ts';
import { fileDiagnostics } from './features/file-diagnostics.ts';
import { Files } from './files.ts';
import { fileUri } from './pages.ts';
import { BINARY_EXTENSIONS, isBinary, Project } from './project.ts';
import { Schedule } from './schedule.ts';
import {
  DEFAULT_CLIENT_SETTINGS,
  DEFAULT_LANGUAGE,
  readSettings,
  type ClientSettings,
  type Settings,
} from './settings.ts';

export interface ServerOptions {
  readonly version: string;
  /** Module for the threads that check DOCX and PDF files. */
  readonly worker?: URL;
  readonly analyse?: Analyse;
  readonly now?: () => Date;
}

const SECTION = 'thethuc';
const CONFIG_GLOB = '**/thethuc.{config.yaml,config.yml,config.json,baseline.json}';
const FILE_GLOB = `**/*.{${BINARY_EXTENSIONS.map((extension) => extension.slice(1)).join(',')}}`;

/** Serves one client until it hangs up. */
export function startServer(connection: Connection, options: ServerOptions): void {
  new Server(connection, options).listen();
}

class Server {
  readonly #connection: Connection;
  readonly #options: ServerOptions;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #drafts: Drafts;
  readonly #schedule: Schedule;
  readonly #files: Files;
  #abilities: ClientAbilities = abilitiesOf({});
  #folders: string[] = [];
  #client: ClientSettings = DEFAULT_CLIENT_SETTINGS;
  #project: Project;
  /** Settings by document; one object as long as they hold, so that what follows from them is kept. */
  readonly #settings = new Map<string, Promise<Settings>>();
  /** Resolved when the client has said what it is configured for. */
  #configured: Promise<void>;
  #nowConfigured: () => void = () => undefined;
  /** Goes up with every change of settings: part of the id of a pulled result. */
  #generation = 0;

  constructor(connection: Connection, options: ServerOptions) {
    this.#connection = connection;
    this.#options = options;
    this.#configured = new Promise((resolve) => (this.#nowConfigured = resolve));
    this.#project = this.#newProject();
    this.#drafts = new Drafts({
      analyse: options.analyse ?? analyseDraft,
      onFailure: (uri, error) => connection.console.error(`${uri}: ${describe(error)}`),
    });
    this.#schedule = new Schedule((uri) => this.#push(uri));
    this.#files = new Files({
      folders: () => this.#folders,
      check: (paths) => this.#project.check(paths),
      diagnosticsOf: (report) =>
        fileDiagnostics(report, { ...this.#client, language: this.#client.language ?? DEFAULT_LANGUAGE }),
      onChange: (path, diagnostics) => this.#pushFile(path, diagnostics),
    });
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => {
      this.#initialize(params);
      return initializeResult(this.#abilities, this.#options.version);
    });
    connection.onInitialized(() => this.#told(this.#initialized()));
    connection.onDidChangeConfiguration(({ settings }) => this.#told(this.#configurationChanged(settings)));
    connection.onDidChangeWatchedFiles(({ changes }) => this.#told(this.#watchedFilesChanged(changes)));
    this.#documents.onDidOpen(({ document }) => this.#drafts.saved(document));
    this.#documents.onDidChangeContent(({ document }) => {
      if (!this.#abilities.pull) this.#schedule.soon(document.uri);
    });
    this.#documents.onDidSave(({ document }) => {
      this.#drafts.saved(document);
      if (this.#abilities.pull) this.#refreshLarge(document);
      else this.#schedule.soon(document.uri);
    });
    this.#documents.onDidClose(({ document }) => this.#closed(document));
    this.#registerPull();
    registerDocumentFeatures(connection, {
      analysed: (uri, token) => this.#analysed(uri, token),
      analyse: this.#options.analyse ?? analyseDraft,
      openAnalyses: () => this.#openAnalyses(),
      shaped: (edit) => (this.#abilities.documentChanges ? edit : withoutVersions(edit)),
      failed: (what, error) => connection.console.error(`${what}: ${describe(error)}`),
    });
    registerExtensionRequests(connection, {
      settingsFor: (uri) => this.#settingsOfFile(uri),
      analysisOf: async (uri) => (await this.#analysed(uri, CancellationToken.None))?.analysis,
      run: async (...asked) => {
        await this.#configured;
        return this.#project.run(...asked);
      },
      today: () => this.#today(),
      worker: this.#options.worker,
    });
    this.#documents.listen(connection);
    connection.listen();
  }

  // eslint-disable-next-line @typescript-eslint/no-deprecated -- older clients name their folder this way only
  #initialize({ capabilities, workspaceFolders, rootUri, initializationOptions }: InitializeParams): void {
    this.#abilities = abilitiesOf(capabilities ?? {});
    const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    this.#folders = folders.flatMap((uri) => pathOf(uri) ?? []);
    this.#client = readSettings(initializationOptions);
    this.#project = this.#newProject();
  }

  async #initialized(): Promise<void> {
    const { watchConfiguration, watchFiles, folders } = this.#abilities;
    const register = this.#connection.client;
    if (watchConfiguration) {
      this.#told(register.register(DidChangeConfigurationNotification.type, { section: SECTION }));
    }
    if (watchFiles) {
      const watchers = [FILE_GLOB, CONFIG_GLOB].map((globPattern) => ({ globPattern }));
      this.#told(register.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    if (folders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = removed.flatMap(({ uri }) => pathOf(uri) ?? []);
        this.#folders = [
          ...this.#folders.filter((one) => !gone.includes(one)),
          ...added.flatMap(({ uri }) => pathOf(uri) ?? []),
        ];
        this.#told(this.#settingsChanged());
      });
    }
    await this.#askConfiguration();
    this.#nowConfigured();
    if (!this.#abilities.pull) await this.#files.all();
  }

  async #askConfiguration(): Promise<void> {
    if (!this.#abilities.configuration) return;
    try {
      this.#client = readSettings(await this.#connection.workspace.getConfiguration(SECTION));
      this.#project = this.#newProject();
    } catch (error) {
      this.#connection.console.error(describe(error));
    }
  }

  async #configurationChanged(settings: unknown): Promise<void> {
    if (this.#abilities.configuration) await this.#askConfiguration();
    else this.#client = readSettings((settings as Readonly<Record<string, unknown>> | null | undefined)?.[SECTION]);
    await this.#settingsChanged();
  }

  /** Checks everything anew. */
  async #settingsChanged(): Promise<void> {
    this.#generation += 1;
    this.#settings.clear();
    this.#project = this.#newProject();
    const { pull, refresh, inlayRefresh } = this.#abilities;
    if (!pull) for (const { uri } of this.#documents.all()) this.#schedule.soon(uri);
    const files = this.#files.reset();
    if (pull && refresh) this.#refresh();
    if (inlayRefresh) this.#told(this.#connection.sendRequest(InlayHintRefreshRequest.type));
    await files;
  }

  async #watchedFilesChanged(
    changes: readonly { readonly uri: string; readonly type: FileChangeType }[],
  ): Promise<void> {
    const paths = changes.flatMap(({ uri, type }) => {
      const path = pathOf(uri);
      return path === undefined ? [] : [{ path, type }];
    });
    if (paths.some(({ path }) => /thethuc\.(?:config\.(?:ya?ml|json)|baseline\.json)$/u.test(path))) {
      await this.#settingsChanged();
      return;
    }
    const files = paths.filter(({ path }) => isBinary(path));
    if (files.length === 0) return;
    const gone = files.filter(({ type }) => type === FileChangeType.Deleted).map(({ path }) => path);
    const there = files.filter(({ type }) => type !== FileChangeType.Deleted).map(({ path }) => path);
    await this.#files.changed(there, gone);
    if (this.#abilities.pull && this.#abilities.refresh) this.#refresh();
  }

  #refresh(): void {
    this.#told(this.#connection.sendRequest(DiagnosticRefreshRequest.type));
  }

  /** A client that refuses what it was sent costs itself that, and the server nothing. */
  #told(sent: Promise<unknown>): void {
    sent.catch((error: unknown) => this.#connection.console.error(describe(error)));
  }

  #newProject(): Project {
    return new Project({
      root: this.#folders[0] ?? process.cwd(),
      client: this.#client,
      today: this.#today(),
      version: this.#options.version,
      ...(this.#options.worker ? { worker: this.#options.worker } : {}),
      // As a notification: the request of the same purpose waits for an answer that not every client gives.
      onFault: (message) =>
        this.#told(
          this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }),
        ),
    });
  }

  #today(): string {
    return today((this.#options.now ?? (() => new Date()))());
  }

  async #settingsOf(uri: string): Promise<Settings> {
    await this.#configured;
    const known = this.#settings.get(uri) ?? this.#project.settingsFor(pathOf(uri));
    this.#settings.set(uri, known);
    return known;
  }

  /** Of a file that no editor has open as text, or of one that is nowhere yet. */
  async #settingsOfFile(uri: string | undefined): Promise<Settings> {
    await this.#configured;
    return this.#project.settingsFor(uri === undefined ? undefined : pathOf(uri));
  }

  async #state(document: TextDocument): Promise<{ readonly state: DraftState; readonly settings: Settings }> {
    const settings = await this.#settingsOf(document.uri);
    return { state: this.#drafts.state(document, settings, this.#today(), this.#client.maxLiveKb), settings };
  }

  /** The analysis of an open document, unless the client has lost interest meanwhile. */
  async #analysed(
    uri: string,
    token: CancellationToken,
  ): Promise<{ readonly analysis: Analysis; readonly document: TextDocument } | undefined> {
    // Lets a cancellation that has already arrived be read before work begins.
    await new Promise((resolve) => setImmediate(resolve));
    if (token.isCancellationRequested) return undefined;
    const document = this.#documents.get(uri);
    if (!document) return undefined;
    const { state } = await this.#state(document);
    return state.kind === 'analysed' ? { analysis: state.analysis, document } : undefined;
  }

  async #openAnalyses(): Promise<Analysis[]> {
    const states = await Promise.all(this.#documents.all().map((document) => this.#state(document)));
    return states.flatMap(({ state }) => (state.kind === 'analysed' ? [state.analysis] : []));
  }

  async #diagnostics(document: TextDocument): Promise<Diagnostic[]> {
    const { state, settings } = await this.#state(document);
    return draftDiagnostics(state, document, settings, this.#client.maxLiveKb);
  }

  async #push(uri: string): Promise<void> {
    const document = this.#documents.get(uri);
    if (!document) return;
    try {
      const diagnostics = await this.#diagnostics(document);
      if (this.#documents.get(uri) !== document) return;
      await this.#connection.sendDiagnostics({ uri, version: document.version, diagnostics });
    } catch (error) {
      this.#connection.console.error(`${uri}: ${describe(error)}`);
    }
  }

  #pushFile(path: string, diagnostics: readonly Diagnostic[]): void {
    if (this.#abilities.pull) return;
    this.#told(this.#connection.sendDiagnostics({ uri: fileUri(path), diagnostics: [...diagnostics] }));
  }

  /** A pulling client has asked before the file was saved and does not ask again by itself. */
  #refreshLarge(document: TextDocument): void {
    const large = Buffer.byteLength(document.getText(), 'utf8') > this.#client.maxLiveKb * 1024;
    if (large && this.#abilities.refresh) this.#refresh();
  }

  #closed(document: TextDocument): void {
    this.#schedule.cancel(document.uri);
    this.#drafts.closed(document);
    this.#settings.delete(document.uri);
    if (!this.#abilities.pull) this.#told(this.#connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }));
  }

  #registerPull(): void {
    const { diagnostics } = this.#connection.languages;
    diagnostics.on(async ({ textDocument, previousResultId }, token) => {
      await new Promise((resolve) => setImmediate(resolve));
      const document = this.#documents.get(textDocument.uri);
      if (!document || token.isCancellationRequested) return { kind: 'full', items: [] };
      const { state } = await this.#state(document);
      const resultId = `${document.version} ${this.#generation} ${state.kind}`;
      if (resultId === previousResultId) return { kind: 'unchanged', resultId };
      return { kind: 'full', resultId, items: await this.#diagnostics(document) };
    });
    diagnostics.onWorkspace(async ({ previousResultIds }) => {
      await this.#configured;
      const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      const states = new Map([...(await this.#files.all())].map(([path, state]) => [fileUri(path), state]));
      const gone = [...known.keys()].filter((uri) => !states.has(uri) && isBinary(uri));
      return {
        items: [
          ...[...states].map(([uri, { resultId, diagnostics: items }]) =>
            known.get(uri) === resultId
              ? { kind: 'unchanged' as const, uri, resultId, version: null }
              : { kind: 'full' as const, uri, resultId, version: null, items: [...items] },
          ),
          ...gone.map((uri) => ({ kind: 'full' as const, uri, version: null, items: [] })),
        ],
      };
    });
  }
}

/** The path of a URI on this machine; `undefined` for what is nowhere yet. */
function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** The same edit for clients that know no versions. */
function withoutVersions({ documentChanges, ...edit }: WorkspaceEdit): WorkspaceEdit {
  if (!documentChanges) return edit;
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  for (const change of documentChanges) {
    if ('edits' in change) changes[change.textDocument.uri] = change.edits.filter((one) => 'newText' in one);
  }
  return { ...edit, changes };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
