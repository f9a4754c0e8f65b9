import { describe, expect, it } from 'vitest';
import { buildReport } from '../src/report.ts';
import { toText } from '../src/text.ts';
import { CLEAN, NOT_OURS, REPORT } from './example.ts';

const VI = { language: 'vi', width: 80 } as const;

describe('toText', () => {
  it('reads like a page: what, how it must be, where, which clause, in the order of the form', () => {
    expect(toText(REPORT, VI)).toMatchInlineSnapshot(`
      "thu-muc/nghi-quyet.docx
        Ghi chú    Có nội dung nhập từ tệp khác, không đọc được.
        Văn bản    Nghị quyết số 05-NQ/ĐU, ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ
        Áp dụng    Theo ngày ghi trên văn bản 05/6/2026.

        Tiêu đề
          Lỗi        Cỡ chữ 14, phải là 15.
                     Tại «ĐẢNG CỘNG SẢN VIỆT NAM» (trang 1, đoạn 4)
                     Phụ lục 2, dòng 1, Hướng dẫn số 05-HD/VPTW [tieu-de/co-chu]

        Dấu gạch dưới trích yếu
          Lưu ý      Thiếu năm dấu gạch nối dưới trích yếu.
                     Tại chỗ gần «về lãnh đạo thực hiện nhiệm vụ 6 tháng cuối năm
                     2026» (trang 1, đoạn 9)
                     dau-gach/co

        Danh sách nơi nhận
          Cảnh báo   Cuối dòng là dấu phẩy, phải là dấu chấm phẩy.
                     Tại «Các chi bộ trực thuộc,» (trang 2, đoạn 40); «Ban Thường vụ
                     Tỉnh uỷ,» (trang 2, đoạn 41); «Đảng uỷ các xã,» (trang 2, đoạn
                     42) và 2 chỗ khác
                     Phụ lục 2, dòng 1, Hướng dẫn số 05-HD/VPTW
                     [danh-sach-noi-nhan/dau-cau]

        Không kiểm tra được (2)
          - Tệp loại này không cho biết lề trang. [trang/le, trang/le-mat-sau]

      quyet-dinh.docx
        Bỏ qua     Có vẻ là văn bản hành chính nhà nước.

      cu.doc
        Chưa xét   Tệp .doc kiểu cũ: hãy mở bằng Word và lưu lại thành .docx.

      1 văn bản được kiểm tra: 1 lỗi, 1 cảnh báo, 1 lưu ý; 1 không áp dụng; 1 không
      kiểm tra được.
      "
    `);
  });

  it('speaks English when asked', () => {
    expect(toText(REPORT, { language: 'en', width: 120 })).toContain(
      '1 document checked: 1 error, 1 warning, 1 note; 1 not applicable; 1 could not be checked.',
    );
  });

  it('says of a clean document that it passed', () => {
    expect(toText(buildReport([CLEAN], { version: '0.1.0' }), VI)).toMatchInlineSnapshot(`
      "sach.docx
        Văn bản    Nghị quyết số 05-NQ/ĐU, ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ
        Áp dụng    Theo ngày ghi trên văn bản 05/6/2026.
        Đạt        Không thấy lỗi thể thức trong những điểm máy kiểm tra được.

      1 văn bản: 0 lỗi, 0 cảnh báo, 0 lưu ý.
      "
    `);
  });

  it('names the first rules of a long list that could not look, and counts the others', () => {
    const notCheckable = ['a', 'b', 'c', 'd', 'e', 'f'].map((rule) => ({
      ruleId: `tieu-de/${rule}`,
      reason: 'Tệp loại này không cho biết cỡ chữ.',
    }));
    const report = buildReport([{ ...CLEAN, notCheckable }], { version: '0.1.0' });
    expect(toText(report, VI)).toContain('Không kiểm tra được (6)');
    expect(toText(report, VI)).toMatch(/cỡ chữ\. \[tieu-de\/a, tieu-de\/b, tieu-de\/c và 3\s+điều khác\]\n/u);
  });

  it('never says that a document which is not ours has passed', () => {
    const text = toText(buildReport([NOT_OURS], { version: '0.1.0' }), VI);
    expect(text).not.toContain('Đạt');
    expect(text).toMatch(/\n0 văn bản được kiểm tra: 1 không áp dụng\.\n$/u);
    expect(text).not.toContain('0 lỗi');
  });

  it('counts the findings of a document that is not ours where it has some', () => {
    const [finding] = REPORT.documents.flatMap(({ findings }) => findings);
    const text = toText(buildReport([{ ...NOT_OURS, findings: [finding!] }], { version: '0.1.0' }), VI);
    expect(text).toMatch(/\n0 văn bản được kiểm tra: 0 lỗi, 1 cảnh báo, 0 lưu ý; 1 không áp dụng\.\n$/u);
  });

  it('says only errors and unread files when quiet', () => {
    const text = toText(REPORT, { ...VI, quiet: true });
    expect(text).toContain('Cỡ chữ 14');
    expect(text).toContain('cu.doc');
    expect(text).not.toMatch(/Cảnh báo|Lưu ý|quyet-dinh\.docx|Không kiểm tra được/u);
  });

  it('names the overlay that was used', () => {
    expect(toText(buildReport([CLEAN], { version: '0.1.0', overlay: 'Tỉnh uỷ X' }), VI)).toContain('Tỉnh uỷ X');
  });

  it('keeps to the width', () => {
    for (const line of toText(REPORT, { ...VI, width: 60 }).split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('lets the terminal paint, and leaves the words alone', () => {
    const painted = toText(REPORT, { ...VI, paint: (tone, text) => `<${tone}>${text}</${tone}>` });
    expect(painted).toContain('<error>Lỗi</error>');
    expect(painted.replace(/<\/?[a-z]+>/gu, '')).toBe(toText(REPORT, VI));
  });
});
