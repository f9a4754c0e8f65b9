import type { Doc, Paragraph } from '@thethuc/core';
import { describe, expect, it } from 'vitest';
import { docOf } from './doc-of.ts';
import { centred, LETTER, type TinyPage, type TinyText } from './tiny-pdf.ts';

// Lists and dotted lines: what looks like an edge of the text and is none. The column is 67 letters wide.
const LEFT = 85;
const RIGHT = LEFT + 67 * 14 * LETTER;
/** With a right margin of 15 mm. */
const WIDTH = RIGHT + 42.5;
const INDENT = 28;

const wide = (...pages: TinyPage[]): Promise<Doc> => docOf(...pages.map((page) => ({ ...page, width: WIDTH })));
const textOf = ({ text }: Doc, { span }: Paragraph) => text.slice(span.start, span.end);
const beginning = (doc: Doc, words: string): Paragraph => {
  const found = doc.paragraphs.find((one) => textOf(doc, one).startsWith(words));
  if (!found) throw new Error(`nothing begins with ${words}`);
  return found;
};

/** A line of letters from `x` to the right edge. */
const line = (x: number, y: number, words: string): TinyText => {
  const letters = Math.round((RIGHT - x) / (14 * LETTER));
  return { x, y, text: `${words.padEnd(letters, ' nhau').slice(0, letters - 1)}o` };
};
/** Each item of a bulleted list: a label, and two lines behind a tab. */
const bullets = (from: number, count: number): TinyText[] =>
  Array.from({ length: count }, (_, at) => {
    const y = from - at * 42;
    return [
      { x: 131, y, text: '\uf0b7' },
      line(148, y, 'Các chi bộ'),
      { x: 148, y: y - 18, text: `làm việc thứ ${'x'.repeat(at)} trong năm.` },
    ];
  }).flat();
/** Each paragraph of running text: an indented line and the line after it, back at the edge. */
const running = (from: number, count: number): TinyText[] =>
  Array.from({ length: count }, (_, at) => {
    const y = from - at * 42;
    return [line(LEFT + INDENT, y, 'Đảng viên'), { x: LEFT, y: y - 18, text: `đi đầu việc ${'x'.repeat(at)} khó.` }];
  }).flat();
const middle = (LEFT + RIGHT) / 2;
const title: TinyText[] = [
  centred('KẾ HOẠCH', middle, 760, { size: 16 }),
  centred('công tác sáu tháng', middle, 742),
  centred('-----', middle, 724),
];

describe('a list with a left indent', () => {
  it('does not move the left margin where running text shows it', async () => {
    const doc = await wide({ texts: [...title, ...running(690, 4), ...bullets(510, 6)] }, { texts: bullets(770, 12) });
    expect(doc.sections[0]!.page.leftMm).toBe(30);
    const item = beginning(doc, '•');
    expect(textOf(doc, item)).toMatch(/^•\tCác chi bộ.*trong năm\.$/u);
    expect(item.format.firstLineMm).toBeCloseTo(-6, 0);
    expect(item.format.indentLeftMm).toBeCloseTo(22.2, 0);
  });

  it('leaves the left margin unknown where all is a list, and the title centred', async () => {
    const doc = await wide({ texts: [...title, ...bullets(690, 14)] });
    expect(doc.sections[0]!.page.leftMm).toBeUndefined();
    expect(beginning(doc, 'KẾ HOẠCH').format.alignment).toBe('center');
    expect(beginning(doc, '•').format.firstLineMm).toBeUndefined();
  });

  it('leaves it unknown where all text is indented as a block', async () => {
    const block = Array.from({ length: 12 }, (_, at) =>
      line(LEFT + INDENT, 690 - at * 18, `đều ${'x'.repeat(at % 3)}`),
    );
    const texts = [...title, ...block, { x: LEFT + INDENT, y: 690 - 12 * 18, text: 'hết.' }];
    const doc = await wide({ texts });
    expect(doc.sections[0]!.page.leftMm).toBeUndefined();
    expect(beginning(doc, 'KẾ HOẠCH').format.alignment).toBe('center');
  });
});

describe('a label behind which a tab stands', () => {
  it('begins one paragraph with the lines that come back to the edge', async () => {
    const item: TinyText[] = [
      { x: LEFT + 42, y: 500, text: '+' },
      line(LEFT + 70, 500, 'Chi bộ'),
      { x: LEFT, y: 482, text: 'họp đúng kỳ.' },
    ];
    const doc = await wide({ texts: [...title, ...running(690, 4), ...item] });
    const own = beginning(doc, '+');
    expect(textOf(doc, own)).toMatch(/họp đúng kỳ\.$/u);
    expect(own.format.firstLineMm).toBeCloseTo(14.8, 0);
  });
});

describe('a forced break', () => {
  it('goes on at the edge, no farther down than a line', async () => {
    const broken: TinyText[] = [
      { x: LEFT + INDENT, y: 500, text: 'Thời gian:' },
      { x: LEFT, y: 482, text: '- Quý I: quán triệt.' },
      { x: LEFT, y: 464, text: '- Quý II: triển khai.' },
    ];
    const doc = await wide({ texts: [...title, ...running(690, 4), ...broken] });
    expect(textOf(doc, beginning(doc, 'Thời gian'))).toBe('Thời gian: - Quý I: quán triệt. - Quý II: triển khai.');
    const apart = broken.map((one, at) => ({ ...one, y: one.y - at * 6 }));
    const other = await wide({ texts: [...title, ...running(690, 4), ...apart] });
    expect(textOf(other, beginning(other, 'Thời gian'))).toBe('Thời gian:');
  });
});

describe('dots up to the edge', () => {
  it('end the line of a form: no edge, no pitch, no paragraph of several', async () => {
    const form = Array.from({ length: 5 }, (_, at): TinyText => {
      const text = `Đồng chí ${'x'.repeat(at)}:`;
      return { x: LEFT + INDENT, y: 560 - at * 24, text: text.padEnd(62, '.') };
    });
    const doc = await wide({ texts: [...title, ...running(690, 2), ...form] });
    expect(doc.sections[0]!.page.leftMm).toBe(30);
    expect(doc.paragraphs.filter((one) => textOf(doc, one).startsWith('Đồng chí'))).toHaveLength(5);
    expect(beginning(doc, 'Đồng chí').format.line).toBeUndefined();
  });
});

describe('the right margin', () => {
  it('is where the longest of the justified lines ends', async () => {
    const texts = running(690, 8).map((one, at) => (at % 2 === 0 && at > 0 ? { ...one, x: one.x - 0.9 } : one));
    const doc = await wide({ texts: [...title, ...texts] });
    expect(doc.sections[0]!.page.rightMm).toBe(15);
  });
});
