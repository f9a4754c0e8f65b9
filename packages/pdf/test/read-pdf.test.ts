import { checkDoc, type Doc } from '@thethuc/core';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../src/index.ts';
import { docOf } from './doc-of.ts';
import { centred, tinyPdf, type TinyPage, type TinyText } from './tiny-pdf.ts';

const textsOf = (doc: Doc) => doc.paragraphs.map(({ span }) => doc.text.slice(span.start, span.end));

// 470 points of text between 85 and 555; a letter of 14 pt is 7 points wide.
const LEFT = 85;
const FULL = 67;
const words = (count: number, seed = 0) =>
  Array.from({ length: count }, (_, at) => ((at + seed) % 6 === 5 ? ' ' : 'abcde'[(at + seed) % 5]!))
    .join('')
    .trim();

/** A paragraph of running text, justified or ragged, its first line indented by 28 points. */
function paragraph(y: number, lines: number, { pitch = 18, ragged = false, indent = 28 } = {}): TinyText[] {
  return Array.from({ length: lines }, (_, line) => {
    const first = line === 0;
    const full = first ? FULL - indent / 7 : FULL;
    const length = line === lines - 1 ? 12 : full - (ragged ? [0, 3, 1][line % 3]! : 0);
    return { x: LEFT + (first ? indent : 0), y: y - line * pitch, text: words(length, line).padEnd(length, 'x') };
  });
}

describe('paragraphs', () => {
  it('joins the lines of a paragraph and measures how it is set', async () => {
    const doc = await docOf({ texts: [...paragraph(700, 4), ...paragraph(622, 3)] });
    const [first, second] = doc.paragraphs;
    expect(doc.paragraphs).toHaveLength(2);
    expect(first!.format).toMatchObject({ alignment: 'justify', lineRule: 'exact', line: 18, spaceAfterPt: 6 });
    expect(second!.format.firstLineMm).toBeCloseTo(9.9, 1);
    expect(doc.sections[0]!.page).toMatchObject({ widthMm: 210, heightMm: 297, leftMm: 30, rightMm: 14.5 });
  });

  it('goes on over the page', async () => {
    const top = paragraph(60, 2);
    const whole = { ...top[1]!, text: words(FULL).padEnd(FULL, 'x') };
    const doc = await docOf(
      { texts: [...paragraph(120, 3), top[0]!, whole] },
      { texts: [{ x: LEFT, y: 770, text: 'het cau.' }, ...paragraph(740, 3)] },
    );
    const main = textsOf(doc);
    expect(main).toHaveLength(3);
    expect(main[1]).toMatch(/ het cau\.$/u);
  });

  it('calls ragged lines left aligned', async () => {
    const doc = await docOf({
      texts: [...paragraph(700, 5, { ragged: true }), ...paragraph(590, 5, { ragged: true })],
    });
    expect(doc.paragraphs[0]!.format.alignment).toBe('left');
  });

  it('tells font, size, style and colour', async () => {
    const doc = await docOf({
      texts: [{ x: LEFT, y: 700, text: 'Dam', font: 'bold', size: 13.98 }, ...paragraph(660, 2)],
    });
    expect(doc.paragraphs[0]!.runs[0]!.format).toEqual({
      fontFamily: 'Times New Roman',
      sizePt: 14,
      bold: true,
      italic: false,
      underline: false,
      color: '000000',
    });
  });

  it('takes a line under the words for an underline, a lower one for a drawn line', async () => {
    const doc = await docOf({
      texts: [
        { x: LEFT, y: 700, text: 'Noi nhan:' },
        { x: 300, y: 680, text: 'Tieu de van ban' },
      ],
      lines: [
        [LEFT, 698.4, LEFT + 56],
        [300, 674, 405],
      ],
    });
    expect(doc.paragraphs[0]!.runs.map(({ format }) => format.underline)).toEqual([true, false]);
    expect(doc.lines).toMatchObject([{ paragraph: 1, solid: true }]);
    expect(doc.lines[0]!.lengthMm).toBeCloseTo(37, 0);
    expect(doc.observations.strokes).toMatchObject([
      { page: 1, x0: LEFT, x1: LEFT + 56 },
      { page: 1, x0: 300, x1: 405, widthPt: 0.8, dashed: false },
    ]);
  });

  it('composes letters and marks', async () => {
    const doc = await docOf({ texts: [{ x: LEFT, y: 700, text: 'Vie\u0323\u0302t Nam' }] });
    expect(textsOf(doc)).toEqual(['Việt Nam']);
  });

  it('takes a blank and the room a justified line puts before it for one', async () => {
    const source = new TextDecoder().decode(tinyPdf([{ texts: [{ x: 100, y: 700, text: 'mot dong' }] }]));
    const wide = source.replace(/<([0-9A-F]{12})(0020)([0-9A-F]+)> Tj/u, '[<$1> -300 <$2> <$3>] TJ');
    const result = await readPdf(new TextEncoder().encode(wide));
    expect(wide).toContain('-300 <0020>');
    expect(result.ok && textsOf(result.doc)).toEqual(['mot dong']);
  });

  it('knows where every word stands', async () => {
    const doc = await docOf({ texts: [{ x: 100, y: 740, text: 'mo\u0323t  dong' }, ...paragraph(700, 2)] });
    expect(doc.origins[0]).toMatchObject({
      span: { start: 0, end: 5 },
      origin: { medium: 'pdf', page: 1, box: { x: 100, y: 89.4, width: 28 } },
    });
    expect(doc.origins[1]).toMatchObject({
      span: { start: 5, end: 9 },
      origin: { box: { x: 142, y: 89.4, width: 28 } },
    });
    const words = doc.paragraphs
      .map(({ span }) => doc.text.slice(span.start, span.end))
      .join(' ')
      .split(/\s+/u);
    expect(doc.origins.map(({ span }) => doc.text.slice(span.start, span.end).trim())).toEqual(words);
    // Every letter has a place, and every blank but the ends of paragraphs.
    const placed = doc.origins.reduce((sum, { span }) => sum + span.end - span.start, 0);
    expect(placed).toBe(doc.text.length - doc.paragraphs.length);
  });

  it('gives a word set in several pieces one place, and words of a line one height', async () => {
    const doc = await docOf({
      texts: [
        { x: 100, y: 700, text: 'Vi' },
        { x: 114, y: 700, text: 'et', font: 'bold' },
        { x: 135, y: 700, text: 'Nam' },
        { x: 156, y: 704, text: '1', size: 8 },
      ],
    });
    expect(doc.origins.map(({ span }) => doc.text.slice(span.start, span.end))).toEqual(['Viet ', 'Nam1']);
    const boxes = doc.origins.map(({ origin }) => (origin.medium === 'pdf' ? origin.box : undefined));
    expect(boxes).toMatchObject([
      { x: 100, width: 28 },
      { x: 135, width: 25 },
    ]);
    expect(boxes[0]!.y).toBe(boxes[1]!.y);
  });
});

