import { resolve } from '@thethuc/core';
import type { Doc } from '@thethuc/core';
import type { Mutant } from '../accuracy/mutants.ts';

/** What no page shows, whoever reads it. */
const IN_THE_FILE_ALONE: Readonly<Record<string, string>> = {
  'van-ban/khoang-trang': 'dấu cách trên giấy là khoảng trống, không đếm được',
  'van-ban/noi-dung-ngoai': 'khối nhập ngoài chỉ có trong tệp soạn thảo',
  'van-ban/thay-doi': 'thay đổi được theo dõi chỉ có trong tệp soạn thảo',
  'phong-chu/dung-san': 'chữ tổ hợp và chữ dựng sẵn in ra như nhau',
};

/** Why paper cannot show the fault that was made; `undefined` where it can. */
export function unseenOnPaper({ mutation, date }: Mutant, printed: Doc): string | undefined {
  const { requirement, says } = mutation;
  const always = IN_THE_FILE_ALONE[requirement];
  if (always !== undefined) return always;
  if (requirement.startsWith('so-trang/') && !hasSecondPage(printed)) return 'văn bản in ra chỉ có trang không hiện số';
  if (requirement === 'so-trang/phu-luc' && !showsNumber(printed)) return 'văn bản in ra chỉ có trang không hiện số';
  if (requirement === 'noi-dung/gian-dong' && says === 'giãn 1,5 lần') {
    const { maxPt } = (resolve(date).get(requirement)?.provision.params ?? {}) as { maxPt?: number };
    if (maxPt === undefined) return 'giãn 1,5 lần in ra như giãn cố định 24 pt, là giá trị được phép';
  }
  if (requirement === 'trang/le' || requirement === 'trang/le-mat-sau') return unmeasuredMargin(says, printed);
  if (requirement === 'noi-dung/can-le' && isAlignmentUnknown(printed)) return 'mọi đoạn in ra chỉ có một dòng';
  return undefined;
}

/** Why a rule is right to report on paper what it does not in the file, or the other way round; `undefined` for a fault. */
export function trueOfMedium({ mutation }: Mutant, ruleId: string, printed: Doc): string | undefined {
  if (ruleId === 'phong-chu/mau' && mutation.requirement === 'van-ban/thay-doi')
    return 'LibreOffice in chữ mới chèn bằng màu của thay đổi; trong tệp soạn thảo chữ ấy vẫn màu đen';
  if (ruleId === 'tieu-de/do-dai-duong-ke' && mutation.requirement === 'trang/kho-giay' && hasCutRow(printed))
    return 'đường kẻ bằng ký tự dài hơn ô trên khổ giấy hẹp nên bị ngắt thành hai dòng, dòng trên ngắn hơn tiêu đề thật';
  return undefined;
}

/** True when a row of underscores goes on in a second line. */
function hasCutRow({ text, paragraphs }: Doc): boolean {
  const rows = paragraphs.flatMap(({ span }) => text.slice(span.start, span.end).match(/_{5,}/gu) ?? []);
  return rows.length > 1;
}

function showsNumber({ paragraphs }: Doc): boolean {
  return paragraphs.some(({ runs }) => runs.some(({ field }) => field === 'PAGE'));
}

function hasSecondPage(printed: Doc): boolean {
  return printed.sections.some(({ index }) => {
    const pages = new Set(
      printed.paragraphs.filter(({ story, section }) => story === 'main' && section === index).map(({ page }) => page),
    );
    return pages.size > 1;
  });
}

function unmeasuredMargin(says: string, { sections }: Doc): string | undefined {
  const page = says.includes('mặt sau') ? sections.at(-1)?.page : sections[0]?.page;
  if (says.includes('mặt sau') && sections.length < 2) return 'phần sau không tách được thành phần riêng trên giấy';
  const side = says.includes('lề phải') ? page?.rightMm : says.includes('lề trái') ? page?.leftMm : page?.topMm;
  return side === undefined ? 'lề ấy không đo được trên trang in, đã báo là không đo được' : undefined;
}

function isAlignmentUnknown(printed: Doc): boolean {
  return printed.paragraphs.every(({ story, format }) => story !== 'main' || format.line === undefined);
}
