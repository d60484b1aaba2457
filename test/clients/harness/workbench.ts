import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../harness/root.js';
import type { CodeServer } from './code-server.js';
import type { Browser, Locator, Page } from './playwright.js';
import { until } from './until.js';

const VIEWPORT = { width: 1180, height: 720 };

/** A VS Code workbench in a page, used by keyboard and observed like a user does. */
export interface Workbench {
  readonly page: Page;
  /** Saves a screenshot for the analysis of a failed run. */
  picture(name: string): Promise<unknown>;
  /** Opens a file of the folder in the first group by its name, and goes there. */
  open(name: string): Promise<void>;
  /** As `open`, but with the text of the file: an earlier attempt may have left unsaved text in the editor. */
  openAnew(name: string): Promise<void>;
  /** Goes to the last line and deletes what an earlier attempt may have left there. */
  goToEmptyEnd(): Promise<void>;
  /** Goes to the start of a line of the first group, or to a column of it; both from 1. */
  goTo(line: number, column?: number): Promise<void>;
  /** Runs a command of the palette by its title. */
  run(title: string): Promise<void>;
  /** Opens the menu of quick fixes at the cursor, and waits until it has the focus. */
  offerFixes(): Promise<void>;
  /** The text of the list of problems, once it contains a given text. */
  problems(text: string): Promise<string>;
  /** What the editor shows for our extension among the running ones: activation time, where it runs, and errors. */
  runningExtension(): Promise<string>;
  line(text: string | RegExp): Locator;
  /** The colour of the first occurrence of a text in the editor; empty if it is not there. */
  colourOf(line: string, piece: string): Promise<string>;
}

/** Screenshots are saved in a folder with the name of the suite. */
export async function openWorkbench(server: CodeServer, browser: Browser, suite: string): Promise<Workbench> {
  const pictures = join(ROOT, 'test/dist/screenshots', suite);
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const page = await browser.newPage({ viewport: VIEWPORT });
  page.setDefaultTimeout(30_000);
  await page.goto(server.url);
  const quickInput = page.locator('.quick-input-widget input').first();
  const picture: Workbench['picture'] = (name) => page.screenshot({ path: join(pictures, `${name}.png`) });
  const run: Workbench['run'] = async (title) => {
    await page.keyboard.press('F1');
    await quickInput.waitFor();
    await page.keyboard.type(title);
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).first().waitFor();
    await page.keyboard.press('Enter');
  };
  /** While the list of commands is closing, it still takes keys such as Control+End. */
  const focusEditor = async () => {
    await page.keyboard.press('Control+1');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    const hasFocus = `Boolean(document.activeElement?.closest('.part.editor .monaco-editor'))`;
    await until('the focus in the editor', () => page.evaluate(hasFocus));
  };
  const open: Workbench['open'] = async (name) => {
    await page.getByRole('treeitem', { name, exact: true }).dblclick();
    await page.locator('.tabs-container .tab.active', { hasText: name }).first().waitFor();
    // If the tree takes a double click for two clicks, it keeps the focus.
    await page.keyboard.press('Control+1');
  };
  return {
    page,
    picture,
    run,
    open,
    async openAnew(name) {
      await open(name);
      await run('File: Revert File');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
    async goToEmptyEnd() {
      await focusEditor();
      for (const keys of ['Control+End', 'Shift+Home', 'Delete']) await page.keyboard.press(keys);
    },
    async goTo(line, column = 1) {
      await focusEditor();
      await page.keyboard.press('Control+g');
      await quickInput.waitFor();
      await page.keyboard.type(`${line}:${column}`);
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
    async offerFixes() {
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget .monaco-list-row').first().waitFor();
      const hasFocus = `Boolean(document.activeElement?.closest('.action-widget'))`;
      await until('the focus in the menu of fixes', () => page.evaluate(hasFocus));
    },
    async problems(text) {
      // The key binding would close the list if it is already open.
      await run('View: Focus Problems');
      const panel = page.locator('.markers-panel').first();
      await panel.waitFor();
      return until(
        'the problem',
        () => panel.innerText(),
        (it) => it.includes(text),
      );
    },
    async runningExtension() {
      // The slowest extensions are first, and only visible rows are drawn: the window is made as high as the list.
      await page.setViewportSize({ ...VIEWPORT, height: 4000 });
      await run('Developer: Show Running Extensions');
      const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'imgtpl' }).first();
      const text = await until(
        'the time of activation',
        () => row.innerText(),
        (it) => /Activation/.test(it),
      );
      await picture('running');
      await page.setViewportSize(VIEWPORT);
      return text;
    },
    line: (text) => page.locator('.view-line', { hasText: text }).first(),
    colourOf: async (line, piece) =>
      String(
        await page.evaluate(`(() => {
          const lines = [...document.querySelectorAll('.view-line')];
          const plain = (it) => it.textContent.replaceAll('\\u00a0', ' ');
          const line = lines.find((it) => plain(it).includes(${JSON.stringify(line)}));
          const spans = [...(line?.querySelectorAll('span span') ?? [])];
          const span = spans.find((it) => plain(it).includes(${JSON.stringify(piece)}));
          return span ? getComputedStyle(span).color : '';
        })()`),
      ),
  };
}
