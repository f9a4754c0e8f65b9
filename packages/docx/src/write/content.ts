import type { DraftBlock, DraftHeading, DraftParagraph, DraftTable } from '@thethuc/core';
import type { Looks, StyleKey } from './look.ts';
import { contentRuns, paragraph, type WrittenBlock, type WrittenParagraph } from './paragraph.ts';
import { contentTable } from './content-table.ts';

/** Content in the order of the pages; turned pages stand by themselves. */
export interface Stretch {
  readonly landscape: boolean;
  readonly blocks: readonly WrittenBlock[];
}

interface ContentOptions {
  readonly looks: Looks;
  /** Width of the text in mm, upright and turned. */
  readonly portraitMm: number;
  readonly landscapeMm: number;
  /** The last lines stay with what follows: a signature never stands alone on its page. */
  readonly keepEnd: boolean;
}

/** Fewer letters than fill two lines: such an end does not hold a page by itself. */
const SHORT = 90;

/** Sets the blocks of a content one after another. */
export function contentStretches(blocks: readonly DraftBlock[], options: ContentOptions): Stretch[] {
  const stretches: Stretch[] = [];
  let current: WrittenBlock[] = [];
  let breakBefore = false;
  const flush = () => {
    if (current.length > 0) stretches.push({ landscape: false, blocks: current });
    current = [];
  };
  const kept = options.keepEnd ? endOf(blocks) : new Set<DraftBlock>();
  for (const block of blocks) {
    if (block.kind === 'page-break') {
      breakBefore = true;
      continue;
    }
    if (block.kind === 'landscape') {
      flush();
      const inner = contentStretches(block.blocks, { ...options, portraitMm: options.landscapeMm, keepEnd: false });
      stretches.push({ landscape: true, blocks: inner.flatMap((stretch) => stretch.blocks) });
      breakBefore = false;
      continue;
    }
    const written = writtenBlock(block, options, kept.has(block));
    const spaced = current.at(-1)?.kind === 'table' ? apart(written) : written;
    current.push(...(breakBefore ? startingPage(spaced, options.looks) : spaced));
    breakBefore = false;
  }
  flush();
  return stretches;
}

/** The last block, and the one before it where the last is short. */
function endOf(blocks: readonly DraftBlock[]): ReadonlySet<DraftBlock> {
  const kept = new Set<DraftBlock>();
  const last = blocks.at(-1);
  if (last === undefined) return kept;
  kept.add(last);
  const before = blocks.at(-2);
  const letters = last.kind === 'paragraph' ? last.runs.reduce((sum, { text }) => sum + text.length, 0) : SHORT;
  if (letters < SHORT && before?.kind === 'paragraph') kept.add(before);
  return kept;
}

function writtenBlock(
  block: DraftParagraph | DraftHeading | DraftTable,
  { looks, portraitMm }: ContentOptions,
  keepNext: boolean,
): WrittenBlock[] {
  const keep = keepNext ? { keepNext } : {};
  switch (block.kind) {
    case 'paragraph': {
      const dieu = typedDieu(block);
      if (dieu) return headingParagraphs(dieu, looks).map((one) => ({ ...one, ...keep }));
      const style = looks[block.alignment === 'center' ? 'dong-giua' : 'noi-dung'];
      return [paragraph(style, contentRuns(block.runs, style), keep)];
    }
    case 'heading':
      return headingParagraphs(block, looks).map((one) => ({ ...one, ...keep }));
    case 'table':
      return [contentTable(block, looks, portraitMm, keepNext)];
  }
}

const DIVISIONS: Readonly<Partial<Record<string, readonly [label: StyleKey, title: StyleKey]>>> = {
  phan: ['phan-chuong', 'ten-phan-chuong'],
  chuong: ['phan-chuong', 'ten-phan-chuong'],
  muc: ['muc', 'ten-muc'],
};

function headingParagraphs(heading: DraftHeading, looks: Looks): WrittenParagraph[] {
  const { donVi, label, title } = heading;
  const division = donVi === undefined ? undefined : DIVISIONS[donVi];
  if (division) {
    const [first, second] = [looks[division[0]], looks[division[1]]];
    return [paragraph(first, label), ...(title.length === 0 ? [] : [paragraph(second, contentRuns(title, second))])];
  }
  const style = looks[donVi === 'dieu' || donVi === 'khoan' || donVi === 'diem' ? donVi : 'de-muc'];
  const gap = label === '' || title.length === 0 ? '' : ' ';
  const words = title.map(({ text }) => text).join('');
  if (donVi === 'dieu' && !isName(words)) {
    // What follows the number is the content of the điều: only word and number are bold.
    const plain = title.map(({ text, bold = false, italic = false }) => ({
      text,
      bold,
      ...(italic ? { italic } : {}),
    }));
    return [paragraph(style, [{ text: label + gap }, ...plain], { keepNext: false })];
  }
  const runs = [{ text: label + gap }, ...contentRuns(title, style)];
  // A khoản or điểm with a name is a heading; one that is a sentence runs on like text.
  const keepNext = style === looks.khoan || style === looks.diem ? isName(words) : undefined;
  return [
    paragraph(
      style,
      runs.filter(({ text }) => text !== ''),
      keepNext === undefined ? {} : { keepNext },
    ),
  ];
}

const DIEU = /^(?:Điều|ĐIỀU)\s+\d+\p{Ll}?\s*[.:](?=\s|$)/u;

/** A điều typed as a paragraph, without the signs of a heading: its word and number are bold all the same. */
function typedDieu({ runs, alignment }: DraftParagraph): DraftHeading | undefined {
  const [first, ...rest] = runs;
  const label = first && alignment === undefined ? DIEU.exec(first.text)?.[0] : undefined;
  if (!first || label === undefined) return undefined;
  const title = [{ ...first, text: first.text.slice(label.length) }, ...rest].filter(({ text }) => text !== '');
  const [head, ...others] = title;
  const words = head ? [{ ...head, text: head.text.trimStart() }, ...others] : [];
  return { kind: 'heading', level: 2, donVi: 'dieu', label, title: words.filter(({ text }) => text !== '') };
}

/** A name is short and has no mark at its end; anything else after the number is content. */
export function isName(words: string): boolean {
  return words.length <= 150 && !/[.,;:!?)]$/u.test(words);
}

/** What follows a table stands off it as paragraphs stand off each other. */
function apart(blocks: readonly WrittenBlock[]): readonly WrittenBlock[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return blocks;
  return [{ ...first, spaceBeforePt: first.style.paragraph.spaceAfterPt }, ...rest];
}

/** A table cannot begin a page by itself: a paragraph without height does it. */
function startingPage(blocks: readonly WrittenBlock[], looks: Looks): WrittenBlock[] {
  const [first, ...rest] = blocks;
  if (first?.kind === 'paragraph') return [{ ...first, pageBreakBefore: true }, ...rest];
  return [paragraph(looks.cuoi, '', { pageBreakBefore: true }), ...blocks];
}
