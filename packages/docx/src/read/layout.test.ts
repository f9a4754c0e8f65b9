import { describe, expect, it } from 'vitest';
import { A4, docOf, p, run, texts } from '../../test/build-docx.ts';

// Page of A4: text from 30,004 mm to 195 mm.
const MODERN = '<w:compat><w:compatSetting w:name="compatibilityMode" w:val="15"/></w:compat>';
const NO_MARGINS = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>';
const cell = (width: number, content: string, more = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}</w:tcPr>${content}</w:tc>`;
const table = (properties: string, ...rows: string[]): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;

describe('tables', () => {
  it('tell where their cells stand', () => {
    const body = table(NO_MARGINS, cell(2835, p(run('a'))) + cell(5670, p(run('b'), '<w:ind w:left="567"/>'))) + p('');
    const doc = docOf({ body, settings: MODERN });
    expect(doc.tables[0]?.cells.map(({ row, column, leftMm, rightMm }) => [row, column, leftMm, rightMm])).toEqual([
      [0, 0, 30.004, 80.01],
      [0, 1, 80.01, 180.023],
    ]);
    expect(doc.paragraphs[1]?.area).toEqual({ leftMm: 90.011, rightMm: 180.023 });
    expect(doc.paragraphs[1]?.container).toEqual({ kind: 'cell', table: 0, row: 0, column: 1 });
  });

  it('stand by alignment, indent or position', () => {
    const left = (properties: string, settings = MODERN): number | undefined =>
      docOf({ body: table(NO_MARGINS + properties, cell(5670, p(''))) + p(''), settings }).tables[0]?.cells[0]?.leftMm;
    expect(left('<w:jc w:val="center"/>')).toBe(62.495);
    expect(left('<w:jc w:val="right"/>')).toBe(94.986);
    expect(left('<w:tblInd w:w="-567" w:type="dxa"/>')).toBe(20.003);
    expect(left('<w:tblpPr w:horzAnchor="page" w:tblpX="567"/>')).toBe(10.001);
    expect(left('<w:tblpPr w:horzAnchor="margin" w:tblpXSpec="right"/>')).toBe(94.986);
  });

  it('hang out by a cell margin in files of older versions', () => {
    const body = table('', cell(5670, p(run('a')))) + p('');
    expect(docOf({ body, settings: '' }).tables[0]?.cells[0]?.leftMm).toBe(27.976);
    expect(docOf({ body, settings: '' }).paragraphs[0]?.area?.leftMm).toBe(30.004);
    expect(docOf({ body, settings: MODERN }).tables[0]?.cells[0]?.leftMm).toBe(30.004);
  });

  it('skip cells merged away and keep the order of columns over uneven grids', () => {
    const merged = (value: string): string => `<w:vMerge${value}/>`;
    const rows = [
      cell(1000, p(run('a')), merged(' w:val="restart"')) + cell(2000, p(run('b')), '<w:gridSpan w:val="2"/>'),
      cell(1000, p(''), merged('')) + cell(1000, p(run('c'))) + cell(1000, p(run('d'))),
    ];
    const doc = docOf(table('', ...rows) + p(''));
    expect(doc.tables[0]?.cells.map(({ row, column, paragraphs }) => [row, column, paragraphs.length])).toEqual([
      [0, 0, 1],
      [0, 1, 1],
      [1, 1, 1],
      [1, 2, 1],
    ]);
    expect(doc.tables[0]?.columns).toBe(3);
  });

  it('are ruled when a border is drawn', () => {
    const ruled = (borders: string, more = ''): boolean | undefined =>
      docOf(table(`<w:tblBorders>${borders}</w:tblBorders>`, cell(1000, p(''), more)) + p('')).tables[0]?.ruled;
    expect(ruled('<w:top w:val="nil"/><w:bottom w:val="none"/>')).toBe(false);
    expect(ruled('<w:top w:val="single" w:sz="4"/>')).toBe(true);
    expect(ruled('<w:top w:val="single" w:sz="4"/>', '<w:tcBorders><w:top w:val="nil"/></w:tcBorders>')).toBe(false);
    expect(ruled('', '<w:tcBorders><w:bottom w:val="dotted" w:sz="4"/></w:tcBorders>')).toBe(true);
  });

  it('nest', () => {
    const inner = table('', cell(500, p(run('in'))));
    const doc = docOf(table('', cell(1000, p(run('a')) + inner + p(run('b')))) + p(''));
    expect(texts(doc)).toEqual(['a', 'in', 'b', '']);
    expect(doc.tables.map(({ cells }) => cells[0]?.paragraphs)).toEqual([[0, 2], [1]]);
  });
});

describe('drawn lines', () => {
  const drawing = (
    inside: string,
    position = '<wp:positionH relativeFrom="column"><wp:posOffset>360000</wp:posOffset></wp:positionH>',
  ): string =>
    p(
      `<w:r><w:drawing><wp:anchor>${position}<wp:extent cx="1800000" cy="0"/><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`,
    );
  const line = (stroke: string): string =>
    `<wps:wsp><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="0"/></a:xfrm><a:prstGeom prst="line"/>${stroke}</wps:spPr></wps:wsp>`;

  it('are read from DrawingML', () => {
    expect(docOf(drawing(line('<a:ln w="9525"><a:solidFill/></a:ln>'))).lines).toEqual([
      { paragraph: 0, lengthMm: 50, leftMm: 40.004, solid: true, widthPt: 0.75 },
    ]);
    expect(docOf(drawing(line('<a:ln w="9525"><a:prstDash val="dash"/></a:ln>'))).lines[0]?.solid).toBe(false);
    expect(docOf(drawing(line('<a:ln><a:noFill/></a:ln>'))).lines).toEqual([]);
    expect(
      docOf(drawing(line('<a:ln/>'), '<wp:positionH relativeFrom="page"><wp:align>center</wp:align></wp:positionH>'))
        .lines[0]?.leftMm,
    ).toBe(80.005);
  });

  it('are read from groups, at their scale', () => {
    const group = `<wpg:wgp><wpg:grpSpPr><a:xfrm><a:off x="5" y="5"/><a:ext cx="1800000" cy="0"/><a:chOff x="100" y="0"/><a:chExt cx="1000" cy="10"/></a:xfrm></wpg:grpSpPr><wps:wsp><wps:spPr><a:xfrm><a:off x="600" y="0"/><a:ext cx="500" cy="0"/></a:xfrm><a:prstGeom prst="straightConnector1"/><a:ln/></wps:spPr></wps:wsp></wpg:wgp>`;
    expect(docOf(drawing(group)).lines).toEqual([{ paragraph: 0, lengthMm: 25, leftMm: 65.004, solid: true }]);
  });

  it('are read from VML', () => {
    const vml = (shape: string): ReturnType<typeof docOf>['lines'] =>
      docOf(p(`<w:r><w:pict>${shape}</w:pict></w:r>`)).lines;
    expect(vml('<v:line style="position:absolute" from="28.35pt,2pt" to="170.1pt,2pt" strokeweight=".75pt"/>')).toEqual(
      [{ paragraph: 0, lengthMm: 50.006, leftMm: 40.005, solid: true, widthPt: 0.75 }],
    );
    expect(
      vml(
        '<v:shape type="#_x0000_t32" style="position:absolute;margin-left:28.35pt;width:141.75pt;height:0" o:connectortype="straight"/>',
      ),
    ).toMatchObject([{ lengthMm: 50.006, leftMm: 40.005 }]);
    expect(vml('<v:line from="0,0" to="0,100pt"/>')).toEqual([]);
    expect(vml('<v:line from="0,0" to="100pt,0" stroked="f"/>')).toEqual([]);
    expect(vml('<v:line from="0,0" to="100pt,0"><v:stroke dashstyle="dash"/></v:line>')).toMatchObject([
      { solid: false },
    ]);
    const inGroup =
      '<v:group style="position:absolute;margin-left:0;width:100pt;height:10pt" coordorigin="1000,0" coordsize="2000,200"><v:line from="1500,0" to="2500,0"/></v:group>';
    expect(vml(inGroup)).toMatchObject([{ lengthMm: 17.639, leftMm: 38.824 }]);
    expect(vml('<v:rect style="width:0;height:1.5pt" o:hralign="center" o:hrpct="500" o:hr="t"/>')).toMatchObject([
      { lengthMm: 82.497 },
    ]);
  });

  it('are read from a pasted picture of a line, and from no other picture', () => {
    const picture = (width: number, height: number): ReturnType<typeof docOf>['lines'] =>
      docOf(
        p(
          `<w:r><w:drawing><wp:inline><wp:extent cx="${width}" cy="${height}"/><a:graphic><a:graphicData><pic:pic><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
        ),
      ).lines;
    expect(picture(2_520_000, 36_000)).toMatchObject([{ lengthMm: 70, solid: true }]);
    expect(picture(2_520_000, 180_000)).toEqual([]);
    expect(picture(360_000, 36_000)).toEqual([]);
  });

  it('are read once when the file says them twice', () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1800000" cy="0"/><a:graphic><a:graphicData>${line('<a:ln/>')}</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="100pt,0"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(docOf(p(both, '<w:jc w:val="center"/>')).lines).toEqual([
      { paragraph: 0, lengthMm: 50, leftMm: 87.501, solid: true },
    ]);
  });

  it('may be borders of paragraphs', () => {
    const doc = docOf(p('', '<w:pBdr><w:top w:val="single" w:sz="6"/><w:bottom w:val="double" w:sz="6"/></w:pBdr>'));
    expect(doc.paragraphs[0]?.format).toMatchObject({
      borderTop: { solid: true, widthPt: 0.75 },
      borderBottom: { solid: false },
    });
  });
});

