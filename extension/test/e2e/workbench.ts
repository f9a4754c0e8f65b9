import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type FrameLocator, type Locator, type Page } from 'playwright-core';

/** Milliseconds one thing may take before the step has failed. */
const PATIENCE = 20_000;

/** A place in the window, in pixels, where a mouse does nothing: the empty middle of the activity bar. */
const NOWHERE = [24, 480] as const;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The workbench as a person uses it: keys, menus and what is on the screen. */
export class Workbench {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #pictures: string;

  private constructor(browser: Browser, page: Page, pictures: string) {
    this.#browser = browser;
    this.page = page;
    this.#pictures = pictures;
  }

  static async open(input: {
    readonly executable: string;
    readonly url: string;
    readonly folder: string;
    readonly pictures: string;
  }): Promise<Workbench> {
    mkdirSync(input.pictures, { recursive: true });
    const browser = await chromium.launch({ executablePath: input.executable, args: FLAGS });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${input.url}/?folder=${encodeURIComponent(input.folder)}`);
    await page.locator('.monaco-workbench').waitFor();
    return new Workbench(browser, page, input.pictures);
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: join(this.#pictures, `${name}.png`) });
  }

  /** Answers the question whether the folder is trusted with no. */
  async distrust(): Promise<void> {
    await this.page.getByRole('button', { name: /No, I don't trust/u }).click();
  }

  async openFile(name: string): Promise<void> {
    await this.inExplorer(name).dblclick();
    await this.tab(name).waitFor();
    await this.page.locator('.editor-group-container.active .view-line').first().waitFor();
  }

  inExplorer(name: string): Locator {
    return this.page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name });
  }

  tab(name: string): Locator {
    return this.page.locator('.tabs-container .tab').filter({ hasText: name }).first();
  }

  /** Runs a command of the palette by its title. */
  async command(title: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input.input').first();
    await this.pressFor(['F1'], input);
    await input.fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().click();
    // Left there, the mouse brings up a hover over whatever comes next.
    await this.page.mouse.move(...NOWHERE);
  }

  /** Presses keys until what they bring up is there: a webview that is just taking the focus swallows some. */
  async pressFor(keys: readonly string[], wanted: Locator): Promise<void> {
    await until(`${keys.join(' ')} has brought up what it should`, async () => {
      for (const key of keys) await this.page.keyboard.press(key);
      return wanted.waitFor({ timeout: 2500 }).then(
        () => true,
        () => false,
      );
    });
  }

  /** Closes the tab in front; its key could go to a webview, or close another tab as well. */
  async closeTab(): Promise<void> {
    const tabs = this.page.locator('.tabs-container .tab');
    const before = await tabs.count();
    await this.page.locator('.editor-group-container.active .tab.active .tab-actions .action-label').first().click();
    await until('the tab is closed', async () => (await tabs.count()) < before);
  }

  /** Opens a Word file or a PDF with our view, by the menu of the explorer. */
  async openPages(name: string): Promise<void> {
    await this.page.keyboard.press('Control+Shift+E');
    await this.inExplorer(name).click({ button: 'right' });
    const item = this.page.locator('.context-view .action-label').filter({ hasText: 'Xem văn bản' }).first();
    await item.waitFor();
    // A menu takes no click in its first moments, so that the one that opened it does not choose.
    await this.page.waitForTimeout(300);
    await item.click();
    await this.page.locator('iframe.webview.ready >> visible=true').first().waitFor();
  }

  /** Fills the quick input that is open and accepts it. */
  async answer(text: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input.input').first();
    await input.waitFor();
    await input.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Accepts the file that a dialog proposes, once it has looked round its folder. */
  async acceptFile(ending: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input.input').first();
    await until('a file is proposed', async () => (await input.inputValue()).endsWith(ending));
    await this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row').first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Answers the questions of a wizard, one after another. */
  async answerAll(answers: readonly string[]): Promise<void> {
    for (const [index, answer] of answers.entries()) {
      await this.page
        .locator('.quick-input-title')
        .filter({ hasText: `(${index + 1})` })
        .waitFor();
      await this.answer(answer);
    }
  }

  /** The text of the editor in front, as far as it is on the screen. */
  async visibleText(): Promise<string> {
    const lines = await this.page.locator('.editor-group-container.active .view-lines').first().innerText();
    return lines.replaceAll('\u00A0', ' ');
  }

  /** Puts the cursor to a place of the text; what is typed next is typed there. */
  async goTo(line: number, column: number): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input.input').first();
    await this.pressFor(['Control+G'], input);
    await this.answer(`:${line}:${column}`);
    // The answer is taken in its own time, and the editor has the keys only after that.
    await input.waitFor({ state: 'hidden' });
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
    await this.page
      .locator('#status\\.editor\\.selection')
      .filter({ hasText: `Ln ${line},` })
      .waitFor();
  }

  get squiggles(): Locator {
    return this.page.locator('.editor-group-container.active .cdr.squiggly-error');
  }

  get allSquiggles(): Locator {
    return this.page.locator('.editor-group-container.active :is(.squiggly-error, .squiggly-warning, .squiggly-info)');
  }

  get problems(): Locator {
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  /** What the document in front is: type, instrument and counts. */
  async waitForStatus(words: RegExp): Promise<void> {
    const status = this.page.locator('.statusbar-item[id="thethuc.vscode-thethuc.thethuc"]');
    await until('the status bar names type, instrument and counts', async () =>
      words.test((await status.textContent()) ?? ''),
    );
  }

  /** The page inside the webview in front. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready >> visible=true').frameLocator('#active-frame');
  }
}

/** Waits until a condition holds. */
export async function until(what: string, condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Not so after ${PATIENCE / 1000} s: ${what}.`);
    await new Promise((settle) => setTimeout(settle, 150));
  }
}

/** A count that has stopped changing: while the editor repaints after an edit, marks come and go. */
export async function settled(count: () => Promise<number>): Promise<number> {
  let last = await count();
  for (let same = 0; same < 4;) {
    await new Promise((settle) => setTimeout(settle, 250));
    const now = await count();
    same = now === last ? same + 1 : 0;
    last = now;
  }
  return last;
}
