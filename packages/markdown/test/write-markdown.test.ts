import type { Draft, DraftBlock, DraftRun } from '@thethuc/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown, writeMarkdown } from '../src/index.ts';
import { WHOLE } from './samples.ts';

/** Words of office text and everything Markdown could take for a mark. */
const words = fc
  .array(
    fc.constantFrom(
      'Đảng uỷ',
      'lúc 10:30',
      'Kính gửi:Đồng chí',
      '5*6*7',
      '*',
      '**',
      '_',
      '______',
      '(*)',
      '\\',
      '\\*',
      '|',
      '#',
      '-----',
      '- ',
      '1. ',
      'a) ',
      ':::',
      '::ngat-trang',
      ':::phu-luc',
      '```',
      '~~~',
      '<br>',
      '<b>',
      '&amp;',
      '[x](y)',
      '| a |',
      'Điều 1. ',
      ' ',
      '\u00a0',
      '"',
      "'",
      '…',
      '😀',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join('').trim());
const line = words.filter((text) => text !== '' && !/^[\s\u00a0]|[\s\u00a0]$/u.test(text));

const plain = line.map((text): DraftRun[] => [{ text }]);
/** Marked words stand between blanks, as people mark them. */
const marked = fc
  .tuple(
    fc.constantFrom('Một', 'Hai (ba)', 'a'),
    fc.constantFrom('đậm', 'rất đậm', '10:30'),
    fc.constantFrom('bold', 'italic'),
  )
  .map(([before, text, mark]): DraftRun[] => [{ text: `${before} ` }, { text, [mark]: true }, { text: ' sau.' }]);
const runs = fc.oneof(plain, marked);

const paragraph = fc.record({ kind: fc.constant('paragraph' as const), runs });
const centred = fc.record({
  kind: fc.constant('paragraph' as const),
  runs,
  alignment: fc.constant('center' as const),
});
const table = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([columns, rows]) =>
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.array(plain, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    alignments: fc.array(fc.constantFrom('left' as const, 'center' as const, 'right' as const, undefined), {
      minLength: columns,
      maxLength: columns,
    }),
  }),
);
const heading = fc.constantFrom<DraftBlock>(
  { kind: 'heading', level: 1, donVi: 'chuong', label: 'Chương I', title: [{ text: 'QUY ĐỊNH CHUNG' }] },
  { kind: 'heading', level: 1, donVi: 'phan', label: 'Phần thứ nhất', title: [] },
  { kind: 'heading', level: 2, donVi: 'dieu', label: 'Điều 1.', title: [{ text: 'Phạm vi #' }] },
  { kind: 'heading', level: 3, donVi: 'khoan', label: '1.', title: [{ text: 'Mục tiêu' }] },
  { kind: 'heading', level: 3, donVi: 'diem', label: 'a)', title: [{ text: 'Một ' }, { text: 'hai', bold: true }] },
  { kind: 'heading', level: 2, label: '', title: [{ text: 'QUYẾT ĐỊNH:' }] },
);
const simple: fc.Arbitrary<DraftBlock> = fc.oneof(
  paragraph,
  centred,
  table,
  heading,
  fc.constant<DraftBlock>({ kind: 'page-break' }),
);
const blocks = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: simple },
    {
      weight: 1,
      arbitrary: fc
        .array(simple, { minLength: 1, maxLength: 3 })
        .map((inner): DraftBlock => ({ kind: 'landscape', blocks: inner })),
    },
  ),
  { maxLength: 6 },
);
const value = line.filter((text) => !/^(?:true|false|null|~|-?[\d.]+)$/u.test(text) && !text.includes('\u00a0'));
const drafts: fc.Arbitrary<Draft> = fc.record({
  thongTin: fc.record(
    {
      'loai-van-ban': fc.constant('nghi-quyet'),
      'so-va-ky-hieu': fc.constant('Số 05-NQ/ĐU'),
      'dia-danh': value,
      'trich-yeu': fc.array(value, { minLength: 1, maxLength: 2 }),
      ky: fc.record({ 'ho-ten': value, 'chuc-vu': fc.array(value, { minLength: 1, maxLength: 2 }) }),
      'noi-nhan': fc.array(value, { minLength: 1, maxLength: 3 }),
      so: fc.constantFrom('5', '05', '120'),
      'du-thao': fc.constantFrom('', '2'),
    },
    { requiredKeys: ['loai-van-ban', 'so-va-ky-hieu'] },
  ),
  noiDung: blocks,
  phuLuc: fc.array(fc.record({ so: fc.constantFrom('1', '2'), ten: fc.constant(['Danh sách “A”']), blocks }), {
    maxLength: 2,
  }),
});

describe('writeMarkdown', () => {
  it('writes what readMarkdown reads back', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const text = writeMarkdown(draft);
        const { draft: again, problems } = readMarkdown(text);
        expect({ text, draft: again }).toEqual({ text, draft });
        expect(problems).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('writes its own text again', () => {
    const once = writeMarkdown(readMarkdown(WHOLE).draft!);
    expect(writeMarkdown(readMarkdown(once).draft!)).toBe(once);
  });
});
