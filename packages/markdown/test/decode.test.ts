import { describe, expect, it } from 'vitest';
import { decodeMarkdown } from '../src/index.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark: boolean) =>
  Uint8Array.from([
    ...(mark ? [0xff, 0xfe] : []),
    ...[...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
  ]);

describe('decodeMarkdown', () => {
  it('reads UTF-8 and keeps the byte order mark', () => {
    expect(decodeMarkdown(utf8('Đảng uỷ'))).toEqual({ ok: true, text: 'Đảng uỷ' });
    expect(decodeMarkdown(utf8('\uFEFFĐảng'))).toEqual({ ok: true, text: '\uFEFFĐảng' });
    expect(decodeMarkdown(bytes())).toEqual({ ok: true, text: '' });
  });

  it.each([
    ['utf-16', utf16('Đảng bộ xã', true), /UTF-16/u],
    ['utf-16', utf16('# Dang bo', false), /UTF-16/u],
    ['legacy', bytes(0xae, 0xb6, 0x6e, 0x67), /UTF-8 \(có thể là TCVN3/u],
    ['binary', bytes(0x50, 0x4b, 3, 4, 0, 0), /không phải tệp văn bản/u],
    ['too-large', new Uint8Array(21 * 1024 * 1024), /20 MB/u],
  ])('refuses %s in a sentence that says what to do', (code, input, sentence) => {
    const result = decodeMarkdown(input);
    expect(result).toMatchObject({ ok: false, reason: { code } });
    if (!result.ok) {
      expect(result.reason.vi).toMatch(sentence);
      expect(result.reason.vi).toMatch(/hãy/u);
    }
  });
});
