import type { Doc, Origin, Paragraph, RunFormat } from '@thethuc/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPages } from '../src/draw-pages.ts';
import { toHtml } from '../src/html/index.ts';
import { PILL, pillRows } from '../src/html/margin.ts';
import { marksOf } from '../src/html/marks.ts';
import { toJson } from '../src/json.ts';
import { mergeReports } from '../src/merge.ts';
import { buildReport } from '../src/report.ts';
import type { DocumentReport, FindingReport, Report } from '../src/report.ts';
import { suppress } from '../src/suppress.ts';
import { finding, place } from './example.ts';
import { DRAWN } from './fixture.ts';

const VI = { language: 'vi' } as const;
const PDF = DRAWN.documents[0]!;
const report = (...documents: DocumentReport[]) => buildReport(documents, { version: '0.1.0' });

/** The `<a>` of every marked place: number of the finding, and how many boxes it draws. */
function marksIn(page: string): { number: number; boxes: number }[] {
  return [
    ...page.matchAll(/<a class="found [^"]*" id="d\d+-(\d+)-[^"]*"[^>]*><title>[^<]*<\/title><path d="([^"]*)"/gu),
  ].map(([, number, path]) => ({ number: Number(number), boxes: path!.split('M').length - 1 }));
}

describe('the drawn pages in HTML', () => {
  const page = toHtml(DRAWN, VI);

  it('read like this', async () => {
    const drawn = /<section class="pages"[\s\S]*?<\/section>/u.exec(page)?.[0];
    await expect(drawn).toMatchFileSnapshot('snapshots/drawn-page.html');
  });

  it('mark every place once and draw each of its lines', () => {
    // The sheet, the title, a paragraph of two lines and two words.
    expect(marksIn(page).sort((a, b) => a.number - b.number)).toEqual([
      { number: 1, boxes: 1 },
      { number: 2, boxes: 1 },
      { number: 3, boxes: 2 },
      { number: 3, boxes: 1 },
    ]);
    const pills = [...page.matchAll(/<a class="mark [a-z]+" href="#d1-(\d+)" tabindex/gu)].map(([, number]) =>
      Number(number),
    );
    expect(pills.sort()).toEqual([1, 2, 3, 3]);
  });

  it('join places of one finding that stand side by side', () => {
    const words = (x: number) => ({ ...place('a'), page: 1, box: { x, y: 200, width: 20, height: 15 } });
    const also = [words(200), words(300)];
    const many = { ...PDF, findings: [finding({ location: words(100), also, occurrences: 3 })] };
    expect(marksIn(toHtml(report(many), VI))).toEqual([{ number: 1, boxes: 3 }]);
  });

  it('lead from the table to the page and back', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/gu)].map((match) => match[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/ href="#([^"]*)"/gu)) expect(ids).toContain(target);
    expect(page).toMatch(/<a href="#d1-2-1-\d">«ĐẢNG CỘNG SẢN VIỆT NAM» \(trang 1, đoạn 2\)<\/a>/u);
    // What is not drawn leads nowhere.
    expect(page).toContain('; «Điều 3. Giải pháp» (trang 2, đoạn 24)');
  });

  it('tell how many more pages there are', () => {
    expect(page).toContain('Còn 1 trang có điều phát hiện không vẽ ở đây.');
  });

  it('leave out what is waived', () => {
    const waived = suppress(PDF, ({ ruleId }) =>
      ruleId === 'tieu-de/co-chu'
        ? { kind: 'waiver', config: null, reason: 'đã thống nhất', until: '2027-01-01' }
        : undefined,
    );
    expect(
      marksIn(toHtml(report(waived), VI))
        .map(({ number }) => number)
        .sort(),
    ).toEqual([1, 2, 2]);
    const all = suppress(PDF, () => ({ kind: 'baseline', file: 'a' }));
    expect(toHtml(report(all), VI)).not.toContain('class="pages"');
  });

  it('are fewer of each document in a report on many', () => {
    const drawings = [1, 2, 3].map((number) => ({ ...PDF.drawings![0]!, page: number }));
    const findings = [1, 2, 3].map((number) =>
      finding({ location: { ...place('a'), page: number, box: { x: 100, y: 100, width: 20, height: 15 } } }),
    );
    const one = { ...PDF, drawings, findings };
    const count = (documents: number) =>
      toHtml(report(...Array.from({ length: documents }, () => one)), VI).match(/<figure\s+class="page/gu)?.length;
    expect(count(1)).toBe(3);
    expect(count(2)).toBe(6);
    expect(count(200)).toBe(200);
  });
});

