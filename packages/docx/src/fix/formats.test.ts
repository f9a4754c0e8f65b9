import type { Doc, Edit, PageSetup, ParagraphFormat, RunFormat } from '@thethuc/core';
import { describe, expect, it } from 'vitest';
import { A4, p, run } from '../../test/build-docx.ts';
import { fixed, fixedBy, partOf, place, story, TRACKING } from '../../test/fix-kit.ts';

const form =
  (words: string, format: RunFormat) =>
  (doc: Doc): Edit => ({ op: 'set-run-format', span: place(doc, words), format });
const lay = (paragraph: number, format: ParagraphFormat) => (): Edit => ({
  op: 'set-paragraph-format',
  paragraph,
  format,
});
const page = (section: number, setup: Partial<PageSetup>) => (): Edit => ({ op: 'set-page', section, page: setup });

const B = '<w:b/><w:bCs/>';

describe('format of runs', () => {
  it('of a whole run, with and without properties', () => {
    expect(fixedBy(p(run('ab')), form('ab', { bold: true })).xml).toBe(p(run('ab', B)));
    expect(fixedBy(p(run('ab', '<w:i/>')), form('ab', { bold: true })).xml).toBe(p(run('ab', `${B}<w:i/>`)));
    expect(fixedBy(p(run('ab', B)), form('ab', { bold: false })).xml).toBe(
      p(run('ab', '<w:b w:val="0"/><w:bCs w:val="0"/>')),
    );
    expect(fixedBy(p('<w:r><w:rPr/><w:t xml:space="preserve">ab</w:t></w:r>'), form('ab', { bold: true })).xml).toBe(
      p(run('ab', B)),
    );
  });

  it('cuts a run at both ends, and each piece keeps what it had', () => {
    const i = '<w:i/>';
    expect(fixedBy(p(run('một hai ba', i)), form('hai', { bold: true })).xml).toBe(
      p(run('một ', i) + run('hai', `${B}${i}`) + run(' ba', i)),
    );
  });

  it('goes over runs that Word has cut anywhere', () => {
    expect(fixedBy(p(run('mộ') + run('t hai') + run(' ba')), form('một hai b', { bold: true })).xml).toBe(
      p(run('mộ', B) + run('t hai', B) + run(' b', B) + run('a')),
    );
  });

  it('cuts between text and other things of a run', () => {
    const body = p('<w:r w:rsidR="001"><w:t>ab</w:t><w:tab/><w:t>cd</w:t></w:r>');
    expect(fixedBy(body, form('cd', { bold: true })).xml).toBe(
      p(`<w:r w:rsidR="001"><w:t>ab</w:t><w:tab/></w:r><w:r w:rsidR="001"><w:rPr>${B}</w:rPr><w:t>cd</w:t></w:r>`),
    );
    expect(fixedBy(body, form('b\tc', { bold: true })).doc.text).toBe('ab\tcd\n');
  });

  it('keeps the white space of a text it cuts, and shows none that was not shown', () => {
    const { doc, xml } = fixedBy('<w:p><w:r><w:t> một hai </w:t></w:r></w:p>', form('một ', { bold: true }));
    expect(doc.text).toBe('một hai\n');
    expect(xml).toBe(p(run('một ', B) + run('hai')));
  });

  it.each<[string, RunFormat, string]>([
    [
      'font',
      { fontFamily: 'Times New Roman' },
      '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>',
    ],
    ['size', { sizePt: 14.5 }, '<w:sz w:val="29"/><w:szCs w:val="29"/>'],
    ['italic', { italic: true }, '<w:i/><w:iCs/>'],
    ['underline', { underline: false }, '<w:u w:val="none"/>'],
    ['capitals', { caps: false, smallCaps: false }, '<w:caps w:val="0"/><w:smallCaps w:val="0"/>'],
    ['strike', { strike: false }, '<w:strike w:val="0"/>'],
    ['colour', { color: '000000' }, '<w:color w:val="000000"/>'],
    ['highlight', { highlight: 'none' }, '<w:highlight w:val="none"/>'],
    ['position', { vertical: 'superscript' }, '<w:vertAlign w:val="superscript"/>'],
  ])('%s', (_what, format, xml) => {
    expect(fixedBy(p(run('ab')), form('ab', format)).xml).toBe(p(run('ab', xml)));
  });

  it('puts new properties where the schema wants them, extensions and records last', () => {
    const before =
      '<w:rStyle w:val="S"/><w:color w:val="FF0000"/><w:lang w:val="vi-VN"/><w14:ligatures w14:val="none"/>';
    const { xml } = fixedBy(
      p(run('ab', before)),
      form('ab', { sizePt: 14, fontFamily: 'Arial', color: '000000' }),
      TRACKING,
    );
    const names = [
      ...xml.replace(/<w:rPrChange[\s\S]*?<\/w:rPrChange>/u, '<w:rPrChange/>').matchAll(/<(w\d*:\w+)/gu),
    ].map(([, name]) => name);
    expect(names).toEqual([
      'w:p',
      'w:r',
      'w:rPr',
      'w:rStyle',
      'w:rFonts',
      'w:color',
      'w:sz',
      'w:szCs',
      'w:lang',
      'w14:ligatures',
      'w:rPrChange',
      'w:t',
    ]);
  });

  it('takes the theme out of a font', () => {
    const { xml } = fixedBy(
      p(run('ab', '<w:rFonts w:asciiTheme="minorHAnsi" w:cs="Arial"/>')),
      form('ab', { fontFamily: 'A&B' }),
    );
    expect(xml).toContain('<w:rFonts w:ascii="A&amp;B" w:hAnsi="A&amp;B" w:eastAsia="A&amp;B" w:cs="A&amp;B"/>');
  });

  it('is stronger than styles, whatever they say', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:b/><w:sz w:val="20"/></w:rPr></w:style><w:style w:type="character" w:styleId="C"><w:rPr><w:b/></w:rPr></w:style>';
    const body = p(run('ab', '<w:rStyle w:val="C"/>'), '<w:pStyle w:val="P"/>');
    const { doc } = fixedBy({ body, styles }, form('ab', { bold: true, sizePt: 14 }));
    expect(doc.paragraphs[0]?.runs[0]?.format).toMatchObject({ bold: true, sizePt: 14 });
  });

  it('records the former format once', () => {
    const change = '<w:rPrChange w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"><w:rPr/></w:rPrChange>';
    expect(fixedBy(p(run('ab', change)), form('ab', { bold: true }), TRACKING).xml).toBe(p(run('ab', B + change)));
    const { xml } = fixedBy(p(run('ab', '<w:i/>')), form('ab', { bold: true }), TRACKING);
    expect(xml).toContain(
      '<w:rPrChange w:id="1" w:author="Văn thư" w:date="2026-11-01T00:00:00Z"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>',
    );
  });

  it('of an automatic number is that of the paragraph mark', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const { xml, doc } = fixedBy({ body: p(run('ab') + run('cd'), list), numbering }, form('1.\tab', { sizePt: 14 }));
    const size = '<w:sz w:val="28"/><w:szCs w:val="28"/>';
    expect(xml).toBe(p(run('ab', size) + run('cd'), `${list}<w:rPr>${size}</w:rPr>`));
    expect(doc.paragraphs[0]?.runs[0]?.format.sizePt).toBe(14);
  });

  describe('of a page number', () => {
    const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const code = '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>';
    const parts = (inside: string) => ({
      body: p(run('x')),
      section: `<w:headerReference w:type="default" r:id="header1"/>${A4}`,
      headers: { header1: p(inside) },
    });
    const format = (doc: Doc) => doc.paragraphs.find(({ story: s }) => s === 'header')?.runs[0]?.format;

    it.each([
      ['with digits', `${mark('begin')}${code}${mark('separate')}${run('2')}${mark('end')}`, '2'],
      ['without digits', `${mark('begin')}${code}${mark('end')}`, '1'],
    ])('%s: the whole field', (_what, inside, digits) => {
      const { doc, bytes } = fixedBy(parts(inside), form(digits, { sizePt: 14 }));
      expect(format(doc)?.sizePt).toBe(14);
      const xml = story(bytes, 'word/header1.xml');
      expect(xml.match(/<w:sz w:val="28"\/>/gu)?.length).toBe(xml.match(/<w:r>/gu)?.length);
    });

    it('in a simple field without a run: cannot', () => {
      const { outcomes } = fixed(parts('<w:fldSimple w:instr=" PAGE "/>'), (doc) => [[form('1', { sizePt: 14 })(doc)]]);
      expect(outcomes).toMatchObject([{ done: false }]);
    });
  });

  it('of a formula: cannot, and nothing is broken', () => {
    const m =
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x=1</m:t></m:r></m:oMath>';
    const { outcomes, bytes, before } = fixed(p(run('ab') + m), (doc) => [[form('abx=1', { bold: true })(doc)]]);
    expect(outcomes).toMatchObject([{ done: false }]);
    expect(bytes).toBe(before);
  });

  it('two fixes on one run agree or the second is refused', () => {
    const { outcomes, xml } = fixed(p(run('một hai ba')), (doc) => [
      [form('một hai', { bold: true })(doc)],
      [form('hai ba', { italic: true })(doc)],
      [form('ba', { italic: false })(doc)],
      [form('ba', { italic: true, sizePt: 14 })(doc)],
    ]);
    expect(outcomes.map(({ done }) => done)).toEqual([true, true, false, true]);
    const i = '<w:i/><w:iCs/>';
    expect(xml).toBe(
      p(
        run('một ', B) + run('hai', `${B}${i}`) + run(' ', i) + run('ba', `${i}<w:sz w:val="28"/><w:szCs w:val="28"/>`),
      ),
    );
  });

  it('and words of one run together, plainly and tracked', () => {
    const fixes = (doc: Doc): Edit[][] => [
      [{ op: 'replace-text', span: place(doc, 'hai'), text: 'bốn' }],
      [form('một hai', { bold: true })(doc)],
      [form('ai ba', { bold: true })(doc)],
    ];
    const plain = fixed(p(run('một hai ba')), fixes);
    expect(plain.outcomes.map(({ done }) => done)).toEqual([true, true, false]);
    expect(plain.xml).toBe(p(run('một bốn', B) + run(' ba')));
    const tracked = fixed(p(run('một hai ba')), fixes, TRACKING);
    expect(tracked.doc.text).toBe('một bốn ba\n');
    expect(tracked.doc.paragraphs[0]?.runs.map(({ format, span }) => [format.bold === true, span.end])).toEqual([
      [true, 7],
      [false, 10],
    ]);
  });
});

