import { checkDoc, type CheckResult } from '@thethuc/core';
import { describe, expect, test } from 'vitest';
import { readBlock } from '../src/cases/read-block.ts';
import { buildDoc } from '../src/page/build-doc.ts';
import { layOut } from '../src/page/layout.ts';

function check(text: string): CheckResult {
  const { entries, manner, choices, options } = readBlock(text.split('\n'));
  const { doc } = buildDoc(
    layOut(
      entries.map(({ line }) => line),
      manner,
      choices,
    ),
  );
  return checkDoc(doc, options);
}

const FOREIGN: Readonly<Record<string, string>> = {
  'đơn xin vào Đảng': `[giữa, đậm, cỡ 15] ĐẢNG CỘNG SẢN VIỆT NAM
[giữa, đậm, cỡ 15] ĐƠN XIN VÀO ĐẢNG
[giữa] Kính gửi: Chi uỷ Chi bộ thôn Đông
[đều] Tôi là: Nguyễn Văn A, sinh ngày 01 tháng 02 năm 2000.`,
  'bản kiểm điểm của đảng viên': `[] ĐẢNG BỘ XÃ TÂN LẬP ‖ ĐẢNG CỘNG SẢN VIỆT NAM
[] CHI BỘ THÔN ĐÔNG ‖ ␣
[giữa, đậm] BẢN KIỂM ĐIỂM ĐẢNG VIÊN
[đều] Họ và tên: Nguyễn Văn A`,
  'quyết định của uỷ ban nhân dân': `[] UBND TỈNH LÂM ĐỒNG ‖ CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
[] Số: 12/QĐ-UBND ‖ Độc lập - Tự do - Hạnh phúc
[giữa, đậm] QUYẾT ĐỊNH
[đều] Căn cứ Luật Tổ chức chính quyền địa phương;`,
  'kế hoạch của Mặt trận nói nhiều đến chi bộ': `[] UỶ BAN MẶT TRẬN TỔ QUỐC VIỆT NAM ‖ CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
[] XÃ TÂN LẬP ‖ Độc lập - Tự do - Hạnh phúc
[giữa, đậm] KẾ HOẠCH
[đều] Phối hợp với chi bộ, đảng uỷ, đảng bộ.`,
  'công văn của Hội Nông dân, có dấu sao và số kiểu Đảng': `[] HỘI NÔNG DÂN VIỆT NAM ‖ Hà Nội, ngày 05 tháng 6 năm 2026
[] BAN CHẤP HÀNH TRUNG ƯƠNG ‖ ␣
[] * ‖ ␣
[] Số 357-CV/HNDTW ‖ ␣
[đều] Nội dung.`,
  'bài viết nhắc tên Đảng': `[giữa, đậm] Đảng Cộng sản Việt Nam và sự nghiệp đổi mới
[đều] Đảng Cộng sản Việt Nam là đội tiên phong của giai cấp công nhân.`,
};

describe('Văn bản không phải của Đảng thì không áp dụng quy định nào', () => {
  test.each(Object.entries(FOREIGN))('%s', (_name, text) => {
    const { status, findings } = check(text);
    expect(status).toBe('not-a-party-document');
    expect(findings).toEqual([]);
  });
});

test('Cơ quan đảng dùng thể thức nhà nước: đúng một lỗi', () => {
  const { status, findings } = check(`[] ĐẢNG UỶ XÃ TÂN LẬP ‖ CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
[] Số: 12/BC-ĐU ‖ Độc lập - Tự do - Hạnh phúc
[giữa, đậm] BÁO CÁO
[đều] Nội dung.`);
  expect(status).toBe('checked');
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['tieu-de/quoc-hieu']);
});

test('Nhiều thành phần trong một đoạn, cách nhau bằng dấu xuống dòng', () => {
  const { parts, profile } =
    check(`[giữa] ĐẢNG BỘ TỈNH LÂM ĐỒNG⏎{đậm: ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ}⏎*⏎Số 05-NQ/ĐU ‖ [giữa] {đậm: ĐẢNG CỘNG SẢN VIỆT NAM}⏎{nghiêng: Phú Quý, ngày 05 tháng 6 năm 2026}
[giữa, đậm, cỡ 15] NGHỊ QUYẾT
[giữa, đậm] về lãnh đạo nhiệm vụ
[giữa] -----
[đều] Đảng uỷ quyết nghị như sau.
[] Nơi nhận:⏎- Ban Thường vụ Tỉnh uỷ;⏎- Lưu Văn phòng. ‖ [giữa] {đậm: T/M ĐẢNG UỶ}⏎BÍ THƯ⏎⏎⏎{đậm: Nguyễn Văn A}`);
  expect(profile).toMatchObject({
    loaiVanBan: 'nghi-quyet',
    so: '05',
    giaiDoan: 'ban-hanh',
    ngay: { iso: '2026-06-05' },
  });
  expect(parts.single['co-quan-cap-tren']?.text).toBe('ĐẢNG BỘ TỈNH LÂM ĐỒNG');
  expect(parts.single['co-quan-ban-hanh']?.text).toBe('ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ');
  expect(parts.danhSachNoiNhan.map(({ text }) => text)).toEqual(['- Ban Thường vụ Tỉnh uỷ;', '- Lưu Văn phòng.']);
  expect(parts.signers.map(({ quyenHan, chucVu, hoTen }) => [quyenHan?.text, chucVu?.text, hoTen?.text])).toEqual([
    ['T/M ĐẢNG UỶ', 'BÍ THƯ', 'Nguyễn Văn A'],
  ]);
});