describe('marks', () => {
  const drawing = { ...PDF.drawings![0]!, lines: [] };
  const boxes = fc.record({
    x: fc.integer({ min: 60, max: 480 }),
    y: fc.integer({ min: 40, max: 800 }),
    width: fc.integer({ min: 5, max: 90 }),
    height: fc.constant(15),
  });
  const places = fc.record({ page: fc.integer({ min: 1, max: 3 }), box: boxes });
  const findings = fc.array(fc.array(places, { minLength: 1, maxLength: 12 }), { maxLength: 12 }).map((all) =>
    all.map((own, at) => {
      const [location, ...also] = own.map((one) => place('a', one));
      return { number: at + 1, finding: finding({ location: location!, also, occurrences: own.length }) };
    }),
  );
  const pages = [1, 2].map((page) => ({ ...drawing, page }));

  it('hold every place on a drawn page exactly once', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const { onPage, idOf } = marksOf('d1', all, pages);
        const ids = [...onPage.values()].flatMap((marks) => marks.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        for (const { number, finding } of all) {
          const own = [finding.location, ...finding.also];
          for (const { page } of pages) {
            const wanted = new Set(own.filter((one) => one.page === page).map(({ box }) => JSON.stringify(box)));
            const drawn = onPage.get(page)!.filter((mark) => mark.number === number);
            expect(drawn.flatMap((mark) => mark.boxes)).toHaveLength(wanted.size);
          }
          for (const location of own) expect(ids.includes(idOf.get(location) ?? '')).toBe(location.page !== 3);
        }
      }),
    );
  });

  it('have numbers in the margin that do not lie on each other', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const marks = marksOf('d1', all, pages).onPage.get(1)!;
        const pills = pillRows(drawing, marks).flatMap((row) => row.pills);
        expect(pills.map(({ mark }) => mark.id).sort()).toEqual(marks.map(({ id }) => id).sort());
        for (const side of [pills.filter(({ x }) => x < 297), pills.filter(({ x }) => x >= 297)]) {
          side.forEach((a, at) => {
            expect(a.y).toBeGreaterThanOrEqual(PILL.height / 2 - 0.01);
            expect(a.y).toBeLessThanOrEqual(drawing.height - PILL.height / 2);
            // More than the margin has room for lie closer.
            if (side.length > 50) return;
            for (const b of side.slice(at + 1)) {
              const apart = Math.abs(a.y - b.y) >= PILL.height || a.x + a.width <= b.x || b.x + b.width <= a.x;
              expect(apart).toBe(true);
            }
          });
        }
      }),
    );
  });
});

describe('JSON', () => {
  const json = toJson(DRAWN);

  it('holds quotations and no page', () => {
    expect(json).not.toContain('Ban Chấp hành');
    expect(json).not.toMatch(/"(?:drawings|outline)"/u);
    expect(json).toContain('"box"');
  });

  it('gives HTML with page numbers and without pages once it is merged', () => {
    const merged = mergeReports([JSON.parse(json) as Report]);
    if (!merged.ok) throw new Error(merged.reason.en);
    const page = toHtml(merged.report, VI);
    expect(page).not.toContain('class="pages"');
    expect(page).toContain('(trang 1, đoạn 2)');
  });
});

