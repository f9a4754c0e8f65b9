export { readDocx } from './read-docx.ts';
export type { DocxResult } from './read-docx.ts';
export type { Refusal } from './refusal.ts';
export { sniff } from './sniff.ts';
export type { FileKind } from './sniff.ts';
export { fixDocx } from './fix/fix-docx.ts';
export type { FixedDocx, FixOutcome } from './fix/fix-docx.ts';
export type { Tracking } from './fix/track.ts';
