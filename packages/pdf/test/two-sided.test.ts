import { checkDoc, type Doc } from '@thethuc/core';
import { describe, expect, it } from 'vitest';
import { docOf } from './doc-of.ts';
import { centred, type TinyPage, type TinyText } from './tiny-pdf.ts';

// A4, 30 mm at the binding edge and 14,5 mm outside; a letter of 14 pt is 7 points wide.
const FRONT = 85;
const BACK = 41.28;
const WIDTH = 67 * 7;
const words = (count: number) => 'abcde '.repeat(20).slice(0, count).replace(/ $/u, 'x');

/** A paragraph whose first line is indented by 28 points; `open` goes on behind its last line. */
function paragraph(left: number, y: number, lines: number, open = false): TinyText[] {
  return Array.from({ length: lines }, (_, line) => {
    const whole = line === 0 ? 63 : 67;
    const length = line === lines - 1 && !open ? 12 : whole;
    return { x: left + (line === 0 ? 28 : 0), y: y - line * 18, text: words(length) };
  });
}

const body = (left: number): TinyText[] => [...paragraph(left, 740, 4), ...paragraph(left, 660, 5)];
const number = (left: number, value: number) => centred(String(value), left + WIDTH / 2, 800);
const appendix = (left: number) => centred('PHU LUC', left + WIDTH / 2, 770, { font: 'bold' });

const marginsOf = ({ sections }: Doc) => sections.map(({ page: { leftMm, rightMm } }) => [leftMm, rightMm]);
const ofMargins = (doc: Doc) =>
  checkDoc(doc, { today: '2026-11-01' }).findings.filter(({ ruleId }) => ruleId.startsWith('trang/'));

describe('a document printed on both sides', () => {
  const main: TinyPage[] = [
    { texts: body(FRONT) },
    { texts: [number(BACK, 2), ...body(BACK)] },
    { texts: [number(FRONT, 3), ...body(FRONT)] },
  ];

  it.each<[string, ...TinyText[][]]>([
    ['its own numbers', [appendix(BACK), ...body(BACK)], [number(FRONT, 2), ...body(FRONT)]],
    ['one page', [appendix(BACK), ...body(BACK)]],
    ['one short page', [appendix(BACK), { x: BACK, y: 740, text: words(40) }]],
  ])('has its margins in an appendix that begins on a back, with %s', async (_, ...pages) => {
    const doc = await docOf(...main, ...pages.map((texts) => ({ texts })));
    expect(doc.observations.mirrorMargins).toBe(true);
    expect(marginsOf(doc)).toEqual([
      [30, 14.5],
      [30, 14.5],
    ]);
    expect(ofMargins(doc)).toEqual([]);
  });

  it('has a front where the empty page before it was not printed', async () => {
    const doc = await docOf(
      ...main,
      { texts: [appendix(FRONT), ...body(FRONT)] },
      { texts: [number(BACK, 2), ...body(BACK)] },
    );
    expect(marginsOf(doc)).toEqual([
      [30, 14.5],
      [30, 14.5],
    ]);
  });

  it('has paragraphs that go on over the leaf, and places as on the front', async () => {
    const doc = await docOf(
      { texts: [...body(FRONT), ...paragraph(FRONT, 560, 3, true)] },
      { texts: [number(BACK, 2), { x: BACK, y: 770, text: words(12) }, ...body(BACK)] },
    );
    const main = doc.paragraphs.filter(({ story }) => story === 'main');
    expect(main).toHaveLength(5);
    for (const { format } of main) expect(format).toMatchObject({ alignment: 'justify', firstLineMm: 9.9 });
    expect(new Set(main.map(({ area }) => area!.leftMm)).size).toBe(1);
    const head = doc.paragraphs.find(({ story }) => story === 'header');
    expect(head!.format.alignment).toBe('center');
  });

  it('is told from one in which a part has other margins', async () => {
    for (const moved of [body(FRONT - 20), body(BACK).map((line) => ({ ...line, text: `${line.text}xx` }))]) {
      const doc = await docOf(...[0, 1, 2].map(() => ({ texts: body(FRONT) })), { texts: moved });
      expect(doc.observations.mirrorMargins).toBe(false);
    }
  });
});
