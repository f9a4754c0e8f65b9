import { expect, it } from 'vitest';
import { artifactUri } from '../src/artifact-uri.ts';

it.each([
  ['a.docx', 'a.docx'],
  ['./thư mục/a b#1?.docx', 'th%C6%B0%20m%E1%BB%A5c/a%20b%231%3F.docx'],
  ['thu-muc\\a.docx', 'thu-muc/a.docx'],
  ['../a.docx', '../a.docx'],
  ['a:b.docx', 'a%3Ab.docx'],
  ['/nha/a.docx', 'file:///nha/a.docx'],
  ['D:\\van ban\\a.docx', 'file:///D:/van%20ban/a.docx'],
  ['\\\\may\\chung\\a.docx', 'file://may/chung/a.docx'],
  ['a\ud800.docx', 'a%EF%BF%BD.docx'],
])('%s', (path, uri) => {
  expect(artifactUri(path)).toBe(uri);
});
