export { readDocx } from './read-docx.ts';
export type { DocxResult } from './read-docx.ts';
export type { Refusal } from './refusal.ts';
export { sniff } from './sniff.ts';
export type { FileKind } from './sniff.ts';
