import type { Doc, ReadProblem } from '@thethuc/core';
import { buildDoc } from './build/build-doc.ts';
import { readingProblems } from './problems.ts';
import { layOut, toRowPage } from './layout/read-pages.ts';
import type { RowPage } from './layout/read-pages.ts';
import { interpretPage } from './page/interpret.ts';
import { loadLibrary, openDocument, operatorsOf } from './pdfjs/library.ts';
import type { LoadingTask, PdfDocument, PdfLibrary } from './pdfjs/library.ts';
import { REFUSALS, tooManyPages, tooMuchDrawn, tooMuchText } from './refusal.ts';
import type { Refusal } from './refusal.ts';

export type PdfResult =
  | { readonly ok: true; readonly doc: Doc; readonly problems: readonly ReadProblem[] }
  | { readonly ok: false; readonly reason: Refusal };

const MAX_PAGES = 2000;
const MAX_LETTERS = 8_000_000;
/** Of one page: ten times what a page of words has when every letter is placed by itself. */
const MAX_OPERATORS = 300_000;
/** A share of letters without a meaning above which the text cannot be judged. */
const UNKNOWN_SHARE = 0.15;
/** Words that only a heading has in its first rows. */
const HEADING = /ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:OÀ|ÒA) XÃ HỘI CHỦ NGHĨA/u;
const HEADING_ROWS = 4;
/** Fewer letters on a page than this are a stamp on a scan. */
const LETTERS_OF_A_STAMP = 60;

/**
 * Reads a PDF page by page into the document that the rules know. Whatever the bytes are, it answers: with a
 * document whose facts are measured, or with the reason why not. What it throws is a fault of ours. No network, no
 * eval, no thread.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfResult> {
  if (bytes.length === 0) return { ok: false, reason: REFUSALS.empty };
  if (!hasHeader(bytes)) return { ok: false, reason: REFUSALS.notPdf };
  // A fault of the library itself is none of the file.
  const library = await loadLibrary();
  let task: LoadingTask | undefined;
  try {
    task = openDocument(library, bytes);
    return await readDocument(await ofFile(task.promise), library);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return { ok: false, reason: isPasswordError(error.cause) ? REFUSALS.encrypted : REFUSALS.damaged };
  } finally {
    await task?.destroy().catch(() => {});
  }
}

/** What pdf.js throws is for the bytes it was given. */
class FileFault extends Error {}

async function ofFile<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    throw new FileFault('pdf.js', { cause });
  }
}

async function readDocument(pdf: PdfDocument, { OPS }: PdfLibrary): Promise<PdfResult> {
  if (pdf.numPages > MAX_PAGES) return { ok: false, reason: tooManyPages(pdf.numPages, MAX_PAGES) };
  const pages: RowPage[] = [];
  let letters = 0;
  let unknown = 0;
  let hidden = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await ofFile(pdf.getPage(number));
    const operators = await ofFile(operatorsOf(page, MAX_OPERATORS));
    if (!operators) return { ok: false, reason: tooMuchDrawn(number, MAX_OPERATORS) };
    const content = interpretPage(page, operators, OPS);
    page.cleanup();
    letters += content.letters;
    unknown += content.unknownLetters;
    hidden += content.hiddenLetters;
    if (letters > MAX_LETTERS) return { ok: false, reason: tooMuchText(MAX_LETTERS) };
    pages.push(toRowPage(content));
  }
  const pictured = pages.filter(isPictured).length;
  if (letters < LETTERS_OF_A_STAMP * pages.length && (pictured * 2 >= pages.length || hidden > letters))
    return { ok: false, reason: REFUSALS.scanned };
  if (pages.every(({ rows }) => rows.length === 0))
    return { ok: false, reason: letters > 0 ? REFUSALS.noUnicode : REFUSALS.noText };
  if (unknown > UNKNOWN_SHARE * letters) return { ok: false, reason: REFUSALS.noUnicode };
  if (isScan(pages[0]!) && !isCover(pages)) return { ok: false, reason: REFUSALS.scannedFirst };
  const doc = buildDoc(layOut(pages), await isSigned(pdf));
  const scannedPages = pages.filter(isScan).length;
  const stamps = pages.reduce((sum, page) => sum + page.stamps.length, 0);
  return { ok: true, doc, problems: readingProblems(doc, { unknown, scannedPages, stamps }) };
}

/** True for a page most of which is one picture. */
function isPictured({ pictures, widthPt, heightPt }: RowPage): boolean {
  const area = pictures.reduce((sum, { width, height }) => sum + width * height, 0);
  return area > 0.4 * widthPt * heightPt;
}

/** A page that is a picture and has no words. */
function isScan(page: RowPage): boolean {
  return isPictured(page) && page.rows.length <= 2;
}

/** True when the heading stands on the second page: what is scanned before it is a cover. */
function isCover([, second]: readonly RowPage[]): boolean {
  const rows = second?.rows.slice(0, HEADING_ROWS) ?? [];
  return rows.some(({ fragments }) => fragments.some(({ text }) => HEADING.test(text.normalize('NFC'))));
}

async function isSigned(pdf: PdfDocument): Promise<boolean> {
  try {
    return (await pdf.getMetadata()).info['IsSignaturesPresent'] === true;
  } catch {
    return false;
  }
}

/** The header stands in the first 1024 bytes (ISO 32000-1, annex H). */
function hasHeader(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return head.includes('%PDF-');
}

function isPasswordError(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}
