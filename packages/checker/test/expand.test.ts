import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandInputs } from '../src/expand.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thethuc-expand-'));
  const files = [
    'b.docx',
    'a.DOCX',
    'ghi chú.txt',
    'README.md',
    'Hồ sơ/nghị quyết.md',
    '~$b.docx',
    '.an/an.docx',
    'node_modules/x/mau.docx',
    'Hồ sơ/cũ.doc',
    'Hồ sơ/[1] báo cáo.docx',
    'Hồ sơ/ảnh.png',
  ];
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

const paths = async (...inputs: string[]) => (await expandInputs(inputs, folder)).files.map(({ path }) => path);

describe('expandInputs', () => {
  it('takes documents from a folder, by name, and nothing hidden, locked or of a program', async () => {
    expect(await paths('.')).toEqual([
      'Hồ sơ/[1] báo cáo.docx',
      'Hồ sơ/cũ.doc',
      'Hồ sơ/nghị quyết.md',
      'a.DOCX',
      'b.docx',
    ]);
    expect(await paths('Hồ sơ')).toEqual(['Hồ sơ/[1] báo cáo.docx', 'Hồ sơ/cũ.doc', 'Hồ sơ/nghị quyết.md']);
  });

  it('takes a named file as it is, also a lock file, a note and one that is not there', async () => {
    expect(await paths('README.md', '~$b.docx', 'không có.docx')).toEqual(['README.md', '~$b.docx', 'không có.docx']);
  });

  it('takes a name with brackets literally before it is a pattern', async () => {
    expect(await paths('Hồ sơ/[1] báo cáo.docx')).toEqual(['Hồ sơ/[1] báo cáo.docx']);
  });

  it('expands patterns, which a Windows shell does not', async () => {
    expect(await paths('*.docx')).toEqual(['a.DOCX', 'b.docx']);
    expect(await paths('**/*.{doc,docx}')).toEqual(['Hồ sơ/[1] báo cáo.docx', 'Hồ sơ/cũ.doc', 'a.DOCX', 'b.docx']);
  });

  it('names a file once', async () => {
    expect(await paths('b.docx', '.', './b.docx')).toEqual([
      'b.docx',
      'Hồ sơ/[1] báo cáo.docx',
      'Hồ sơ/cũ.doc',
      'Hồ sơ/nghị quyết.md',
      'a.DOCX',
    ]);
  });

  it('tells which folder or pattern has no document', async () => {
    // A folder that is passed over inside another one is taken when it is named.
    expect((await expandInputs(['.an', '*.rtf', 'node_modules'], folder)).empty).toEqual(['*.rtf']);
  });
});