describe('format of paragraphs', () => {
  it('with, without and in an empty paragraph', () => {
    expect(fixedBy(p(run('a')), lay(0, { alignment: 'center' })).xml).toBe(p(run('a'), '<w:jc w:val="center"/>'));
    expect(fixedBy('<w:p/>', lay(0, { alignment: 'justify' })).xml).toBe(p('', '<w:jc w:val="both"/>'));
    expect(fixedBy('<w:p w:rsidR="1"><w:pPr/></w:p>', lay(0, { alignment: 'right' })).xml).toBe(
      '<w:p w:rsidR="1"><w:pPr><w:jc w:val="right"/></w:pPr></w:p>',
    );
  });

  it('keeps the order of the schema', () => {
    const before =
      '<w:pStyle w:val="S"/><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs><w:outlineLvl w:val="0"/><w:rPr><w:b/></w:rPr>';
    const { xml } = fixedBy(
      p(run('a'), before),
      lay(0, {
        alignment: 'center',
        firstLineMm: 10,
        spaceAfterPt: 6,
        keepNext: true,
        contextualSpacing: false,
        pageBreakBefore: true,
        borderBottom: { solid: true },
      }),
      TRACKING,
    );
    const top = [
      ...xml.replace(/<w:(tabs|pBdr|rPr|pPrChange)\b[^>]*>[\s\S]*?<\/w:\1>/gu, '<w:$1/>').matchAll(/<(w:\w+)/gu),
    ].map(([, name]) => name);
    expect(top).toEqual([
      'w:p',
      'w:pPr',
      'w:pStyle',
      'w:keepNext',
      'w:pageBreakBefore',
      'w:pBdr',
      'w:tabs',
      'w:spacing',
      'w:ind',
      'w:contextualSpacing',
      'w:jc',
      'w:outlineLvl',
      'w:rPr',
      'w:pPrChange',
      'w:r',
      'w:t',
    ]);
  });

  it('replaces an indent however it was stated', () => {
    const { xml } = fixedBy(
      p(run('a'), '<w:ind w:start="9" w:startChars="1" w:hanging="9" w:hangingChars="5" w:right="7"/>'),
      lay(0, { indentLeftMm: 0, firstLineMm: 12.7 }),
    );
    expect(xml).toContain('<w:ind w:right="7" w:left="0" w:firstLine="720"/>');
    expect(fixedBy(p(run('a')), lay(0, { firstLineMm: -12.7 })).xml).toContain('<w:ind w:hanging="720"/>');
  });

  it('replaces spacing, automatic and counted in lines too, even that of a style', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="W"><w:pPr><w:spacing w:before="100" w:beforeAutospacing="1"/></w:pPr></w:style>';
    const body = p(run('a'), '<w:pStyle w:val="W"/><w:spacing w:afterLines="50" w:line="360" w:lineRule="auto"/>');
    const { xml, doc } = fixedBy(
      { body, styles },
      lay(0, { spaceBeforePt: 6, spaceAfterPt: 6, lineRule: 'exact', line: 18 }),
    );
    expect(xml).toContain(
      '<w:spacing w:line="360" w:lineRule="exact" w:before="120" w:beforeAutospacing="0" w:after="120" w:afterAutospacing="0"/>',
    );
    expect(doc.paragraphs[0]?.format).toMatchObject({ spaceBeforePt: 6, spaceAfterPt: 6, lineRule: 'exact', line: 18 });
  });

  it('keeps the other borders', () => {
    const { xml } = fixedBy(
      p(run('a'), '<w:pBdr><w:top w:val="single"/><w:right w:val="dotted"/></w:pBdr>'),
      lay(0, { borderBottom: { solid: true, widthPt: 1 } }),
    );
    expect(xml).toContain(
      '<w:pBdr><w:top w:val="single"/><w:bottom w:val="single" w:sz="8" w:space="1" w:color="auto"/><w:right w:val="dotted"/></w:pBdr>',
    );
  });

  it('speaks of start and end in strict files', () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const files = {
      'word/document.xml': `<w:document xmlns:w="${strict}"><w:body>${p(run('a'))}<w:sectPr>${A4}</w:sectPr></w:body></w:document>`,
    };
    const { xml } = fixedBy({ body: '', files }, lay(0, { alignment: 'right', indentLeftMm: 0 }));
    expect(xml).toContain('<w:ind w:start="0"/><w:jc w:val="end"/>');
  });

  it('of a paragraph joined to the one before is that of the last mark', () => {
    const { xml } = fixedBy(
      p(run('a'), '<w:rPr><w:del w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"/></w:rPr>') + p(run('b')),
      lay(0, { alignment: 'center' }),
    );
    expect(xml.indexOf('w:jc')).toBeGreaterThan(xml.indexOf('</w:p>'));
  });

  it('together with the section that ends there', () => {
    const section = `<w:sectPr>${A4}</w:sectPr>`;
    const { xml } = fixed(p(run('a'), section) + p(run('b')), () => [
      [lay(0, { alignment: 'center' })()],
      [page(0, { leftMm: 30 })()],
    ]);
    expect(xml).toContain(
      '<w:pPr><w:jc w:val="center"/><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/></w:sectPr></w:pPr>',
    );
  });
});

