import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import type { Step, Surroundings } from './step.ts';
import { until } from './workbench.ts';

const PRINTED = 'ban-in.pdf';
/** The same file, half downloaded. */
const TORN = 'tai-do.pdf';
/** A picture of a page. */
const SCAN = 'ban-quet.pdf';
const MESSAGE = '“TM.” phải viết là “T/M”';

/** What of the report on a PDF is compared with what is on the screen. */
interface Finding {
  readonly ruleId: string;
  readonly message: string;
  readonly location: { readonly box: { x: number; y: number; width: number; height: number } };
  readonly occurrences: number;
}

/** The view of a PDF: they go on from each other, and from any editor in front. */
export const PDF_STEPS: readonly Step[] = [
  {
    name: 'pdf view',
    async act(workbench, surroundings) {
      await workbench.openPages(PRINTED);
      const view = workbench.webview;
      await view.locator('.sheet canvas').first().waitFor();
      const findings = reported(surroundings);
      const places = findings.reduce((sum, { occurrences }) => sum + occurrences, 0);
      await until(`${places} places are boxed`, async () => (await view.locator('button.place').count()) === places);
      const items = await view.locator('#findings li').count();
      if (items !== findings.length) throw new Error(`${items} findings are listed, ${findings.length} were found.`);
    },
  },
  {
    name: 'pdf boxes lie on their words',
    async act(workbench, surroundings) {
      const sheet = workbench.webview.locator('.sheet').first();
      const paper = await placeOf(sheet);
      // A4 is 595.3 points wide.
      const scale = paper.width / 595.3;
      for (const { ruleId, message, location } of reported(surroundings)) {
        const box = await placeOf(workbench.webview.locator(`button.place[aria-label="${message}"]`).first());
        // A fault of the sheet is not in the words that stand on it: its box is the whole page.
        const known = ruleId.startsWith('trang/') ? { x: 0, y: 0, width: 595.3, height: 841.9 } : location.box;
        const off = Math.max(
          Math.abs(box.x + box.width / 2 - paper.x - (known.x + known.width / 2) * scale),
          Math.abs(box.y + box.height / 2 - paper.y - (known.y + known.height / 2) * scale),
        );
        if (off > 2) throw new Error(`The box of “${message}” is ${off.toFixed(1)} pixels off.`);
        if (known !== location.box) continue;
        const ink = await inkIn(sheet, known);
        if (ink < 0.03) throw new Error(`There are no words in the box of “${message}”: ${ink} of it is dark.`);
      }
      const margin = await inkIn(sheet, { x: 5, y: 5, width: 40, height: 800 });
      if (margin > 0) throw new Error('The margin is not white.');
    },
  },
  {
    name: 'pdf status bar',
    async act(workbench) {
      await workbench.waitForStatus(/Nghị quyết.*05-HD\/VPTW.*lỗi/u);
    },
  },
  {
    name: 'pdf jump from the list',
    async act(workbench) {
      const view = workbench.webview;
      await view.locator('#findings li').filter({ hasText: MESSAGE }).locator('.jump').click();
      const box = view.locator('.place.thethuc-chosen');
      await until('the box of the finding is chosen', async () =>
        ((await box.first().getAttribute('aria-label')) ?? '').includes(MESSAGE),
      );
      await until('the box is on the screen', async () => {
        const place = await box.first().boundingBox();
        return place !== null && place.y > 60 && place.y < 860;
      });
    },
  },
  {
    name: 'pdf box to the list, by mouse and keyboard',
    async act(workbench) {
      const view = workbench.webview;
      const chosen = view.locator('#findings li.chosen');
      const box = view.locator('button.place[aria-label*="chữ nghiêng"]').first();
      await box.click({ position: { x: 4, y: 4 } });
      await until('its finding is chosen', async () => ((await chosen.textContent()) ?? '').includes('chữ nghiêng'));
      await view.locator(`button.place[aria-label*="${MESSAGE}"]`).first().press('Enter');
      await until('the key chooses, too', async () => ((await chosen.textContent()) ?? '').includes(MESSAGE));
    },
  },
  {
    name: 'pdf find',
    async act(workbench, surroundings) {
      const view = workbench.webview;
      const words = view.locator('.text span').filter({ hasText: 'TM.' }).first();
      const place = await placeOf(words);
      const { location } = reported(surroundings).find(({ message }) => message.includes(MESSAGE))!;
      const paper = await placeOf(view.locator('.sheet').first());
      const scale = paper.width / 595.3;
      const off = Math.max(
        Math.abs(place.x - paper.x - location.box.x * scale),
        Math.abs(place.y - paper.y - location.box.y * scale),
        Math.abs(place.height - location.box.height * scale),
      );
      if (off > 6) throw new Error(`The words that can be found lie ${off.toFixed(1)} pixels off.`);
      await workbench.page.keyboard.press('Control+F');
      await workbench.page
        .locator('.webview-find-widget input:visible, .simple-find-part input:visible')
        .first()
        .fill('Rà soát');
      await workbench.page.keyboard.press('Enter');
      await until('the words are found', async () => (await selection(view)) === 'Rà soát');
    },
  },
  {
    name: 'pdf report',
    async act(workbench) {
      await workbench.command('Mở báo cáo');
      await workbench.webview.getByText(PRINTED).first().waitFor();
      await workbench.webview.getByText(MESSAGE).first().waitFor();
    },
  },
  {
    name: 'pdf that is a scan',
    async act(workbench) {
      await workbench.openPages(SCAN);
      const view = workbench.webview;
      await view.locator('#pages .refused').filter({ hasText: 'bản quét' }).waitFor();
      await view.locator('.sheet canvas').first().waitFor();
    },
  },
  {
    name: 'pdf that is torn',
    async act(workbench) {
      await workbench.openPages(TORN);
      await workbench.webview.locator('#pages .refused').filter({ hasText: 'PDF bị hỏng' }).waitFor();
    },
  },
  {
    name: 'pdf that comes whole',
    async act(workbench, { folder }) {
      // Not from us, and no reason to listen no more.
      await workbench.webview.locator('body').evaluate('window.postMessage(null, "*")');
      copyFileSync(join(folder, PRINTED), join(folder, TORN));
      await workbench.webview.locator('.sheet canvas').first().waitFor();
      await workbench.webview.locator('#findings li').filter({ hasText: MESSAGE }).waitFor();
    },
  },
];

