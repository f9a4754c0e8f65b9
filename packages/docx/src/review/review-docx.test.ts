import type { Doc, Span } from '@thethuc/core';
import { describe, expect, it } from 'vitest';
import { A4, p, run, texts } from '../../test/build-docx.ts';
import type { Parts } from '../../test/build-docx.ts';
import { office, partOf, place, read, story } from '../../test/fix-kit.ts';
import { clearReview, reviewDocx } from '../index.ts';
import type { ReviewNote } from '../index.ts';

const DATE = { date: '2026-11-01T00:00:00Z' };
const note = (span: Span | undefined, more: Partial<ReviewNote> = {}): ReviewNote => ({
  lines: ['Lỗi: sai.'],
  about: 'tieu-de/co-chu',
  ...(span ? { span } : {}),
  ...more,
});

function review(parts: Parts | string, notes: (doc: Doc) => readonly ReviewNote[]) {
  const before = office(parts);
  const doc = read(before);
  const result = reviewDocx(before, doc, notes(doc), DATE);
  if (!result.ok) throw new Error(result.reason.en);
  return { before, bytes: result.bytes, xml: story(result.bytes), doc: read(result.bytes) };
}

const on = (words: string) => (doc: Doc) => [note(place(doc, words))];
const s = (id = 0) => `<w:commentRangeStart w:id="${id}"/>`;
const e = (id = 0) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

function cleared(bytes: Uint8Array) {
  const result = clearReview(bytes);
  if (!result.ok) throw new Error(result.reason.en);
  return result;
}

describe('anchors', () => {
  it.each([
    [
      'whole runs',
      p(run('một') + run('hai') + run('ba')),
      'hai',
      p(`${run('một')}${s()}${run('hai')}${e()}${run('ba')}`),
    ],
    [
      'several runs',
      p(run('một') + run('hai') + run('ba')),
      'haiba',
      p(`${run('một')}${s()}${run('hai')}${run('ba')}${e()}`),
    ],
    [
      'a run cut on both sides',
      p(run('một hai ba', '<w:b/>')),
      'hai',
      p(`${run('một ', '<w:b/>')}${s()}${run('hai', '<w:b/>')}${e()}${run(' ba', '<w:b/>')}`),
    ],
    ['a run cut at its end only', p(run('một hai')), 'một', p(`${s()}${run('một')}${e()}${run(' hai')}`)],
    [
      'a link, whole',
      p(`${run('x')}<w:hyperlink r:id="r9">${run('một hai')}</w:hyperlink>`),
      'hai',
      p(`${run('x')}${s()}<w:hyperlink r:id="r9">${run('một hai')}</w:hyperlink>${e()}`),
    ],
    [
      'an insertion of another, whole',
      p(`<w:ins w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z">${run('một hai')}</w:ins>`),
      'hai',
      p(`${s()}<w:ins w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z">${run('một hai')}</w:ins>${e()}`),
    ],
    [
      'a table cell',
      `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${p(run('một'))}</w:tc></w:tr></w:tbl>${p('')}`,
      'một',
      `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${p(`${s()}${run('một')}${e()}`)}</w:tc></w:tr></w:tbl>${p('')}`,
    ],
  ])('%s', (_what, body, words, expected) => {
    const { xml, doc } = review(body, on(words));
    expect(xml).toBe(expected);
    expect(doc.text).toContain(words);
  });

  it('a field, from its beginning to its end', () => {
    const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const field = `${mark('begin')}<w:r><w:instrText> REF x </w:instrText></w:r>${mark('separate')}${run('một hai')}${mark('end')}`;
    expect(review(p(`${run('x')}${field}${run('y')}`), on('hai')).xml).toBe(
      p(`${run('x')}${s()}${field}${e()}${run('y')}`),
    );
  });

  it('an empty paragraph, self-closed or not, and a paragraph as a whole', () => {
    const empty = (doc: Doc) => [note({ start: doc.paragraphs[0]!.span.start, end: doc.paragraphs[0]!.span.end })];
    expect(review('<w:p/>', empty).xml).toBe(p(`${s()}${e()}`));
    expect(review(p('', '<w:jc w:val="center"/>'), empty).xml).toBe(p(`${s()}${e()}`, '<w:jc w:val="center"/>'));
    const missing = (doc: Doc) => [note({ start: doc.paragraphs[0]!.span.end, end: doc.paragraphs[0]!.span.end })];
    expect(review(p(run('một')), missing).xml).toBe(p(`${s()}${run('một')}${e()}`));
  });

  it('the first paragraph of what spans several', () => {
    expect(review(p(run('một')) + p(run('hai')), () => [note({ start: 0, end: 7 })]).xml).toBe(
      p(`${s()}${run('một')}${e()}`) + p(run('hai')),
    );
  });

  it('several, one inside and one behind the other', () => {
    const { xml, doc } = review(p(run('một hai ba')), (d) => [
      note({ start: 0, end: 10 }),
      note(place(d, 'một ')),
      note(place(d, 'hai')),
      note(place(d, 'hai')),
    ]);
    expect(xml).toBe(
      p(`${s(0)}${s(1)}${run('một ')}${e(1)}${s(2)}${s(3)}${run('hai')}${e(2)}${e(3)}${run(' ba')}${e(0)}`),
    );
    expect(doc.observations.comments).toBe(4);
  });

  it('the run of a text box, the top for headers and notes, with the words named', () => {
    const boxed = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p(run('trong hộp'))}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
    const parts = {
      body: p(run('một')) + p(boxed),
      section: `<w:headerReference w:type="default" r:id="header1"/>${A4}`,
      headers: { header1: p(run('trên đầu')) },
      footnotes: `<w:footnote w:id="2">${p(run('chú thích'))}</w:footnote>`,
    };
    const { bytes, xml } = review(parts, (doc) =>
      ['trên đầu', 'chú thích', 'trong hộp', 'một'].map((words) =>
        note(place(doc, words), { elsewhere: `Tại «${words}».` }),
      ),
    );
    expect(xml).toContain(p(`${s(0)}${s(1)}${s(3)}${run('một')}${e(0)}${e(1)}${e(3)}`));
    expect(xml).toContain(`${s(2)}<w:r><mc:AlternateContent>`);
    const comments = partOf(bytes, 'word/comments.xml');
    expect([...comments.matchAll(/Tại «([^»]*)»/gu)].map(([, words]) => words)).toEqual([
      'trên đầu',
      'chú thích',
      'trong hộp',
    ]);
  });

  it('keeps white space where it cuts', () => {
    const { doc } = review('<w:p><w:r><w:t> một hai </w:t></w:r></w:p>', on('hai'));
    expect(doc.text).toBe('một hai\n');
  });
});

