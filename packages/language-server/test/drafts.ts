/** An invented draft without a fault. */
export const CLEAN = `---
loai-van-ban: quy-dinh
co-quan-cap-tren: ĐẢNG BỘ TỈNH SƠN GIANG
co-quan-ban-hanh: ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ
so: 5
dia-danh: Phú Quý
ngay: 2026-06-05
trich-yeu: về chế độ làm việc của các chi bộ trực thuộc
ky:
  quyen-han: T/M ĐẢNG UỶ
  chuc-vu: BÍ THƯ
  ho-ten: Nguyễn Văn An
noi-nhan:
  - Ban Thường vụ Tỉnh uỷ
  - Các chi bộ trực thuộc
  - Lưu Văn phòng Đảng uỷ
---

- Căn cứ Điều lệ Đảng;
- Căn cứ Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư về thể loại, thẩm quyền ban hành và thể thức văn bản của Đảng.

## Điều 1. Phạm vi

1. Quy định này áp dụng đối với các chi bộ trực thuộc Đảng uỷ đặc khu (sau đây gọi tắt là chi bộ cơ sở).

2. Các chi bộ cơ sở thực hiện nội dung sau:

a) Sinh hoạt định kỳ hằng tháng.

b) Báo cáo kết quả với Đảng uỷ.

## Điều 2. Trách nhiệm

Chi bộ cơ sở thực hiện khoản 2 Điều 1 Quy định này.

## Điều 3. Thi hành

Uỷ ban Kiểm tra (UBKT) theo dõi việc thực hiện; UBKT báo cáo Đảng uỷ theo điểm b khoản 2 Điều 1.
`;

/** The same with one fault whose mending changes no words: a colon after the number of an article. */
export const FAULTY = CLEAN.replace('## Điều 2. ', '## Điều 2: ');