describe('page set-up', () => {
  const wide =
    '<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="15840" w:h="12240" w:orient="landscape" w:code="1"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/><w:cols w:space="720"/></w:sectPr>';

  it('of the section it names', () => {
    const body = p(run('a'), wide) + p(run('b'));
    const { xml, doc } = fixedBy(body, page(0, { orientation: 'portrait', widthMm: 210, heightMm: 297, topMm: 20 }));
    expect(xml).toContain(
      '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/>',
    );
    expect(doc.sections.map(({ page: { widthMm, orientation } }) => [Math.round(widthMm!), orientation])).toEqual([
      [210, 'portrait'],
      [210, 'portrait'],
    ]);
  });

  it('of the last section, tracked: headers are not in the record', () => {
    const parts = {
      body: p(run('a')),
      section: `<w:headerReference w:type="default" r:id="header1"/>${A4}<w:titlePg/>`,
      headers: { header1: p(run('1')) },
    };
    const text = partOf(fixedBy(parts, page(0, { leftMm: 20 }), TRACKING).bytes);
    expect(text).toMatch(
      /<w:titlePg\/><w:sectPrChange [^>]*><w:sectPr><w:pgSz [^>]*\/><w:pgMar [^>]*w:left="1701"\/><w:titlePg\/><\/w:sectPr><\/w:sectPrChange><\/w:sectPr>/u,
    );
    expect(text).toContain('w:left="1134"');
  });

  it('of a file that states none: cannot', () => {
    const files = {
      'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p(run('a'))}</w:body></w:document>`,
    };
    expect(fixed({ body: '', files }, () => [[page(0, { leftMm: 30 })()]]).outcomes).toMatchObject([
      { done: false, reason: { vi: expect.stringContaining('thiết lập trang') as string } },
    ]);
  });
});