describe('columns and tables', () => {
  it('reads the left column before the right one', async () => {
    const doc = await docOf({
      texts: [
        centred('DANG UY XA', 180, 780),
        centred('DANG CONG SAN', 440, 780),
        centred('*', 180, 762),
        centred('So 05-NQ/DU', 180, 744),
        centred('ngay 05 thang 6', 440, 744),
        centred('NGHI QUYET', 320, 690),
        ...paragraph(650, 4),
      ],
    });
    expect(
      textsOf(doc)
        .filter((text) => text !== '')
        .slice(0, 6),
    ).toEqual(['DANG UY XA', '*', 'So 05-NQ/DU', 'DANG CONG SAN', 'ngay 05 thang 6', 'NGHI QUYET']);
    expect(doc.tables).toMatchObject([{ rows: 1, columns: 2, ruled: false }]);
  });

  it('reads a ruled table cell by cell', async () => {
    const rule = (y: number) => [LEFT, y, 385] as const;
    const post = (x: number) => ({ x, from: 600, to: 660 });
    const page = tinyPdf([
      {
        texts: [
          { x: 95, y: 640, text: 'mot' },
          { x: 245, y: 640, text: 'hai' },
          { x: 95, y: 610, text: 'ba' },
          { x: 245, y: 610, text: 'bon' },
        ],
        lines: [rule(660), rule(630), rule(600)],
      },
    ]);
    // The builder draws level lines; the posts are put into the same stream.
    const posts = [LEFT, 235, 385]
      .map(post)
      .map(({ x, from, to }) => `${x} ${from} m ${x} ${to} l S`)
      .join(' ');
    const source = new TextDecoder()
      .decode(page)
      .replace('0.75 w', `${posts} 0.75 w`)
      .replace(/\/Length \d+ >>\nstream\nBT/u, '/Length 9999 >>\nstream\nBT');
    const result = await readPdf(new TextEncoder().encode(source));
    expect(result.ok && result.doc.tables).toMatchObject([{ rows: 2, columns: 2, ruled: true }]);
    expect(result.ok && textsOf(result.doc)).toEqual(['mot', 'hai', 'ba', 'bon']);
  });
});

