export { decodeMarkdown, LIVE_BYTES } from './decode.ts';
export type { DecodeResult, MarkdownRefusal } from './decode.ts';
export { lowerMarkdown } from './lower.ts';
export type { LowerResult, TextEdit } from './lower.ts';
export { writeMarkdown } from './write-markdown.ts';
export { ParseMemory } from './parse.ts';
export { readMarkdown } from './read-markdown.ts';
export type { MarkdownResult } from './read-markdown.ts';
