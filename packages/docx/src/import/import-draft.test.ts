import { recognise } from '@thethuc/core';
import { describe, expect, it } from 'vitest';
import { buildDocx } from '../../test/build-docx.ts';
import { readDocx } from '../read-docx.ts';
import { importDraft } from './import-draft.ts';

const p = (words: string, format = '') =>
  `<w:p>${format === '' ? '' : `<w:pPr>${format}</w:pPr>`}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
const center = '<w:jc w:val="center"/>';

function imported(body: string) {
  const read = readDocx(buildDocx(body));
  if (!read.ok) throw new Error(read.reason.vi);
  const { parts, profile } = recognise(read.doc);
  return importDraft(read.doc, parts, profile);
}

const HEAD = [
  p('ĐẢNG UỶ XÃ TÂN LẬP'),
  p('*'),
  p('Số 05-BC/ĐU'),
  p('ĐẢNG CỘNG SẢN VIỆT NAM'),
  p('Tân Lập, ngày 05 tháng 6 năm 2026'),
  p('BÁO CÁO', center),
  p('kết quả công tác', center),
  p('-----', center),
].join('');
const FOOT = [
  p('Nơi nhận:'),
  p('- Lưu Văn phòng Đảng uỷ.'),
  p('T/M ĐẢNG UỶ', center),
  p('BÍ THƯ', center),
  p('Nguyễn Văn A', center),
].join('');

describe('importDraft', () => {
  it('takes components from a page that has no styles', () => {
    const { draft } = imported(HEAD + p('Nội dung.') + FOOT);
    expect(draft.thongTin).toMatchObject({
      'loai-van-ban': 'bao-cao',
      so: '5',
      'ky-hieu': 'BC/ĐU',
      'dia-danh': 'Tân Lập',
      ngay: '2026-06-05',
      'trich-yeu': ['kết quả công tác'],
      'noi-nhan': ['Lưu Văn phòng Đảng uỷ'],
      ky: { 'quyen-han': 'T/M ĐẢNG UỶ', 'chuc-vu': ['BÍ THƯ'], 'ho-ten': 'Nguyễn Văn A' },
    });
    expect(draft.noiDung).toEqual([{ kind: 'paragraph', runs: [{ text: 'Nội dung.' }] }]);
  });

  it('tells units with a name from sentences with a number', () => {
    const { draft } = imported(HEAD + p('1. Kết quả') + p('a) Đã làm xong việc này.') + p('Nội dung.') + FOOT);
    expect(draft.noiDung.map((one) => (one.kind === 'heading' ? one.label : one.kind))).toEqual([
      '1.',
      'paragraph',
      'paragraph',
    ]);
  });

  it('keeps bold and italic, blanks outside', () => {
    const bold =
      '<w:p><w:r><w:t xml:space="preserve">Phải </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">làm ngay </w:t></w:r><w:r><w:t>hôm nay.</w:t></w:r></w:p>';
    const { draft } = imported(HEAD + bold + FOOT);
    expect(draft.noiDung).toEqual([
      { kind: 'paragraph', runs: [{ text: 'Phải ' }, { text: 'làm ngay', bold: true }, { text: ' hôm nay.' }] },
    ]);
  });

  it('tells what is lost', () => {
    const underlined = '<w:p><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>Gạch chân.</w:t></w:r></w:p>';
    const merged =
      '<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>' +
      `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('Chung')}</w:tc></w:tr><w:tr><w:tc>${p('Một')}</w:tc><w:tc>${p('Hai')}</w:tc></w:tr></w:tbl>`;
    const { draft, problems } = imported(HEAD + underlined + merged + p('Hết.') + FOOT);
    expect(problems.map(({ message }) => message.vi)).toEqual([
      expect.stringContaining('Gạch chân'),
      expect.stringContaining('ô gộp'),
    ]);
    expect(draft.noiDung[1]).toMatchObject({
      kind: 'table',
      rows: [
        [[{ text: 'Chung' }], []],
        [[{ text: 'Một' }], [{ text: 'Hai' }]],
      ],
    });
  });

  it('makes something of a document that has no form at all', () => {
    const { draft, problems } = imported(p('Chỉ có một câu.'));
    expect(draft.noiDung).toEqual([{ kind: 'paragraph', runs: [{ text: 'Chỉ có một câu.' }] }]);
    expect(problems.map(({ message }) => message.vi)).toContainEqual(expect.stringContaining('loai-van-ban'));
  });
});
