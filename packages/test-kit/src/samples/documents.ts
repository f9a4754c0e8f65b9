import { casePage } from '../accuracy/mutants.ts';
import { readBlock } from '../cases/read-block.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { SIGNATURE_LAYOUTS, soundHeaders, STYLINGS, type Manner } from '../page/manner.ts';
import { LOAI_25 } from '../van-ban/base.ts';
import type { SampleFile } from './corpus.ts';

const GENERATIONS = ['2018', '2026'] as const;

function docx(block: readonly string[], manner?: Manner): Uint8Array {
  const read = readBlock(block);
  const document = manner === undefined ? read : { ...read, manner };
  return writeDocx(casePage(document), { styling: document.manner.styling });
}

/** A whole clean document of every type in both generations, each in another manner. */
export function wholeDocuments(): SampleFile[] {
  // Stacked paragraphs put the title below the organ; the form wants them level.
  const headers = soundHeaders().filter(({ header }) => header !== 'xep');
  return GENERATIONS.flatMap((theHe, g) =>
    LOAI_25.map((loai, i): SampleFile => {
      const n = g * 11 + i;
      const manner: Manner = {
        ...(headers[(n * 7) % headers.length] ?? { header: 'bang', titleLine: 'hinh' }),
        signature: SIGNATURE_LAYOUTS[n % SIGNATURE_LAYOUTS.length] ?? 'bang',
        styling: STYLINGS[n % STYLINGS.length] ?? 'truc-tiep',
      };
      return { path: `toan-van/${theHe}/${loai}.docx`, bytes: docx([`nền: ${loai} ${theHe}`], manner) };
    }),
  );
}

/** Documents with several faults as they are met in offices, by a name that says what is wrong. */
const FAULTY: Readonly<Record<string, readonly string[]>> = {
  'nghi-quyet-chep-mau-cu': [
    'nền: nghi-quyet 2026',
    'tieu-de: [cỡ 14] ĐẢNG CỘNG SẢN VIỆT NAM',
    'so-va-ky-hieu: Số: 06 - NQ/ĐU',
    'dia-danh-va-ngay: [đứng] Hòn Mây, Ngày 26 tháng 06 năm 2026',
    'quyen-han: TM. ĐẢNG UỶ',
    'danh-sach-noi-nhan: - Ban Thường vụ Tỉnh uỷ,',
    'danh-sach-noi-nhan: - Lưu: VT.',
    'trang: lề phải 20',
  ],
  'cong-van-thieu-trich-yeu': ['nền: cong-van 2026', 'bỏ: trich-yeu-cong-van', 'danh-sach-noi-nhan: - Lưu: VP.'],
  'to-trinh-kinh-gui': ['nền: to-trinh 2026', 'kinh-gui: Kính gửi:', 'bỏ: danh-sach-noi-nhan[0]'],
  'quyet-dinh-can-cu-sai-dau': [
    'nền: quyet-dinh 2026',
    'can-cu: Căn cứ Điều lệ Đảng Cộng sản Việt Nam;',
    'can-cu: Xét đề nghị của cơ quan tham mưu,',
    'dau-gach: ---',
  ],
  'ke-hoach-kho-letter-phong-arial': [
    'nền: ke-hoach 2018',
    'trang: khổ Letter; số trang ở chân',
    'noi-dung: [phông "Arial", cỡ 13, giãn 1,5 lần]',
  ],
  'bao-cao-quoc-hieu': [
    'nền: bao-cao 2026',
    'tieu-de: CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'tieu-de: Độc lập - Tự do - Hạnh phúc',
  ],
  'thong-bao-con-thay-doi': [
    'nền: thong-bao 2026',
    'noi-dung[0]: Cấp uỷ đã {chèn: thảo luận và }thống nhất [CẦN BỔ SUNG] nhiệm vụ{xoá: trọng tâm}.',
  ],
  'quy-che-nhay-so-dieu': [
    'nền: quy-che 2026',
    'dieu[2]: Điều 5. Trách nhiệm của các tổ chức đảng',
    'chuong[1]: Chương 2',
  ],
};

/** The faulty documents of `samples/co-loi`. */
export function faultyDocuments(): SampleFile[] {
  return Object.entries(FAULTY).map(([name, block]) => ({ path: `co-loi/${name}.docx`, bytes: docx(block) }));
}
