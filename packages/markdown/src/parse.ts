import { directive } from 'micromark-extension-directive';
import { directiveFromMarkdown } from 'mdast-util-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/**
 * Markdown that office text would set off by accident. Without them "10:30", "2026. Năm nay", "- Căn cứ …", a
 * line of hyphens under a line, "<", "[…]" and four blanks at the start of a line are what they look like.
 */
const NOT_FOR_OFFICE_TEXT = [
  'codeIndented',
  'setextUnderline',
  'thematicBreak',
  'list',
  'blockQuote',
  'definition',
  'htmlFlow',
  'htmlText',
  'autolink',
  'labelStartLink',
  'labelStartImage',
  'labelEnd',
  'codeText',
  'characterReference',
];

/** Directives that are blocks; the inline ones would take "lúc 10:30" and "Kính gửi:Đồng chí" apart. */
function officeText(this: Processor): void {
  const data = this.data();
  const extension = directive();
  delete extension.text;
  (data.micromarkExtensions ??= []).push(extension, { disable: { null: NOT_FOR_OFFICE_TEXT } });
  (data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown());
}

const WITH_FRONT_MATTER = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(officeText).freeze();
const PLAIN = unified().use(remarkParse).use(officeText).freeze();

/** A block as the parser types it. */
export type RootContent = ReturnType<typeof PLAIN.parse>['children'][number];
export type PhrasingContent = Extract<RootContent, { type: 'paragraph' }>['children'][number];

/** A block and what its offsets count from. */
export interface ParsedBlock {
  readonly node: RootContent;
  readonly base: number;
}

/**
 * The blocks of `source` from offset `from` on, in order. With a memory of the text before an edit, only the pieces
 * that have changed are parsed; the result is the same.
 */
export function parseBlocks(source: string, from: number, memory?: ParseMemory): ParsedBlock[] {
  const blocks: ParsedBlock[] = [];
  const kept = new Map<string, readonly RootContent[]>();
  let first = true;
  for (const { start, end } of chunksOf(source, from)) {
    const chunk = source.slice(start, end);
    // The first piece is parsed in another way, so it is no later piece of the same words.
    const key = first ? `\0${chunk}` : chunk;
    const nodes = memory?.chunks.get(key) ?? (first ? WITH_FRONT_MATTER : PLAIN).parse(chunk).children;
    kept.set(key, nodes);
    for (const node of nodes) blocks.push({ node, base: start });
    first = false;
  }
  if (memory) memory.chunks = kept;
  return blocks;
}

/** The pieces of one text as last parsed; an editor keeps one for each open draft. Trees are never changed. */
export class ParseMemory {
  /** Trees by the words they were parsed from. */
  chunks: ReadonlyMap<string, readonly RootContent[]> = new Map();
}

/** Parsing grows faster than the text, so it is parsed in pieces of about this many units, headings first. */
const CHUNK = 4 * 1024;
/** Longest piece without a blank line to cut at. */
const LONGEST = 64 * 1024;

/** Cuts a long text at blank lines outside fences and containers, or at any line where there is none for long. */
function* chunksOf(source: string, from: number): Generator<{ readonly start: number; readonly end: number }> {
  let start = from;
  let fence: { readonly char: string; readonly length: number } | undefined;
  let frontMatter = /^---[ \t]*(?:\r\n|\r|\n)/u.test(source.slice(from, from + 80));
  const lines = /[^\r\n]*(?:\r\n|\r|\n|$)/guy;
  lines.lastIndex = from;
  while (lines.lastIndex < source.length) {
    const at = lines.lastIndex;
    const line = lines.exec(source)![0].trim();
    const end = lines.lastIndex;
    const mark = /^(?::{3,}|`{3,}|~{3,})/u.exec(line)?.[0];
    if (frontMatter && at > from) frontMatter = line !== '---';
    if (mark !== undefined && !frontMatter) {
      const char = mark.charAt(0);
      if (fence === undefined) {
        if (char !== ':' || /^:+[\p{L}_]/u.test(line)) fence = { char, length: mark.length };
      } else if (fence.char === char && mark === line && mark.length >= fence.length) fence = undefined;
    }
    const length = end - start;
    // Cuts before headings are where they were after an edit further up, and what follows need not be parsed again.
    const long = length >= CHUNK || (length >= CHUNK / 2 && source.charAt(end) === '#');
    if (fence === undefined && !frontMatter && ((long && line === '') || length >= LONGEST)) {
      yield { start, end };
      start = end;
    }
  }
  if (start < source.length) yield { start, end: source.length };
}
