export { readPdf } from './read-pdf.ts';
export type { PdfResult } from './read-pdf.ts';
export type { Refusal } from './refusal.ts';
