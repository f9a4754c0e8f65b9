/** A draft with every sort of notation. */
export const WHOLE = `---
loai-van-ban: nghi-quyet
co-quan-cap-tren: ĐẢNG BỘ TỈNH SƠN GIANG
co-quan-ban-hanh: ĐẢNG UỶ ĐẶC KHU HÒN MÂY
so: 5
dia-danh: 'Hòn Mây'
ngay: 2026-06-05
trich-yeu: >-
  về lãnh đạo thực hiện nhiệm vụ
  6 tháng cuối năm 2026
ky: { quyen-han: T/M ĐẢNG UỶ, chuc-vu: BÍ THƯ, ho-ten: "TS. Nguyễn Văn A" }
noi-nhan:
  - Ban Thường vụ Tỉnh uỷ
  - Lưu Văn phòng Đảng uỷ
---

- Căn cứ Điều lệ Đảng;
- Căn cứ Quy chế làm việc
của Ban Chấp hành.

# Chương I. NHỮNG QUY ĐỊNH CHUNG

## Điều 1. Phạm vi **điều chỉnh**

1. Họp lúc 10:30; số lượng 5*6*7 \\*
a) Một *việc*;

| TT | Tên |
| --- | :---: |
| 1 | A\\|B<br>C |

::ngat-trang

Xem Phụ lục 1.

:::phu-luc{so="1" ten="Danh sách" ghi-chu="(Kèm theo Nghị quyết số 05-NQ/ĐU, ngày 05/6/2026 của Đảng uỷ)"}

Chi bộ thôn Đồng Tâm.

:::
`;

/** A document typed out as text. */
export const PASTED = `ĐẢNG BỘ XÃ TÂN THUỶ
CHI BỘ THÔN ĐỒNG TÂM
*
Số 05-BC/CB
\t\t\t\tĐẢNG CỘNG SẢN VIỆT NAM
\t\t\t\tTân Thuỷ, ngày 05 tháng 6 năm 2026

BÁO CÁO
kết quả công tác năm
-----
Kính gửi:Đồng chí Bí thư lúc 10:30.
2026. Năm nay chi bộ đạt kết quả tốt.
1. Kết quả
a) Sinh hoạt đều.

T/M CHI BỘ
BÍ THƯ



Hoàng Văn Khải
`;
