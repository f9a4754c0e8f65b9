import { describe, expect, it } from 'vitest';
import { readCasePage, withBlocks, type CasePage } from './case-page.ts';
import { difference } from './difference.ts';
import { blockFault, idleFault, pageFaults } from './page-faults.ts';
import { runBlock } from './run-block.ts';

export interface RulePage {
  /** Where it is, for messages. */
  readonly path: string;
  readonly text: string;
}

export interface CaseRunOptions {
  /** Given, expectations are rewritten from what the run in memory found, and handed over. */
  readonly update?: (path: string, text: string) => void;
}

/** Declares one test per block and medium of the rule pages. */
export function runCasePages(pages: readonly RulePage[], options: CaseRunOptions = {}): void {
  for (const rulePage of pages) {
    describe(rulePage.path, () => {
      const page = readCasePage(rulePage.text);
      if (page === undefined) {
        it('bắt đầu bằng id của quy tắc', () => expect.fail('Dòng đầu phải là "# `thanh-phan/yeu-cau`".'));
        return;
      }
      const idle = idleFault(page);
      if (idle !== undefined) {
        it('có quy định để kiểm tra', () => expect.fail(idle));
        return;
      }
      const { update } = options;
      if (update !== undefined) {
        it('viết lại kết quả mong đợi', () => {
          const now = page.blocks.map(({ lines, info }) => runBlock(lines, info, page.ruleId)[0]?.lines ?? lines);
          const text = withBlocks(rulePage.text, page, now);
          update(rulePage.path, text);
          const faults = faultsOf(readCasePage(text)!);
          if (faults.length > 0) expect.fail(`Đã viết lại; còn phải xem:\n${faults.join('\n')}\n`);
        });
        return;
      }
      it('có khối đúng và khối sai', () => expect(pageFaults(page)).toEqual([]));
      for (const block of page.blocks) {
        it(`${block.heading} (dòng ${block.start})`, () => {
          const fault = blockFault(block);
          if (fault !== undefined) expect.fail(fault);
          const failures = runBlock(block.lines, block.info, page.ruleId).flatMap(({ where, lines }) => {
            const changed = difference(block.lines, lines);
            return changed === undefined ? [] : [`${where === 'memory' ? 'Trong bộ nhớ' : 'Qua DOCX'}:\n${changed}`];
          });
          if (failures.length > 0) expect.fail(`\n${failures.join('\n\n')}\n`);
        });
      }
    });
  }
}

function faultsOf(page: CasePage): string[] {
  const ofBlocks = page.blocks.flatMap((block) => {
    const fault = blockFault(block);
    return fault === undefined ? [] : [`${block.heading} (dòng ${block.start}): ${fault}`];
  });
  return [...pageFaults(page), ...ofBlocks];
}