describe('page numbers', () => {
  const body = () => paragraph(760, 5);
  it('stand in the header, one for all pages that look alike', async () => {
    const number = (value: number) => centred(String(value), 320, 800);
    const doc = await docOf({ texts: body() }, { texts: [number(2), ...body()] }, { texts: [number(3), ...body()] });
    const [section] = doc.sections;
    expect(section).toMatchObject({ titlePage: true, pageNumber: { format: 'decimal' } });
    expect(section!.headersAndFooters).toMatchObject([{ place: 'header', kind: 'default' }]);
    expect(section!.headersAndFooters[0]!.paragraphs).toHaveLength(1);
    const shown = doc.paragraphs.filter(({ story }) => story === 'header');
    expect(shown.map(({ runs }) => runs[0]?.field)).toEqual(['PAGE', 'PAGE']);
    expect(shown.map(({ page }) => page)).toEqual([2, 3]);
  });

  it('start again in a part of its own', async () => {
    const number = (value: number) => centred(String(value), 320, 800);
    const doc = await docOf(
      { texts: body() },
      { texts: [number(2), ...body()] },
      { texts: body() },
      { texts: [number(2), ...body()] },
    );
    expect(doc.sections.map(({ pageNumber }) => pageNumber.start)).toEqual([undefined, 1]);
  });
});

describe('what is stamped', () => {
  const heading: TinyText[] = [
    centred('ĐẢNG UỶ XÃ TÂN THUỶ', 180, 780, { font: 'bold' }),
    centred('ĐẢNG CỘNG SẢN VIỆT NAM', 440, 780, { font: 'bold' }),
    centred('*', 180, 762),
    centred('KẾT LUẬN', 320, 690, { font: 'bold', size: 16 }),
    centred('về công tác năm', 320, 670, { font: 'bold' }),
    centred('-----', 320, 652),
    ...paragraph(620, 3),
    centred('T/M ĐẢNG UỶ', 440, 500, { font: 'bold' }),
    centred('BÍ THƯ', 440, 482),
  ];
  const missing = ['so-va-ky-hieu/co', 'dia-danh-va-ngay/co', 'ho-ten/co'];
  const said = async (page: TinyPage) => {
    const { findings, notCheckable } = checkDoc(await docOf(page), { today: '2026-11-01', stage: 'ban-hanh' });
    const of = (list: readonly { ruleId: string }[]) =>
      missing.filter((id) => list.some(({ ruleId }) => ruleId === id));
    return { wrong: of(findings), unknown: of(notCheckable) };
  };

  it('cannot be checked where a picture stands', async () => {
    const pictures = [
      [120, 735, 140, 20],
      [350, 400, 180, 80],
    ] as const;
    expect(await said({ texts: heading, pictures })).toEqual({ wrong: [], unknown: missing });
  });

  it('is missing where there is none', async () => {
    expect(await said({ texts: heading })).toEqual({ wrong: missing, unknown: [] });
  });
});

describe('what cannot be read', () => {
  const code = async (bytes: Uint8Array) => {
    const result = await readPdf(bytes);
    return result.ok ? 'ok' : result.reason.code;
  };
  const whole = tinyPdf([{ texts: paragraph(700, 4) }]);

  it('is told in one sentence', async () => {
    expect(await code(new Uint8Array())).toBe('empty');
    expect(await code(new TextEncoder().encode('Ghi chú'))).toBe('not-pdf');
    expect(await code(new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n'))).toBe('damaged');
    expect(await code(tinyPdf([{}]))).toBe('no-text');
    expect(await code(tinyPdf([{ pictures: [[0, 0, 595, 841]] }]))).toBe('scanned');
    expect(
      await code(
        tinyPdf([{ texts: paragraph(700, 4).map((text) => ({ ...text, mode: 3 })), pictures: [[0, 0, 595, 841]] }]),
      ),
    ).toBe('scanned');
    expect(await code(tinyPdf([{ texts: [{ x: 90, y: 700, text: '\ue000\ue001\ue002\ue003' }] }]))).toBe('no-unicode');
    expect(await code(tinyPdf(Array.from({ length: 2001 }, () => ({}))))).toBe('too-many-pages');
  });

  it('never throws, wherever the file is cut or broken', async () => {
    for (let at = 1; at < whole.length; at += 97) {
      const cut = await readPdf(whole.subarray(0, at));
      expect(typeof cut.ok).toBe('boolean');
      const broken = whole.slice();
      broken[at] = (broken[at]! + 13) % 256;
      expect(typeof (await readPdf(broken)).ok).toBe('boolean');
    }
  });

  it('says so when letters are lost with their font', async () => {
    const source = new TextDecoder().decode(tinyPdf([{ texts: paragraph(700, 4) }]));
    const lost = new TextEncoder().encode(source.replaceAll('/Identity-H', '/GBK-EUC-H'));
    expect(await code(lost)).toMatch(/^no-(?:unicode|text)$/u);
  });

  it('leaves out what a page does not show', async () => {
    const doc = await docOf({ texts: paragraph(700, 4) });
    expect(doc.facts.has('revisions')).toBe(false);
    expect(doc.facts.get('margins')).toBe('measured');
    expect((await docOf({ texts: [centred('mot dong', 300, 700)] })).facts.has('margins')).toBe(false);
  });
});
