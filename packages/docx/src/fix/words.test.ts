import { describe, expect, it } from 'vitest';
import { A4, NAMESPACES, p, run, texts } from '../../test/build-docx.ts';
import { fixed, fixedBy, office, partOf, place, read, story, TRACKING } from '../../test/fix-kit.ts';
import { fixDocx } from '../index.ts';
import { DocxPackage } from '../package/docx-package.ts';
import type { Doc, Edit } from '@thethuc/core';

const put =
  (words: string, text: string) =>
  (doc: Doc): Edit => ({ op: 'replace-text', span: place(doc, words), text });
const remove =
  (words: string) =>
  (doc: Doc): Edit => ({ op: 'delete', span: place(doc, words) });
const add =
  (before: string, text: string) =>
  (doc: Doc): Edit => ({
    op: 'replace-text',
    span: { start: place(doc, before).start, end: place(doc, before).start },
    text,
  });

const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;

describe('words replaced', () => {
  it('changes the letters and nothing else', () => {
    expect(fixedBy(p(run('Số: 05-NQ/TU')), put('Số:', 'Số')).xml).toBe(p(run('Số 05-NQ/TU')));
  });

  it('puts new words in the place of the first old ones when they stand in several runs', () => {
    const { xml } = fixedBy(p(run('Số', '<w:b/>') + run(': 05', '<w:i/>')), put('Số: ', 'No.'));
    expect(xml).toBe(p(run('No.', '<w:b/>') + run('05', '<w:i/>')));
  });

  it('takes words out and leaves the others', () => {
    expect(fixedBy(p(run('một hai ba')), remove('hai ')).xml).toBe(p(run('một ba')));
  });

  it('inserts before the first letter of a paragraph and after the last', () => {
    expect(fixedBy(p(run('Căn cứ')), add('Căn cứ', '- ')).xml).toBe(p(run('- Căn cứ')));
    const end = fixedBy(p(run('Căn cứ')), (doc) => ({
      op: 'replace-text',
      span: { start: 6, end: 6 },
      text: doc.text[6] === '\n' ? ';' : '?',
    }));
    expect(end.xml).toBe(p(run('Căn cứ;')));
  });

  it('touches only the letters that differ', () => {
    expect(fixedBy(p(run('Số', '<w:b/>') + run(' 05', '<w:i/>')), put('Số 05', 'Số 005')).xml).toBe(
      p(run('Số', '<w:b/>') + run(' 005', '<w:i/>')),
    );
    const { xml } = fixedBy(p(run('Kính gửi: ', '<w:b/>') + run('Căn cứ')), put('C', '- C'), TRACKING);
    expect(xml).toContain(`${run('Kính gửi: ', '<w:b/>')}<w:ins `);
    expect(xml).toContain(`<w:t xml:space="preserve">- </w:t></w:r></w:ins>${run('Căn cứ')}`);
    expect(fixedBy(p(run('a 😀 b')), put('😀', '😁')).doc.text).toBe('a 😁 b\n');
  });

  it('inserts after an entity and beside a tab', () => {
    const after = fixedBy(p(run('A&amp;') + '<w:r><w:tab/></w:r>'), () => ({
      op: 'replace-text',
      span: { start: 2, end: 2 },
      text: '!',
    }));
    expect(after.xml).toBe(p(run('A&amp;!') + '<w:r><w:tab/></w:r>'));
    const beside = fixedBy(p('<w:r><w:tab/></w:r>'), () => ({
      op: 'replace-text',
      span: { start: 0, end: 0 },
      text: '- ',
    }));
    expect(beside.xml).toBe(p(`<w:r>${t('- ')}<w:tab/></w:r>`));
  });

  it('escapes what it writes and keeps what was escaped', () => {
    expect(fixedBy(p(run('a &amp; b &lt; c')), put(' b ', ' <&> ')).xml).toBe(p(run('a &amp; &lt;&amp;&gt; &lt; c')));
    expect(fixedBy(p(run('a &amp;&#233; c')), put('& é'.replace(' ', ''), 'x')).xml).toBe(p(run('a x c')));
  });

  it('writes tabs and line breaks as elements', () => {
    const { xml, doc } = fixedBy(p(run('a b c')), put(' b ', '\tb\v'));
    expect(xml).toBe(p(`<w:r>${t('a')}<w:tab/>${t('b')}<w:br/>${t('c')}</w:r>`));
    expect(doc.text).toBe('a\tb\vc\n');
  });

  it('takes tabs and breaks away and puts words in their place', () => {
    expect(fixedBy(p(`<w:r>${t('a')}<w:tab/>${t('b')}</w:r>`), remove('\t')).xml).toBe(
      p(`<w:r>${t('a')}${t('b')}</w:r>`),
    );
    expect(fixedBy(p(`<w:r>${t('a')}<w:br/>${t('b')}</w:r>`), put('\v', ' ')).doc.text).toBe('a b\n');
  });

  it('keeps white space at both ends, but not the white space that Word never showed', () => {
    const { xml, doc } = fixedBy('<w:p><w:r><w:t> \n Số: 05 </w:t></w:r></w:p>', put('Số:', ' Số'));
    expect(xml).toBe(`<w:p><w:r>${t(' Số 05')}</w:r></w:p>`);
    expect(doc.text).toBe(' Số 05\n');
  });

  it('does not state xml:space twice', () => {
    const { xml } = fixedBy('<w:p><w:r><w:t xml:space="default">ab</w:t></w:r></w:p>', put('b', ' c'));
    expect(xml).toBe(`<w:p><w:r>${t('a c')}</w:r></w:p>`);
  });

  it('composes decomposed letters', () => {
    const before = `Ti${'ế'.normalize('NFD')}ng Vi${'ệ'.normalize('NFD')}t`;
    const { xml, doc } = fixedBy(p(run(before)), put('Tiếng Việt', 'Tiếng Việt'));
    expect(xml).toBe(p(run('Tiếng Việt')));
    expect(doc.observations.decomposed).toEqual([]);
  });

  it('finds the letters after decomposed ones', () => {
    const before = `Ti${'ế'.normalize('NFD')}ng: Vi${'ệ'.normalize('NFD')}t`;
    expect(fixedBy(p(run(before)), remove(':')).xml).toBe(p(run(before.replace(':', ''))));
  });

  it('cannot cut a letter that two runs share, and says so', () => {
    const { outcomes, bytes, before } = fixed(p(run('Tie') + run('\u0302\u0301ng')), (doc) => [[put('iế', 'iê')(doc)]]);
    expect(outcomes).toMatchObject([{ done: false }]);
    expect(bytes).toBe(before);
  });
});

