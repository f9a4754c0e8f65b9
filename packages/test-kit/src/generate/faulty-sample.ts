import { readBlock } from '../cases/read-block.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { layOut } from '../page/layout.ts';

/** The faults that come back most often from the office that checks, in one invented resolution. */
const BLOCK = `
nền: nghi-quyet 2026
tieu-de: [cỡ 14]
so-va-ky-hieu: Số: 6-NQ/ĐU
dia-danh-va-ngay: [đứng] Hòn Mây, Ngày 26 tháng 6 năm 2026
bỏ: dau-gach
quyen-han: TM. ĐẢNG UỶ
danh-sach-noi-nhan[3]: - Lưu: VT.
trang: lề phải 20
`;

/** The sample that README checks, as a DOCX file. */
export function faultySample(): Uint8Array {
  const { entries, manner, choices } = readBlock(BLOCK.trim().split('\n'));
  const page = layOut(
    entries.map(({ line }) => line),
    manner,
    choices,
  );
  return writeDocx(page, { styling: manner.styling });
}
