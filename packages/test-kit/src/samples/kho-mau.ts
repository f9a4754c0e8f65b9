import { casePage } from '../accuracy/mutants.ts';
import { readBlock } from '../cases/read-block.ts';
import { writeDocx } from '../docx/write-docx.ts';
import type { SampleFile } from './corpus.ts';

/** The documents of the example repository: templates, a draft and what was issued before anybody checked. */
const DOCUMENTS: Readonly<Record<string, readonly string[]>> = {
  'mau/nghi-quyet': ['nền: nghi-quyet 2026'],
  'mau/cong-van': ['nền: cong-van 2026'],
  'mau/thong-bao-may-in-nho': ['nền: thong-bao 2026', 'trang: khổ Letter'],
  'van-ban/2026/bao-cao-07': ['nền: bao-cao 2026'],
  'van-ban/2026/nghi-quyet-06': [
    'nền: nghi-quyet 2026',
    'so-va-ky-hieu: Số: 06 - NQ/ĐU',
    'dia-danh-va-ngay: [đứng] Hòn Mây, Ngày 26 tháng 06 năm 2026',
    'quyen-han: TM. ĐẢNG UỶ',
    'danh-sach-noi-nhan: - Lưu: VT.',
  ],
  'van-ban/du-thao/ke-hoach': ['nền: ke-hoach 2026'],
};

/** The DOCX files of `samples/kho-mau`; what stands beside them is written by hand. */
export function templateRepository(): SampleFile[] {
  return Object.entries(DOCUMENTS).map(([name, block]) => {
    const document = readBlock(block);
    return {
      path: `kho-mau/${name}.docx`,
      bytes: writeDocx(casePage(document), { styling: document.manner.styling }),
    };
  });
}
