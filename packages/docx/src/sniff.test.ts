import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildDocx, p } from '../test/build-docx.ts';
import { readDocx, sniff } from './index.ts';
import type { FileKind } from './index.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => [...text].flatMap((character) => [character.charCodeAt(0), 0]);
const lock = new Uint8Array(162);
lock.set([3, 0x41, 0x6e, 0x20]);

const FILES: ReadonlyArray<readonly [FileKind, Uint8Array]> = [
  ['docx', buildDocx(p(''))],
  ['doc', new Uint8Array([...OLE, 1, 2, 3])],
  ['encrypted', new Uint8Array([...OLE, 0, ...utf16('EncryptedPackage')])],
  ['rtf', strToU8('{\\rtf1\\ansi abc}')],
  [
    'odt',
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8('<a/>'),
    }),
  ],
  ['pdf', strToU8('%PDF-1.7\n')],
  ['html', strToU8('\ufeff<!DOCTYPE html><html></html>')],
  ['zip', zipSync({ 'a.txt': strToU8('a') })],
  ['lock', lock],
  ['text', strToU8('Số 12-QĐ/TW')],
  ['empty', new Uint8Array()],
  ['picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['unknown', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1])],
];

describe('sniff', () => {
  it.each(FILES)('tells %s by its bytes', (kind, bytes) => {
    expect(sniff(bytes)).toBe(kind);
  });

  it.each(FILES.filter(([kind]) => kind !== 'docx'))('gives the reader one sentence for %s', (_, bytes) => {
    const result = readDocx(bytes);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.reason.code).toMatch(/^[a-z-]+$/);
    for (const text of [result.reason.vi, result.reason.en]) expect(text).toMatch(/^[^\s].*\S\.$/);
  });

  it('takes a truncated zip for a zip', () => {
    const docx = buildDocx(p(''));
    expect(sniff(docx.subarray(0, 300))).toBe('zip');
    expect(readDocx(docx.subarray(0, 300))).toMatchObject({ ok: false, reason: { code: 'damaged' } });
  });
});
