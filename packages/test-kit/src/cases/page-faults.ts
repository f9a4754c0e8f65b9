import { INSTRUMENTS, isCheckable } from '@thethuc/core';
import type { CaseBlock, CasePage } from './case-page.ts';
import { isExpectation } from './read-block.ts';

const CLEAN = /^(Đúng|Văn bản sạch)/u;
const FAULTY = /^Sai/u;

/** Why no block of a page can find anything, as a sentence. */
export function idleFault({ ruleId }: CasePage): string | undefined {
  const known = INSTRUMENTS.some(({ provisions }) =>
    provisions.some((provision) => isCheckable(provision) && provision.requirement === ruleId),
  );
  return known ? undefined : `Chưa quy định nào có "requirement": "${ruleId}" (packages/core/src/instruments/*.json).`;
}

/** What a page lacks as a whole. */
export function pageFaults({ blocks }: CasePage): string[] {
  const faulty = blocks.filter(expectsFault).length;
  return [
    ...(faulty === 0 ? ['Trang phải có ít nhất một khối sai.'] : []),
    ...(faulty === blocks.length ? ['Trang phải có ít nhất một khối đúng.'] : []),
  ];
}

/** Where the words before a block and the block itself disagree. */
export function blockFault(block: CaseBlock): string | undefined {
  const expects = expectsFault(block);
  if (CLEAN.test(block.says) && expects) return 'Câu dẫn nói đúng mà khối có lỗi.';
  if (FAULTY.test(block.says) && !expects) return 'Câu dẫn nói sai mà khối không có lỗi.';
  return undefined;
}

function expectsFault({ lines }: CaseBlock): boolean {
  return lines.some(isExpectation);
}
