export { readPdf } from './read-pdf.ts';
export type { PdfResult, ReadPdfOptions } from './read-pdf.ts';
export type { Refusal } from './refusal.ts';
