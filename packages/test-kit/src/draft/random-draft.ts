import type { Draft, DraftAppendix, DraftBlock, DraftRun, DraftTable } from '@thethuc/core';
import fc from 'fast-check';
import { typeSubjects, issuerSubjects, type Subject } from '../accuracy/subjects.ts';
import { baseDocument } from '../van-ban/base.ts';
import { draftOf } from '../van-ban/draft-of.ts';

/** Words that are no component, unit or citation wherever they stand. */
const WORDS =
  'tập thể lãnh đạo nâng cao chất lượng sinh hoạt bồi dưỡng cán bộ tuyên truyền vận động nhân dân phát triển kinh tế giữ gìn môi trường rà soát tài liệu lưu trữ hồ sơ phối hợp thực hiện hiệu quả kịp thời đồng bộ thống nhất'.split(
    ' ',
  );

const phrase = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength, maxLength }).map((words) => words.join(' '));

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

/** A sentence, one stretch of which may be bold or italic. */
const sentence: fc.Arbitrary<DraftRun[]> = fc
  .record({
    before: phrase(6, 40),
    marked: fc.option(fc.record({ words: phrase(1, 4), bold: fc.boolean(), italic: fc.boolean() }), { nil: undefined }),
    after: phrase(2, 30),
  })
  .map(({ before, marked, after }) => {
    if (!marked || (!marked.bold && !marked.italic)) return [{ text: `${capital(before)} ${after}.` }];
    const { words, bold, italic } = marked;
    return [
      { text: `${capital(before)} ` },
      { text: words, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) },
      { text: ` ${after}.` },
    ];
  });

const paragraph: fc.Arbitrary<DraftBlock> = sentence.map((runs) => ({ kind: 'paragraph', runs }));

const table: fc.Arbitrary<DraftTable> = fc
  .record({ columns: fc.integer({ min: 2, max: 7 }), rows: fc.integer({ min: 1, max: 12 }), words: phrase(60, 120) })
  .map(({ columns, rows, words }) => {
    const list = words.split(' ');
    const cell = (n: number): DraftRun[] => [{ text: capital(list.slice(n % 40, (n % 40) + 1 + (n % 5)).join(' ')) }];
    return {
      kind: 'table',
      rows: Array.from({ length: rows + 1 }, (_, row) =>
        Array.from({ length: columns }, (__, column) =>
          column === 0 && row > 0 ? [{ text: String(row) }] : cell(row * columns + column),
        ),
      ),
      alignments: Array.from({ length: columns }, (_, column) => (column === 0 ? 'center' : undefined)),
    };
  });

const extra: fc.Arbitrary<DraftBlock[]> = fc.oneof(
  { weight: 6, arbitrary: fc.array(paragraph, { minLength: 1, maxLength: 4 }) },
  { weight: 2, arbitrary: fc.tuple(table, paragraph) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(table, paragraph)
      .map(([wide, after]): DraftBlock[] => [{ kind: 'landscape', blocks: [wide] }, after]),
  },
  { weight: 1, arbitrary: paragraph.map((one): DraftBlock[] => [{ kind: 'page-break' }, one]) },
);

/** Chương, điều and khoản numbered through, each with content; or plain text between tables. */
const content: fc.Arbitrary<DraftBlock[]> = fc
  .record({
    opening: paragraph,
    articles: fc.array(fc.record({ name: phrase(2, 10), blocks: extra, chapter: fc.boolean() }), { maxLength: 6 }),
    ending: paragraph,
  })
  .map(({ opening, articles, ending }) => {
    const roman = ['I', 'II', 'III', 'IV', 'V', 'VI'];
    const chapters = articles[0]?.chapter === true;
    let chapter = 0;
    const blocks = articles.flatMap(({ name, blocks: own, chapter: begins }, index): DraftBlock[] => [
      ...(chapters && begins
        ? [
            {
              kind: 'heading',
              level: 2,
              donVi: 'chuong',
              label: `Chương ${roman[chapter++]}`,
              title: [{ text: name.toLocaleUpperCase('vi') }],
            } as const,
          ]
        : []),
      { kind: 'heading', level: 3, donVi: 'dieu', label: `Điều ${index + 1}.`, title: [{ text: capital(name) }] },
      ...own,
    ]);
    return [opening, ...blocks, ending];
  });

const appendices: fc.Arbitrary<DraftAppendix[]> = fc
  .array(fc.record({ ten: phrase(2, 12), blocks: extra }), { maxLength: 3 })
  .map((list) =>
    list.map(({ ten, blocks }, index) => ({
      ...(list.length > 1 ? { so: String(index + 1) } : {}),
      ten: [capital(ten)],
      // A break before the first words of a new page means nothing.
      blocks: blocks.filter(({ kind }) => kind !== 'page-break'),
    })),
  );

const SUBJECTS: readonly Subject[] = [...typeSubjects(), ...issuerSubjects()].filter(
  // What minutes must tell is not to be had by chance.
  ({ name }) => name.loai !== 'bien-ban',
);

/** A sound draft: the form of a base document around content by chance. */
export const soundDraft: fc.Arbitrary<Draft> = fc
  .record({ n: fc.nat(SUBJECTS.length - 1), noiDung: content, phuLuc: appendices })
  .map(({ n, noiDung, phuLuc }) => {
    const base = draftOf(baseDocument(SUBJECTS[n]!.name));
    const mention: DraftBlock[] =
      phuLuc.length === 0
        ? []
        : [
            {
              kind: 'paragraph',
              runs: [
                {
                  text:
                    phuLuc.length === 1
                      ? 'Danh sách nêu tại Phụ lục.'
                      : `Danh sách nêu tại ${phuLuc.map(({ so }) => `Phụ lục ${so}`).join(', ')}.`,
                },
              ],
            },
          ];
    return { thongTin: base.thongTin, noiDung: [...mention, ...noiDung], phuLuc };
  });
