import type { Bilingual, Doc, ReadProblem } from '@thethuc/core';

/** Fonts of the same widths that free programs print for Times New Roman. */
const TWINS = /^(?:Liberation Serif|Tinos)$/u;

/** What the reader of a PDF must tell beside the document: what the page does not show, what was put in place of it. */
export function readingProblems(
  doc: Doc,
  { unknown, scannedPages, stamps }: { unknown: number; scannedPages: number; stamps: number },
): ReadProblem[] {
  const ofForm: Bilingual[] = [];
  const messages: Bilingual[] = [];
  const twin = doc.paragraphs
    .flatMap(({ runs }) => runs.map(({ format }) => format.fontFamily))
    .find((family) => family !== undefined && TWINS.test(family));
  if (twin !== undefined) {
    ofForm.push({
      vi: `Tệp PDF in bằng phông ${twin}, là phông thay thế cùng kích thước của Times New Roman; được coi là Times New Roman.`,
      en: `The PDF is set in ${twin}, a substitute of Times New Roman of the same widths; it is taken for Times New Roman.`,
    });
  }
  const missing = unknownMargins(doc);
  if (missing.length > 0) {
    ofForm.push({
      vi: `Không đo được ${missing.map(({ vi }) => vi).join(', ')} từ trang PDF này; hãy xem trong tệp soạn thảo.`,
      en: `This PDF does not show the ${missing.map(({ en }) => en).join(', ')}; look at it in the document it was made from.`,
    });
  }
  if (scannedPages > 0) {
    messages.push({
      vi: `Có ${scannedPages} trang là ảnh chụp, không có chữ để đọc nên không kiểm tra được.`,
      en: `${scannedPages} pages are pictures without text and cannot be checked.`,
    });
  }
  if (stamps > 0) {
    messages.push({
      vi: `Có ${stamps} chỗ chữ đóng thêm lên trang (chữ ký số, dấu đến, vết in) không thuộc văn bản nên để riêng, không kiểm tra.`,
      en: `${stamps} blocks of words stamped on the pages (digital signature, entry stamp, print trace) are none of the document and were left aside.`,
    });
  }
  if (unknown > 0) {
    messages.push({
      vi: `Có ${unknown} ký tự mà phông chữ trong tệp PDF không cho biết là chữ gì.`,
      en: `The fonts of the PDF do not tell what ${unknown} of its characters mean.`,
    });
  }
  return [
    ...ofForm.map((message) => ({ message, ofForm: true as const })),
    ...messages.map((message) => ({ message })),
  ];
}

/** A bottom margin never shows: text may end anywhere above it. */
function unknownMargins({ sections }: Doc): Bilingual[] {
  const pages = sections.map(({ page }) => page);
  const sides = [
    ['topMm', 'lề trên', 'top margin'],
    ['bottomMm', 'lề dưới', 'bottom margin'],
    ['leftMm', 'lề trái', 'left margin'],
    ['rightMm', 'lề phải', 'right margin'],
  ] as const;
  return sides.filter(([key]) => pages.every((page) => page[key] === undefined)).map(([, vi, en]) => ({ vi, en }));
}
