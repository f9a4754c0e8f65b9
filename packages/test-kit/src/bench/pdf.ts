import { checkDoc } from '@thethuc/core';
import { readPdf } from '@thethuc/pdf';
import { printToPdf } from '../agreement/to-pdf.ts';
import { documentOfPages } from './documents.ts';
import { median } from './measure.ts';

/** A document of about that many pages, printed by LibreOffice. */
export function printedDocument(pages: number): Uint8Array {
  return printToPdf([documentOfPages(pages)])[0]!;
}

/** Reads and checks a PDF; throws on a file that cannot be read. */
export async function checkPdf(bytes: Uint8Array): Promise<{ readonly findings: number; readonly pages: number }> {
  const input = await readPdf(bytes);
  if (!input.ok) throw new Error(input.reason.en);
  const { findings } = checkDoc(input.doc, { today: '2026-11-01' });
  return { findings: findings.length, pages: input.doc.observations.pages ?? 0 };
}

/** What nobody can do without: the text and the operators of every page, with nothing done about them. */
export async function readTextAndOperators(bytes: Uint8Array): Promise<void> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getOperatorList();
    await page.getTextContent();
    page.cleanup();
  }
  await task.destroy();
}

/** Time of reading and checking, over the time pdf.js takes for text and operators of the same pages, run in turn. */
export async function checkOverPdfjs(bytes: Uint8Array, runs: number) {
  const checks: number[] = [];
  const reads: number[] = [];
  // One more run than asked: the first one is not yet compiled, and it loads pdf.js.
  for (let run = 0; run <= runs; run++) {
    const checkMs = await timeAsync(() => checkPdf(bytes));
    const readMs = await timeAsync(() => readTextAndOperators(bytes));
    if (run > 0) {
      checks.push(checkMs);
      reads.push(readMs);
    }
  }
  const checkMs = median(checks);
  const readMs = median(reads);
  return { checkMs, readMs, ratio: checkMs / readMs };
}

async function timeAsync(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Most bytes the process held while a document was read and checked, sampled between its pages. */
export async function peakMemory(bytes: Uint8Array): Promise<number> {
  globalThis.gc?.();
  let peak = process.memoryUsage.rss();
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  await checkPdf(bytes);
  clearInterval(timer);
  return peak;
}
