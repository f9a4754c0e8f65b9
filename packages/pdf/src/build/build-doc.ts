import { findLegacyEncoding } from '@thethuc/core';
import type {
  Cell,
  Container,
  Doc,
  DrawnLine,
  Fact,
  HeaderFooter,
  Knowledge,
  OriginSegment,
  PageStroke,
  Paragraph,
  ParagraphFormat,
  Section,
  Story,
  Table,
} from '@thethuc/core';
import type { Draft, TableDraft } from '../layout/draft.ts';
import { center } from '../layout/fragment.ts';
import type { RunningHead } from '../layout/heads.ts';
import type { Layout } from '../layout/read-pages.ts';
import type { Stroke } from '../page/content.ts';
import { paragraphText } from './doc-text.ts';
import type { FieldRange } from './doc-text.ts';
import { sectionsOf } from './sections.ts';
import type { SectionDraft, Sectioning } from './sections.ts';
import { mm, tenth } from './units.ts';

/** Shorter level lines (mm) are dashes of the typeface or parts of a drawing. */
const SHORTEST_LINE = 8;

/** Points: a page whose margins are not known may be the back of a sheet, and its middle so far from that of the paper. */
const MIDDLE = 25;

/** Makes the document of the laid out pages. */
export function buildDoc(layout: Layout, signed: boolean): Doc {
  return new Builder(layout, signed).build();
}

class Builder {
  readonly #layout: Layout;
  readonly #signed: boolean;
  readonly #sectioning: Sectioning;
  readonly #sectionOfPage: readonly number[];
  readonly #paragraphs: Paragraph[] = [];
  readonly #origins: OriginSegment[] = [];
  readonly #tables = new Map<TableDraft, { index: number; cells: Map<string, Cell> }>();
  #text = '';

  constructor(layout: Layout, signed: boolean) {
    this.#layout = layout;
    this.#signed = signed;
    this.#sectioning = sectionsOf(layout.pages);
    const sectionOfPage: number[] = [];
    this.#sectioning.sections.forEach(({ pages }, section) => pages.forEach((page) => (sectionOfPage[page] = section)));
    this.#sectionOfPage = sectionOfPage;
  }

