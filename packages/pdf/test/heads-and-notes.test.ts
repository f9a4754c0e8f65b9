import type { Doc } from '@thethuc/core';
import { describe, expect, it } from 'vitest';
import { docOf } from './doc-of.ts';
import { centred, type TinyPage, type TinyText } from './tiny-pdf.ts';

// What stands in the margins and at the foot of a page and is none of its running text.
const texts = ({ paragraphs, text }: Doc, story: string) =>
  paragraphs.filter((one) => one.story === story).map(({ span }) => text.slice(span.start, span.end));

const SENTENCE = 'Các chi bộ thực hiện tốt nhiệm vụ của mình trong năm.';
/** Paragraphs of one line each, from the upper margin. */
const body = (from = 770, count = 12): TinyText[] =>
  Array.from({ length: count }, (_, at) => ({ x: 113, y: from - at * 24, text: `${SENTENCE.slice(0, -1)} ${at}.` }));

describe('a header of two lines', () => {
  const code: TinyText = { x: 500, y: 803, text: 'Mẫu 3-KN', size: 10 };
  const front: TinyPage = { texts: [code, ...body()] };

  it('holds the number under the code', async () => {
    const doc = await docOf(front, { texts: [code, centred('2', 319, 787), ...body()] });
    expect(texts(doc, 'header')).toEqual(['Mẫu 3-KN', 'Mẫu 3-KN', '2']);
    expect(texts(doc, 'main').join()).not.toContain('Mẫu');
    expect(doc.sections[0]!.page.headerMm).toBeUndefined();
  });

  it('holds the code under the number', async () => {
    const number = centred('2', 319, 803);
    const doc = await docOf(front, { texts: [number, { ...code, y: 789 }, ...body(772)] });
    expect(texts(doc, 'header')).toEqual(['Mẫu 3-KN', '2', 'Mẫu 3-KN']);
  });

  it('of two pages holds what stands on both at the very edge, however large', async () => {
    const title: TinyText = { x: 85, y: 803, text: 'Tài liệu học tập', size: 14 };
    const pages = [2, 3].map((number) => ({ texts: [title, centred(`${number}`, 500, 803), ...body(760)] }));
    expect(texts(await docOf(...pages), 'main')).not.toContain('Tài liệu học tập');
    const alike = [1, 2].map(() => ({ texts: [title, ...body(760)] }));
    expect(texts(await docOf(...alike), 'header')).toHaveLength(2);
  });

  it('holds the number of a draft over the heading', async () => {
    const draft: TinyText = { x: 85, y: 803, text: 'DỰ THẢO 3', size: 12, font: 'bold' };
    const doc = await docOf({ texts: [draft, ...body()] });
    expect(texts(doc, 'header')).toEqual(['DỰ THẢO 3']);
  });
});

describe('a table over the edge of a page', () => {
  const cells = (y: number, number: number): TinyText[] => [
    { x: 92, y, text: `${number}`, size: 12 },
    { x: 140, y, text: 'Họp chi bộ', size: 12 },
  ];
  /** A table of two columns from `top` down. */
  const table = (top: number, first: number, rows: number): TinyPage => {
    const bottom = top - rows * 16;
    return {
      texts: Array.from({ length: rows }, (_, at) => cells(top - 12 - at * 16, first + at)).flat(),
      lines: Array.from({ length: rows + 1 }, (_, at) => [85, top - at * 16, 540] as const),
      posts: [85, 130, 540].map((x) => [x, bottom, top] as const),
    };
  };

  it('has row numbers, not page numbers', async () => {
    const front = table(400, 1, 21);
    const back = table(785, 22, 20);
    const doc = await docOf(
      { ...front, texts: [...body(770, 8), ...front.texts!] },
      { ...back, texts: [centred('2', 319, 803), ...back.texts!] },
    );
    expect(texts(doc, 'header')).toEqual(['2']);
    expect(texts(doc, 'footer')).toEqual([]);
  });
});

describe('notes at the foot', () => {
  const notes: TinyText[] = [
    { x: 85, y: 90, text: '1 Nghị quyết của Đảng uỷ xã về công tác phát triển đảng viên và', size: 10 },
    { x: 85, y: 78, text: 'củng cố chi bộ.', size: 10 },
    { x: 85, y: 66, text: '2 Số liệu đến tháng Sáu.', size: 10 },
  ];
  const line = [85, 102, 202] as const;

  it('are notes, and their line is none of the form', async () => {
    const doc = await docOf({ texts: [...body(), ...notes, centred('1', 319, 30)], lines: [line] });
    expect(texts(doc, 'footnote')).toEqual([
      '1 Nghị quyết của Đảng uỷ xã về công tác phát triển đảng viên và củng cố chi bộ.',
      '2 Số liệu đến tháng Sáu.',
    ]);
    expect(texts(doc, 'footer')).toEqual(['1']);
    expect(texts(doc, 'main').join()).not.toContain('Số liệu');
    expect(doc.lines).toEqual([]);
  });

  it('are text where no line parts them, they are as large as the text, or no mark begins them', async () => {
    expect(texts(await docOf({ texts: [...body(), ...notes] }), 'footnote')).toEqual([]);
    const large = notes.map((note) => ({ ...note, size: 14, y: note.y * 1.3 - 40 }));
    expect(texts(await docOf({ texts: [...body(), ...large], lines: [line] }), 'footnote')).toEqual([]);
    const plain = notes.map((note) => ({ ...note, text: `- ${note.text}` }));
    expect(texts(await docOf({ texts: [...body(), ...plain], lines: [line] }), 'footnote')).toEqual([]);
  });
});