describe('words in every place', () => {
  const words = run('Số: 05');
  it.each([
    ['hyperlink', p(`<w:hyperlink r:id="r9">${words}</w:hyperlink>`)],
    ['simple field', p(`<w:fldSimple w:instr=" DOCPROPERTY So ">${words}</w:fldSimple>`)],
    ['smart tag', p(`<w:smartTag w:uri="u" w:element="e">${words}</w:smartTag>`)],
    [
      'run content control',
      p(`<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>${words}</w:sdtContent></w:sdt>`),
    ],
    ['block content control', `<w:sdt><w:sdtContent>${p(words)}</w:sdtContent></w:sdt>`],
    ['tracked insertion', p(`<w:ins w:id="3" w:author="A" w:date="2026-01-01T00:00:00Z">${words}</w:ins>`)],
    ['tracked move', p(`<w:moveTo w:id="3" w:author="A" w:date="2026-01-01T00:00:00Z">${words}</w:moveTo>`)],
    [
      'table cell',
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${p(words)}</w:tc></w:tr></w:tbl>`,
    ],
    [
      'nested table',
      `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${p('')}<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${p(words)}</w:tc></w:tr></w:tbl>${p('')}</w:tc></w:tr></w:tbl>`,
    ],
  ])('%s', (_what, body) => {
    expect(fixedBy(body, put('Số:', 'Số')).xml).toBe(body.replace('Số:', 'Số'));
  });

  it('result of a complex field, whose code stays', () => {
    const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const body = p(
      `${field('begin')}<w:r><w:instrText xml:space="preserve"> REF Số: </w:instrText></w:r>${field('separate')}${words}${field('end')}`,
    );
    expect(fixedBy(body, put('Số: 05', 'Số 05')).xml).toBe(body.replace('Số: 05', 'Số 05'));
  });

  it('header, by its own part', () => {
    const parts = {
      body: p(run('x')),
      section: `<w:headerReference w:type="default" r:id="header1"/>${A4}`,
      headers: { header1: p(run('- 2 -')) },
    };
    const result = fixedBy(parts, put('- 2 -', '2'));
    expect(story(result.bytes, 'word/header1.xml')).toBe(p(run('2')));
    expect(partOf(result.bytes)).toBe(partOf(result.before));
  });

  it('footnote', () => {
    const result = fixedBy(
      { body: p(run('x')), footnotes: `<w:footnote w:id="2">${p(run('chú  thích'))}</w:footnote>` },
      remove(' '),
    );
    expect(story(result.bytes, 'word/footnotes.xml')).toContain(run('chú thích'));
  });

  const box = (inside: string) => `<w:txbxContent>${inside}</w:txbxContent>`;
  const twice = (choice: string, fallback: string) =>
    p(
      '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><a:graphic><a:graphicData>' +
        `<wps:wsp><wps:txbx>${box(choice)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:shape><v:textbox>${box(fallback)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );

  it('text box, in its fallback too', () => {
    expect(fixedBy(twice(p(words), p(words)), put('Số:', 'Số')).xml).toBe(
      twice(p(words), p(words)).replaceAll('Số:', 'Số'),
    );
  });

  it('text box whose fallback says something else', () => {
    const other = p(run('khác'));
    expect(fixedBy(twice(p(words), other), put('Số:', 'Số')).xml).toBe(twice(p(run('Số 05')), other));
  });
});

describe('words that are not changed', () => {
  const control = (properties: string) =>
    p(`<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run('Số: 05')}</w:sdtContent></w:sdt>`);
  it.each([
    ['bound to data', control('<w:dataBinding w:xpath="/a" w:storeItemID="{0}"/>')],
    ['a placeholder', control('<w:showingPlcHdr/>')],
    ['locked', control('<w:lock w:val="sdtContentLocked"/>')],
    ['character data', '<w:p><w:r><w:t><![CDATA[Số: 05]]></w:t></w:r></w:p>'],
    [
      'an alternative inside a run',
      p(`<w:r><mc:AlternateContent><mc:Choice Requires="wps">${t('Số: 05')}</mc:Choice></mc:AlternateContent></w:r>`),
    ],
    [
      'a formula',
      p(
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>Số: 05</m:t></m:r></m:oMath>',
      ),
    ],
  ])('%s', (_what, body) => {
    const { outcomes, bytes, before } = fixed(body, (doc) => [[put('Số:', 'Số')(doc)]]);
    expect(outcomes).toMatchObject([{ done: false, reason: { vi: expect.stringMatching(/\.$/u) as string } }]);
    expect(bytes).toBe(before);
  });

  it('an automatic number', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1/"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const body = p(run('Nội dung'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const { outcomes } = fixed({ body, numbering }, (doc) => [[put('1/', '1.')(doc)]]);
    expect(outcomes).toMatchObject([{ done: false, reason: { vi: expect.stringContaining('tự sinh') as string } }]);
  });

  it.each([
    ['signed', { files: { '_rels/.rels': signedRelationships() } }, /ký số/u],
    ['protected', { settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>' }, /bảo vệ/u],
  ])('a file that is %s', (_what, more, reason) => {
    const { outcomes, bytes, before } = fixed({ body: p(run('Số: 05')), ...more }, (doc) => [[put('Số:', 'Số')(doc)]]);
    expect(outcomes).toMatchObject([{ done: false, reason: { vi: expect.stringMatching(reason) as string } }]);
    expect(bytes).toBe(before);
  });

  it('a part with prefixes of its own', () => {
    const bytes = office({
      body: '',
      files: {
        'word/document.xml':
          '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>Số: 05</x:t></x:r></x:p></x:body></x:document>',
      },
    });
    const doc = read(bytes);
    const result = fixDocx(bytes, doc, [{ edits: [put('Số:', 'Số')(doc)] }]);
    expect(result.outcomes).toMatchObject([
      { done: false, reason: { vi: expect.stringContaining('khác thường') as string } },
    ]);
    expect(result.bytes).toBe(bytes);
  });
});

describe('words of two fixes', () => {
  it('refuses the second of two that meet, whole', () => {
    const { outcomes, xml } = fixed(p(run('một hai ba')), (doc) => [
      [put('một hai', 'MỘT')(doc)],
      [put('hai ba', 'BA')(doc), put('một', 'x')(doc)],
      [put(' ba', ' bốn')(doc)],
    ]);
    expect(outcomes.map(({ done }) => done)).toEqual([true, false, true]);
    expect(xml).toBe(p(run('MỘT bốn')));
  });

  it('takes those that touch, and not two insertions at one place', () => {
    const { outcomes, xml } = fixed(p(run('ab')), (doc) => [
      [put('a', 'x')(doc)],
      [put('b', 'y')(doc)],
      [add('b', '1')(doc)],
      [add('b', '2')(doc)],
    ]);
    expect(outcomes.map(({ done }) => done)).toEqual([true, true, true, false]);
    expect(xml).toBe(p(run('x1y')));
  });

  it('refuses a fix that contradicts itself', () => {
    const { outcomes } = fixed(p(run('abc')), (doc) => [[put('ab', 'x')(doc), put('bc', 'y')(doc)]]);
    expect(outcomes).toMatchObject([{ done: false }]);
  });
});

describe('words under tracking', () => {
  const who = (id: number) => `w:id="${id}" w:author="Văn thư" w:date="2026-11-01T00:00:00Z"`;
  const del = (id: number, text: string, rPr = '') =>
    `<w:del ${who(id)}><w:r>${rPr}<w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
  const ins = (id: number, text: string, rPr = '') => `<w:ins ${who(id)}><w:r>${rPr}${t(text)}</w:r></w:ins>`;

  it('is a deletion and an insertion in the format of the run', () => {
    const { xml, doc } = fixedBy(p(run('một hai ba', '<w:b/>')), put('hai', 'bốn'), TRACKING);
    const rPr = '<w:rPr><w:b/></w:rPr>';
    expect(xml).toBe(p(run('một ', '<w:b/>') + del(1, 'hai', rPr) + ins(2, 'bốn', rPr) + run(' ba', '<w:b/>')));
    expect(doc.text).toBe('một bốn ba\n');
  });

  it('deletes inside the insertion of another, and inserts beside it', () => {
    const his = (inside: string) => `<w:ins w:id="7" w:author="A" w:date="2026-01-01T00:00:00Z">${inside}</w:ins>`;
    const { xml, doc } = fixedBy(p(his(run('một hai ba'))), put('hai', 'bốn'), TRACKING);
    expect(xml).toBe(p(his(run('một ') + del(8, 'hai')) + ins(9, 'bốn') + his(run(' ba'))));
    expect(doc.text).toBe('một bốn ba\n');
  });

  it('tracks a tab and a break', () => {
    const { xml, doc } = fixedBy(p(`<w:r>${t('a')}<w:tab/>${t('b')}</w:r>`), put('\t', ' '), TRACKING);
    expect(xml).toBe(
      p(`<w:r>${t('a')}</w:r><w:del ${who(1)}><w:r><w:tab/></w:r></w:del>${ins(2, ' ')}<w:r>${t('b')}</w:r>`),
    );
    expect(doc.text).toBe('a b\n');
  });

  it('numbers revisions above every id of the file', () => {
    const parts = { body: p(run('ab')), footnotes: `<w:footnote w:id="41">${p(run('x'))}</w:footnote>` };
    expect(fixedBy(parts, remove('b'), TRACKING).xml).toContain(del(42, 'b'));
  });

  it('gives new words the format that the same fix lays on them', () => {
    const { xml } = fixed(
      p(run('ab')),
      (doc) => [[put('b', 'c')(doc), { op: 'set-run-format', span: place(doc, 'b'), format: { bold: true } }]],
      TRACKING,
    );
    expect(xml).toBe(p(run('a') + del(1, 'b') + ins(2, 'c', '<w:rPr><w:b/><w:bCs/></w:rPr>')));
  });

  it('leaves no empty run at either end', () => {
    expect(fixedBy(p(run('một')), put('một', 'hai'), TRACKING).xml).toBe(p(del(1, 'một') + ins(2, 'hai')));
    expect(fixedBy('<w:p><w:r><w:t> một </w:t></w:r></w:p>', remove('mộ'), TRACKING).xml).toBe(
      p(del(1, 'mộ') + run('t')),
    );
  });

  it('is the same each time', () => {
    const make = () => fixedBy(p(run('một hai ba')), put('hai', 'bốn'), TRACKING).bytes;
    expect(Buffer.from(make()).equals(Buffer.from(make()))).toBe(true);
  });
});

describe('encodings', () => {
  const text = '<w:p><w:r><w:t>Số: 05</w:t></w:r></w:p>';
  const document = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}" standalone="yes"?><w:document ${NAMESPACES}><w:body>${text}</w:body></w:document>`;
  const files = (bytes: Uint8Array) => ({ body: '', files: { 'word/document.xml': bytes } });

  it('writes UTF-8 where there was UTF-16, and says so', () => {
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${document('UTF-16')}`, 'utf16le'));
    const { bytes, doc } = fixedBy(files(utf16), put('Số:', 'Số'));
    expect(partOf(bytes)).toContain('encoding="UTF-8" standalone="yes"');
    expect(doc.text).toBe('Số 05\n');
  });

  it('keeps a byte-order mark', () => {
    const marked = new Uint8Array(Buffer.from(`\uFEFF${document('utf-8')}`, 'utf8'));
    const { bytes, doc, before } = fixedBy(files(marked), put('Số:', 'Số'));
    expect(doc.text).toBe('Số 05\n');
    for (const file of [before, bytes]) {
      expect([...(new DocxPackage(file).bytesOf('word/document.xml') ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    }
    expect(partOf(bytes)).toContain('encoding="utf-8"');
  });
});

function signedRelationships(): string {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const origin = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin';
  return (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `<Relationship Id="r1" Type="${office}" Target="word/document.xml"/><Relationship Id="r2" Type="${origin}" Target="_xmlsignatures/origin.sigs"/></Relationships>`
  );
}

describe('the input', () => {
  it('is never written into, as a view of a larger buffer either', () => {
    const body = p(run('Số: 05')) + p(run('xoá'));
    const bytes = office({ body, settings: '<w:zoom w:percent="100"/>' });
    const view = Buffer.concat([Buffer.alloc(7), Buffer.from(bytes)]).subarray(7);
    const doc = read(view);
    const result = fixDocx(view, doc, [{ edits: [put('Số:', 'Số')(doc)] }]);
    expect(view.equals(Buffer.from(bytes))).toBe(true);
    expect(texts(read(result.bytes))).toEqual(['Số 05', 'xoá']);
  });
});
