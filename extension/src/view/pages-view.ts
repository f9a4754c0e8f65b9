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
import type { ViewAnswer } from '../protocol.ts';
import { ViewRequest } from '../requests.ts';
import type { Server } from '../server.ts';
import { language, words } from '../words.ts';
import { framePage } from './frame-page.ts';
import { readFromView, type FileToDraw, type ToView } from './messages.ts';
import { Turns } from './turns.ts';
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
    const turns = new Turns();
    const load = () => void this.#load(uri, panel, turns.begin());
    const assets = Uris.joinPath(this.#context.extensionUri, 'dist', 'webview');
    panel.webview.options = { enableScripts: true, localResourceRoots: [assets] };
    const subscriptions: Disposable[] = [
      panel.webview.onDidReceiveMessage((received: unknown) => {
        const message = readFromView(received);
        if (message?.kind === 'ready') load();
        else if (message?.kind === 'explain') void commands.executeCommand('thethuc.explain', message.ruleId);
        else if (message?.kind === 'failed') void this.#server.log(message.error);
      }),
      panel.onDidChangeViewState(() => this.#changed.fire()),
      onChange(uri, load),
    ];
    panel.onDidDispose(() => {
      turns.end();
      this.#answers.delete(panel);
      for (const subscription of subscriptions) subscription.dispose();
      this.#changed.fire();
    });
    panel.webview.html = framePage(panel.webview, assets, { language: language(), ofPdf: panel.viewType === PDF_VIEW });
    await this.#server.start().catch(() => undefined);
  }

  /** Reads the file, asks for the findings, and hands both to the page, if they are still wanted. */
  async #load(uri: Uri, panel: WebviewPanel, wanted: () => boolean): Promise<void> {
    const { answer, message } = await this.#read(uri, panel.viewType).catch(async (error: unknown) => {
      await this.#server.log(String(error));
      return refused(words().cannotOpen);
    });
    // A panel that has been closed must not be touched: it throws.
    if (!wanted()) return;
    if (answer) this.#answers.set(panel, { uri, answer });
    else this.#answers.delete(panel);
    this.#changed.fire();
    await panel.webview.postMessage(message);
  }

  /** What is known of the file, and what its page is told; throws when the file cannot be read. */
  async #read(uri: Uri, viewType: string): Promise<Read> {
    const answer = await this.#server.ask(ViewRequest, await contentOf(uri));
    if (!answer) return refused(words().serverFailed);
    if (!answer.ok && !answer.hasPages) return refused(answer.reason);
    // The server has opened the file within its limits; only then is it given to be drawn.
    const file = { bytes: await bytesOf(uri), ...(await this.#worker(viewType)) };
    return answer.ok ? { answer, message: { kind: 'show', file, answer } } : refused(answer.reason, file);
  }

  /** What reads a PDF comes in the message: so the page may load nothing, and the server's copy is the only one. */
  async #worker(viewType: string): Promise<Pick<FileToDraw, 'worker'>> {
    if (viewType !== PDF_VIEW) return {};
    return { worker: await bytesOf(Uris.joinPath(this.#context.extensionUri, 'dist', 'server', 'pdf.worker.js')) };
  }
}

interface Read {
  readonly answer?: ViewAnswer;
  readonly message: ToView;
}

function refused(reason: string, file?: FileToDraw): Read {
  return { message: { kind: 'refuse', reason, ...(file ? { file } : {}) } };
}

/** Calls `again` when the file has been changed and rests. */
function onChange(uri: Uri, again: () => void): Disposable {
  const folder = Uris.joinPath(uri, '..');
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/[[\]{}*?]/gu, '?');
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, name));
  let timer: NodeJS.Timeout | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(again, REST);
  };
  watcher.onDidChange(later);
  watcher.onDidCreate(later);
  return Disposable.from(watcher, { dispose: () => clearTimeout(timer) });
}

/** A copy: the messages of a webview carry plain byte arrays and no Buffer. */
async function bytesOf(uri: Uri): Promise<Uint8Array> {
  return new Uint8Array(await workspace.fs.readFile(uri));
}