function reported({ folder, check }: Surroundings): readonly Finding[] {
  const { said } = check(join(folder, PRINTED), '--format', 'json');
  const { documents } = JSON.parse(said) as {
    readonly documents: readonly [{ readonly findings: readonly Finding[] }];
  };
  return documents[0].findings;
}

/** What is selected in the page of a view, as finding does. */
function selection(view: FrameLocator): Promise<string> {
  return view.locator('body').evaluate('getSelection().toString()');
}

async function placeOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return box;
}

/** The share of dark pixels in a rectangle of a page, in points of an A4 sheet. */
async function inkIn(
  sheet: Locator,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Promise<number> {
  return sheet.locator('canvas').evaluate((element, { x, y, width, height }) => {
    const canvas = element as unknown as PageCanvas;
    const scale = canvas.width / 595.3;
    const [left, top, right, bottom] = [x, y, x + width, y + height].map((value) => Math.round(value * scale));
    const { data } = canvas.getContext('2d').getImageData(left!, top!, right! - left!, bottom! - top!);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at]! + data[at + 1]! + data[at + 2]! < 384) dark += 1;
    return dark / (data.length / 4);
  }, box);
}

/** What of a canvas is used; the types of a browser are not known here. */
interface PageCanvas {
  readonly width: number;
  getContext(kind: '2d'): {
    getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
  };
}
