import { deflateSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildDocx, docxFiles, p, run } from '../../test/build-docx.ts';
import { readDocx } from '../index.ts';
import { readCentralDirectory } from './central-directory.ts';
import { crc32 } from './crc32.ts';
import { inflateEntry } from './inflate-entry.ts';
import { LIMITS } from './limits.ts';
import { relationshipsPartOf, resolveTarget } from './relationships.ts';

/** Changes the records of one entry, in the local header and in the directory. */
function tamper(
  zip: Uint8Array,
  name: string,
  change: (view: DataView, header: number, isLocal: boolean) => void,
): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature !== 0x04034b50 && signature !== 0x02014b50) continue;
    const isLocal = signature === 0x04034b50;
    const nameAt = at + (isLocal ? 30 : 46);
    const length = view.getUint16(at + (isLocal ? 26 : 28), true);
    if (String.fromCharCode(...copy.subarray(nameAt, nameAt + length)) === name) change(view, at, isLocal);
  }
  return copy;
}

const MAIN = 'word/document.xml';
const code = (bytes: Uint8Array): string => {
  const result = readDocx(bytes);
  return result.ok ? 'ok' : result.reason.code;
};
const good = buildDocx(p(run('Đảng')));

describe('crc32', () => {
  it('agrees with the check value of the standard', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});

describe('targets', () => {
  it.each([
    ['word/document.xml', 'styles.xml', 'word/styles.xml'],
    ['word/document.xml', '/word/styles.xml', 'word/styles.xml'],
    ['word/document.xml', '../docProps/app.xml', 'docProps/app.xml'],
    ['', 'word/document.xml', 'word/document.xml'],
    ['word/document.xml', '../../../../etc/passwd', 'etc/passwd'],
    ['word/document.xml', 'ảnh%201.xml', 'word/ảnh 1.xml'],
    ['word/document.xml', 'a%ZZ.xml', 'word/a%ZZ.xml'],
  ])('of %s: %s is %s', (source, target, name) => {
    expect(resolveTarget(source, target)).toBe(name);
  });

  it('have their relationships beside them', () => {
    expect(relationshipsPartOf('')).toBe('_rels/.rels');
    expect(relationshipsPartOf('word/document.xml')).toBe('word/_rels/document.xml.rels');
  });
});

describe('packages', () => {
  it('are read whatever names and places the parts have', () => {
    const files = docxFiles(p(run('a')));
    const main = files[MAIN] as Uint8Array;
    const type = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument';
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${type}" Target="/Other/Main.xml"/></Relationships>`;
    expect(code(zipSync({ '_rels/.rels': strToU8(rels), 'other/main.XML': main }))).toBe('ok');
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x/y.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
    expect(code(zipSync({ '[Content_Types].xml': strToU8(types), 'x/y.xml': main }))).toBe('ok');
    expect(code(zipSync({ [MAIN]: main }))).toBe('ok');
    expect(code(zipSync({ 'word\\document.xml': main }))).toBe('ok');
  });

  it('may be stored or come with a comment', () => {
    expect(code(zipSync(docxFiles(p(run('a'))), { level: 0 }))).toBe('ok');
    const commented = new Uint8Array(good.length + 5);
    commented.set(good);
    commented[good.length - 2] = 5;
    expect(code(commented)).toBe('ok');
  });

  it('go on without a part that is broken, and say so', () => {
    const result = readDocx(buildDocx({ body: p(run('a')), styles: '<w:style></w:p>' }));
    expect(result.ok && result.problems.map(({ message }) => message.en)).toEqual([
      'The part “word/styles.xml” could not be read and was left out.',
    ]);
  });

  it('are refused when the main part is broken, empty, or another thing', () => {
    const main = (xml: string): string => code(buildDocx({ body: '', files: { [MAIN]: xml } }));
    expect(main('')).toBe('empty-part');
    expect(main('<w:document')).toBe('damaged');
    expect(main('<html/>')).toBe('not-docx');
    expect(code(zipSync({ 'a.txt': strToU8('a') }))).toBe('not-docx');
    expect(code(zipSync({ 'xl/workbook.xml': strToU8('<a/>') }))).toBe('other-office');
    expect(code(zipSync({ 'ppt/presentation.xml': strToU8('<a/>') }))).toBe('other-office');
  });

  it('are refused for a document type, so that no entity can be declared', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;">]><w:document>&y;</w:document>';
    expect(code(buildDocx({ body: '', files: { [MAIN]: bomb } }))).toBe('document-type');
    expect(
      code(buildDocx({ body: p(''), files: { 'word/styles.xml': bomb, 'word/_rels/document.xml.rels': '' } })),
    ).toBe('ok');
    expect(code(buildDocx({ body: p(''), styles: '', files: { 'word/styles.xml': bomb } }))).toBe('document-type');
  });

  it('are refused for nesting that no program writes', () => {
    const depth = LIMITS.xmlDepth + 10;
    expect(code(buildDocx('<w:sdt><w:sdtContent>'.repeat(depth) + '</w:sdtContent></w:sdt>'.repeat(depth)))).toBe(
      'too-deep',
    );
  });

  it('are refused for too many entries or two of one name', () => {
    const many = Object.fromEntries(Array.from({ length: LIMITS.entries + 1 }, (_, n) => [`${n}`, new Uint8Array()]));
    expect(code(zipSync(many))).toBe('too-many-entries');
    const files = { ...docxFiles(p('')), 'word/Document.xml': strToU8('<a/>') };
    expect(code(zipSync(files))).toBe('duplicate-part');
  });

  it('are refused for a password of the zip', () => {
    expect(code(tamper(good, MAIN, (view, at, isLocal) => view.setUint16(at + (isLocal ? 6 : 8), 1, true)))).toBe(
      'encrypted',
    );
  });

  it('are refused for a wrong checksum or size', () => {
    const change = (offset: number, by: number): Uint8Array =>
      tamper(good, MAIN, (view, at, isLocal) => {
        if (!isLocal) view.setUint32(at + offset, view.getUint32(at + offset, true) + by, true);
      });
    expect(code(change(16, 1))).toBe('damaged');
    expect(code(change(24, 1))).toBe('damaged');
    expect(code(change(24, -1))).toBe('too-large');
    expect(code(change(20, 100_000))).toBe('damaged');
    expect(code(change(42, 7))).toBe('damaged');
  });

  it('take sizes from a ZIP64 extra field', () => {
    const content = strToU8('<a/>');
    const data = deflateSync(content);
    const zip = zip64('a.xml', data, content);
    const [entry] = readCentralDirectory(zip);
    expect(entry).toMatchObject({ name: 'a.xml', size: content.length, compressedSize: data.length, offset: 0 });
    expect(entry && inflateEntry(zip, entry)).toEqual(content);
  });

  it('cost little when they lie about a bomb', () => {
    const bomb = deflateSync(new Uint8Array(60_000_000));
    const entry = { name: 'a', method: 8, crc: 0, compressedSize: bomb.length, size: 1000, offset: 0 };
    const zip = new Uint8Array(31 + bomb.length);
    new DataView(zip.buffer).setUint32(0, 0x04034b50, true);
    new DataView(zip.buffer).setUint16(26, 1, true);
    zip.set(bomb, 31);
    const start = performance.now();
    expect(() => inflateEntry(zip, entry)).toThrow('inflates to far more');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('are refused for honest bombs before anything is inflated', () => {
    const start = performance.now();
    const bomb = zipSync({ ...docxFiles(p('')), 'word/media/a.bin': [new Uint8Array(20_000_000), { level: 9 }] });
    const built = performance.now();
    expect(code(bomb)).toBe('too-large');
    expect(performance.now() - built).toBeLessThan(built - start);
  });
});

/** A zip of one entry whose sizes and offset stand in the extra field (APPNOTE 4.5.3). */
function zip64(name: string, data: Uint8Array, content: Uint8Array): Uint8Array {
  const local = 30 + name.length;
  const directory = local + data.length;
  const extra = 28;
  const end = directory + 46 + name.length + extra;
  const zip = new Uint8Array(end + 22);
  const view = new DataView(zip.buffer);
  const put = (at: number, ...fields: Array<readonly [value: number, size: 2 | 4]>): void => {
    for (const [value, size] of fields) {
      if (size === 2) view.setUint16(at, value, true);
      else view.setUint32(at, value, true);
      at += size;
    }
  };
  put(
    0,
    [0x04034b50, 4],
    [45, 2],
    [0, 2],
    [8, 2],
    [0, 4],
    [crc32(content), 4],
    [0xffffffff, 4],
    [0xffffffff, 4],
    [name.length, 2],
    [0, 2],
  );
  zip.set(strToU8(name), 30);
  zip.set(data, local);
  put(
    directory,
    [0x02014b50, 4],
    [45, 2],
    [45, 2],
    [0, 2],
    [8, 2],
    [0, 4],
    [crc32(content), 4],
    [0xffffffff, 4],
    [0xffffffff, 4],
    [name.length, 2],
    [extra, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 4],
    [0xffffffff, 4],
  );
  zip.set(strToU8(name), directory + 46);
  put(
    directory + 46 + name.length,
    [1, 2],
    [24, 2],
    [content.length, 4],
    [0, 4],
    [data.length, 4],
    [0, 4],
    [0, 4],
    [0, 4],
  );
  put(end, [0x06054b50, 4], [0, 2], [0, 2], [1, 2], [1, 2], [end - directory, 4], [directory, 4], [0, 2]);
  return zip;
}
