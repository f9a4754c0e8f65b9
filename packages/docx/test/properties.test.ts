import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Doc } from '@thethuc/core';
import { readDocx } from '../src/index.ts';
import { buildDocx, docOf, docxFiles, p, run } from './build-docx.ts';

const FORMATS = [
  '',
  '<w:b/>',
  '<w:i/><w:sz w:val="28"/>',
  '<w:rFonts w:ascii="Arial" w:hAnsi="Times New Roman"/>',
] as const;
const WORDS = ['Đảng ', 'uỷ ', 'số 12-QĐ/TW; ', 'Nơi nhận: ', 'ngày ', 'T/M ', 'a', '…'] as const;
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join(''));
const format = fc.constantFrom(...FORMATS);

const content = (doc: Doc): unknown =>
  doc.paragraphs.map(({ span, runs }) => [
    doc.text.slice(span.start, span.end),
    runs.map((piece) => [doc.text.slice(piece.span.start, piece.span.end), piece.format]),
  ]);

/** Cuts a text at any places, the middle of a decomposed letter included. */
const cutText = (decomposed: boolean): fc.Arbitrary<{ whole: string; parts: string[] }> =>
  text.chain((plain) => {
    const whole = decomposed ? plain.normalize('NFD') : plain;
    return fc.uniqueArray(fc.nat(whole.length), { maxLength: 5 }).map((cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), whole.length];
      return { whole, parts: places.slice(1).map((end, at) => whole.slice(places[at], end)) };
    });
  });

function wellFormed(doc: Doc): void {
  expect(doc.text).toBe(doc.text.normalize('NFC'));
  let end = 0;
  for (const [index, paragraph] of doc.paragraphs.entries()) {
    expect(paragraph.index).toBe(index);
    expect(paragraph.span.start).toBe(end);
    expect(doc.text[paragraph.span.end]).toBe('\n');
    let at = paragraph.span.start;
    for (const piece of paragraph.runs) {
      expect(piece.span.start).toBe(at);
      expect(piece.span.end).toBeGreaterThan(at);
      at = piece.span.end;
    }
    expect(at).toBe(paragraph.span.end);
    end = paragraph.span.end + 1;
  }
  expect(end).toBe(doc.text.length);
  let last = 0;
  for (const { span } of doc.origins) {
    expect(span.start).toBe(last);
    last = span.end;
  }
  expect(last).toBe(doc.text.length);
}

describe('where Word cuts a run', () => {
  it('changes nothing', () => {
    fc.assert(
      fc.property(cutText(false), format, ({ whole, parts }, properties) => {
        const cut = docOf(p(parts.map((part) => run(part, properties)).join('<w:proofErr w:type="gramStart"/>')));
        expect(content(cut)).toEqual(content(docOf(p(run(whole, properties)))));
        wellFormed(cut);
      }),
      { numRuns: 150 },
    );
  });

  it('changes nothing in decomposed text either, which reads as composed text', () => {
    fc.assert(
      fc.property(cutText(true), ({ whole, parts }) => {
        const cut = docOf(p(parts.map((part) => run(part)).join('')));
        expect(content(cut)).toEqual(content(docOf(p(run(whole.normalize('NFC'))))));
        wellFormed(cut);
      }),
      { numRuns: 150 },
    );
  });
});

