import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AjvDraft04 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES, FORMATS } from '../src/formats.ts';
import { buildReport } from '../src/report.ts';
import type { DocumentReport, Report, SuppressedFinding, WaiverReport } from '../src/report.ts';
import { finding, place, REPORT } from './example.ts';
import { POISON } from './fixture.ts';

// What waivers and a baseline keep back, in every form of the report.

const part = { finding: 0, places: [0], of: 1 };
const WAIVER: WaiverReport = {
  config: 'thethuc.config.yaml',
  ruleId: 'tieu-de/co-chu',
  files: ['mau/**'],
  text: 'ĐẢNG CỘNG SẢN',
  fingerprint: null,
  reason: 'Mẫu của cấp trên.',
  until: '2026-12-31',
  state: 'used',
  uses: 1,
};

function reportWith(words: string): Report {
  const waived: SuppressedFinding = {
    ...finding({ message: words }),
    suppression: { kind: 'waiver', config: 'thethuc.config.yaml', reason: words, until: '2026-12-31' },
    part,
  };
  const known: SuppressedFinding = {
    ...finding({ ruleId: 'quyen-han/hinh-thuc', location: place('TM.') }),
    suppression: { kind: 'baseline', file: 'tên cũ.docx' },
    part,
  };
  const [document] = REPORT.documents;
  const changed: DocumentReport = {
    ...document!,
    findings: [],
    suppressed: [waived, known, { ...waived, suppression: { ...waived.suppression, config: null } as never }],
    disabled: ['trang/le'],
    waivers: [{ ...WAIVER, config: null, files: [], state: 'refused', reason: words }],
    config: 'thethuc.config.yaml',
    baseline: { path: 'loi-cu.json', file: 'moi.docx' },
  };
  return buildReport([changed], {
    version: '0.1.0',
    waivers: [
      WAIVER,
      { ...WAIVER, state: 'expired', until: '2026-02-01' },
      { ...WAIVER, state: 'unused', text: words },
      { ...WAIVER, state: 'unseen' },
    ],
    baselines: [
      {
        path: 'loi-cu.json',
        fixed: [{ file: 'a.docx', ruleId: 'trang/le', text: words, fingerprint: '0'.repeat(16), count: 2 }],
        gone: [{ file: 'b.docx', ruleId: 'trang/le', text: '', fingerprint: '0'.repeat(16), count: 3 }],
      },
    ],
  });
}

const OPTIONS = { language: 'vi', width: 80 } as const;

describe('what does not count', () => {
  it('is listed in the text', () => {
    expect(FORMATS.text.render(reportWith('Chữ nhỏ.'), OPTIONS)).toMatchInlineSnapshot(`
      "thu-muc/nghi-quyet.docx
        Ghi chú    Có nội dung nhập từ tệp khác, không đọc được.
        Văn bản    Nghị quyết số 05-NQ/ĐU, ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ
        Áp dụng    Theo ngày ghi trên văn bản 05/6/2026.
        Đạt        Không thấy lỗi nào khác, ngoài những điều được miễn trừ và lỗi cũ
                   đã ghi nhận.

        Được miễn trừ (2)
          - Chữ nhỏ. [tieu-de/co-chu]
            Tại «ĐẢNG CỘNG SẢN VIỆT NAM» (trang 1, đoạn 4)
            Lý do: Chữ nhỏ. (đến hết 31/12/2026)
          - Chữ nhỏ. [tieu-de/co-chu]
            Tại «ĐẢNG CỘNG SẢN VIỆT NAM» (trang 1, đoạn 4)
            Lý do: Chữ nhỏ. (đến hết 31/12/2026; ghi trong văn bản)

        Lỗi cũ đã ghi nhận (1)
          - Cách ghi T/M, K/T, T/L, Q. [quyen-han/hinh-thuc]

        Cấu hình tắt (1)
          - trang/le

        Không kiểm tra được (2)
          - Tệp loại này không cho biết lề trang. [trang/le, trang/le-mat-sau]

      Miễn trừ đã hết hạn ngày 01/02/2026: tieu-de/co-chu, mau/**, chỗ có «ĐẢNG CỘNG
      SẢN» (thethuc.config.yaml).
      Miễn trừ không còn cần, nên bỏ: tieu-de/co-chu, mau/**, chỗ có «Chữ nhỏ.»
      (thethuc.config.yaml).
      Cấu hình không cho miễn trừ: tieu-de/co-chu, thu-muc/nghi-quyet.docx, chỗ có
      «ĐẢNG CỘNG SẢN» (ghi trong văn bản).
      Danh sách lỗi cũ loi-cu.json: 2 chỗ đã sửa; nên ghi lại bằng --write-baseline.
      - a.docx: Lề trang [trang/le] «Chữ nhỏ.» (2 chỗ)
      Danh sách lỗi cũ loi-cu.json: 3 chỗ ở những tệp không còn nữa.

      1 văn bản: 0 lỗi, 0 cảnh báo, 0 lưu ý; 2 được miễn trừ; 1 lỗi cũ.
      "
    `);
  });

  it.each(['html', 'markdown', 'github'] as const)('is told in %s', (name) => {
    const text = FORMATS[name].render(reportWith('Chữ nhỏ.'), OPTIONS);
    for (const words of [
      'Miễn trừ đã hết hạn ngày 01/02/2026',
      'Miễn trừ không còn cần',
      'Cấu hình không cho miễn trừ',
      '2 chỗ đã sửa',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain(name === 'html' ? 'Lý do: Chữ nhỏ.' : '2 được miễn trừ; 1 lỗi cũ');
  });

  it('is told to whoever signs, and to the drafting unit', () => {
    const text = FORMATS.html.render(reportWith('Chữ nhỏ.'), OPTIONS);
    expect(text).toContain('Không thấy lỗi nào khác, ngoài những điều được miễn trừ và lỗi cũ đã ghi nhận.');
    expect(text.match(/3 điều không tính: được miễn trừ hoặc là lỗi cũ đã ghi nhận\./gu)).toHaveLength(2);
  });

  it('is suppressed in SARIF, with the reason', () => {
    const ajv = new AjvDraft04({ allErrors: true, strict: false, unicodeRegExp: false });
    formats(ajv);
    const schema = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
    const log = JSON.parse(FORMATS.sarif.render(reportWith('Chữ nhỏ.'), OPTIONS)) as {
      runs: { results: { suppressions: { kind: string; justification: string }[] }[] }[];
    };
    expect(validate(log)).toBe(true);
    expect(log.runs[0]?.results.map(({ suppressions }) => suppressions.map(({ kind }) => kind))).toEqual([
      ['external'],
      ['external'],
      ['inSource'],
    ]);
    expect(log.runs[0]?.results[0]?.suppressions[0]?.justification).toContain('Chữ nhỏ.');
  });

  it.each(FORMAT_NAMES.filter((name) => name !== 'text'))('breaks nothing in %s, whatever is written in it', (name) => {
    const text = FORMATS[name].render(reportWith(POISON), OPTIONS);
    expect(text).not.toContain('\u001b');
    if (name === 'html') expect(text).not.toContain('<script>alert');
    if (name === 'github') expect(text.split('\n').every((line) => !line.startsWith('::error'))).toBe(true);
  });
});
