import { describe, expect, it } from 'vitest';
import { readPdf } from '../src/index.ts';
import { interpretPage } from '../src/page/interpret.ts';
import { loadLibrary, openDocument } from '../src/pdfjs/library.ts';
import { centred, tinyPdf, type TinyPage } from './tiny-pdf.ts';
import { wordPdf } from './word-pdf.ts';

/** The page as one program writes it, a line in one string, and as Word does. */
async function both(page: TinyPage) {
  const plain = tinyPdf([page]);
  const library = await loadLibrary();
  const pdf = await openDocument(library, plain).promise;
  const first = await pdf.getPage(1);
  const word = wordPdf([interpretPage(first, await first.getOperatorList(), library.OPS)]);
  const [one, other] = [await readPdf(plain), await readPdf(word)];
  if (!one.ok || !other.ok) throw new Error('unreadable');
  return { plain: one.doc, word: other.doc, source: new TextDecoder().decode(word) };
}

describe('a page as Word writes it', () => {
  const title = centred('ĐẢNG CỘNG SẢN VIỆT NAM', 380, 780, { font: 'bold', size: 15 });

  it('has letters of one word in two fonts and blanks by themselves', async () => {
    const { plain, word, source } = await both({ texts: [title] });
    expect(source).toContain('/Encoding /WinAnsiEncoding');
    expect(source).toContain('/Encoding /Identity-H');
    expect(source.split('BT\n').length).toBeGreaterThan(10);
    expect(word.text).toBe(plain.text);
    expect(word.paragraphs[0]!.runs).toEqual(plain.paragraphs[0]!.runs);
    expect(word.origins).toEqual(plain.origins);
  });

  it('leaves the room of what is to be filled in', async () => {
    const texts = [centred('Số      -KH/ĐU', 200, 740), centred('Sơn Giang, ngày     tháng     năm 2026', 420, 740)];
    const { plain, word } = await both({ texts });
    expect(word.text).toBe(plain.text);
    expect(word.text).toContain('Số      -KH/ĐU');
  });

  it('has a long underline in pieces under short pieces of text', async () => {
    const { x, text } = title;
    const { word } = await both({ texts: [title], lines: [[x, 778, x + text.length * 7.5]] });
    expect(word.paragraphs[0]!.runs.map(({ format }) => format.underline)).toEqual([true]);
    expect(word.lines).toEqual([]);
  });
});
