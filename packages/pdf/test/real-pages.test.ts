import { describe, expect, it } from 'vitest';
import type { Doc } from '@thethuc/core';
import { docOf } from './doc-of.ts';
import { centred, LETTER, type TinyPage, type TinyText } from './tiny-pdf.ts';

// What printed forms of real offices showed.
const mainTexts = ({ paragraphs, text }: Doc) =>
  paragraphs.filter(({ story }) => story === 'main').map(({ span }) => text.slice(span.start, span.end));

const BODY: TinyText[] = [
  centred('CHI BỘ SINH VIÊN', 180, 770),
  centred('ĐẢNG CỘNG SẢN VIỆT NAM', 440, 770),
  { x: 113, y: 700, text: 'Căn cứ Điều 5, Điều lệ Đảng Cộng sản Việt Nam;' },
];

describe('small print at the upper edge', () => {
  const form: TinyText = { x: 500, y: 800, text: 'Mẫu 13-KNĐ', size: 9 };

  it('is a header, and moves no margin', async () => {
    const doc = await docOf({ texts: [form, ...BODY] });
    expect(mainTexts(doc)).not.toContain('Mẫu 13-KNĐ');
    expect(doc.paragraphs.find(({ story }) => story === 'header')).toBeDefined();
  });

  it('makes no margin of the blank line it hangs in', async () => {
    const second: TinyPage = { texts: BODY.map((text) => ({ ...text, text: `${text.text} hai` })) };
    const topOf = async (first: TinyPage) => (await docOf(first, second)).sections[0]!.page.topMm;
    expect(await topOf({ texts: [form, ...BODY] })).toBeUndefined();
    expect(await topOf({ texts: BODY })).toBe(21);
  });

  it('is text where it is as large as the text, or stands right over it', async () => {
    expect(mainTexts(await docOf({ texts: [{ ...form, size: 14 }, ...BODY] }))).toContain('Mẫu 13-KNĐ');
    expect(mainTexts(await docOf({ texts: [{ ...form, x: 160, y: 786 }, ...BODY] }))).toContain('Mẫu 13-KNĐ');
  });
});

describe('a line that a forced break has spread over the width', () => {
  /** Words from the left edge to the right one, all gaps equal. */
  const spread = (line: string, y: number): TinyText[] => {
    const words = line.split(' ');
    const letters = words.join('').length * LETTER * 14;
    const gap = (470 - letters) / (words.length - 1);
    let x = 85;
    return words.map((text) => {
      const word = { x, y, text };
      x += text.length * LETTER * 14 + gap;
      return word;
    });
  };

  it('is one line of one paragraph', async () => {
    const texts = [
      ...BODY,
      { x: 113, y: 660, text: 'Chi bộ đã họp để xét, đề nghị công nhận đảng viên dự bị kết nạp'.padEnd(63, 'x') },
      ...spread('vào ngày ba tháng hai năm', 642),
      { x: 85, y: 624, text: 'trở thành đảng viên chính thức.' },
    ];
    expect(mainTexts(await docOf({ texts })).at(-1)).toMatch(/vào ngày ba tháng hai năm trở thành/u);
  });

  it('is not the row of a table', async () => {
    const cells = ['TT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Ghi chú'];
    const texts = [...BODY, ...cells.map((text, at) => ({ x: 85 + at * 100, y: 642, text }))];
    expect(mainTexts(await docOf({ texts })).at(-1)).not.toMatch(/Họ và tên Năm sinh/u);
  });
});