describe('origins', () => {
  it('lead back to the very text of the file', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cutText(true), format), { minLength: 1, maxLength: 4 }), (items) => {
        const body = p(items.map(([{ whole }, properties]) => run(whole, properties)).join('')) + p(run('x &amp; y'));
        const files = docxFiles(body);
        const xml = new TextDecoder().decode(files['word/document.xml']);
        const result = readDocx(zipSync(files));
        if (!result.ok) throw new Error(result.reason.code);
        wellFormed(result.doc);
        for (const { span, origin } of result.doc.origins) {
          if (origin.medium !== 'docx' || origin.xml === undefined) continue;
          const shown = result.doc.text.slice(span.start, span.end);
          const source = xml.slice(origin.xml.start, origin.xml.end);
          if (shown === '\n') expect(source).toBe('</w:p>');
          else expect(source.replace('&amp;', '&').normalize('NFC')).toBe(shown);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('whatever the bytes are', () => {
  const BUDGET_MS = 1000;
  const answers = (bytes: Uint8Array): void => {
    const start = performance.now();
    const result = readDocx(bytes);
    expect(performance.now() - start).toBeLessThan(BUDGET_MS);
    if (result.ok) wellFormed(result.doc);
    else expect(result.reason.vi).not.toBe('');
  };
  const rich = {
    body:
      p(
        run('Đảng ủy', '<w:b/>') + '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>',
        '<w:jc w:val="center"/>',
      ) +
      `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p(run('a'))}</w:tc></w:tr></w:tbl>` +
      p('<w:r><w:pict><v:line from="0,0" to="10pt,0"/></w:pict></w:r>'),
    styles: '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>',
    settings: '<w:evenAndOddHeaders/>',
  };

  it('random ones get an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => answers(bytes)),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => answers(new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]))),
      { numRuns: 300 },
    );
  });

  it('truncated and flipped ones get an answer', () => {
    const bytes = buildDocx(rich);
    fc.assert(
      fc.property(fc.nat(bytes.length), (length) => answers(bytes.subarray(0, length))),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(7)), { minLength: 1, maxLength: 4 }), (flips) => {
        const copy = bytes.slice();
        for (const [at, bit] of flips) copy[at] = (copy[at] ?? 0) ^ (1 << bit);
        answers(copy);
      }),
      { numRuns: 300 },
    );
  });

  it('wild XML gets an answer', () => {
    const files = docxFiles(rich);
    const names = Object.keys(files);
    const junk = fc.constantFrom(
      '',
      '<',
      '>',
      '&',
      '"',
      '</w:p>',
      '<w:p>',
      '<w:tbl>',
      '&#0;',
      '-1',
      '9999999999',
      '\u0301',
      'w:val="',
      '<w:r/>',
      '<w:sectPr/>',
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(2000), fc.nat(20), junk, (name, at, length, insert) => {
        const xml = new TextDecoder().decode(files[name]);
        const place = at % (xml.length + 1);
        answers(zipSync({ ...files, [name]: strToU8(xml.slice(0, place) + insert + xml.slice(place + length)) }));
      }),
      { numRuns: 400 },
    );
  });

  it('wild values of attributes get an answer', () => {
    const wild = fc.constantFrom(
      '0',
      '-5',
      '1e309',
      'NaN',
      '99999999999999999999',
      'x',
      '',
      '2147483648',
      '1.5pt',
      '-1cm',
      '5000%',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.array(wild, { minLength: 12, maxLength: 12 }), (v) => {
        answers(
          buildDocx({
            body:
              p(
                run('a', `<w:sz w:val="${v[0]}"/><w:color w:val="${v[1]}"/><w:rStyle w:val="${v[2]}"/>`),
                `<w:ind w:left="${v[3]}" w:firstLineChars="${v[4]}"/><w:numPr><w:ilvl w:val="${v[5]}"/><w:numId w:val="${v[6]}"/></w:numPr>`,
              ) +
              `<w:tbl><w:tblPr><w:tblW w:w="${v[7]}" w:type="pct"/></w:tblPr><w:tr><w:trPr><w:gridBefore w:val="${v[8]}"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${v[9]}" w:type="dxa"/><w:gridSpan w:val="${v[10]}"/></w:tcPr>${p('')}</w:tc></w:tr></w:tbl>`,
            section: `<w:pgSz w:w="${v[11]}" w:h="16838"/><w:cols w:num="${v[0]}"/><w:pgMar w:left="${v[1]}" w:right="${v[2]}"/>`,
            numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="${v[5]}"><w:start w:val="${v[3]}"/><w:lvlText w:val="%1.%9"/></w:lvl></w:abstractNum><w:num w:numId="${v[6]}"><w:abstractNumId w:val="0"/></w:num>`,
          }),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('reading', () => {
  it('is deterministic', () => {
    const bytes = buildDocx(p(run('a', '<w:b/>')) + p(run('b')));
    expect(readDocx(bytes)).toEqual(readDocx(bytes));
  });

  it('takes time in proportion to the document', () => {
    const body = p(run('Căn cứ Điều lệ Đảng; ', '<w:i/>') + run('xét đề nghị của chi bộ.'), '<w:jc w:val="both"/>');
    const best = (paragraphs: number): number => {
      // Stored: so much of the same text would compress like a bomb and be refused.
      const bytes = zipSync(docxFiles(body.repeat(paragraphs)), { level: 0 });
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now();
        expect(readDocx(bytes).ok).toBe(true);
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    best(1000);
    const small = best(2000);
    // Ten times the document: twice the proportion is room enough for a busy machine, far from a square.
    expect(best(20_000)).toBeLessThan(small * 10 * 3);
  });
});
