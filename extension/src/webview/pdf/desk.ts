import { AnnotationMode, RenderingCancelledException } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Sheet } from './sheet.ts';
import type { PdfSource } from './source.ts';
import { textOf } from './text.ts';
import { TooSlow, within } from './time-limit.ts';

/** Milliseconds that reading or drawing one page may take. */
const PATIENCE = 15_000;
/** How far from the screen pages are drawn, in parts of its height. */
const NEAR = '100%';
/** Milliseconds of rest before pages are drawn anew in another size. */
const REST = 150;
/** Pages tried before what they have in common is let go. */
const TIDY = 100;

/** Pages whose words can be found; more would make the view slow. */
export const SEARCHED = 300;

/** The pages of a PDF one below the other. Those near the screen are drawn, one at a time; the others are blank paper. */
export class Desk {
  readonly sheets: readonly Sheet[];
  readonly #source: PdfSource;
  readonly #near = new Set<Sheet>();
  readonly #observer: IntersectionObserver;
  readonly #onResize = () => this.#resized();
  readonly #sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) this.#sheetOf(target).fitText();
  });
  #timer = 0;
  #drawing: { readonly sheet: Sheet; task?: RenderTask } | undefined;
  #drawn = 0;
  #closed = false;

  private constructor(source: PdfSource, sheets: readonly Sheet[]) {
    this.#source = source;
    this.sheets = sheets;
    // A webview is a frame of another origin: only a root that is named may look past the edge of the screen.
    this.#observer = new IntersectionObserver((entries) => this.#moved(entries), { root: document, rootMargin: NEAR });
    for (const { element } of sheets) this.#observer.observe(element);
    window.addEventListener('resize', this.#onResize);
    void this.#explore();
  }

  /** Lays out as many sheets as the file has pages; throws when it cannot be opened. */
  static async open(source: PdfSource): Promise<Desk> {
    const count = await within(PATIENCE, source.pageCount());
    const size = sizeOf(await within(PATIENCE, source.page(1)));
    return new Desk(
      source,
      Array.from({ length: count }, (_, index) => new Sheet(index + 1, size)),
    );
  }

  close(): void {
    this.#closed = true;
    this.#observer.disconnect();
    this.#sizes.disconnect();
    window.removeEventListener('resize', this.#onResize);
    clearTimeout(this.#timer);
    for (const sheet of this.sheets) sheet.clear();
    this.#source.close();
  }

  /** Most files have pages of one size; those of the others, and the words, are known a little later. */
  async #explore(): Promise<void> {
    for (const sheet of this.sheets) {
      const page = await within(PATIENCE, this.#source.page(sheet.number)).catch(() => undefined);
      if (this.#closed) return;
      if (!page) continue;
      sheet.resize(sizeOf(page));
      if (sheet.number <= SEARCHED) await this.#layText(sheet, page);
      if (this.#closed) return;
    }
  }

  /** A page whose words cannot be had is drawn all the same. */
  async #layText(sheet: Sheet, page: PDFPageProxy): Promise<void> {
    try {
      const text = await within(PATIENCE, textOf(page));
      if (this.#closed) return;
      sheet.layText(text, page.userUnit);
      this.#sizes.observe(sheet.element);
    } catch (error) {
      if (error instanceof TooSlow && !this.#closed) this.#source.restart();
    }
  }

  #sheetOf(element: Element): Sheet {
    return this.sheets[Number((element as HTMLElement).dataset['page']) - 1]!;
  }

  #moved(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const sheet = this.#sheetOf(target);
      if (isIntersecting) {
        this.#near.add(sheet);
        continue;
      }
      this.#near.delete(sheet);
      sheet.clear();
      if (this.#drawing?.sheet === sheet) this.#drawing.task?.cancel();
    }
    void this.#draw();
  }

  #resized(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#draw(), REST);
  }

  /** Draws what is near and not drawn yet, nearest first. */
  async #draw(): Promise<void> {
    if (this.#drawing) return;
    for (let sheet = this.#next(); sheet && !this.#closed; sheet = this.#next()) {
      this.#drawing = { sheet };
      try {
        await within(PATIENCE, this.#paint(sheet));
      } catch (error) {
        this.#failed(sheet, error);
      }
      if (++this.#drawn % TIDY === 0) await this.#tidy();
      this.#drawing = undefined;
    }
  }

  #next(): Sheet | undefined {
    const middle = document.documentElement.clientHeight / 2;
    const distance = ({ element }: Sheet) => {
      const { top, bottom } = element.getBoundingClientRect();
      return Math.max(0, top - middle, middle - bottom);
    };
    return [...this.#near]
      .filter((sheet) => !sheet.failed && !sheet.isDrawn)
      .sort((a, b) => distance(a) - distance(b))[0];
  }

  async #paint(sheet: Sheet): Promise<void> {
    const page = await this.#source.page(sheet.number);
    sheet.resize(sizeOf(page));
    const { width, height, scale } = sheet.pixels();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const task = page.render({
      canvas,
      viewport: page.getViewport({ scale }),
      // Stamps, signatures and filled fields as they look on paper; nothing of them can be used.
      annotationMode: AnnotationMode.ENABLE,
    });
    if (this.#drawing?.sheet === sheet) this.#drawing.task = task;
    await task.promise;
    page.cleanup();
    if (this.#near.has(sheet) && !this.#closed) sheet.show(canvas);
  }

  /** Pages that are drawn stay so, whatever becomes of this. */
  async #tidy(): Promise<void> {
    try {
      await within(PATIENCE, this.#source.tidy());
    } catch (error) {
      if (error instanceof TooSlow && !this.#closed) this.#source.restart();
    }
  }

  #failed(sheet: Sheet, error: unknown): void {
    // Scrolled away from, or of a file that has been replaced.
    if (this.#closed || error instanceof RenderingCancelledException) return;
    sheet.fail();
    if (!(error instanceof TooSlow)) return;
    this.#drawing?.task?.cancel();
    this.#source.restart();
  }
}

/** Points, as the page is shown: turned, and scaled by its own unit. */
function sizeOf(page: PDFPageProxy): { readonly width: number; readonly height: number } {
  const { width, height } = page.getViewport({ scale: 1 });
  return { width, height };
}
