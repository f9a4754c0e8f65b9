import { describe, expect, it } from 'vitest';
import { readCasePage, withBlocks } from './case-page.ts';
import { difference } from './difference.ts';
import { isExpectation } from './read-block.ts';
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

const CLEAN = /^(Đúng|Văn bản sạch)/u;
const FAULTY = /^Sai/u;

/** Declares one test per block and medium of the rule pages. */
export function runCasePages(pages: readonly RulePage[], options: CaseRunOptions = {}): void {
  for (const rulePage of pages) {
    describe(rulePage.path, () => {
      const page = readCasePage(rulePage.text);
      if (page === undefined) {
        it('bắt đầu bằng id của quy tắc', () => expect.fail('Dòng đầu phải là "# `thanh-phan/yeu-cau`".'));
        return;
      }
      const { update } = options;
      if (update !== undefined) {
        it('viết lại kết quả mong đợi', () => {
          const now = page.blocks.map(({ lines, info }) => runBlock(lines, info, page.ruleId)[0]?.lines ?? lines);
          update(rulePage.path, withBlocks(rulePage.text, page, now));
        });
        return;
      }
      it('có khối đúng và khối sai', () => {
        const faulty = page.blocks.filter(({ lines }) => lines.some(isExpectation));
        expect(faulty.length, 'Trang phải có ít nhất một khối sai.').toBeGreaterThan(0);
        expect(faulty.length, 'Trang phải có ít nhất một khối đúng.').toBeLessThan(page.blocks.length);
      });
      for (const block of page.blocks) {
        it(`${block.heading} (dòng ${block.start})`, () => {
          const expects = block.lines.some(isExpectation);
          if (CLEAN.test(block.says) && expects) expect.fail('Câu dẫn nói đúng mà khối có lỗi.');
          if (FAULTY.test(block.says) && !expects) expect.fail('Câu dẫn nói sai mà khối không có lỗi.');
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
