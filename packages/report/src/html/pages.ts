import type { Language, Severity } from '@thethuc/core';
import { MOST_PAGES, pagesOfFindings, pagesToDraw, tenth } from '../draw-pages.ts';
import type { Box, DocumentReport, PageDrawing } from '../report.ts';
import { WORDS } from '../words.ts';
import { attributes, html, type Markup } from './markup.ts';
import { GUTTER, PILL, pillRows, type Pill } from './margin.ts';
import type { Mark, Marks } from './marks.ts';
import { drawnText } from './page-text.ts';
import { HTML_WORDS } from './words.ts';

/** Pages drawn of all documents of a report together, about: a page takes some ten kilobytes. */
const MOST_OF_ALL = 240;

/** The drawn pages of a document that stand in a report on `documents` documents, in their order. */
export function shownPages({ drawings = [], findings }: DocumentReport, documents: number): readonly PageDrawing[] {
  const most = Math.min(MOST_PAGES, Math.max(1, Math.floor(MOST_OF_ALL / documents)));
  const shown = pagesToDraw(findings)
    .filter((page) => drawings.some((drawing) => drawing.page === page))
    .slice(0, most);
  return drawings.filter(({ page }) => shown.includes(page));
}

/** The findings where they stand on the real pages. */
export function pagesSection(input: {
  readonly id: string;
  readonly document: DocumentReport;
  readonly pages: readonly PageDrawing[];
  readonly marks: Marks;
  readonly language: Language;
}): Markup {
  const { id, document, pages, marks, language } = input;
  if (pages.length === 0) return html``;
  const words = HTML_WORDS[language];
  const more = pagesOfFindings(document.findings).length - pages.length;
  return html`<section class="pages" aria-labelledby="${id}-pages">
    <h3 id="${id}-pages">${words.pages}</h3>
    <p class="help">${words.pagesHelp} ${more > 0 && words.morePages(more)}</p>
    <div class="${pages.length > 1 ? 'several' : 'single'}">
      ${pages.map((page) => figure(id, page, marks.onPage.get(page.page) ?? [], language))}
    </div>
  </section>`;
}

function figure(id: string, page: PageDrawing, marks: readonly Mark[], language: Language): Markup {
  const words = HTML_WORDS[language];
  const { width, height, lines, strokes, pictures } = page;
  const rows = pillRows(page, marks);
  const pills = rows.flatMap((row) => row.pills);
  const label = words.pageName(page.page);
  const kind = width > height ? 'page landscape' : 'page';
  const box = `${-GUTTER} -1 ${tenth(width + 2 * GUTTER)} ${tenth(height + 2)}`;
  return html`<figure class="${kind}" id="${id}-page-${page.page}">
    <figcaption>${label}</figcaption>
    <svg viewBox="${box}" role="group" aria-label="${label}">
      <rect class="paper" width="${width}" height="${height}" />
      ${pictures.map((picture) => drawnPicture(picture, words.picture))}
      <g class="strokes">${strokes.map(drawnStroke)}</g>
      ${drawnText(lines)} ${rows.map(({ leader, pills: [first] }) => drawnLeader(leader, first))}
      ${drawnMarks(id, marks, language)} ${pills.map((pill) => drawnPill(id, pill))}
    </svg>
  </figure>`;
}

/** Points that the word in a picture takes. */
const PICTURE_WORD = 26;

/** Hatched: what it shows is not known. */
function drawnPicture({ x, y, width, height }: Box, label: string): Markup {
  const middle = tenth(y + height / 2);
  return html`<g class="picture">
    <rect x="${x}" y="${y}" width="${width}" height="${height}" />
    <path d="M${x} ${middle}h${width}" stroke-width="${height}" />
    ${width >= PICTURE_WORD && html`<text x="${tenth(x + width / 2)}" y="${tenth(middle + 4)}">${label}</text>`}
  </g>`;
}

function drawnStroke({ x0, y0, x1, y1, widthPt, dashed }: PageDrawing['strokes'][number]): Markup {
  const width = Math.max(0.4, widthPt);
  const d = `M${x0} ${y0}L${x1} ${y1}`;
  return html`<path${attributes({ d, 'stroke-width': width, 'stroke-dasharray': dashed && '3 2' })} />`;
}

const RANK: readonly Severity[] = ['info', 'warning', 'error'];

/**
 * The boxes of all findings, the gravest on top. Words that several findings
 * mark are coloured once, and only the first place of a finding on the page is
 * on the way of the tabulator.
 */
function drawnMarks(id: string, marks: readonly Mark[], language: Language): Markup[] {
  const ordered = [...marks].sort((a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity));
  const outlines = ordered.map(({ boxes }) => boxes.map(outline).join(''));
  return ordered.map((mark, at) => {
    const { number, severity, message } = mark;
    const label = `${WORDS[language].severity[severity]} ${number}: ${message}`;
    const again = outlines.lastIndexOf(outlines[at]!) !== at;
    const link = attributes({
      class: ['found', severity, mark.ofTheSheet ? 'sheet' : again ? 'again' : isBlock(mark) ? 'block' : 'words'].join(
        ' ',
      ),
      id: mark.id,
      href: `#${id}-${number}`,
      tabindex: ordered.findIndex((other) => other.number === number) !== at && '-1',
    });
    return html`<a${link}><title>${label}</title><path d="${outlines[at]!}" /></a>`;
  });
}

function outline({ x, y, width, height }: Box): string {
  return `M${tenth(x)} ${tenth(y)}h${tenth(width)}v${tenth(height)}h${tenth(-width)}z`;
}

/** Higher than a line: outlined, since colour over a whole paragraph would hide what is marked in it. */
function isBlock({ boxes }: Mark): boolean {
  return boxes.some(({ height }) => height > 40);
}

function drawnLeader(corners: readonly (readonly [number, number])[], first: Pill | undefined): Markup {
  if (corners.length === 0 || !first) return html``;
  const path = corners.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${tenth(x)} ${tenth(y)}`).join('');
  return html`<path class="leader ${first.mark.severity}" d="${path}" />`;
}

/** The box is the link to read out and to reach by keys; its number is there for the eye and the mouse. */
function drawnPill(id: string, { mark: { number, severity }, x, y, width }: Pill): Markup {
  const { height } = PILL;
  const top = tenth(y - height / 2);
  return html`<a class="mark ${severity}" href="#${id}-${number}" tabindex="-1" aria-hidden="true">
    <rect x="${tenth(x)}" y="${top}" width="${tenth(width)}" height="${height}" rx="${height / 2}" />
    <text x="${tenth(x + width / 2)}" y="${tenth(y + 3.9)}">${number}</text>
  </a>`;
}
