import { canPrint } from '../agreement/to-pdf.ts';
import { checkOverPdfjs, checkPdf, peakMemory, printedDocument } from './pdf.ts';

type Report = (what: string, ratio: number, limit: number, detail: string) => void;

/** Pages of the long document, whose memory is compared with that of a tenth of it. */
const LONG = 1000;

/** The numbers of PDF; skipped, and said so, where LibreOffice is not there to print. */
export async function benchPdf(report: Report): Promise<void> {
  if (!canPrint()) {
    process.stdout.write('skip PDF: LibreOffice (soffice) is not installed\n');
    return;
  }
  const hundred = printedDocument(100);
  const { checkMs, readMs, ratio } = await checkOverPdfjs(hundred, 5);
  const { pages } = await checkPdf(hundred);
  const each = (value: number) => `${(value / pages).toFixed(2)} ms`;
  report(
    `PDF of ${pages} pages: check / (pdf.js text + operators)`,
    ratio,
    1.5,
    `${each(checkMs)} / ${each(readMs)} a page`,
  );
  const long = printedDocument(LONG);
  const few = await peakMemory(hundred);
  const many = await peakMemory(long);
  const mb = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
  report(`PDF of ${LONG} pages: memory / that of ${pages}`, many / few, 3, `${mb(many)} / ${mb(few)}`);
}