describe('drawing a page', () => {
  const TEXT = 'Số 05-NQ/ĐU\nCăn cứ Điều lệ Đảng;\n';
  const word = (text: string, page: number, x: number, y: number, width: number) => {
    const start = TEXT.indexOf(text);
    const end = start + text.length + (TEXT[start + text.length] === ' ' ? 1 : 0);
    return {
      span: { start, end },
      origin: { medium: 'pdf', page, box: { x, y, width, height: 15.58 } } satisfies Origin as Origin,
    };
  };
  const paragraph = (
    index: number,
    start: number,
    end: number,
    formats: readonly [number, RunFormat][],
  ): Paragraph => ({
    index,
    span: { start, end },
    runs: formats.map(([to, format], at) => ({
      span: { start: at === 0 ? start : formats[at - 1]![0], end: to },
      format,
    })),
    format: {},
    container: { kind: 'body' },
    story: 'main',
    section: 0,
    page: index + 1,
  });
  const times = { fontFamily: 'Times New Roman', sizePt: 14 };
  const doc = {
    medium: 'pdf',
    text: TEXT,
    paragraphs: [
      paragraph(0, 0, 11, [[11, { ...times, bold: true, color: 'FFFFFF' }]]),
      paragraph(1, 12, 32, [
        [19, times],
        [32, { ...times, italic: true, fontFamily: 'Arial', color: 'C00000' }],
      ]),
    ],
    tables: [],
    lines: [],
    sections: [
      {
        index: 0,
        page: { widthMm: 210, heightMm: 297, orientation: 'portrait', columns: 1 },
        titlePage: false,
        headersAndFooters: [],
        pageNumber: { format: 'decimal' },
        startsPage: false,
      },
    ],
    facts: new Map(),
    observations: {
      revisions: [],
      comments: 0,
      decomposed: [],
      foreignChunks: 0,
      macros: false,
      signed: false,
      protected: false,
      mirrorMargins: false,
      evenAndOddHeaders: false,
      strokes: [
        { page: 1, x0: 10, y0: 20, x1: 30, y1: 20, widthPt: 0.5, dashed: false },
        { page: 2, x0: 10, y0: 20, x1: 30, y1: 20, widthPt: 0.5, dashed: true },
      ],
      pictures: [{ page: 1, box: { x: 1.23, y: 2, width: 3, height: 4 } }],
    },
    origins: [
      word('Số', 1, 100, 50, 14),
      word('05-NQ/ĐU', 1, 117.5, 50, 60),
      word('Căn', 2, 100, 50, 24),
      word('cứ', 2, 130, 50, 14),
      word('Điều', 2, 150, 50, 28),
      // A wider gap, then another line.
      word('lệ', 2, 190, 50, 10),
      word('Đảng;', 2, 85, 68, 34),
    ],
  } satisfies Doc as Doc;
  const onPage = (page: number, severity: FindingReport['severity'] = 'error') =>
    finding({ severity, location: { ...place('a'), page, box: { x: 0, y: 0, width: 1, height: 1 } } });

  it('puts words into lines with their places, looks and blanks', () => {
    const [first, second] = drawPages(doc, [onPage(1), onPage(2)]);
    expect(first).toMatchObject({ page: 1, width: 595.3, height: 841.9 });
    expect(first!.strokes).toEqual([{ x0: 10, y0: 20, x1: 30, y1: 20, widthPt: 0.5, dashed: false }]);
    expect(first!.pictures).toEqual([{ x: 1.2, y: 2, width: 3, height: 4 }]);
    const plain = { sizePt: 14, bold: false, italic: false, color: '000000' };
    expect(first!.lines).toEqual([
      // White letters would be lost on white paper.
      {
        x: 100,
        y: 62.5,
        width: 77.5,
        blank: 0,
        pieces: [{ ...plain, text: 'Số 05-NQ/ĐU', bold: true, color: '8D877C' }],
      },
    ]);
    const red = { ...plain, italic: true, family: 'Arial', color: 'C00000' };
    expect(second!.lines.map(({ x, blank, pieces }) => [x, blank, pieces])).toEqual([
      [
        100,
        2.5,
        [
          { ...plain, text: 'Căn cứ ' },
          { ...red, text: 'Điều' },
        ],
      ],
      [190, 0, [{ ...red, text: 'lệ' }]],
      [85, 0, [{ ...red, text: 'Đảng;' }]],
    ]);
  });

  it('draws the largest pictures of a page that has too many', () => {
    const pictures = Array.from({ length: 1000 }, (_, at) => ({
      page: 1,
      box: { x: 0, y: 0, width: at === 700 ? 99 : 1, height: 20 },
    }));
    const [drawn] = drawPages({ ...doc, observations: { ...doc.observations, pictures } }, [onPage(1)]);
    expect(drawn!.pictures).toHaveLength(400);
    expect(drawn!.pictures[0]!.width).toBe(99);
  });

  it('draws only pages with findings, a dozen of them, and of the graver findings first', () => {
    expect(drawPages(doc, [])).toEqual([]);
    expect(drawPages(doc, [onPage(2)]).map(({ page }) => page)).toEqual([2]);
    const notes = Array.from({ length: 20 }, (_, at) => onPage(at + 1, 'info'));
    const pages = drawPages(doc, [...notes, onPage(40)]).map(({ page }) => page);
    expect(pages).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 40]);
  });

  it('draws two pages for a fault of the whole text', () => {
    const whole = onPage(3);
    const also = Array.from({ length: 20 }, (_, at) => onPage(at + 1).location);
    expect(drawPages(doc, [{ ...whole, also }]).map(({ page }) => page)).toEqual([1, 3]);
  });
});