  build(): Doc {
    const { drafts, pages } = this.#layout;
    let page = -1;
    for (const draft of drafts) {
      this.#body(draft, draft.page > page && page >= 0);
      page = Math.max(page, draft.page);
    }
    const lines = this.#lines();
    const headsAndFeet = pages.map(({ heads }, index) =>
      heads.map((head) => ({ head, paragraph: this.#head(head, index) })),
    );
    const sections = this.#sectioning.sections.map((section, index) => this.#section(section, index, headsAndFeet));
    const legacyEncoding = findLegacyEncoding(this.#text, this.#paragraphs);
    return {
      medium: 'pdf',
      text: this.#text,
      paragraphs: this.#paragraphs,
      tables: [...this.#tables].map(([draft, { index, cells }]): Table => ({
        ...draft,
        index,
        cells: [...cells.values()],
      })),
      lines,
      sections,
      facts: this.#facts(sections),
      observations: {
        revisions: [],
        comments: 0,
        ...(legacyEncoding ? { legacyEncoding } : {}),
        decomposed: [],
        foreignChunks: 0,
        macros: false,
        signed: this.#signed,
        protected: false,
        mirrorMargins: this.#sectioning.mirrorMargins,
        evenAndOddHeaders: false,
        pages: pages.length,
        pictures: pages.flatMap(({ pictures }, index) => pictures.map((box) => ({ page: index + 1, box }))),
        strokes: pages.flatMap(({ strokes }, index) => strokes.map((stroke) => strokeOn(index + 1, stroke))),
      },
      origins: this.#origins,
    };
  }

  #body(draft: Draft, startsPage: boolean): void {
    const container = this.#container(draft);
    const index = this.#paragraph(draft.lines, {
      container,
      story: 'main',
      page: draft.page,
      area: draft.area,
      format: formatOf(draft),
      startsPage,
    });
    const { place } = draft;
    if (place.kind !== 'cell') return;
    const table = this.#tables.get(place.cell.table)!;
    const key = `${place.cell.row} ${place.cell.column}`;
    const cell = table.cells.get(key);
    const { row, column, x0, x1 } = place.cell;
    const { shift } = this.#layout.pages[draft.page]!.frame;
    const border = { solid: true };
    table.cells.set(key, {
      row,
      column,
      paragraphs: [...(cell?.paragraphs ?? []), index],
      leftMm: mm(x0 - shift),
      rightMm: mm(x1 - shift),
      ...(place.cell.table.ruled ? { borderTop: border, borderBottom: border } : {}),
    });
  }

  #container({ place }: Draft): Container {
    if (place.kind === 'body') return { kind: 'body' };
    const { table, row, column } = place.cell;
    let known = this.#tables.get(table);
    if (!known) {
      known = { index: this.#tables.size, cells: new Map() };
      this.#tables.set(table, known);
    }
    return { kind: 'cell', table: known.index, row, column };
  }

  #paragraph(
    lines: Draft['lines'],
    own: {
      readonly container: Container;
      readonly story: Story;
      readonly page: number;
      readonly area: Draft['area'];
      readonly format: ParagraphFormat;
      readonly startsPage: boolean;
    },
    field?: FieldRange,
  ): number {
    const start = this.#text.length;
    const { text, runs, origins } = paragraphText(lines, start, field);
    this.#text += `${text}\n`;
    // One by one: a paragraph may run over more pages than a call takes arguments.
    for (const origin of origins) this.#origins.push(origin);
    const index = this.#paragraphs.length;
    // Places are told as on the front of a sheet, as margins are.
    const { shift } = this.#layout.pages[own.page]!.frame;
    this.#paragraphs.push({
      index,
      span: { start, end: start + text.length },
      runs,
      format: own.format,
      container: own.container,
      story: own.story,
      section: this.#sectionOfPage[own.page] ?? 0,
      area: { leftMm: mm(own.area.left - shift), rightMm: mm(own.area.right - shift) },
      page: own.page + 1,
      ...(own.startsPage ? { startsPage: true } : {}),
    });
    return index;
  }

  #head({ place, rows, number }: RunningHead, page: number): number {
    const { frame } = this.#layout.pages[page]!;
    const middle = (frame.left + frame.right) / 2;
    const own = number?.fragment ?? rows[0]!.fragments[0]!;
    const aside = center(own) - middle;
    const pageMiddle = center(own) - this.#layout.pages[page]!.widthPt / 2;
    // The middle of the text and the middle of the paper are both "the middle" to a reader.
    const centred = Math.min(Math.abs(aside), Math.abs(pageMiddle)) <= MIDDLE;
    return this.#paragraph(
      rows.map(({ fragments }) => ({ page, fragments })),
      {
        container: { kind: 'body' },
        story: place,
        page,
        area: frame,
        format: { alignment: centred || aside > 0 !== pageMiddle > 0 ? 'center' : aside < 0 ? 'left' : 'right' },
        startsPage: false,
      },
      number,
    );
  }

  #section(
    { pages, page, titlePage, start, roman }: SectionDraft,
    index: number,
    heads: readonly (readonly { readonly head: RunningHead; readonly paragraph: number }[])[],
  ): Section {
    const seen = new Set<string>();
    const headersAndFooters: HeaderFooter[] = [];
    for (const place of ['header', 'footer'] as const) {
      const paragraphs: number[] = [];
      for (const { head, paragraph } of pages.flatMap((one) => heads[one]!)) {
        if (head.place !== place) continue;
        // The number of every page is one header: only what looks different is told again.
        const { format, runs, span } = this.#paragraphs[paragraph]!;
        const words = head.number ? '' : this.#text.slice(span.start, span.end);
        const key = `${place} ${format.alignment} ${JSON.stringify(runs.map((run) => run.format))} ${words}`;
        if (seen.has(key)) continue;
        seen.add(key);
        paragraphs.push(paragraph);
      }
      if (paragraphs.length > 0) headersAndFooters.push({ place, kind: 'default', paragraphs });
    }
    return {
      index,
      page,
      titlePage,
      headersAndFooters,
      pageNumber: { format: roman ? 'roman' : 'decimal', ...(start === undefined ? {} : { start }) },
      startsPage: index > 0,
    };
  }

  #lines(): DrawnLine[] {
    const places = this.#placesOnPages();
    return this.#layout.pages.flatMap(({ lines, frame }, page) =>
      lines.flatMap((line): DrawnLine[] => {
        const lengthMm = mm(line.x1 - line.x0);
        if (lengthMm < SHORTEST_LINE) return [];
        const own = places[page]!;
        const above = own.filter(({ y }) => y <= line.y0 + 1);
        const over = above.filter(({ x0, x1 }) => x0 < line.x1 && x1 > line.x0);
        const wide = line.x1 - line.x0 > 0.6 * (frame.right - frame.left);
        const owner = wide
          ? above.sort((a, b) => b.paragraph - a.paragraph)[0]
          : (over.sort((a, b) => b.y - a.y)[0] ?? above.sort((a, b) => b.y - a.y)[0]);
        const paragraph = (owner ?? own[0])?.paragraph;
        if (paragraph === undefined) return [];
        return [
          { paragraph, lengthMm, leftMm: mm(line.x0 - frame.shift), solid: !line.dashed, widthPt: tenth(line.width) },
        ];
      }),
    );
  }

  /** The lines of text on every page, by the order of their paragraphs in the document. */
  #placesOnPages(): { paragraph: number; y: number; x0: number; x1: number }[][] {
    const places = this.#layout.pages.map((): { paragraph: number; y: number; x0: number; x1: number }[] => []);
    this.#layout.drafts.forEach(({ lines }, paragraph) => {
      for (const { page, fragments } of lines)
        for (const { y, x0, x1 } of fragments) places[page]!.push({ paragraph, y, x0, x1 });
    });
    return places;
  }

  /** What a page does not show is absent: revisions never, edges and pitch where no running text shows them. */
  #facts(sections: readonly Section[]): Map<Fact, Knowledge> {
    const facts = new Map<Fact, Knowledge>([
      ['text', 'stated'],
      ['fontFamily', 'stated'],
      ['fontSizePt', 'measured'],
      ['fontStyle', 'measured'],
      ['fontColor', 'stated'],
      ['alignment', 'measured'],
      ['position', 'measured'],
      ['lines', 'measured'],
      ['pageSize', 'measured'],
      ['pageNumber', 'measured'],
    ]);
    const { drafts } = this.#layout;
    if (drafts.some(({ firstLine }) => firstLine !== undefined)) facts.set('indent', 'measured');
    if (drafts.some(({ pitch, spaceAfter }) => pitch !== undefined || spaceAfter !== undefined))
      facts.set('spacing', 'measured');
    const { leftMm, rightMm, topMm } = sections[0]?.page ?? {};
    if (leftMm !== undefined || rightMm !== undefined || topMm !== undefined) facts.set('margins', 'measured');
    return facts;
  }
}

function strokeOn(page: number, { x0, y0, x1, y1, width, dashed }: Stroke): PageStroke {
  return { page, x0: tenth(x0), y0: tenth(y0), x1: tenth(x1), y1: tenth(y1), widthPt: tenth(width), dashed };
}

function formatOf({ alignment, indentLeft, firstLine, pitch, spaceAfter }: Draft): ParagraphFormat {
  return {
    ...(alignment === undefined ? {} : { alignment }),
    ...(indentLeft === undefined ? {} : { indentLeftMm: tenth(mm(indentLeft)) }),
    ...(firstLine === undefined ? {} : { firstLineMm: tenth(mm(firstLine)) }),
    ...(pitch === undefined ? {} : { lineRule: 'exact' as const, line: tenth(pitch) }),
    ...(spaceAfter === undefined ? {} : { spaceAfterPt: tenth(spaceAfter) }),
  };
}
