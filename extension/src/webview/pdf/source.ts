import { getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentLoadingTask, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SymbolFonts } from './symbol-fonts.ts';

/** Pixels of a picture: a sheet of A4 scanned at 600 dots an inch has 35 million. Larger ones are left out. */
const MAX_PICTURE = 36_000_000;

/**
 * A PDF, read in a thread: however long its reading takes, the page can still be used. The thread is started from
 * a blob because a webview has no address that one could be loaded from.
 */
export class PdfSource {
  readonly #bytes: Uint8Array;
  readonly #script: string;
  #thread: Worker;
  #task: PDFDocumentLoadingTask;

  constructor(bytes: Uint8Array, script: Uint8Array) {
    this.#bytes = bytes;
    this.#script = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }));
    this.#thread = this.#start();
    this.#task = this.#open();
  }

  async pageCount(): Promise<number> {
    return (await this.#task.promise).numPages;
  }

  /** A page by its number, from 1 on. */
  async page(number: number): Promise<PDFPageProxy> {
    return (await this.#task.promise).getPage(number);
  }

  /** Lets go of fonts and pictures of pages that have been drawn. */
  async tidy(): Promise<void> {
    await (await this.#task.promise).cleanup();
  }

  /** Ends a thread that answers no more and begins anew. */
  restart(): void {
    this.#end();
    this.#thread = this.#start();
    this.#task = this.#open();
  }

  close(): void {
    this.#end();
    URL.revokeObjectURL(this.#script);
  }

  #start(): Worker {
    return new Worker(this.#script, { type: 'module' });
  }

  #open(): PDFDocumentLoadingTask {
    return getDocument({
      // A copy: it moves to the thread.
      data: this.#bytes.slice(),
      worker: new PDFWorker({ port: this.#thread as unknown as null, verbosity: 0 }),
      BinaryDataFactory: SymbolFonts,
      useSystemFonts: true,
      useWorkerFetch: false,
      useWasm: false,
      isEvalSupported: false,
      enableXfa: false,
      stopAtErrors: false,
      maxImageSize: MAX_PICTURE,
      verbosity: 0,
    });
  }

  #end(): void {
    // It waits for the thread, which may answer no more.
    void this.#task.destroy().catch(() => undefined);
    this.#thread.terminate();
  }
}
