export { decodeMarkdown, LIVE_BYTES } from './decode.ts';
export type { DecodeResult, MarkdownRefusal } from './decode.ts';
export { readMarkdown } from './read-markdown.ts';
export type { MarkdownResult } from './read-markdown.ts';
