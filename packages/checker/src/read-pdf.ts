import type { PdfResult } from '@thethuc/pdf';

/**
 * Reads a PDF; the reader is large and is loaded only for those who check one. pdf.js looks ahead for pages that nobody
 * may ask for: in a damaged file that fails, no one hears of it, and Node ends the process. Here it is heard.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfResult> {
  const reader = await import('@thethuc/pdf');
  process.on('unhandledRejection', hear);
  try {
    return await reader.readPdf(bytes);
  } finally {
    // Node tells of them after the promises at hand are through.
    await new Promise(setImmediate);
    process.off('unhandledRejection', hear);
  }
}

/** What the reader could not do is told by its answer. */
function hear(): void {}