describe('comments', () => {
  it('say who, when and what, and are signed', () => {
    const { bytes } = review(p(run('một')), (doc) => [
      note(place(doc, 'một'), { lines: ['Lỗi: «a < b & c».', 'Căn cứ: …'] }),
    ]);
    expect(partOf(bytes, 'word/comments.xml')).toMatch(
      /<w:comment w:id="0" w:author="thethuc" w:date="2026-11-01T00:00:00Z" w:initials="tt"><w:p><w:r><w:annotationRef\/><\/w:r>.*a &lt; b &amp; c.*Căn cứ: ….*\(thethuc: tieu-de\/co-chu\)/u,
    );
  });

  it('bring their part, its relationship and its type, once', () => {
    const { bytes, before } = review({ body: p(run('một')), settings: '<w:zoom w:percent="100"/>' }, on('một'));
    const count = (name: string, what: string) => partOf(bytes, name).split(what).length - 1;
    expect(count('[Content_Types].xml', 'PartName="/word/comments.xml"')).toBe(1);
    expect(count('word/_rels/document.xml.rels', 'relationships/comments"')).toBe(1);
    expect(partOf(bytes, 'word/settings.xml')).toBe(partOf(before, 'word/settings.xml'));
    const again = reviewDocx(bytes, read(bytes), [note({ start: 0, end: 3 })], DATE);
    if (!again.ok) throw new Error();
    expect(read(again.bytes).observations.comments).toBe(2);
    expect(partOf(again.bytes, '[Content_Types].xml')).toBe(partOf(bytes, '[Content_Types].xml'));
    expect(partOf(again.bytes, 'word/comments.xml')).toContain('w:id="1"');
  });

  it('make the relationships where there are none, and the namespace of strict files', () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const { bytes } = review(
      {
        body: '',
        files: {
          'word/document.xml': `<w:document xmlns:w="${strict}"><w:body>${p(run('một'))}</w:body></w:document>`,
        },
      },
      on('một'),
    );
    expect(partOf(bytes, 'word/_rels/document.xml.rels')).toContain(
      'http://purl.oclc.org/ooxml/officeDocument/relationships/comments',
    );
    expect(partOf(bytes, 'word/comments.xml')).toContain(`xmlns:w="${strict}"`);
  });

  it('are the same bytes each time', () => {
    const make = () => review(p(run('một hai')), on('hai')).bytes;
    expect(Buffer.from(make()).equals(Buffer.from(make()))).toBe(true);
  });

  it('none, none changed', () => {
    const { before, bytes } = review(p(run('một')), () => []);
    expect(bytes).toBe(before);
  });

  it.each([
    [
      'signed',
      {
        files: {
          '_rels/.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="s"/></Relationships>',
        },
      },
      false,
    ],
    ['read-only', { settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>' }, false],
    ['open to comments', { settings: '<w:documentProtection w:edit="comments" w:enforcement="1"/>' }, true],
  ])('a file that is %s', (_what, more, ok) => {
    const bytes = office({ body: p(run('một')), ...more });
    expect(reviewDocx(bytes, read(bytes), [note({ start: 0, end: 3 })]).ok).toBe(ok);
  });
});

describe('clearing', () => {
  const theirs = (id: number, author = 'Chị Hoa', text = 'xem lại') =>
    `<w:comment w:id="${id}" w:author="${author}" w:initials="H">${p(run(text))}</w:comment>`;

  it('takes ours and leaves the others, revisions too', () => {
    const ins = `<w:ins w:id="9" w:author="A" w:date="2026-01-01T00:00:00Z">${run('thêm')}</w:ins>`;
    const body = p(`${s(4)}${run('một hai')}${e(4)}${ins}`);
    const parts = { body, comments: theirs(4) + theirs(5, 'thethuc', 'tôi tên là thethuc') };
    const { before, bytes } = review(parts, (doc) => [note(place(doc, 'một hai')), note(undefined)]);
    expect(read(bytes).observations.comments).toBe(4);
    const { bytes: back, removed } = cleared(bytes);
    expect(removed).toBe(2);
    expect(story(back)).toBe(body);
    expect(partOf(back, 'word/comments.xml')).toBe(partOf(before, 'word/comments.xml'));
  });

  it('gives the text back, though runs stay cut', () => {
    const { before, bytes } = review(p(run('một hai ba')), on('hai'));
    const back = cleared(bytes).bytes;
    expect(texts(read(back))).toEqual(texts(read(before)));
    expect(read(back).paragraphs[0]?.runs).toEqual(read(before).paragraphs[0]?.runs);
    expect(story(back)).not.toContain('comment');
  });

  it('done again changes nothing', () => {
    const { bytes } = review(p(run('một')), on('một'));
    const once = cleared(bytes).bytes;
    const twice = cleared(once);
    expect(twice.removed).toBe(0);
    expect(twice.bytes).toBe(once);
  });

  it('takes what newer versions of Word note of ours, and frees the answers', () => {
    const ns = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
    const ids = 'xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid"';
    const relation = (id: string, kind: string, target: string) =>
      `<Relationship Id="${id}" Type="http://schemas.microsoft.com/office/2011/relationships/${kind}" Target="${target}"/>`;
    const ours =
      '<w:comment w:id="1" w:author="thethuc" w:initials="tt"><w:p w14:paraId="00000001" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:r><w:t>Lỗi. (thethuc: a/b)</w:t></w:r></w:p></w:comment>';
    const bytes = office({
      body: p(`${s(1)}${s(2)}${run('một')}${e(1)}${e(2)}`),
      comments: ours + theirs(2),
      files: {
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>${relation('x', 'commentsExtended', 'commentsExtended.xml')}${relation('y', 'commentsIds', 'commentsIds.xml')}</Relationships>`,
        'word/commentsExtended.xml': `<w15:commentsEx ${ns}><w15:commentEx w15:paraId="00000001" w15:done="0"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/></w15:commentsEx>`,
        'word/commentsIds.xml': `<w16cid:commentsIds ${ids}><w16cid:commentId w16cid:paraId="00000001" w16cid:durableId="1"/><w16cid:commentId w16cid:paraId="00000002" w16cid:durableId="2"/></w16cid:commentsIds>`,
      },
    });
    const back = cleared(bytes).bytes;
    expect(story(back)).toBe(p(`${s(2)}${run('một')}${e(2)}`));
    expect(partOf(back, 'word/commentsExtended.xml')).toBe(
      `<w15:commentsEx ${ns}><w15:commentEx w15:paraId="00000002" w15:done="0"/></w15:commentsEx>`,
    );
    expect(partOf(back, 'word/commentsIds.xml')).toContain(
      '<w16cid:commentsIds xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid"><w16cid:commentId w16cid:paraId="00000002"',
    );
  });

  it('refuses what is no Word file', () => {
    expect(clearReview(new Uint8Array([80, 75, 3, 4])).ok).toBe(false);
  });
});
