import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ParseMemory, readMarkdown } from '../src/index.ts';

const ARTICLE = (number: number) =>
  `## Điều ${number}. Tên điều\n\n1. Các chi bộ **tổ chức** thực hiện.\n\na) Nội dung thứ nhất 😀 ${'của điều này '.repeat(20)}\n\n`;
const DRAFT = `---\nloai-van-ban: quy-dinh\nso: 5\n---\n\n${Array.from({ length: 40 }, (_, at) => ARTICLE(at + 1)).join('')}`;
const PIECES = [
  'x',
  '\n\n',
  '## Điều 9. A\n\n',
  ':::phu-luc{ten="A"}\n',
  ':::\n',
  '```\n',
  '---\n',
  '**',
  '- ',
  '\r\n',
  '1. ',
  '\uFEFF',
];

describe('the memory of a parsed text', () => {
  it('changes nothing but the time', () => {
    const edit = fc.record({
      at: fc.nat(DRAFT.length),
      take: fc.nat(60),
      put: fc.constantFrom(...PIECES),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const memory = new ParseMemory();
        let text = DRAFT;
        readMarkdown(text, {}, memory);
        for (const { at, take, put } of edits) {
          text = text.slice(0, at) + put + text.slice(at + take);
          expect(readMarkdown(text, {}, memory)).toEqual(readMarkdown(text));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps one text, not its history', () => {
    const memory = new ParseMemory();
    readMarkdown(DRAFT, {}, memory);
    const size = memory.chunks.size;
    for (let round = 0; round < 50; round++)
      readMarkdown(DRAFT.slice(0, 3000) + 'x'.repeat(round) + DRAFT.slice(3000), {}, memory);
    expect(memory.chunks.size).toBeLessThanOrEqual(size + 1);
  });
});
