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
  if (requirement === 'noi-dung/gian-dong' && says === 'giãn 1,5 lần') {
    const { maxPt } = (resolve(date).get(requirement)?.provision.params ?? {}) as { maxPt?: number };
    if (maxPt === undefined) return 'giãn 1,5 lần in ra như giãn cố định 24 pt, là giá trị được phép';
  }
  if (requirement === 'trang/le' || requirement === 'trang/le-mat-sau') return unmeasuredMargin(says, printed);
  if (requirement === 'noi-dung/can-le' && isAlignmentUnknown(printed)) return 'mọi đoạn in ra chỉ có một dòng';
  return undefined;
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
