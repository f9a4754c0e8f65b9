import { checkDoc, sourcePlace, type Doc } from '@thethuc/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../src/index.ts';
import { PASTED, WHOLE } from './samples.ts';

/** What drafts are made of, and what breaks readers. */
const TOKENS = [
  '---\n',
  'loai-van-ban: nghi-quyet\n',
  'ngay: 2026-06-05\n',
  'so: 5\n',
  'ky: { quyen-han: T/M ĐẢNG UỶ, ho-ten: "A \\u0041" }\n',
  'noi-nhan: [A; B,, "C"]\n',
  'trich-yeu: |\n  một\n  hai\n\n  ba\n',
  "co-quan-ban-hanh: 'ĐẢNG ''UỶ'''\n",
  'kinh-gui:\n  - A\n  - - B\n',
  ':::phu-luc{so="1" ten=\'A\'}\n',
  ':::\n',
  '::::ngang\n',
  '::ngat-trang\n',
  '```\n',
  '# ',
  '## Điều 1. ',
  'Chương I. ',
  '- Căn cứ ',
  '| A | B |\n| - | :-: |\n| 1 \\| | 2<br>3 |\n',
  '**',
  '*',
  '_',
  '\\',
  '\n',
  '\r\n',
  '\r',
  '  \n',
  '\t',
  ' ',
  'a) ',
  'Đảng uỷ',
  'Đảng uỷ'.normalize('NFD'),
  '\u0301',
  '\u0000',
  '\ud800',
  '😀',
  '\uFEFF',
  '\u00a0',
  'T/M CHI BỘ\n',
  'ĐẢNG CỘNG SẢN VIỆT NAM\n',
  'Nơi nhận:\n',
];

const texts = fc.oneof(
  fc.array(fc.constantFrom(...TOKENS), { maxLength: 40 }).map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom(...TOKENS), { maxLength: 30 })
    .map((parts) => `---\nloai-van-ban: nghi-quyet\n${parts.join('')}`),
  fc
    .tuple(fc.constantFrom(WHOLE, PASTED), fc.nat(), fc.nat(60), fc.constantFrom(...TOKENS))
    .map(([text, at, length, token]) => {
      const start = at % text.length;
      return text.slice(0, start) + token + text.slice(start + length);
    }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** Everything a Doc promises of its text and of where it comes from. */
function expectSound(doc: Doc, source: string): void {
  let end = 0;
  for (const { span } of doc.paragraphs) {
    expect(span.start).toBe(end);
    expect(doc.text.charAt(span.end)).toBe('\n');
    end = span.end + 1;
  }
  expect(end).toBe(doc.text.length);
  let last = 0;
  let covered = 0;
  for (const { span, origin } of doc.origins) {
    expect(span.start).toBeGreaterThanOrEqual(last);
    expect(span.end).toBeGreaterThan(span.start);
    last = span.end;
    covered += span.end - span.start;
    if (origin.medium !== 'markdown') throw new Error('another medium');
    expect(origin.start).toBeGreaterThanOrEqual(0);
    expect(origin.end).toBeLessThanOrEqual(source.length);
    const before = source.slice(0, origin.start).split(/\r\n|\r|\n/u);
    expect([origin.line, origin.column]).toEqual([before.length, before.at(-1)!.length + 1]);
    if (origin.exact) {
      expect(source.slice(origin.start, origin.end)).toBe(doc.text.slice(span.start, span.end));
      expect(doc.text.slice(span.start, span.end)).not.toContain('\n');
    }
  }
  expect(covered).toBe(doc.text.length - doc.paragraphs.length);
  expect(doc.text.normalize('NFC')).toBe(doc.text);
}

describe('any text', () => {
  it('is read, and every letter knows its place', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { doc, recognised } = readMarkdown(text, { today: '2026-11-01' });
        expectSound(doc, text);
        const result = checkDoc(doc, { today: '2026-11-01', ...(recognised ? { recognised } : {}) });
        for (const { span } of result.findings) {
          const place = sourcePlace(doc, span);
          if (doc.origins.length > 0) expect(place).toBeDefined();
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is the same with other line ends', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = text.replace(/\r\n|\r/gu, '\n');
        const a = readMarkdown(lines);
        const b = readMarkdown(lines.replaceAll('\n', '\r\n'));
        expect(b.doc.text).toBe(a.doc.text);
        expect(b.draft).toEqual(a.draft);
        expect(b.problems.map(({ message, place }) => [message.vi, place?.line])).toEqual(
          a.problems.map(({ message, place }) => [message.vi, place?.line]),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('decomposed letters and a byte order mark', () => {
  it.each([WHOLE, PASTED])('change nothing but the offsets', (text) => {
    const a = readMarkdown(text);
    for (const variant of [
      text.normalize('NFD'),
      `\uFEFF${text}`,
      `\uFEFF${text.normalize('NFD').replaceAll('\n', '\r\n')}`,
    ]) {
      const b = readMarkdown(variant);
      expect(b.doc.text).toBe(a.doc.text);
      expect(b.draft).toEqual(a.draft);
      expect(b.recognised).toEqual(a.recognised);
      expectSound(b.doc, variant);
      // Each word of the content is found in the file where its place says.
      for (const { span } of b.doc.paragraphs) {
        const words = b.doc.text.slice(span.start, span.end);
        const place = sourcePlace(b.doc, span);
        const run = b.doc.paragraphs.find((one) => one.span.start === span.start)!.runs;
        if (words === '' || !place || run.length !== 1 || run[0]!.generated) continue;
        const found = variant
          .slice(place.start, place.end)
          .normalize('NFC')
          .replace(/<br>|\s+/gu, ' ');
        expect(found.replace(/\\/gu, '').trim()).toContain(
          words
            .replace(/[\v\s]+/gu, ' ')
            .trim()
            .slice(0, 12),
        );
      }
    }
  });
});

describe('long texts', () => {
  const paragraph = 'Các tổ chức đảng trực thuộc quán triệt, cụ thể hoá và tổ chức thực hiện **Nghị quyết** này.\n\n';
  const timed = (size: number) => {
    const text = `---\nloai-van-ban: nghi-quyet\n---\n\n${paragraph.repeat(Math.ceil(size / paragraph.length))}`;
    const start = performance.now();
    const { doc } = readMarkdown(text);
    const time = performance.now() - start;
    expect(doc.text.length).toBeGreaterThan(size * 0.9);
    return time;
  };

  it('take time in proportion', () => {
    timed(64 * 1024);
    const small = Math.min(timed(128 * 1024), timed(128 * 1024), timed(128 * 1024));
    const large = Math.min(timed(1024 * 1024), timed(1024 * 1024));
    expect(large / small).toBeLessThan(20);
  }, 30_000);

  it('read the same in one piece or in several', () => {
    const body = WHOLE.slice(WHOLE.indexOf('- Căn cứ'), WHOLE.indexOf(':::phu-luc'));
    const head = WHOLE.slice(0, WHOLE.indexOf('- Căn cứ'));
    const once = readMarkdown(head + body).draft!.noiDung;
    const many = readMarkdown(head + body.repeat(200)).draft!.noiDung;
    expect(many.slice(-once.length)).toEqual(once);
    expect(many).toHaveLength(once.length * 200);
  });
});
