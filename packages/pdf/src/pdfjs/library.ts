/** The little of pdf.js that is used, so that no type of a browser is needed to compile. */
export interface PdfPage {
  /** Left, bottom, right and top edge in user space. */
  readonly view: readonly number[];
  readonly rotate: number;
  readonly userUnit: number;
  readonly commonObjs: { has(name: string): boolean; get(name: string): unknown };
  getOperatorList(): Promise<OperatorList>;
  cleanup(): boolean;
  /** Not for users of pdf.js: takes each portion of the operators, to keep it until the page is whole. */
  _renderPageChunk(portion: { readonly length: number }, state: unknown): void;
}

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
}

export interface LoadingTask {
  readonly promise: Promise<PdfDocument>;
  destroy(): Promise<void>;
}

/** The operators that are followed. */
const OPERATORS = [
  'beginAnnotation',
  'beginGroup',
  'beginText',
  'closeEOFillStroke',
  'closeFillStroke',
  'closeStroke',
  'constructPath',
  'endAnnotation',
  'endGroup',
  'endPath',
  'eoFillStroke',
  'fillStroke',
  'moveText',
  'nextLine',
  'paintFormXObjectBegin',
  'paintFormXObjectEnd',
  'paintImageMaskXObject',
  'paintImageXObject',
  'paintInlineImageXObject',
  'paintSolidColorImageMask',
  'restore',
  'save',
  'setCharSpacing',
  'setDash',
  'setFillColorN',
  'setFillRGBColor',
  'setFillTransparent',
  'setFont',
  'setGState',
  'setHScale',
  'setLeading',
  'setLeadingMoveText',
  'setLineWidth',
  'setTextMatrix',
  'setTextRenderingMode',
  'setTextRise',
  'setWordSpacing',
  'showText',
  'stroke',
  'transform',
] as const;

export type Operators = Readonly<Record<(typeof OPERATORS)[number], number>>;

export interface PdfLibrary {
  readonly OPS: Operators;
  getDocument(options: Readonly<Record<string, unknown>>): LoadingTask;
}

/** Stands in for classes of a browser that pdf.js names when it is loaded and needs only for drawing. */
function Unused(): void {}

let library: Promise<PdfLibrary> | undefined;

/** Loads pdf.js once. It runs in this thread: no worker, no eval, no network, no canvas. */
export function loadLibrary(): Promise<PdfLibrary> {
  library ??= load();
  return library;
}

async function load(): Promise<PdfLibrary> {
  const scope = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) scope[name] ??= Unused;
  // While it is loaded pdf.js speaks of the canvas it cannot find; nothing of ours is drawn.
  const { console: output } = globalThis;
  const { warn } = output;
  output.warn = () => {};
  try {
    // Sets `globalThis.pdfjsWorker`, which the display part then runs here instead of in a thread.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    const pdfjs = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfLibrary;
    // One under another name would be passed over in silence.
    const unknown = OPERATORS.filter((name) => typeof pdfjs.OPS[name] !== 'number');
    if (unknown.length > 0) throw new Error(`pdf.js has no operator ${unknown.join(', ')}`);
    return pdfjs;
  } finally {
    output.warn = warn;
  }
}

/**
 * The operators of a page; `undefined` for more than `most`. pdf.js answers when it has them all, and a file of a few
 * kilobytes may unfold into more than there is memory for: they are counted on their way.
 */
export function operatorsOf(page: PdfPage, most: number): Promise<OperatorList | undefined> {
  return new Promise((resolve, reject) => {
    const keep = page._renderPageChunk.bind(page);
    let count = 0;
    page._renderPageChunk = (portion, state) => {
      count += portion.length;
      if (count > most) resolve(undefined);
      else keep(portion, state);
    };
    page.getOperatorList().then(resolve, reject);
  });
}

/** Opens a document; the bytes are copied, for pdf.js takes them over. */
export function openDocument({ getDocument }: PdfLibrary, bytes: Uint8Array): LoadingTask {
  return getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Only the place of a picture is wanted: it is left out and its empty place is seen.
    maxImageSize: 1,
    verbosity: 0,
  });
}
