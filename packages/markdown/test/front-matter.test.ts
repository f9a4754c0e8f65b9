import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../src/index.ts';

/** Each problem as "line:column words | sentence". */
function faults(yaml: string): string[] {
  const text = `---\n${yaml}\n---\n\nMột.\n`;
  return readMarkdown(text).problems.map(
    ({ place, message }) => `${place!.line}:${place!.column} ${text.slice(place!.start, place!.end)} | ${message.vi}`,
  );
}

const TYPE = 'loai-van-ban: nghi-quyet\nso-va-ky-hieu: Số 05-NQ/ĐU';

describe('faults of the front matter', () => {
  it('an unknown key, with the one that was meant', () => {
    expect(faults(`${TYPE}\ntrich-yue: về việc`)).toEqual([
      '4:1 trich-yue | Không có khoá “trich-yue” trong bản thảo; có phải “trich-yeu” không.',
    ]);
    expect(faults(`${TYPE}\nTrích yếu: về việc`)[0]).toContain('có phải “trich-yeu” không');
    expect(faults(`${TYPE}\nabcxyz: 1`)).toEqual(['4:1 abcxyz | Không có khoá “abcxyz” trong bản thảo.']);
    expect(faults(`${TYPE}\nky: { ho-te: A }`)[0]).toContain('4:7 ho-te | ');
  });

  it('a value off the list', () => {
    expect(faults('loai-van-ban: Nghị quyết')[0]).toBe(
      '2:15 Nghị quyết | Giá trị “Nghị quyết” của “loai-van-ban” (Loại văn bản) không có trong danh mục; có phải “nghi-quyet” không.',
    );
    expect(faults('loai-van-ban: nghi-quyt')[0]).toContain('có phải “nghi-quyet” không');
  });

  it.each(['2026-13-01', '31/2/2026', '2026-02-30', 'hôm nay', '05-06-2026', '0000'])('the date %s', (date) => {
    expect(faults(`${TYPE}\nngay: ${date}`)[0]).toMatch(
      /^4:7 .* \| Ngày “.*” của “ngay” \(Ngày ban hành\) không đúng/u,
    );
  });

  it.each(['2026-06-05', '5/6/2026', '05/06/2026', '2026-06', '2026', '"2026-06-05"', ''])(
    'not the date “%s”',
    (date) => {
      expect(faults(`${TYPE}\nngay: ${date}`)).toEqual([]);
    },
  );

  it('a value of the wrong kind', () => {
    expect(faults(`${TYPE}\nso: năm`)[0]).toContain('4:5 năm | Giá trị “năm” của “so” (Số văn bản) phải là một số');
    expect(faults(`${TYPE}\nky: Nguyễn Văn A`)[0]).toContain(
      '4:5 Nguyễn Văn A | Giá trị của “ky” (Người ký) phải gồm các khoá',
    );
    expect(faults(`${TYPE}\ndia-danh: [Hà Nội]`)[0]).toContain('4:11 [Hà Nội] | Giá trị của “dia-danh”');
    expect(faults(`${TYPE}\nnoi-nhan:\n  - Lưu: VT\n  - Như trên`)[0]).toContain('5:5 Lưu: VT');
    expect(faults(`${TYPE}\ndu-thao: lần hai`)[0]).toContain('4:10 lần hai | ');
  });

  it('a key written twice', () => {
    expect(faults(`${TYPE}\nso: 1\nso: 2`)).toEqual(['5:1 so | Khoá “so” ghi hai lần; chỉ giữ một.']);
  });

  it('a missing type', () => {
    expect(faults('dia-danh: Hà Nội')[0]).toMatch(/^2:1 .*\| Thiếu khoá “loai-van-ban”/u);
  });

  it.each([
    ['an open quote', `${TYPE}\ndia-danh: "Hà Nội`],
    ['a colon in a value', `${TYPE}\ntrich-yeu: về việc: họp`],
    ['a tab for an indent', `${TYPE}\nky:\n\tho-ten: A`],
    ['an open bracket', `${TYPE}\nnoi-nhan: [A, B`],
    ['an alias', `${TYPE}\ndia-danh: *hai`],
    ['a list', `${TYPE}\n- a`],
  ])('YAML that is wrong: %s', (_, yaml) => {
    const { ok, problems } = readMarkdown(`---\n${yaml}\n---\n\nMột.\n`);
    expect(ok).toBe(false);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ place }) => place !== undefined && place.line >= 2)).toBe(true);
  });

  it('front matter that is not closed', () => {
    const { ok, problems } = readMarkdown('---\nloai-van-ban: nghi-quyet\n\nMột.\n');
    expect(ok).toBe(false);
    expect(problems[0]?.message.vi).toContain('chưa đóng');
  });

  it('asks for a symbol that cannot be told, and for no other', () => {
    const head = (organ: string, above = '') =>
      `loai-van-ban: nghi-quyet\nngay: 2026-06-05\n${above}co-quan-ban-hanh: ${organ}`;
    expect(faults(head('CHI BỘ THÔN ĐỒNG TÂM'))).toEqual([]);
    expect(faults(head('SỞ NÔNG NGHIỆP'))[0]).toContain('Không suy ra được ký hiệu cơ quan');
    expect(faults(head('UỶ BAN KIỂM TRA', 'co-quan-cap-tren: ĐẢNG UỶ XÃ TÂN THUỶ\n'))[0]).toContain(
      'có thể là UBKT hoặc UBKTĐU',
    );
  });
});

describe('directives', () => {
  const sentences = (body: string) =>
    readMarkdown(`---\n${TYPE}\n---\n\n${body}\n`).problems.map(({ place, message }) => `${place!.line} ${message.vi}`);

  it('that are unknown, open, nested or wrongly spelt are told', () => {
    expect(sentences('::ngat-trag')).toEqual([
      '6 Không có khối “ngat-trag” trong bản thảo; có phải “ngat-trang” không.',
    ]);
    expect(sentences(':::phu-luc{tenn="A"}\n\nMột.\n\n:::')).toEqual([
      '6 Khối “phu-luc” không có thuộc tính “tenn”; có phải “ten” không.',
    ]);
    expect(sentences(':::phu-luc{ten="A"}\n\nMột.')).toEqual(['6 Khối :::phu-luc chưa được đóng bằng một dòng :::.']);
    expect(sentences('::::ngang\n\n:::phu-luc\n\nMột.\n\n:::\n\n::::')[0]).toContain(
      'Phụ lục không đặt trong khối khác',
    );
    expect(sentences('```\nMột\n```')[0]).toContain('không có khối mã');
  });

  it('keep the words of what is unknown', () => {
    const { doc } = readMarkdown(`---\n${TYPE}\n---\n\n:::la\n\nMột đoạn.\n\n:::\n\n\`\`\`\nHai đoạn.\n\`\`\`\n`);
    expect(doc.text).toContain('Một đoạn.\nHai đoạn.\n');
  });

  it('turn pages and set lines in the middle', () => {
    const { doc, draft } = readMarkdown(
      `---\n${TYPE}\n---\n\n:::ngang\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n:::\n\n:::giua\n\nQUYẾT ĐỊNH:\n\n:::\n`,
    );
    expect(doc.sections.map(({ page }) => page.orientation)).toEqual(['portrait', 'landscape', 'portrait']);
    expect(draft?.noiDung.map(({ kind }) => kind)).toEqual(['landscape', 'paragraph']);
  });
});
