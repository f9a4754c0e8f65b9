import { describe, expect, it } from 'vitest';
import { docOf, onlyRun, p, run, texts } from '../../test/build-docx.ts';
import { formatNumber } from './number-format.ts';

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const list = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'): string =>
  `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}`;
const item = (text: string, index = 0, numId = 1): string =>
  p(run(text), `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${numId}"/></w:numPr>`);

describe('formatNumber', () => {
  it.each([
    [4, 'decimal', '4'],
    [4, 'decimalZero', '04'],
    [1994, 'upperRoman', 'MCMXCIV'],
    [4, 'lowerRoman', 'iv'],
    [4, 'lowerLetter', 'd'],
    [28, 'upperLetter', 'BB'],
    [1, 'ordinal', '1st'],
    [12, 'ordinal', '12th'],
    [25, 'vietnameseCounting', 'hai mươi lăm'],
    [11, 'vietnameseCounting', 'mười một'],
    [21, 'vietnameseCounting', 'hai mươi mốt'],
    [3, 'none', ''],
    [0, 'lowerLetter', '0'],
  ])('%i as %s is %s', (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });
});

describe('automatic numbers', () => {
  it('count by level and restart below', () => {
    const numbering = list(
      level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/><w:suff w:val="space"/>'),
    );
    const doc = docOf({ body: item('a') + item('b', 1) + item('c', 1) + item('d') + item('e', 1), numbering });
    expect(texts(doc)).toEqual(['I.\ta', '1.1 b', '1.2 c', 'II.\td', '2.1 e']);
  });

  it('are marked as generated and have no place in the file', () => {
    const doc = docOf({ body: item('a'), numbering: list(level(0, 'decimal', 'Điều %1.', '<w:rPr><w:b/></w:rPr>')) });
    expect(onlyRun(doc)).toMatchObject({ generated: true, format: { bold: true } });
    expect(doc.paragraphs[0]?.runs[1]?.generated).toBeUndefined();
    expect(doc.origins[0]?.origin).toEqual({ medium: 'docx', part: 'word/document.xml', paragraph: 0, run: -1 });
  });

  it('share the count of one definition, and start anew where an instance says so', () => {
    const nums =
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';
    const numbering = list(level(0, 'lowerLetter', '%1)'), nums);
    const doc = docOf({ body: item('x') + item('x', 0, 2) + item('x', 0, 3) + item('x', 0, 3), numbering });
    expect(texts(doc)).toEqual(['a)\tx', 'b)\tx', 'g)\tx', 'h)\tx']);
  });

  it('write the bullets of symbol fonts in Unicode', () => {
    const numbering = list(
      level(0, 'bullet', '\uf0b7', '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>'),
    );
    expect(texts(docOf({ body: item('x'), numbering }))).toEqual(['•\tx']);
  });

  it('come from the paragraph style, at the level that names it', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = list(level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.', '<w:pStyle w:val="H2"/>'));
    const doc = docOf({ body: item('a') + p(run('b'), '<w:pStyle w:val="H2"/>'), styles, numbering });
    expect(texts(doc)).toEqual(['1.\ta', '1.1.\tb']);
  });

  it('are absent for an unknown list', () => {
    expect(texts(docOf({ body: item('a', 0, 9), numbering: list(level(0, 'decimal', '%1.')) }))).toEqual(['a']);
  });
});
