import { tinyPdf, type TinyText } from '../../pdf/test/tiny-pdf.ts';

const line = (x: number, y: number, text: string, font: TinyText['font'] = 'regular'): TinyText => ({
  x,
  y,
  text,
  font,
});

/** A resolution as it was printed; "TM." begins 380 points from the left edge and stands 560 above the lower one. */
export const ISSUED = tinyPdf([
  {
    texts: [
      line(85, 780, 'ĐẢNG BỘ TỈNH SƠN GIANG'),
      line(330, 780, 'ĐẢNG CỘNG SẢN VIỆT NAM', 'bold'),
      line(85, 762, 'ĐẢNG UỶ ĐẶC KHU HÒN MÂY', 'bold'),
      line(120, 735, 'Số: 06-NQ/ĐU'),
      line(330, 735, 'Hòn Mây, ngày 05 tháng 6 năm 2026', 'italic'),
      line(250, 690, 'NGHỊ QUYẾT', 'bold'),
      line(200, 672, 'về lãnh đạo công tác chuyển đổi số', 'bold'),
      line(120, 630, 'Đảng uỷ đặc khu quyết nghị những việc sau đây trong quý ba năm nay.'),
      line(85, 560, 'Nơi nhận:'),
      line(380, 560, 'TM. ĐẢNG UỶ', 'bold'),
      line(85, 545, '- Như trên.'),
      line(380, 542, 'BÍ THƯ'),
      line(380, 470, 'Nguyễn Văn A', 'bold'),
    ],
  },
]);
