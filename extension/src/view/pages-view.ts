import type {
  CancellationToken,
  CustomDocument,
  CustomReadonlyEditorProvider,
  ExtensionContext,
  Uri,
  WebviewPanel,
} from 'vscode';
import { commands, Disposable, EventEmitter, RelativePattern, Uri as Uris, window, workspace } from 'vscode';
import { contentOf } from '../content.ts';
import type { Answer, ViewAnswer } from '../protocol.ts';
import { ViewRequest } from '../requests.ts';
import type { Server } from '../server.ts';
import { language, words } from '../words.ts';
import { framePage } from './frame-page.ts';
import type { FromView, ToView } from './messages.ts';
import { DOCX_VIEW, PDF_VIEW } from './view-types.ts';

/** Milliseconds a file must rest before it is read again: Word writes it in several steps. */
const REST = 400;

/** A view that is in front, and what is known of its file. */
export interface Shown {
  readonly uri: Uri;
  readonly answer: ViewAnswer;
}

/**
 * Word files and PDFs, read only, with the findings marked on their pages: those of a Word file as far as a browser
 * can draw them, those of a PDF as they are.
 */
export class PagesView implements CustomReadonlyEditorProvider {
  readonly #context: ExtensionContext;
  readonly #server: Server;
  readonly #answers = new Map<WebviewPanel, Shown>();
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeShown = this.#changed.event;

  constructor(context: ExtensionContext, server: Server) {
    this.#context = context;
    this.#server = server;
  }

  register(): Disposable {
    const registered = [DOCX_VIEW, PDF_VIEW].map((viewType) =>
      window.registerCustomEditorProvider(viewType, this, {
        webviewOptions: { enableFindWidget: true, retainContextWhenHidden: true },
        supportsMultipleEditorsPerDocument: true,
      }),
    );
    return Disposable.from(...registered);
  }

  /** The view in front, if one is and its file has been read. */
  get shown(): Shown | undefined {
    for (const [panel, shown] of this.#answers) if (panel.active) return shown;
    return undefined;
  }

  openCustomDocument(uri: Uri): CustomDocument {
    return { uri, dispose: () => undefined };
  }

  async resolveCustomEditor({ uri }: CustomDocument, panel: WebviewPanel, _: CancellationToken): Promise<void> {
    const assets = Uris.joinPath(this.#context.extensionUri, 'dist', 'webview');
    panel.webview.options = { enableScripts: true, localResourceRoots: [assets] };
    const subscriptions: Disposable[] = [
      panel.webview.onDidReceiveMessage((message: FromView) => {
        if (message.kind === 'ready') void this.#load(uri, panel);
        else if (message.kind === 'explain') void commands.executeCommand('thethuc.explain', message.ruleId);
        else void this.#server.log(message.error);
      }),
      panel.onDidChangeViewState(() => this.#changed.fire()),
      this.#reloadOnChange(uri, panel),
    ];
    panel.onDidDispose(() => {
      this.#answers.delete(panel);
      for (const subscription of subscriptions) subscription.dispose();
      this.#changed.fire();
    });
    panel.webview.html = framePage(panel.webview, assets, { language: language(), ofPdf: panel.viewType === PDF_VIEW });
    await this.#server.start().catch(() => undefined);
  }

  #reloadOnChange(uri: Uri, panel: WebviewPanel): Disposable {
    const folder = Uris.joinPath(uri, '..');
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/[[\]{}*?]/gu, '?');
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, name));
    let timer: NodeJS.Timeout | undefined;
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void this.#load(uri, panel), REST);
    };
    watcher.onDidChange(again);
    watcher.onDidCreate(again);
    return Disposable.from(watcher, { dispose: () => clearTimeout(timer) });
  }

  /** Reads the file, asks for the findings, and hands both to the page. */
  async #load(uri: Uri, panel: WebviewPanel): Promise<void> {
    const answer = await this.#ask(uri);
    if (answer.ok) this.#answers.set(panel, { uri, answer });
    else this.#answers.delete(panel);
    this.#changed.fire();
    // The server has opened the file within its limits; only then is it given to be drawn.
    const message: ToView = answer.ok
      ? { kind: 'show', bytes: await bytesOf(uri), answer, ...(await this.#worker(panel)) }
      : { kind: 'refuse', reason: answer.reason };
    await panel.webview.postMessage(message);
  }

  /** What reads a PDF comes in the message: so the page may load nothing, and the server's copy is the only one. */
  async #worker({ viewType }: WebviewPanel): Promise<{ readonly worker?: Uint8Array }> {
    if (viewType !== PDF_VIEW) return {};
    return { worker: await bytesOf(Uris.joinPath(this.#context.extensionUri, 'dist', 'server', 'pdf.worker.js')) };
  }

  async #ask(uri: Uri): Promise<Answer<ViewAnswer>> {
    const answer = await this.#server.ask(ViewRequest, await contentOf(uri));
    return answer ?? { ok: false, reason: words().serverFailed };
  }
}

/** A copy: the messages of a webview carry plain byte arrays and no Buffer. */
async function bytesOf(uri: Uri): Promise<Uint8Array> {
  return new Uint8Array(await workspace.fs.readFile(uri));
}
