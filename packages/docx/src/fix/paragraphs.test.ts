import type { Doc, Edit } from '@thethuc/core';
import { describe, expect, it } from 'vitest';
import { A4, p, run, texts } from '../../test/build-docx.ts';
import { fixed, fixedBy, TRACKING } from '../../test/fix-kit.ts';

const insert = (after: number, text: string): Edit => ({
  op: 'insert-paragraph',
  after,
  text,
  run: { fontFamily: 'Times New Roman', sizePt: 14 },
  format: { alignment: 'center' },
});
const drop =
  (index: number) =>
  (doc: Doc): Edit => ({ op: 'delete', span: doc.paragraphs[index]!.span });

const cell = (inside: string) => `<w:tc><w:tcPr/>${inside}</w:tc>`;
const table = (...cells: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${cells.map(cell).join('')}</w:tr></w:tbl>`;

describe('a new paragraph', () => {
  it('stands after the one named, in a cell too', () => {
    const { doc } = fixedBy(p(run('a')) + p(run('b')), () => insert(0, '-----'));
    expect(texts(doc)).toEqual(['a', '-----', 'b']);
    expect(doc.paragraphs[1]).toMatchObject({
      format: { alignment: 'center' },
      runs: [{ format: { fontFamily: 'Times New Roman', sizePt: 14 } }],
    });
    const inCell = fixedBy(table(p(run('a'))) + p(''), () => insert(0, '*'));
    expect(inCell.doc.paragraphs[1]).toMatchObject({ container: { kind: 'cell', column: 0 } });
  });

  it('several of one fix keep their order; those of two fixes would not', () => {
    const { doc, outcomes } = fixed(p(run('a')), () => [[insert(0, '1'), insert(0, '2')], [insert(0, '3')]]);
    expect(texts(doc)).toEqual(['a', '1', '2']);
    expect(outcomes.map(({ done }) => done)).toEqual([true, false]);
  });

  it('cannot follow the end of a section', () => {
    const { outcomes } = fixed(p(run('a'), `<w:sectPr>${A4}</w:sectPr>`) + p(run('b')), () => [[insert(0, '-----')]]);
    expect(outcomes).toMatchObject([{ done: false, reason: { vi: expect.stringContaining('ngắt phần') as string } }]);
  });

  it('is an insertion, mark and words, under tracking', () => {
    const { xml, doc } = fixedBy(p(run('a')), () => insert(0, '-----'), { ...TRACKING, author: 'A $& "B"' });
    expect(xml).toMatch(/<w:pPr><w:jc w:val="center"\/><w:rPr><w:ins w:id="\d" w:author="A \$&amp; &quot;B&quot;"/u);
    expect(doc.observations.revisions).toMatchObject([{ kind: 'insert', author: 'A $& "B"' }]);
  });
});

describe('a deleted paragraph', () => {
  it('goes with its mark', () => {
    expect(texts(fixedBy(p(run('a')) + p(run('b')) + p(run('c')), drop(1)).doc)).toEqual(['a', 'c']);
    expect(texts(fixedBy(p(run('a')) + '<w:p/>' + p(run('c')), drop(1)).doc)).toEqual(['a', 'c']);
  });

  it('goes with others when a span holds them all', () => {
    const { doc } = fixedBy(p(run('a')) + p(run('b')) + p(run('c')) + p(run('d')), ({ paragraphs }) => ({
      op: 'delete',
      span: { start: paragraphs[1]!.span.start, end: paragraphs[2]!.span.end + 1 },
    }));
    expect(texts(doc)).toEqual(['a', 'd']);
  });

  it.each([
    ['holds a picture', p(run('b') + '<w:r><w:drawing/></w:r>')],
    ['holds a bookmark', p(`<w:bookmarkStart w:id="1" w:name="x"/>${run('b')}`)],
    ['is a frame', p(run('b'), '<w:framePr w:w="9"/>')],
    ['ends a section', p(run('b'), `<w:sectPr>${A4}</w:sectPr>`)],
  ])('loses only its words when it %s', (_what, paragraph) => {
    expect(texts(fixedBy(p(run('a')) + paragraph + p(run('c')), drop(1)).doc)).toEqual(['a', '', 'c']);
  });

  it.each([
    ['is alone in its cell', table(p(run('b'))) + p(run('c')), 0],
    ['is between two tables', `${table(p(run('a')))}${p(run('b'))}${table(p(run('c')))}${p('')}`, 1],
    ['ends a cell after a table', `${table(table(p(run('a'))) + p(run('b')))}${p('')}`, 1],
    ['is the last after a table', `${p(run('a'))}${table(p(run('x')))}${p(run('b'))}`, 2],
  ])('loses only its words when it %s', (_what, body, index) => {
    const before = fixed(body, () => []).doc.paragraphs.length;
    const { doc } = fixedBy(body, drop(index));
    expect(doc.paragraphs.length).toBe(before);
    expect(texts(doc)[index]).toBe('');
  });

  it('says that an empty one must stay', () => {
    const { outcomes } = fixed(`${table(p(run('a')))}<w:p/>${table(p(run('c')))}${p('')}`, (doc) => [[drop(1)(doc)]]);
    expect(outcomes).toMatchObject([
      { done: false, reason: { vi: expect.stringContaining('không tự xoá được') as string } },
    ]);
  });

  it('is a deletion, mark and words, under tracking', () => {
    const { xml, doc } = fixedBy(
      p(run('a')) + p(run('b', '<w:b/>') + run('c'), '<w:jc w:val="center"/><w:rPr><w:b/></w:rPr>') + p(run('d')),
      drop(1),
      TRACKING,
    );
    expect(texts(doc)).toEqual(['a', 'd']);
    const who = (id: number) => `w:id="${id}" w:author="Văn thư" w:date="2026-11-01T00:00:00Z"`;
    expect(xml).toContain(`<w:jc w:val="center"/><w:rPr><w:del ${who(1)}/><w:b/></w:rPr></w:pPr>`);
    expect(xml).toContain(
      `<w:del ${who(2)}><w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">b</w:delText></w:r></w:del>`,
    );
  });

  it('bears no other change, whichever comes first', () => {
    const format: Edit = { op: 'set-paragraph-format', paragraph: 1, format: { alignment: 'center' } };
    const bold = (doc: Doc): Edit => ({ op: 'set-run-format', span: doc.paragraphs[1]!.span, format: { bold: true } });
    const body = p(run('a')) + p(run('b')) + p(run('c'));
    for (const tracking of [undefined, TRACKING]) {
      const first = fixed(body, (doc) => [[drop(1)(doc)], [format], [bold(doc)], [insert(1, 'x')]], tracking);
      expect(first.outcomes.map(({ done }) => done)).toEqual([true, false, false, true]);
      expect(texts(first.doc)).toEqual(['a', 'x', 'c']);
      const second = fixed(body, (doc) => [[format], [bold(doc)], [drop(1)(doc)]], tracking);
      expect(second.outcomes.map(({ done }) => done)).toEqual([true, true, false]);
    }
  });
});