describe('text boxes and frames', () => {
  it('are read after the paragraph they hang on', () => {
    const box = `<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="page"><wp:posOffset>3600000</wp:posOffset></wp:positionH><wp:extent cx="1800000" cy="500000"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p(run('box'))}</w:txbxContent></wps:txbx><wps:bodyPr lIns="0"/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
    const doc = docOf(p(run('a') + box + run('b')) + p(run('c')));
    expect(texts(doc)).toEqual(['ab', 'box', 'c']);
    expect(doc.paragraphs[1]).toMatchObject({
      container: { kind: 'text-box', box: 0 },
      area: { leftMm: 100, rightMm: 147.46 },
    });
  });

  it('are read from VML too', () => {
    const box = `<w:r><w:pict><v:shape style="position:absolute;margin-left:0;width:100pt;height:20pt"><v:textbox inset="0,0,0,0"><w:txbxContent>${p(run('box'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    expect(docOf(p(box)).paragraphs[1]?.area).toEqual({ leftMm: 30.004, rightMm: 65.282 });
  });

  it('share a frame while its properties are the same', () => {
    const frame = '<w:framePr w:w="2835" w:hAnchor="margin" w:xAlign="right"/>';
    const doc = docOf(p(run('a'), frame) + p(run('b'), frame) + p(run('c')));
    expect(doc.paragraphs.map(({ container }) => container)).toEqual([
      { kind: 'text-box', box: 0 },
      { kind: 'text-box', box: 0 },
      { kind: 'body' },
    ]);
    expect(doc.paragraphs[0]?.area).toEqual({ leftMm: 144.992, rightMm: 194.998 });
  });
});

describe('sections', () => {
  const A5 =
    '<w:pgSz w:w="8391" w:h="11906"/><w:pgMar w:top="567" w:right="567" w:bottom="567" w:left="567" w:gutter="100"/>';

  it('end with the paragraph that carries them', () => {
    const doc = docOf(p(run('a'), `<w:sectPr>${A5}</w:sectPr>`) + p(run('b')));
    expect(doc.paragraphs.map(({ section, startsPage }) => [section, startsPage])).toEqual([
      [0, undefined],
      [1, true],
    ]);
    expect(doc.sections.map(({ page }) => [page.widthMm, page.orientation])).toEqual([
      [148.008, 'portrait'],
      [210.009, 'portrait'],
    ]);
    expect(doc.paragraphs[0]?.area).toEqual({ leftMm: 11.765, rightMm: 138.007 });
  });

  it('go on where they are continuous, unless the paper changes', () => {
    const starts = (first: string): boolean | undefined =>
      docOf({
        body: p(run('a'), `<w:sectPr>${first}</w:sectPr>`) + p(run('b')),
        section: `<w:type w:val="continuous"/>${A4}`,
      }).paragraphs[1]?.startsPage;
    expect(starts(A4)).toBeUndefined();
    expect(starts(A5)).toBe(true);
  });

  it('read universal measures', () => {
    const section =
      '<w:pgSz w:w="595.30pt" w:h="841.90pt"/><w:pgMar w:top="2cm" w:right="15mm" w:bottom="2cm" w:left="3cm"/>';
    expect(docOf({ body: p(''), section }).sections[0]?.page).toMatchObject({
      widthMm: 210.009,
      topMm: 20,
      rightMm: 15,
      leftMm: 30,
    });
  });

  it('inherit headers, and show first and even ones only when called for', () => {
    const reference = (place: string, type: string, id: string): string =>
      `<w:${place}Reference w:type="${type}" r:id="${id}"/>`;
    const first =
      reference('header', 'default', 'header1') +
      reference('header', 'first', 'header2') +
      reference('footer', 'even', 'footer1') +
      A4;
    const parts = {
      body: p(run('a'), `<w:sectPr>${first}</w:sectPr>`) + p(run('b')),
      section: `${A4}<w:titlePg/>`,
      headers: { header1: p(run('default')), header2: p(run('first')), footer1: p(run('even')) },
    };
    const shown = (doc: ReturnType<typeof docOf>): unknown =>
      doc.sections.map(({ headersAndFooters }) =>
        headersAndFooters.map(({ place, kind, paragraphs }) => [place, kind, paragraphs.map((at) => texts(doc)[at])]),
      );
    expect(shown(docOf(parts))).toEqual([
      [['header', 'default', ['default']]],
      [
        ['header', 'default', ['default']],
        ['header', 'first', ['first']],
      ],
    ]);
    const doc = docOf({ ...parts, settings: '<w:evenAndOddHeaders/>' });
    expect(texts(doc)).toEqual(['a', 'b', 'default', 'first', 'even']);
    expect(doc.paragraphs.map(({ story }) => story)).toEqual(['main', 'main', 'header', 'header', 'footer']);
  });

  it('read notes after headers, separators left out', () => {
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p(run('-'))}</w:footnote><w:footnote w:id="1">${p(run('note'))}</w:footnote>`;
    const doc = docOf({ body: p(run('a')), footnotes });
    expect(doc.paragraphs.map(({ story }) => story)).toEqual(['main', 'footnote']);
    expect(doc.text).toBe('a\nnote\n');
  });
});

describe('observations', () => {
  it('count comments and tell protection and mirrored margins', () => {
    const doc = docOf({
      body: p(run('a')) + '<w:altChunk/>',
      comments: '<w:comment/><w:comment/>',
      settings: '<w:mirrorMargins/><w:documentProtection w:enforcement="1"/>',
      app: '<Pages>3</Pages>',
    });
    expect(doc.observations).toMatchObject({
      comments: 2,
      mirrorMargins: true,
      protected: true,
      pages: 3,
      foreignChunks: 1,
      macros: false,
      signed: false,
    });
  });

  it('number pages only when the noted breaks agree with the count', () => {
    const body = p(run('a')) + p('<w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r>');
    const pages = (count: number): unknown =>
      docOf({ body, app: `<Pages>${count}</Pages>` }).paragraphs.map(({ page }) => page);
    expect(pages(2)).toEqual([1, 2]);
    expect(pages(5)).toEqual([undefined, undefined]);
  });
});
