import { checkDoc, type Doc, type Edit, type Span } from '@thethuc/core';
import { describe, expect, it } from 'vitest';
import { lowerMarkdown, readMarkdown } from '../src/index.ts';
import { PASTED, WHOLE } from './samples.ts';

const spanOf = (doc: Doc, words: string): Span => {
  const start = doc.text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the document`);
  return { start, end: start + words.length };
};

/** The file after the edits, or the reason why not. */
function lowered(source: string, make: (doc: Doc) => readonly Edit[]): string {
  const { doc } = readMarkdown(source);
  const result = lowerMarkdown(source, doc, {
    applicability: 'safe',
    title: { vi: '', en: '' },
    edits: make(doc),
  });
  if (!result.ok) return `cannot: ${result.reason.vi}`;
  return result.edits.reduceRight(
    (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
    source,
  );
}

const replace =
  (words: string, text: string) =>
  (doc: Doc): readonly Edit[] => [{ op: 'replace-text', span: spanOf(doc, words), text }];

describe('replacing words', () => {
  it('in prose, around marks and with signs that Markdown would take', () => {
    expect(lowered(WHOLE, replace('Điều lệ Đảng;', 'Điều lệ Đảng,'))).toContain('- Căn cứ Điều lệ Đảng,\n');
    expect(lowered(WHOLE, replace('điều chỉnh', 'áp dụng'))).toContain('Phạm vi **áp dụng**');
    expect(lowered(WHOLE, replace('Một việc', 'Một *việc*'))).toContain('a) Một *\\*việc\\**;');
    expect(lowered(WHOLE, replace('5*6', '5 × 6'))).toContain('5 × 6*7');
  });

  it('over a line end of the file', () => {
    expect(lowered(WHOLE, replace('làm việc của', 'công tác của'))).toContain('Quy chế công tác\ncủa');
    expect(lowered(WHOLE, replace('việc của Ban', 'việc Ban'))).toContain('làm việc\nBan');
  });

  it('in values of the front matter, quoted as they are', () => {
    expect(lowered(WHOLE, replace('TS. Nguyễn Văn A', 'Nguyễn Văn A'))).toContain('ho-ten: "Nguyễn Văn A" }');
    expect(lowered(WHOLE, replace('Ban Thường vụ Tỉnh uỷ', 'Thường trực Tỉnh uỷ'))).toContain(
      '  - Thường trực Tỉnh uỷ\n',
    );
    expect(lowered(WHOLE, replace('Hòn Mây, ngày', "Hòn 'Mây, ngày"))).toContain("dia-danh: 'Hòn ''Mây'");
    expect(lowered(WHOLE, replace('Tỉnh uỷ', 'Tỉnh uỷ: các đồng chí'))).toContain(
      '- "Ban Thường vụ Tỉnh uỷ: các đồng chí"\n',
    );
    expect(lowered(WHOLE, replace('BÍ THƯ', 'BÍ THƯ, CHỦ TỊCH'))).toContain('chuc-vu: "BÍ THƯ, CHỦ TỊCH",');
    expect(lowered(WHOLE, replace('nhiệm vụ 6 tháng', 'nhiệm vụ sáu tháng'))).toContain('  sáu tháng cuối năm');
  });

  it('keeps line ends and reads decomposed letters', () => {
    const crlf = WHOLE.normalize('NFD').replaceAll('\n', '\r\n');
    const mended = lowered(crlf, replace('Điều lệ Đảng;', 'Điều lệ Đảng,'));
    expect(mended.normalize('NFC')).toContain('- Căn cứ Điều lệ Đảng,\r\n');
    expect(mended.length).toBe(crlf.length);
  });

  it('cannot change what the form makes', () => {
    expect(lowered(WHOLE, replace('ngày 05', 'ngày 06'))).toMatch(/^cannot: Chữ ở đây do chương trình ghép/u);
    expect(lowered(WHOLE, replace('NQ/', 'QĐ/'))).toMatch(/^cannot/u);
    expect(lowered(WHOLE, replace('-----', '---'))).toMatch(/^cannot/u);
  });
});

describe('deleting', () => {
  it('words and whole paragraphs', () => {
    expect(lowered(WHOLE, (doc) => [{ op: 'delete', span: spanOf(doc, 'lúc 10:30') }])).toContain('1. Họp ; số lượng');
    const without = lowered(WHOLE, (doc) => [{ op: 'delete', span: spanOf(doc, 'Xem Phụ lục 1.') }]);
    expect(without).toContain('::ngat-trang\n\n:::phu-luc');
  });

  it('does not take a component out of the front matter', () => {
    expect(lowered(WHOLE, (doc) => [{ op: 'delete', span: spanOf(doc, 'Hòn Mây, ngày 05 tháng 6 năm 2026') }])).toMatch(
      /^cannot/u,
    );
  });
});

describe('adding a paragraph', () => {
  const after =
    (words: string, text: string) =>
    (doc: Doc): readonly Edit[] => {
      const at = spanOf(doc, words).start;
      const paragraph = doc.paragraphs.findIndex(({ span }) => span.start <= at && at < span.end);
      return [{ op: 'insert-paragraph', after: paragraph, text, run: {}, format: {} }];
    };

  it('in prose, with an empty line, and in typed text without', () => {
    expect(lowered(WHOLE, after('Xem Phụ lục', '# Hai'))).toContain('Xem Phụ lục 1.\n\n\\# Hai\n\n:::phu-luc');
    expect(lowered(PASTED, after('Sinh hoạt đều', 'b) Hai.'))).toContain('a) Sinh hoạt đều.\nb) Hai.\n');
    expect(lowered(PASTED.replaceAll('\n', '\r\n'), after('Sinh hoạt đều', 'b) Hai.'))).toContain(
      'đều.\r\nb) Hai.\r\n',
    );
  });

  it('cannot stand in the form', () => {
    expect(lowered(WHOLE, after('NGHỊ QUYẾT', '-----'))).toMatch(/^cannot/u);
    expect(lowered(WHOLE, after('Nơi nhận:', '- Như trên;'))).toMatch(/^cannot/u);
  });
});

it('cannot set a format, and says why', () => {
  const set = lowered(WHOLE, (doc) => [
    { op: 'set-run-format', span: { start: 0, end: doc.text.length }, format: { bold: true } },
  ]);
  expect(set).toMatch(/^cannot: Markdown không ghi định dạng/u);
});

it('mends what the rules find, and the findings go', () => {
  let source = PASTED.replace('đều.', 'đều./.').replace('Số 05', 'Số: 5').replace('T/M', 'TM.');
  const check = () => {
    const { doc } = readMarkdown(source);
    return { doc, findings: checkDoc(doc, { today: '2026-11-01' }).findings };
  };
  const before = check().findings.map(({ ruleId }) => ruleId);
  expect(before).toEqual(
    expect.arrayContaining(['so-va-ky-hieu/hai-cham', 'so-va-ky-hieu/so-khong', 'quyen-han/hinh-thuc']),
  );
  for (let round = 0; round < 10; round++) {
    const { doc, findings } = check();
    const next = findings.find(({ fix }) => fix && lowerMarkdown(source, doc, fix).ok);
    if (!next?.fix) break;
    const result = lowerMarkdown(source, doc, next.fix);
    if (!result.ok) throw new Error(result.reason.en);
    source = result.edits.reduceRight(
      (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
      source,
    );
  }
  expect(source).toContain('Số 05-BC/CB\n');
  expect(source).toContain('T/M CHI BỘ\n');
  const left = check().findings.map(({ ruleId }) => ruleId);
  expect(left.filter((ruleId) => ruleId.startsWith('so-va-ky-hieu/') || ruleId.startsWith('quyen-han/'))).toEqual([]);
});
