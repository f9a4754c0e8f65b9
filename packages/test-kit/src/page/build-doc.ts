import type {
  Border,
  Cell,
  Container,
  Doc,
  DrawnLine,
  Fact,
  HeaderFooter,
  Knowledge,
  Paragraph,
  Revision,
  Run,
  Section,
  Span,
  Story,
  Table,
} from '@thethuc/core';
import { toParagraphFormat, toRunFormat } from './format.ts';
import type { Page, PageParagraph, PageRun, PageSection, PageTable } from './page.ts';

const FACTS: readonly Fact[] = [
  'text',
  'fontFamily',
  'fontSizePt',
  'fontStyle',
  'fontColor',
  'alignment',
  'indent',
  'spacing',
  'position',
  'lines',
  'pageSize',
  'margins',
  'pageNumber',
  'revisions',
];

const LINE: Border = { solid: true, widthPt: 0.75 };

export interface BuiltDoc {
  readonly doc: Doc;
  /** Where each component line stands in `doc.text`, by its ordinal. */
  readonly lineSpans: ReadonlyMap<number, Span>;
}

interface Place {
  readonly container: Container;
  readonly story: Story;
  readonly section: number;
  readonly leftMm: number;
  readonly rightMm: number;
}

class Builder {
  #text = '';
  readonly #paragraphs: Paragraph[] = [];
  readonly #tables: Table[] = [];
  readonly #lines: DrawnLine[] = [];
  readonly #sections: Section[] = [];
  readonly #revisions: Revision[] = [];
  readonly #decomposed: Span[] = [];
  readonly #lineSpans = new Map<number, Span>();
  #boxes = 0;

