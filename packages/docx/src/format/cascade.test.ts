import { describe, expect, it } from 'vitest';
import { docOf, onlyRun, p, run, texts } from '../../test/build-docx.ts';

const style = (id: string, inside: string, type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id} name"/>${inside}</w:style>`;
const defaults = (run: string, paragraph = ''): string =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${paragraph}</w:pPr></w:pPrDefault></w:docDefaults>`;

describe('run format', () => {
  it('has the defaults of Word where nothing speaks', () => {
    expect(onlyRun(docOf(p(run('A')))).format).toMatchObject({
      fontFamily: 'Times New Roman',
      sizePt: 10,
      bold: false,
      italic: false,
      underline: false,
      color: 'auto',
    });
  });

  it('goes from defaults over the style chain and the character style to direct formatting', () => {
    const styles =
      defaults('<w:rFonts w:ascii="Base" w:hAnsi="Base"/><w:sz w:val="22"/>') +
      style('Parent', '<w:rPr><w:sz w:val="26"/><w:color w:val="ff0000"/><w:i/></w:rPr>') +
      style('Child', '<w:basedOn w:val="Parent"/><w:rPr><w:sz w:val="28"/></w:rPr>') +
      style('Char', '<w:rPr><w:color w:val="00AA00"/></w:rPr>', 'character');
    const body = p(run('A', '<w:rStyle w:val="Char"/><w:u w:val="single"/>'), '<w:pStyle w:val="Child"/>');
    expect(onlyRun(docOf({ body, styles })).format).toMatchObject({
      fontFamily: 'Base',
      sizePt: 14,
      italic: true,
      color: '00AA00',
      underline: true,
    });
  });

  it('uses the default paragraph style for a paragraph without one', () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>';
    const doc = docOf({ body: p(run('A')), styles });
    expect(onlyRun(doc).format.bold).toBe(true);
    expect(doc.paragraphs[0]?.styleName).toBe('Normal');
  });

  // ECMA-376 Part 1, 17.7.3
  it.each([
    ['paragraph style alone', true, false, '', true],
    ['character style alone', false, true, '', true],
    ['both cancel each other', true, true, '', false],
    ['direct on stands over a cancelled toggle', true, true, '<w:b/>', true],
    ['direct off stands over a style', true, false, '<w:b w:val="0"/>', false],
  ])('toggles: %s', (_, paragraphBold, characterBold, direct, expected) => {
    const bold = (on: boolean): string => (on ? '<w:rPr><w:b/></w:rPr>' : '');
    const styles = style('P', bold(paragraphBold)) + style('C', bold(characterBold), 'character');
    const body = p(run('A', `<w:rStyle w:val="C"/>${direct}`), '<w:pStyle w:val="P"/>');
    expect(onlyRun(docOf({ body, styles })).format.bold).toBe(expected);
  });

  it('keeps a toggle of the document defaults on', () => {
    const styles = defaults('<w:b/>') + style('P', '<w:rPr><w:b/></w:rPr>');
    expect(onlyRun(docOf({ body: p(run('A'), '<w:pStyle w:val="P"/>'), styles })).format.bold).toBe(true);
  });

  it('lets a derived style switch a toggle of its base off', () => {
    const styles =
      style('A', '<w:rPr><w:b/></w:rPr>') + style('B', '<w:basedOn w:val="A"/><w:rPr><w:b w:val="false"/></w:rPr>');
    expect(onlyRun(docOf({ body: p(run('A'), '<w:pStyle w:val="B"/>'), styles })).format.bold).toBe(false);
  });

  it('does not take the format of the paragraph mark for that of the text', () => {
    expect(onlyRun(docOf(p(run('A'), '<w:rPr><w:b/><w:sz w:val="40"/></w:rPr>'))).format).toMatchObject({
      bold: false,
      sizePt: 10,
    });
  });

  it('survives styles based on each other', () => {
    const styles = style('A', '<w:basedOn w:val="B"/><w:rPr><w:b/></w:rPr>') + style('B', '<w:basedOn w:val="A"/>');
    expect(onlyRun(docOf({ body: p(run('A'), '<w:pStyle w:val="A"/>'), styles })).format.bold).toBe(true);
  });

  it('resolves theme fonts, by the language of the theme where it lists one', () => {
    const theme =
      '<a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/><a:font script="Viet" typeface="Times New Roman"/></a:majorFont>' +
      '<a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements>';
    const body = p(run('A', '<w:rFonts w:asciiTheme="majorHAnsi" w:ascii="Arial" w:hAnsiTheme="majorHAnsi"/>'));
    expect(onlyRun(docOf({ body, theme })).format.fontFamily).toBe('Cambria');
    const settings = '<w:themeFontLang w:val="vi-VN"/>';
    expect(onlyRun(docOf({ body, theme, settings })).format.fontFamily).toBe('Times New Roman');
  });

  it('takes a theme font over a family named beside it, and a family over an inherited theme font', () => {
    const theme =
      '<a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements>';
    const styles = defaults('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>');
    const body = p(run('A', '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'));
    expect(onlyRun(docOf({ body, theme, styles })).format.fontFamily).toBe('Arial');
  });

  it('splits a run where Latin and other letters have different fonts', () => {
    const doc = docOf(p(run('Đảng bộ', '<w:rFonts w:ascii="Arial" w:hAnsi="Times New Roman"/>')));
    expect(doc.paragraphs[0]?.runs.map((r) => [doc.text.slice(r.span.start, r.span.end), r.format.fontFamily])).toEqual(
      [
        ['Đả', 'Times New Roman'],
        ['ng b', 'Arial'],
        ['ộ', 'Times New Roman'],
      ],
    );
  });

  it('resolves theme colours with tint and shade', () => {
    const theme =
      '<a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements>';
    const color = (attributes: string): string | undefined =>
      onlyRun(docOf({ body: p(run('A', `<w:color w:val="123456" ${attributes}/>`)), theme })).format.color;
    expect(color('w:themeColor="text1"')).toBe('000000');
    expect(color('w:themeColor="accent1"')).toBe('4472C4');
    expect(color('w:themeColor="accent1" w:themeShade="BF"')).toBe('2F5496');
    expect(color('w:themeColor="accent6"')).toBe('123456');
    expect(color('')).toBe('123456');
  });

  it('writes caps out and keeps offsets', () => {
    const doc = docOf(p(run('Đảng ủy nẴng ß', '<w:caps/>')));
    expect(texts(doc)).toEqual(['ĐẢNG ỦY NẴNG ß']);
    expect(onlyRun(doc).format.caps).toBe(true);
  });
});

describe('paragraph format', () => {
  it('reads lengths in mm and spacing in pt', () => {
    const doc = docOf(
      p(
        run('A'),
        '<w:jc w:val="both"/><w:ind w:left="567" w:right="284" w:hanging="284"/><w:spacing w:before="120" w:after="60" w:line="360" w:lineRule="exact"/>',
      ),
    );
    expect(doc.paragraphs[0]?.format).toMatchObject({
      alignment: 'justify',
      indentLeftMm: 10.001,
      indentRightMm: 5.009,
      firstLineMm: -5.009,
      spaceBeforePt: 6,
      spaceAfterPt: 3,
      lineRule: 'exact',
      line: 18,
    });
  });

  it('reads an automatic line as a multiple, and a line without a rule as automatic', () => {
    const styles = defaults('', '<w:spacing w:line="360" w:lineRule="exact"/>');
    const doc = docOf({ body: p(run('A'), '<w:spacing w:line="276"/>'), styles });
    expect(doc.paragraphs[0]?.format).toMatchObject({ lineRule: 'auto', line: 1.15 });
  });

  it('takes universal measures and the names of strict files', () => {
    const doc = docOf(
      p(run('A', '<w:sz w:val="14pt"/>'), '<w:jc w:val="end"/><w:ind w:start="1cm" w:firstLine="10mm"/>'),
    );
    expect(doc.paragraphs[0]?.format).toMatchObject({ alignment: 'right', indentLeftMm: 10, firstLineMm: 10 });
    expect(onlyRun(doc).format.sizePt).toBe(14);
  });

  it('ranks the indent of a list below the level that asks for the list', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="1134"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const ind = (properties: string, styles = ''): number | undefined =>
      docOf({ body: p(run('A'), properties), styles, numbering }).paragraphs[0]?.format.indentLeftMm;
    const numPr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const styled = style('S', '<w:pPr><w:ind w:left="567"/></w:pPr>');
    const stylesList = style('S', `<w:pPr>${numPr}<w:ind w:left="567"/></w:pPr>`);
    expect(ind(`<w:pStyle w:val="S"/>${numPr}`, styled)).toBe(20.002);
    expect(ind('<w:pStyle w:val="S"/>', stylesList)).toBe(10.001);
    expect(ind(`<w:pStyle w:val="S"/>${numPr}<w:ind w:left="0"/>`, styled)).toBe(0);
    expect(ind('<w:pStyle w:val="S"/><w:numPr><w:numId w:val="0"/></w:numPr>', stylesList)).toBe(10.001);
  });
});

describe('table styles', () => {
  const styles =
    '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr>' +
    '<w:tblPr><w:tblBorders><w:insideH w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>' +
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>';
  const cell = (text: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>${p(run(text))}</w:tc>`;
  const table = (look: string): string =>
    `<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook ${look}/></w:tblPr><w:tr>${cell('a')}</w:tr><w:tr>${cell('b')}</w:tr></w:tbl>`;

  it('lie under paragraph styles, with the formats of first rows where asked for', () => {
    const doc = docOf({ body: table('w:firstRow="1"') + p(''), styles });
    expect(doc.paragraphs.slice(0, 2).map(({ runs }) => [runs[0]?.format.sizePt, runs[0]?.format.bold])).toEqual([
      [12, true],
      [12, false],
    ]);
    expect(doc.paragraphs[0]?.format.alignment).toBe('center');
    expect(doc.tables[0]).toMatchObject({ ruled: true, rows: 2, columns: 1 });
    expect(doc.tables[0]?.cells[0]?.borderBottom).toEqual({ solid: true, widthPt: 0.5 });
    expect(doc.tables[0]?.cells[0]?.borderTop).toBeUndefined();
    expect(docOf({ body: table('w:val="0000"') + p(''), styles }).paragraphs[0]?.runs[0]?.format.bold).toBe(false);
  });
});
