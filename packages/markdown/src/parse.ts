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

/** The tree as the parser types it. */
type Root = ReturnType<typeof PLAIN.parse>;
export type RootContent = Root['children'][number];
export type PhrasingContent = Extract<RootContent, { type: 'paragraph' }>['children'][number];

/** A block and what its offsets count from. */
export interface ParsedBlock {
  readonly node: RootContent;
  readonly base: number;
}

/** The blocks of `source` from offset `from` on, in order. */
export function parseBlocks(source: string, from: number): ParsedBlock[] {
  const blocks: ParsedBlock[] = [];
  let first = true;
  for (const { start, end } of chunksOf(source, from)) {
    const processor = first ? WITH_FRONT_MATTER : PLAIN;
    const root: Root = processor.parse(source.slice(start, end));
    for (const node of root.children) blocks.push({ node, base: start });
    first = false;
  }
  return blocks;
}

/** Parsing grows faster than the text: longer ones are parsed piece by piece, of about this many units. */
const CHUNK = 32 * 1024;

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
    const long = end - start >= CHUNK;
    if (long && fence === undefined && !frontMatter && (line === '' || end - start >= 2 * CHUNK)) {
      yield { start, end };
      start = end;
    }
  }
  if (start < source.length) yield { start, end: source.length };
}
