import type { Doc, DraftBlock, DraftParagraph, Paragraph, Unit } from '@thethuc/core';
import type { Bilingual } from '@thethuc/core';
import { HeadingReader } from './headings.ts';
import { runsIn } from './paragraph-runs.ts';
import { tableOf } from './tables.ts';

/** What the content of a file had that its draft has not. */
export type Losses = Set<Bilingual>;

const MERGED: Bilingual = {
  vi: 'Bảng có ô gộp: bản thảo giữ chữ ở ô đầu, các ô còn lại để trống.',
  en: 'A table has merged cells: their words stand in the first place, the others are empty.',
};
const GRID: Bilingual = {
  vi: 'Bảng không kẻ (dùng để xếp chữ) được chuyển thành bảng có kẻ.',
  en: 'A table without rules became a ruled one.',
};
const BOX: Bilingual = {
  vi: 'Chữ trong khung được chuyển thành đoạn văn ở chỗ neo khung.',
  en: 'The words of text boxes became paragraphs where the boxes are anchored.',
};
const ASIDE: Bilingual = {
  vi: 'Dòng căn phải trong nội dung được chuyển thành đoạn văn thường.',
  en: 'Lines set at the right became ordinary paragraphs.',
};
const LOOKS: Bilingual = {
  vi: 'Gạch chân, gạch giữa, màu chữ, nền chữ và chỉ số trên, dưới trong nội dung không được giữ.',
  en: 'Underlining, strike-through, colours and raised or lowered letters are not kept.',
};

/** The blocks of a stretch of paragraphs of the main story. */
export function contentOf(
  doc: Doc,
  paragraphs: readonly Paragraph[],
  units: readonly Unit[],
  losses: Losses,
): DraftBlock[] {
  return new ContentReader(doc, units, losses).read(paragraphs);
}

interface Turned {
  readonly blocks: DraftBlock[];
  readonly landscape: boolean;
}

class ContentReader {
  readonly #doc: Doc;
  readonly #headings: HeadingReader;
  readonly #losses: Losses;
  readonly #stretches: Turned[] = [];
  readonly #done = new Set<number>();
  readonly #tables = new Set<number>();

  constructor(doc: Doc, units: readonly Unit[], losses: Losses) {
    this.#doc = doc;
    this.#headings = new HeadingReader(doc, units);
    this.#losses = losses;
  }

  read(paragraphs: readonly Paragraph[]): DraftBlock[] {
    let breaks = false;
    paragraphs.forEach((paragraph, index) => {
      const turned = this.#isLandscape(paragraph);
      const before = paragraphs[index - 1];
      const turns = before !== undefined && (turned || this.#isLandscape(before));
      breaks ||= index > 0 && this.#breaksBefore(paragraph, before) && !(turns && before.section !== paragraph.section);
      const blocks = this.#blocks(paragraph);
      if (blocks.length === 0) return;
      const last = this.#stretches.at(-1);
      if (last?.landscape !== turned) this.#stretches.push({ blocks: [], landscape: turned });
      const { blocks: target } = this.#stretches.at(-1)!;
      if (breaks && this.#stretches.some(({ blocks: any }) => any.length > 0)) target.push({ kind: 'page-break' });
      breaks = false;
      target.push(...blocks);
    });
    return this.#stretches.flatMap(({ blocks, landscape }) =>
      landscape ? [{ kind: 'landscape', blocks } as const] : blocks,
    );
  }

  #isLandscape({ section }: Paragraph): boolean {
    return this.#doc.sections[section]?.page.orientation === 'landscape';
  }

  #breaksBefore(paragraph: Paragraph, before: Paragraph | undefined): boolean {
    if (paragraph.startsPage === true || paragraph.format.pageBreakBefore === true) return true;
    if (before === undefined || before.section === paragraph.section) return false;
    return this.#doc.sections[paragraph.section]?.startsPage ?? false;
  }

  #blocks(paragraph: Paragraph): DraftBlock[] {
    if (this.#done.has(paragraph.index)) return [];
    const { container } = paragraph;
    if (container.kind === 'cell') return this.#table(container.table);
    if (runsIn(this.#doc, paragraph).length === 0) return [];
    if (container.kind === 'text-box') this.#losses.add(BOX);
    const found = this.#headings.read(paragraph);
    if (found) {
      if (found.titleAt !== undefined) this.#done.add(found.titleAt);
      return [found.heading];
    }
    if (paragraph.runs.some(({ format }) => hasOtherLook(format))) this.#losses.add(LOOKS);
    return this.#paragraphs(paragraph);
  }

  /** A page break in the middle of a paragraph makes two. */
  #paragraphs(paragraph: Paragraph): DraftBlock[] {
    const text = this.#doc.text.slice(paragraph.span.start, paragraph.span.end);
    const blocks: DraftBlock[] = [];
    let start = paragraph.span.start;
    for (const [index, part] of text.split('\f').entries()) {
      const span = { start, end: start + part.length };
      start = span.end + 1;
      const runs = runsIn(this.#doc, paragraph, span);
      if (runs.length === 0) continue;
      if (index > 0 && blocks.length > 0) blocks.push({ kind: 'page-break' });
      blocks.push(this.#plain(paragraph, index === 0 ? withoutTab(runs) : runs));
    }
    return blocks;
  }

  #plain({ format: { alignment } }: Paragraph, runs: DraftParagraph['runs']): DraftParagraph {
    if (alignment === 'right') this.#losses.add(ASIDE);
    return { kind: 'paragraph', runs, ...(alignment === 'center' ? { alignment } : {}) };
  }

  #table(index: number): DraftBlock[] {
    const found = this.#doc.tables[index];
    if (!found || this.#tables.has(index)) return [];
    this.#tables.add(index);
    const { table, loss } = tableOf(this.#doc, found);
    if (table.rows.every((row) => row.every((cell) => cell.length === 0))) return [];
    if (loss.merged) this.#losses.add(MERGED);
    if (!loss.ruled) this.#losses.add(GRID);
    return [table];
  }
}

/** A tab after a number or a bullet is where the words begin on the page: a blank says as much. */
function withoutTab(runs: DraftParagraph['runs']): DraftParagraph['runs'] {
  const [first, ...rest] = runs;
  if (!first) return runs;
  return [
    {
      ...first,
      text: first.text.replace(/^((?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]|[-–—+•*])[ \u00a0]*\t[\s\u00a0]*/u, '$1 '),
    },
    ...rest,
  ];
}

function hasOtherLook({ underline, strike, color, highlight, vertical }: Paragraph['runs'][number]['format']): boolean {
  const coloured = color !== undefined && color !== 'auto' && color !== '000000';
  return underline === true || strike === true || coloured || highlight !== undefined || vertical !== undefined;
}
