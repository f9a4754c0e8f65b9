import { describe, expect, it } from 'vitest';
import type { Doc } from '@thethuc/core';
import { docOf, NAMESPACES, onlyRun, p, run, textOf, texts } from '../../test/build-docx.ts';

const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const runs = (doc: Doc): string[] =>
  doc.paragraphs.flatMap((paragraph) => paragraph.runs.map((piece) => textOf(doc, piece)));

describe('text', () => {
  it('joins runs of equal format however they are cut', () => {
    const doc = docOf(
      p(
        run('Nơi ', '<w:b/>') +
          '<w:proofErr w:type="spellStart"/>' +
          run('nhận', '<w:b w:val="1"/>') +
          run(':', '<w:i/>'),
      ),
    );
    expect(runs(doc)).toEqual(['Nơi nhận', ':']);
  });

  it('has one character for each kind of break', () => {
    const doc = docOf(
      p(
        '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:noBreakHyphen/><w:softHyphen/><w:t>d</w:t><w:br w:type="page"/></w:r>',
      ) + p(run('e')),
    );
    expect(doc.text).toBe('a\tb\vc\v\u2011d\f\ne\n');
    expect(doc.paragraphs.map(({ startsPage }) => startsPage)).toEqual([undefined, true]);
  });

  it('trims white space unless it is preserved, and takes line ends for blanks', () => {
    expect(texts(docOf(p('<w:r><w:t> a\nb </w:t><w:t xml:space="preserve"> c</w:t></w:r>')))).toEqual(['a b c']);
  });

  it('reads hyperlinks, content controls, smart tags and simple fields', () => {
    const body =
      `<w:sdt><w:sdtContent>${p(run('block'))}</w:sdtContent></w:sdt>` +
      p(
        `<w:hyperlink>${run('a')}</w:hyperlink><w:sdt><w:sdtContent>${run('b')}</w:sdtContent></w:sdt><w:smartTag><w:smartTag>${run('c')}</w:smartTag></w:smartTag><w:fldSimple w:instr=" DATE \\@ x ">${run('d')}</w:fldSimple>`,
      );
    const doc = docOf(body);
    expect(texts(doc)).toEqual(['block', 'abcd']);
    expect(doc.paragraphs[1]?.runs[1]).toMatchObject({ field: 'DATE' });
  });

  it('keeps the result of a field and drops its code, nested ones included', () => {
    const doc = docOf(p(run('x') + field(`IF `, run('A') + field('PAGE', run('7')) + run('B')) + run('y')));
    expect(texts(doc)).toEqual(['xA7By']);
    expect(doc.paragraphs[0]?.runs.map((piece) => piece.field)).toEqual([undefined, 'IF', 'PAGE', 'IF', undefined]);
  });

  it('shows a page number that the file keeps no result for', () => {
    const doc = docOf(p(field('PAGE', '')));
    expect(texts(doc)).toEqual(['1']);
    expect(onlyRun(doc)).toMatchObject({ field: 'PAGE', generated: true });
    expect(texts(docOf(p('<w:fldSimple w:instr="NUMPAGES"/>')))).toEqual(['1']);
    expect(texts(docOf(p(field('DATE', ''))))).toEqual(['']);
  });

  it('leaves hidden text out', () => {
    expect(texts(docOf(p(run('a') + run('b', '<w:vanish/>') + run('c', '<w:vanish w:val="0"/>'))))).toEqual(['ac']);
  });

  it('reads symbols as Unicode', () => {
    expect(
      texts(docOf(p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F0AE"/></w:r>'))),
    ).toEqual(['☑→']);
  });

  it('reads the base of ruby text and the text of formulas', () => {
    const body = p(
      `<w:r><w:ruby><w:rt>${run('x')}</w:rt><w:rubyBase>${run('base')}</w:rubyBase></w:ruby></w:r><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>a+b</m:t></m:r></m:oMath>`,
    );
    expect(texts(docOf(body))).toEqual(['basea+b']);
  });

  it('reads alternatives once, the choice first', () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${run('new')}</mc:Choice><mc:Fallback>${run('old')}</mc:Fallback></mc:AlternateContent>`;
    expect(texts(docOf(p(both)))).toEqual(['new']);
  });

  it('finds the names whatever prefixes the file uses', () => {
    const files = {
      'word/document.xml': `<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:w="urn:other"><d:body><d:p><w:p/><d:r><d:rPr><d:b d:val="true"/></d:rPr><d:t>A</d:t></d:r></d:p></d:body></d:document>`,
    };
    const doc = docOf({ body: '', files });
    expect(texts(doc)).toEqual(['A']);
    expect(onlyRun(doc).format.bold).toBe(true);
  });

  it('reads UTF-16 parts and parts with a byte-order mark', () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><w:document ${NAMESPACES}><w:body>${p(run('Đảng'))}</w:body></w:document>`;
    const utf16 = new Uint8Array(2 + xml.length * 2);
    utf16.set([0xff, 0xfe]);
    [...xml].forEach((character, at) =>
      utf16.set([character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8], 2 + at * 2),
    );
    expect(texts(docOf({ body: '', files: { 'word/document.xml': utf16 } }))).toEqual(['Đảng']);
    expect(
      texts(docOf({ body: '', files: { 'word/document.xml': `\ufeff${xml.replace('UTF-16', 'UTF-8')}` } })),
    ).toEqual(['Đảng']);
  });
});

describe('origins', () => {
  const source = (doc: Doc, xml: string): Array<[string, string | undefined]> =>
    doc.origins.map(({ span, origin }) => [
      doc.text.slice(span.start, span.end),
      origin.medium === 'docx' && origin.xml !== undefined ? xml.slice(origin.xml.start, origin.xml.end) : undefined,
    ]);
  const xmlOf = (body: string): string =>
    `<?xml version="1.0"?>\r\n<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
  const read = (body: string): Array<[string, string | undefined]> => {
    const xml = xmlOf(body);
    return source(docOf({ body: '', files: { 'word/document.xml': xml } }), xml);
  };

  it('split at entities and point at signs', () => {
    expect(read(p('<w:r><w:t>a &amp; b&#x1ebf;</w:t><w:tab/></w:r>'))).toEqual([
      ['a ', 'a '],
      ['&', '&amp;'],
      [' b', ' b'],
      ['ế', '&#x1ebf;'],
      ['\t', '<w:tab/>'],
      ['\n', '</w:p>'],
    ]);
  });

  it('split where text is composed, and keep the length of the file', () => {
    expect(read(p(run('Nga\u0300y mai')))).toEqual([
      ['Ng', 'Ng'],
      ['à', 'a\u0300'],
      ['y mai', 'y mai'],
      ['\n', '</w:p>'],
    ]);
  });

  it('have no place for a letter that two runs share', () => {
    expect(read(p(run('a') + run('\u0301b')))).toEqual([
      ['á', undefined],
      ['b', 'b'],
      ['\n', '</w:p>'],
    ]);
  });

  it('count paragraphs in the part and runs in the paragraph', () => {
    const doc = docOf(p(run('a') + run('b', '<w:b/>')) + p(run('c')));
    expect(doc.origins.map(({ origin }) => (origin.medium === 'docx' ? [origin.paragraph, origin.run] : []))).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
    ]);
  });

  it('tell where letters are decomposed', () => {
    const doc = docOf(p(run('Nga\u0300y')));
    expect(doc.text).toBe('Ngày\n');
    expect(doc.observations.decomposed).toEqual([{ start: 2, end: 3 }]);
  });
});

describe('tracked changes', () => {
  const by = 'w:author="An" w:id="1"';

  it('are read as accepted and noted', () => {
    const doc = docOf(
      p(
        `${run('a')}<w:ins ${by}>${run('b')}</w:ins><w:del ${by}><w:r><w:delText>c</w:delText></w:r></w:del><w:moveFrom ${by}>${run('d')}</w:moveFrom><w:moveTo ${by}>${run('e')}</w:moveTo>`,
      ) +
        p(run('f', `<w:b/><w:rPrChange ${by}><w:rPr/></w:rPrChange>`)) +
        p(run('g'), `<w:pPrChange ${by}><w:pPr/></w:pPrChange>`),
    );
    expect(texts(doc)).toEqual(['abe', 'f', 'g']);
    expect(
      doc.observations.revisions.map(({ kind, span, author }) => [kind, doc.text.slice(span.start, span.end), author]),
    ).toEqual([
      ['insert', 'b', 'An'],
      ['delete', '', 'An'],
      ['move', 'e', 'An'],
      ['format', 'f', 'An'],
      ['format', 'g', 'An'],
    ]);
  });

  it('join paragraphs whose mark is deleted', () => {
    const doc = docOf(p(run('a'), `<w:rPr><w:del ${by}/></w:rPr>`) + p(run('b'), '<w:jc w:val="center"/>'));
    expect(texts(doc)).toEqual(['ab']);
    expect(doc.paragraphs[0]?.format.alignment).toBe('center');
    expect(doc.observations.revisions).toHaveLength(1);
  });

  it('note an inserted paragraph mark', () => {
    const doc = docOf(p(run('a'), `<w:rPr><w:ins ${by}/></w:rPr>`) + p(run('b')));
    expect(doc.observations.revisions).toEqual([{ kind: 'insert', span: { start: 1, end: 2 }, author: 'An' }]);
  });
});

describe('legacy encodings', () => {
  it('are told by font and letters', () => {
    const doc = docOf(
      p(
        run('§¶ng Céng s¶n', '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>') +
          run('abcd', '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'),
      ),
    );
    expect(doc.observations.legacyEncoding).toMatchObject({ name: 'TCVN3', span: { start: 0, end: 13 } });
    expect(doc.observations.legacyEncoding?.share).toBeCloseTo(11 / 15);
  });

  it('are not told by the font alone', () => {
    const vn = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>';
    expect(docOf(p(run('Đảng ủy', vn))).observations.legacyEncoding).toBeUndefined();
    expect(docOf(p(run('abc', vn))).observations.legacyEncoding).toBeUndefined();
  });
});
