import { startCodeServer } from './code-server.js';
import { startChromium } from './playwright.js';
import { openWorkbench, type Workbench } from './workbench.js';
import { makeWorkplace, type Workplace } from './workplace.js';

export interface WorkbenchSuite {
  /** The folder name for the screenshots of a run. */
  readonly name: string;
  /** The files of the folder by name; `web.imgtpl`, with a variable `SITE_ROOT`, is open at the start. */
  readonly files: Readonly<Record<string, string>>;
  /** Packs the extension to test; by default that of `npm run package`. */
  readonly pack?: (workplace: Workplace) => Promise<string>;
  readonly opened: (bench: Workbench) => void;
}

/** To be called in `describe`: one workbench for all of its tests, and a picture of each that fails. */
export function workbenchSuite({ name, files, pack, opened }: WorkbenchSuite): Workplace {
  const workplace = makeWorkplace();
  for (const [path, text] of Object.entries(files)) workplace.write(path, text);
  const closing: (() => unknown)[] = [() => workplace.remove()];
  let bench: Workbench;
  before(async function () {
    // Hooks are not retried.
    this.timeout(300_000);
    const server = await startCodeServer(workplace, await pack?.(workplace));
    closing.unshift(() => server.quit());
    const browser = await startChromium();
    closing.unshift(() => browser.close());
    bench = await openWorkbench(server, browser, name);
    closing.unshift(() => bench.picture('last'));
    opened(bench);
    await bench.open('web.imgtpl');
    await bench.line('SITE_ROOT').waitFor();
  });
  after(async () => {
    for (const close of closing) await close();
  });
  // Closes what a failed attempt left open, as it would be in the way.
  beforeEach(() => bench.page.keyboard.press('Escape'));
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await bench.picture(`failed: ${this.currentTest.title}`);
  });
  return workplace;
}
