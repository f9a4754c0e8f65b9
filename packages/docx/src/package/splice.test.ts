import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { RefusalError } from '../refusal.ts';
import { DocxPackage } from './docx-package.ts';
import { splicePackage } from './splice.ts';

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const part = (name: string, content: string) => new Map([[name, strToU8(content)]]);

/** Bytes of each local record, up to the next one or the directory. */
function localRecords(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end--;
  const directory = view.getUint32(end + 16, true);
  const found: { name: string; offset: number }[] = [];
  let at = directory;
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    const nameLength = view.getUint16(at + 28, true);
    found.push({ name: text(bytes.subarray(at + 46, at + 46 + nameLength)), offset: view.getUint32(at + 42, true) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  found.sort((a, b) => a.offset - b.offset);
  return new Map(
    found.map(({ name, offset }, i) => [
      name,
      Buffer.from(bytes.subarray(offset, found[i + 1]?.offset ?? directory)).toString('base64'),
    ]),
  );
}

/** A zip file record by record, with everything that writers do differently. */
function handMade(
  entries: readonly { name: string; content: string; descriptor?: boolean; extra?: number; stored?: boolean }[],
  { comment = '', before = '', after = '' } = {},
): Uint8Array {
  const chunks: Buffer[] = [Buffer.from(before)];
  const directory: Buffer[] = [];
  const length = () => chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  for (const { name, content, descriptor = false, extra = 0, stored = false } of entries) {
    const zipped = zipSync({ a: [strToU8(content), { level: stored ? 0 : 6 }] });
    const view = new DataView(zipped.buffer, zipped.byteOffset);
    const [crc, packed, size] = [view.getUint32(14, true), view.getUint32(18, true), view.getUint32(22, true)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(descriptor ? 8 : 0, 6);
    local.writeUInt16LE(stored ? 0 : 8, 8);
    local.writeUInt32LE(0x5a216000, 10);
    if (!descriptor) [crc, packed, size].forEach((value, i) => local.writeUInt32LE(value, 14 + 4 * i));
    local.writeUInt16LE(name.length, 26);
    local.writeUInt16LE(extra, 28);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50);
    record.writeUInt16LE(20, 4);
    local.copy(record, 6, 4, 14);
    [crc, packed, size].forEach((value, i) => record.writeUInt32LE(value, 16 + 4 * i));
    record.writeUInt16LE(name.length, 28);
    record.writeUInt32LE(length(), 42);
    directory.push(record, Buffer.from(name));
    const trailer = Buffer.alloc(descriptor ? 16 : 0);
    if (descriptor) {
      trailer.writeUInt32LE(0x08074b50);
      [crc, packed, size].forEach((value, i) => trailer.writeUInt32LE(value, 4 + 4 * i));
    }
    chunks.push(local, Buffer.from(name), Buffer.alloc(extra), Buffer.from(zipped.subarray(31, 31 + packed)), trailer);
  }
  const from = length();
  chunks.push(...directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(length() - from, 12);
  end.writeUInt32LE(from, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...chunks, end, Buffer.from(comment), Buffer.from(after)]);
}

const VARIED = [
  { name: 'mimetype', content: 'word', stored: true },
  { name: 'word/', content: '', stored: true },
  { name: 'word/document.xml', content: '<old/>', descriptor: true, extra: 12 },
  { name: 'word/styles.xml', content: '<styles/>', descriptor: true },
  { name: 'word/media/image1.png', content: 'x'.repeat(5000), extra: 40 },
];

describe('splicePackage', () => {
  it('gives the same bytes when nothing is replaced', () => {
    const bytes = handMade(VARIED, { comment: 'ghi chú' });
    expect(splicePackage(bytes, new Map())).toBe(bytes);
  });

  it.each([
    ['data descriptors, extra fields, stored entries and folders', handMade(VARIED)],
    ['a comment', handMade(VARIED, { comment: 'a comment' })],
    ['bytes behind the end record', handMade(VARIED, { after: 'after' })],
    ['bytes before the first record', handMade(VARIED, { before: 'before' })],
    ['a file of fflate', zipSync(Object.fromEntries(VARIED.map(({ name, content }) => [name, strToU8(content)])))],
  ])('leaves every other record as it is: %s', (_what, bytes) => {
    const spliced = splicePackage(bytes, part('word/document.xml', '<new/>'));
    const before = localRecords(bytes);
    const after = localRecords(spliced);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, record] of before) {
      if (name === 'word/document.xml') expect(after.get(name)).not.toBe(record);
      else expect({ name, record: after.get(name) }).toEqual({ name, record });
    }
    const pkg = new DocxPackage(spliced);
    expect(text(pkg.bytesOf('word/document.xml'))).toBe('<new/>');
    expect(text(pkg.bytesOf('word/styles.xml'))).toBe('<styles/>');
    expect(text(unzipSync(spliced)['word/document.xml'])).toBe('<new/>');
  });

  it('keeps the comment and what stands around the archive', () => {
    const spliced = splicePackage(
      handMade(VARIED, { comment: 'a comment', before: 'before', after: 'after' }),
      part('word/document.xml', '<new/>'),
    );
    expect(text(spliced.subarray(0, 6))).toBe('before');
    expect(text(spliced.subarray(-14))).toBe('a commentafter');
  });

  it('puts back what it took out', () => {
    const bytes = zipSync(Object.fromEntries(VARIED.map(({ name, content }) => [name, strToU8(content)])));
    const there = splicePackage(bytes, part('word/document.xml', '<new/>'));
    const back = splicePackage(there, part('word/document.xml', '<old/>'));
    expect(Buffer.from(back).equals(Buffer.from(bytes))).toBe(true);
  });

  it('adds new parts at the end, and nothing of the machine to them', () => {
    const bytes = handMade(VARIED);
    const spliced = splicePackage(bytes, part('word/comments.xml', '<c/>'));
    expect([...localRecords(spliced).keys()].at(-1)).toBe('word/comments.xml');
    expect(text(unzipSync(spliced)['word/comments.xml'])).toBe('<c/>');
    expect(Buffer.from(splicePackage(bytes, part('word/comments.xml', '<c/>'))).equals(Buffer.from(spliced))).toBe(
      true,
    );
  });

  it('knows a part by its name in any case', () => {
    const spliced = splicePackage(handMade(VARIED), part('Word/Document.XML', '<new/>'));
    expect([...localRecords(spliced).keys()]).toEqual(VARIED.map(({ name }) => name));
  });

  it.each([
    ['no archive at all', strToU8('PK nothing')],
    ['an offset in a zip64 field', withOffset(0xffffffff)],
    ['a record behind the directory', withOffset(0x7fffffff)],
  ])('refuses %s', (_what, bytes) => {
    expect(() => splicePackage(bytes, part('word/document.xml', '<new/>'))).toThrow(RefusalError);
  });
});

function withOffset(offset: number): Uint8Array {
  const bytes = Buffer.from(handMade([{ name: 'word/document.xml', content: '<old/>' }]));
  bytes.writeUInt32LE(offset, bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 42);
  return bytes;
}
