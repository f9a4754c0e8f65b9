import { checkDoc, recognise } from '@thethuc/core';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../src/index.ts';
import { PASTED, WHOLE } from './samples.ts';

/** The paragraphs of the content of a draft with that body. */
function body(text: string): string[] {
  const { doc, recognised } = readMarkdown(`---\nloai-van-ban: ke-hoach\n---\n\n${text}\n`);
  return recognised!.parts.noiDung.map((index) => {
    const { span } = doc.paragraphs[index]!;
    return doc.text.slice(span.start, span.end);
  });
}

describe('office text is what it looks like', () => {
  it.each([
    'Họp lúc 10:30 tại phòng 2.',
    'Kính gửi:Đồng chí Bí thư.',
    '2026. Năm nay là năm đầu.',
    '-----',
    'a) Một việc.',
    '*',
    '1. Một khoản.',
    '1) Một khoản.',
    '- Căn cứ Điều lệ Đảng;',
    '+ Một ý.',
    '> 5% số đảng viên.',
    'Diện tích 5*6*7 m.',
    'Ghi chú (*) và (**) ở dưới (*).',
    'Họ tên: ______ chức vụ: (______)',
    '[1]: Xem trang 2.',
    'Xem [Phụ lục] (kèm theo) ![x](y).',
    'Giá trị <b> & "c" &amp; `d`.',
    'Điện thoại: www.songiang.example hoặc a@songiang.example.',
    'Số liệu 1_000_000 đồng.',
    '2026_06_05',
    '#1 của tỉnh.',
    'C:\\Tài liệu\\2026',
    ':30 là phút.',
    '====',
    'Một… hai......',
  ])('%s', (line) => {
    expect(body(line)).toEqual([line]);
  });

  it('a line of hyphens under a line makes no heading of it', () => {
    expect(body('Một đoạn.\n-----')).toEqual(['Một đoạn. -----']);
    expect(body('Một đoạn.\n====')).toEqual(['Một đoạn. ====']);
  });

  it('four blanks or a tab at the start of a line make no code', () => {
    expect(body('    Một đoạn.\n\n\tHai đoạn.')).toEqual(['Một đoạn.', 'Hai đoạn.']);
  });

  it('a line end is a blank, but an item begins a paragraph', () => {
    expect(body('Một đoạn\ndài.\n1. Một;\n2. Hai:\na) Ba;\n- Bốn')).toEqual([
      'Một đoạn dài.',
      '1. Một;',
      '2. Hai:',
      'a) Ba;',
      '- Bốn',
    ]);
  });

  it('hard line ends stay in the paragraph', () => {
    expect(body('Một\\\nhai  \nba<br>bốn')).toEqual(['Một\vhai\vba\vbốn']);
  });

  it('a backslash keeps a mark as it is', () => {
    expect(body('\\*Một\\* và \\# và \\\\')).toEqual(['*Một* và # và \\']);
  });
});

describe('a draft', () => {
  const { doc, draft, problems, ok, recognised } = readMarkdown(WHOLE);

  it('is read without a problem', () => {
    expect(problems).toEqual([]);
    expect(ok).toBe(true);
  });

  it('becomes the text it will be printed as', () => {
    expect(doc.text).toMatchSnapshot();
  });

  it('keeps bold and italic, tables and breaks', () => {
    expect(draft?.noiDung).toMatchSnapshot();
  });

  it('has the units of its headings and of what is typed', () => {
    expect(recognised!.parts.units.map(({ donVi, label, title }) => [donVi, label, title?.text])).toEqual([
      ['chuong', 'I', 'NHỮNG QUY ĐỊNH CHUNG'],
      ['dieu', '1', 'Phạm vi điều chỉnh'],
      ['khoan', '1', 'Họp lúc 10:30; số lượng 5*6*7 *'],
      ['diem', 'a', 'Một việc;'],
    ]);
  });

  it('is a Party document whatever its words', () => {
    const { recognised: odd } = readMarkdown('---\nloai-van-ban: quyet-dinh\nco-quan-ban-hanh: Sở gì đó\n---\nMột.');
    expect(odd?.profile.regime).toBe('party');
    expect(odd?.parts.single['co-quan-ban-hanh']?.text).toBe('Sở gì đó');
  });
});

describe('a text typed out', () => {
  const { doc, draft, recognised } = readMarkdown(PASTED);

  it('has no draft and is recognised by its words', () => {
    expect(draft).toBeUndefined();
    expect(recognised).toBeUndefined();
    const { parts, profile } = recognise(doc);
    expect(profile).toMatchObject({ regime: 'party', loaiVanBan: 'bao-cao', so: '05', ngay: { iso: '2026-06-05' } });
    expect(parts.single['tieu-de']?.pieces[0]?.side).toBe('right');
    expect(parts.signers[0]).toMatchObject({ hoTen: { text: 'Hoàng Văn Khải' }, chucVu: { text: 'BÍ THƯ' } });
  });

  it('has a paragraph for each line', () => {
    expect(doc.text).toContain('Kính gửi:Đồng chí Bí thư lúc 10:30.\n2026. Năm nay');
    expect(doc.text).toContain('-----\n');
  });

  it('may be set with the marks of Markdown and with tables', () => {
    const head =
      '| ĐẢNG BỘ XÃ TÂN THUỶ<br>**CHI BỘ THÔN ĐỒNG TÂM**<br>\\*<br>Số 05-BC/CB | **ĐẢNG CỘNG SẢN VIỆT NAM**<br>*Tân Thuỷ, ngày 05 tháng 6 năm 2026* |\n| --- | --- |';
    const { parts, profile } = recognise(
      readMarkdown(
        `${head}\n\n# BÁO CÁO\n\n**kết quả năm**\n\n\\-----\n\nNội dung.\n\n**T/M CHI BỘ**\n\nBÍ THƯ\n\n**Hoàng Văn Khải**\n`,
      ).doc,
    );
    expect(profile).toMatchObject({ regime: 'party', loaiVanBan: 'bao-cao', so: '05' });
    expect(parts.single['co-quan-ban-hanh']?.text).toBe('CHI BỘ THÔN ĐỒNG TÂM');
    expect(parts.signers[0]?.hoTen?.text).toBe('Hoàng Văn Khải');
  });
});

describe('Markdown that is no document', () => {
  it.each([
    ['nothing', ''],
    ['a README', '# thethuc\n\n- one\n- two\n\n```sh\nĐẢNG CỘNG SẢN VIỆT NAM\n```\n'],
    ['a changelog', '# Changelog\n\n## 1.0.0\n\n- Added\n'],
    ['front matter of somebody else', '---\ntitle: Blog\n---\n\nHello\n'],
    ['a page on the form', '# Tiêu đề\n\nTiêu đề là “ĐẢNG CỘNG SẢN VIỆT NAM”, in hoa, đậm.\n'],
  ])('%s', (_, text) => {
    const { doc } = readMarkdown(text);
    expect(checkDoc(doc, { today: '2026-11-01' }).status).toBe('not-a-party-document');
  });
});