  build(page: Page): BuiltDoc {
    page.sections.forEach((section, index) => this.#body(section, index));
    page.sections.forEach((section, index) => this.#section(section, index));
    const doc: Doc = {
      medium: 'memory',
      text: this.#text,
      paragraphs: this.#paragraphs,
      tables: this.#tables,
      lines: this.#lines,
      sections: this.#sections,
      facts: new Map(FACTS.map((fact): [Fact, Knowledge] => [fact, 'stated'])),
      observations: {
        revisions: this.#revisions,
        comments: 0,
        ...(page.legacyEncoding === undefined
          ? {}
          : { legacyEncoding: { name: page.legacyEncoding, share: 0.9, span: { start: 0, end: this.#text.length } } }),
        decomposed: this.#decomposed,
        foreignChunks: page.foreignChunk ? 1 : 0,
        macros: false,
        signed: false,
        protected: false,
        mirrorMargins: page.mirrorMargins,
        evenAndOddHeaders: false,
        pages: 2,
      },
      origins: [],
    };
    return { doc, lineSpans: this.#lineSpans };
  }

  #body({ setting, blocks, continuous }: PageSection, section: number): void {
    const place: Place = {
      container: { kind: 'body' },
      story: 'main',
      section,
      leftMm: setting.leftMm,
      rightMm: setting.widthMm - setting.rightMm,
    };
    let startsPage = section > 0 && !continuous;
    for (const block of blocks) {
      if (block.kind === 'table') this.#table(block, place);
      else this.#paragraph(block, place, startsPage || block.pageBreakBefore === true || block.format.pageBreakBefore);
      startsPage = false;
    }
  }

  #table(table: PageTable, place: Place): void {
    const index = this.#tables.length;
    const cells: Cell[] = [];
    // Reserve the ordinal before the cells speak of it.
    this.#tables.push({ index, rows: 0, columns: 0, cells: [], ruled: table.ruled });
    table.rows.forEach((row, rowIndex) => {
      let leftMm = place.leftMm;
      row.forEach((cell, column) => {
        const rightMm = leftMm + (table.columnsMm[column] ?? 0);
        const container: Container = { kind: 'cell', table: index, row: rowIndex, column };
        const paragraphs = cell.paragraphs.map((one) =>
          this.#paragraph(one, { ...place, container, leftMm, rightMm }, false),
        );
        cells.push({
          row: rowIndex,
          column,
          paragraphs,
          leftMm,
          rightMm,
          ...(table.ruled ? { borderTop: LINE } : {}),
          ...(table.ruled || cell.borderBottom ? { borderBottom: LINE } : {}),
        });
        leftMm = rightMm;
      });
    });
    const ruled = table.ruled || cells.some((cell) => cell.borderBottom !== undefined);
    this.#tables[index] = { index, rows: table.rows.length, columns: table.columnsMm.length, cells, ruled };
  }

  #paragraph(one: PageParagraph, place: Place, startsPage: boolean): number {
    const boxed = one.boxes.map((box) => ({ box, id: this.#boxes++ }));
    for (const { box, id } of boxed) {
      const inBox: Place = {
        ...place,
        container: { kind: 'text-box', box: id },
        leftMm: box.leftMm,
        rightMm: box.leftMm + box.widthMm,
      };
      for (const paragraph of box.paragraphs) this.#paragraph(paragraph, inBox, false);
    }
    const start = this.#text.length;
    const runs = this.#runs(one.runs);
    const index = this.#paragraphs.length;
    this.#paragraphs.push({
      index,
      span: { start, end: this.#text.length },
      runs,
      format: toParagraphFormat(one.format),
      container: place.container,
      story: place.story,
      section: place.section,
      area: { leftMm: place.leftMm + one.format.indentLeftMm, rightMm: place.rightMm - one.format.indentRightMm },
      ...(startsPage ? { startsPage: true } : {}),
    });
    this.#text += '\n';
    if (one.drawing !== undefined) {
      const { lengthMm, leftMm, solid } = one.drawing;
      this.#lines.push({ paragraph: index, lengthMm, leftMm, solid, widthPt: 0.75 });
    }
    return index;
  }

  #runs(runs: readonly PageRun[]): Run[] {
    const merged: Run[] = [];
    for (const run of runs) {
      const start = this.#text.length;
      if (run.revision === 'delete') {
        this.#revisions.push({ kind: 'delete', span: { start, end: start }, author: 'Văn thư' });
        if (run.line !== undefined) this.#extend(run.line, start, start);
        continue;
      }
      const text = run.text.normalize('NFC');
      this.#text += run.format.caps ? text.toUpperCase() : text;
      const end = this.#text.length;
      if (run.line !== undefined) this.#extend(run.line, start, end);
      if (run.revision === 'insert') this.#revisions.push({ kind: 'insert', span: { start, end }, author: 'Văn thư' });
      if (run.decomposed === true) this.#decomposed.push({ start, end });
      if (start === end) continue;
      const format = toRunFormat(run.format);
      const last = merged.at(-1);
      if (last !== undefined && last.field === run.field && JSON.stringify(last.format) === JSON.stringify(format)) {
        merged[merged.length - 1] = { ...last, span: { start: last.span.start, end } };
      } else {
        merged.push({ span: { start, end }, format, ...(run.field === undefined ? {} : { field: run.field }) });
      }
    }
    return merged;
  }

  #extend(line: number, start: number, end: number): void {
    const span = this.#lineSpans.get(line);
    this.#lineSpans.set(line, span === undefined ? { start, end } : { start: span.start, end });
  }

  #section({ setting, number, start, continuous }: PageSection, index: number): void {
    const headersAndFooters: HeaderFooter[] = [];
    if (number !== undefined) {
      const place: Place = {
        container: { kind: 'body' },
        story: number.place,
        section: index,
        leftMm: setting.leftMm,
        rightMm: setting.widthMm - setting.rightMm,
      };
      const paragraph = this.#paragraph(number.paragraph, place, false);
      headersAndFooters.push({ place: number.place, kind: 'default', paragraphs: [paragraph] });
    }
    this.#sections.push({
      index,
      page: {
        widthMm: setting.widthMm,
        heightMm: setting.heightMm,
        orientation: setting.landscape ? 'landscape' : 'portrait',
        topMm: setting.topMm,
        bottomMm: setting.bottomMm,
        leftMm: setting.leftMm,
        rightMm: setting.rightMm,
        headerMm: setting.headerMm,
        footerMm: setting.footerMm,
        gutterMm: 0,
        columns: 1,
      },
      titlePage: number !== undefined && !number.onFirstPage,
      headersAndFooters,
      pageNumber: { format: number?.roman === true ? 'roman' : 'decimal', ...(start === undefined ? {} : { start }) },
      startsPage: index > 0 && !continuous,
    });
  }
}

/** A document in memory in which every fact is stated, and where its component lines stand. */
export function buildDoc(page: Page): BuiltDoc {
  return new Builder().build(page);
}
