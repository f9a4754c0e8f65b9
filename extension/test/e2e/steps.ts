import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PDF_STEPS } from './pdf-steps.ts';
import type { Step } from './step.ts';
import { settled, until } from './workbench.ts';

const DRAFT = 'nghi-quyet.md';
const WORD_FILE = 'chep-mau-cu.docx';

/** In this order; each goes on from where the one before it has left the workbench. */
export const STEPS: readonly Step[] = [
  {
    name: 'restricted mode',
    async act(workbench) {
      await workbench.distrust();
      await workbench.page.getByText('Restricted Mode').first().waitFor();
    },
  },
  {
    name: 'squiggles',
    async act(workbench) {
      await workbench.openFile(DRAFT);
      await workbench.squiggles.first().waitFor();
    },
  },
  {
    name: 'status bar',
    async act(workbench) {
      await workbench.waitForStatus(/Nghị quyết.*05-HD\/VPTW.*lỗi/u);
    },
  },
  {
    name: 'problems',
    async act(workbench) {
      await workbench.page.keyboard.press('Control+Shift+M');
      await workbench.page
        .locator('.markers-panel-container input, .panel .filter-input input, input[placeholder^="Filter"]')
        .first()
        .fill('T/M');
      await workbench.problems.filter({ hasText: '“TM.” phải viết là “T/M”' }).first().waitFor();
    },
  },
  {
    name: 'hover',
    async act(workbench) {
      await workbench.goTo(9, 18);
      // Ctrl+K Ctrl+I: what the mouse would show, without a mouse that trembles.
      const hover = workbench.page.locator('.monaco-hover:visible').filter({ hasText: 'có hiệu lực' }).first();
      await workbench.pressFor(['Control+K', 'Control+I'], hover);
    },
  },
  {
    name: 'quick fix',
    async act(workbench) {
      await workbench.page.keyboard.press('Escape');
      await workbench.goTo(9, 18);
      await workbench.pressFor(['Control+.'], workbench.page.locator('.action-widget .monaco-list-row').first());
      await workbench.picture('06-quick-fix-menu');
      await workbench.page.keyboard.press('Enter');
      await until('the draft says T/M', async () => (await workbench.visibleText()).includes('quyen-han: T/M ĐẢNG UỶ'));
    },
  },
  {
    name: 'fix all',
    async act(workbench) {
      const before = await settled(() => workbench.allSquiggles.count());
      await workbench.command('Sửa mọi lỗi sửa được');
      await until('fewer places are underlined', async () => (await workbench.allSquiggles.count()) < before);
      await until('the blank before the colon is gone', async () =>
        (await workbench.visibleText()).includes('quyết nghị:'),
      );
    },
  },
  {
    name: 'completion',
    async act(workbench) {
      await workbench.goTo(10, 200);
      await workbench.page.keyboard.press('Enter');
      await workbench.page.keyboard.type('muc');
      await until('the letters stand on a line of their own', async () =>
        (await workbench.visibleText()).split('\n').includes('muc'),
      );
      // An answer that comes while the editor still takes in a letter is dropped.
      await workbench.pressFor(
        ['Control+Space'],
        workbench.page.locator('.suggest-widget .monaco-list-row').filter({ hasText: 'muc-do' }).first(),
      );
    },
  },
  {
    name: 'outline',
    async act(workbench) {
      await workbench.page.keyboard.press('Escape');
      await workbench.page.keyboard.press('Control+Shift+K');
      await workbench.page.keyboard.press('Control+Shift+O');
      await workbench.page
        .locator('.quick-input-list .monaco-list-row')
        .filter({ hasText: 'Điều 1' })
        .first()
        .waitFor();
    },
  },
  {
    name: 'report',
    async act(workbench) {
      await workbench.page.keyboard.press('Escape');
      await workbench.command('Mở báo cáo');
      await workbench.webview.getByText('Nghị quyết').first().waitFor();
    },
  },
  {
    name: 'docx view',
    async act(workbench) {
      await workbench.closeTab();
      // Room for the pages: the panel of the problems goes.
      await workbench.page.keyboard.press('Control+J');
      await workbench.openPages(WORD_FILE);
      const view = workbench.webview;
      await view.locator('mark.thethuc-error').first().waitFor();
      await view.locator('#findings li').filter({ hasText: 'Số: 06' }).first().waitFor();
    },
  },
  {
    name: 'jump to a finding',
    async act(workbench) {
      const view = workbench.webview;
      const finding = view.locator('#findings li').filter({ hasText: '“TM.” phải viết là “T/M”' });
      await finding.locator('.jump').click();
      const mark = view.locator('mark.thethuc-chosen');
      await until('the mark holds the words', async () => (await mark.first().textContent())?.includes('TM.') === true);
      await until('the mark is on the screen', async () => {
        const box = await mark.first().boundingBox();
        return box !== null && box.y > 60 && box.y < 860;
      });
    },
  },
  {
    name: 'explain a rule',
    async act(workbench) {
      await workbench.webview.locator('#findings li').first().locator('.explain').click();
      await workbench.webview.getByText('trang/le').first().waitFor();
    },
  },
  {
    name: 'import',
    async act(workbench) {
      await workbench.closeTab();
      await workbench.tab(WORD_FILE).click();
      await workbench.command('Nhập từ DOCX');
      await until('the draft of the Word file is open', async () =>
        (await workbench.visibleText()).includes('loai-van-ban: nghi-quyet'),
      );
    },
  },
  {
    name: 'wizard',
    async act(workbench) {
      await workbench.command('Soạn văn bản mới');
      await workbench.answerAll([
        'Nghị quyết',
        'Đảng uỷ đặc khu Hòn Mây',
        'Đảng bộ tỉnh Sơn Giang',
        'Ban Chấp hành',
        'Hôm nay',
        'Hòn Mây',
        'về lãnh đạo công tác chuyển đổi số',
        'Nguyễn Văn A',
      ]);
      await until('the draft is open', async () =>
        (await workbench.visibleText()).includes('trich-yeu: về lãnh đạo công tác chuyển đổi số'),
      );
    },
  },
  {
    name: 'export',
    async act(workbench, { folder }) {
      await workbench.command('Xuất DOCX');
      await workbench.acceptFile('.docx');
      await until('the Word file is there', () => Promise.resolve(exported(folder) !== undefined));
    },
  },
  {
    name: 'the exported file is clean',
    act(_, { folder, check }) {
      const { status, said } = check(join(folder, exported(folder) ?? ''));
      return status === 0 ? Promise.resolve() : Promise.reject(new Error(said));
    },
  },
  {
    name: 'view of the export',
    async act(workbench, { folder }) {
      await workbench.openPages(exported(folder) ?? '');
      await workbench.webview.locator('#pages section.docx').first().waitFor();
      await workbench.webview.locator('#findings .clean').waitFor();
    },
  },
  ...PDF_STEPS,
];

/** The Word file that was not there at the beginning. */
function exported(folder: string): string | undefined {
  return readdirSync(folder).find((name) => name.endsWith('.docx') && name !== WORD_FILE);
}
