import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../harness/root.js';
import { type CodeServer, startCodeServer } from './harness/code-server.js';
import { type Browser, type Page, startChromium } from './harness/playwright.js';
import { until } from './harness/until.js';
import { makeWorkplace } from './harness/workplace.js';

const TEMPLATE = `# A web server with a site from a release archive.
ENV SITE_ROOT="/usr/share/nginx/site"
RUN yum install -y nginx && \\
    mkdir -p "$SITE_ROOT"
COPY https://releases.example.com/site.tar.gz?token=1 /tmp
WORKDIR $SITE_ROT
RUN tar -xzf /tmp/site.tar.gz && \\
    chown -R nginx:nginx "$SITE_ROOT"
RUM systemctl enable nginx
`;

const PIPELINE = `RegionId: cn-hangzhou
Name: web
BaseImageType: IMAGE
BaseImage: aliyun_3_x64_20G_alibase_20251030.vhd
InternetMaxBandwidthOut: 10
`;

/** Pictures of every step, for whoever looks into a failed run. */
const PICTURES = join(ROOT, 'test/dist/screenshots');

describe('VS Code', () => {
  const workplace = makeWorkplace();
  workplace.write('web.imgtpl', TEMPLATE);
  workplace.write('web.pipeline.yaml', PIPELINE);
  let server: CodeServer;
  let browser: Browser;
  let page: Page;

  const picture = (name: string) => page.screenshot({ path: join(PICTURES, `${name}.png`) });
  /** Goes to the start of a line, counted from 1. */
  const goTo = async (line: number, column = 1) => {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+g');
    await page.locator('.quick-input-widget input').first().waitFor();
    await page.keyboard.type(`${line}:${column}`);
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  };
  const runCommand = async (title: string) => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().waitFor();
    await page.keyboard.type(title);
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).first().waitFor();
    await page.keyboard.press('Enter');
  };
  const editorLine = (text: string | RegExp) => page.locator('.view-line', { hasText: text }).first();
  /** The colour of the first piece of a text in the editor. */
  const colourOf = async (line: string, piece: string) =>
    (await page.evaluate(`(() => {
      const lines = [...document.querySelectorAll('.view-line')];
      const line = lines.find((it) => it.textContent.replaceAll('\\u00a0', ' ').includes(${JSON.stringify(line)}));
      const spans = [...(line?.querySelectorAll('span span') ?? [])];
      const span = spans.find((it) => it.textContent.replaceAll('\\u00a0', ' ').includes(${JSON.stringify(piece)}));
      return span ? getComputedStyle(span).color : '';
    })()`)) as string;

  before(async () => {
    rmSync(PICTURES, { recursive: true, force: true });
    mkdirSync(PICTURES, { recursive: true });
    server = await startCodeServer(workplace);
    browser = await startChromium();
    page = await browser.newPage({ viewport: { width: 1180, height: 720 } });
    page.setDefaultTimeout(30_000);
    await page.goto(server.url);
    await page.getByRole('treeitem', { name: 'web.imgtpl' }).dblclick();
    await editorLine('SITE_ROOT').waitFor();
  });
  after(async () => {
    if (page) await picture('last');
    await browser?.close();
    await server?.quit();
    workplace.remove();
  });

  afterEach(async function () {
    if (this.currentTest?.isFailed()) await picture(`failed: ${this.currentTest.title}`);
  });

  it('underlines what is wrong', async () => {
    await page.locator('.squiggly-error').first().waitFor();
    await picture('squiggles');
  });

  it('lists the problems under the codes of the API', async () => {
    await page.keyboard.press('Control+Shift+m');
    const panel = page.locator('.markers-panel');
    await panel.first().waitFor();
    const text = await until(
      'the problems',
      () => panel.first().innerText(),
      (it) => it.includes('COPY'),
    );
    assert.match(text, /InvalidImageTemplateCommand\.NotSupported/);
    assert.match(text, /InvalidCommandContent\.COPY/);
    await picture('problems');
  });

  it('colours commands, variables and the shell differently', async () => {
    const colours = () =>
      Promise.all([colourOf('RUN yum', 'RUN'), colourOf('RUN yum', 'yum'), colourOf('mkdir', '$SITE')]);
    const isOf = (it: string[]) => it.every((colour) => colour !== '') && new Set(it).size === it.length;
    await until('three colours', colours, isOf);
  });

  // What a step that is taken again left open would stand in its way.
  beforeEach(() => page.keyboard.press('Escape'));

  it('shows what the cursor is on', async () => {
    await goTo(3, 2);
    await runCommand('Show or Focus Hover');
    const hover = page.locator('.monaco-hover .hover-contents').first();
    await hover.waitFor();
    assert.match(await hover.innerText(), /RUN/);
    await picture('hover');
    await page.keyboard.press('Escape');
  });

  it('shows the budget in the status bar', async () => {
    const item = page.locator('[id="imgtpl.vscode-imgtpl.imgtpl.budget"]').first();
    await item.waitFor();
    assert.match(await item.innerText(), /127/);
  });

  it('applies a quick fix', async () => {
    await goTo(9, 2);
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget').first().waitFor();
    await picture('quick-fix');
    // The picture of README and docs/editors.md, drawn anew when it is asked for, with the lens in it.
    if (process.env['UPDATE']) {
      await page.locator('.codelens-decoration', { hasText: '16384' }).first().waitFor();
      await page.screenshot({ path: join(ROOT, 'docs/vscode.png') });
    }
    await page.keyboard.press('Enter');
    await editorLine(/RUN.systemctl/).waitFor();
  });

  it('completes', async () => {
    await page.keyboard.press('Control+End');
    await page.keyboard.type('WORKD');
    const row = page.locator('.suggest-widget .monaco-list-row', { hasText: 'WORKDIR' }).first();
    await row.waitFor();
    await picture('completion');
    await page.keyboard.press('Enter');
    await until(
      'the completed command',
      () => page.locator('.view-line').allInnerTexts(),
      (it) => it.some((line) => line.startsWith('WORKDIR') && !line.includes('SITE')),
    );
    await page.keyboard.press('Escape');
  });

  it('renames a variable, inside of RUN too', async () => {
    await goTo(2, 6);
    await page.keyboard.press('F2');
    await page.locator('.rename-input').first().waitFor();
    // The box is there before it takes keys.
    const hasFocus = `document.activeElement?.classList.contains('rename-input')`;
    await until('the focus in the box', () => page.evaluate(hasFocus));
    await page.keyboard.type('WEB_ROOT');
    await page.keyboard.press('Enter');
    await editorLine(/mkdir.-p."\$WEB_ROOT"/).waitFor();
  });

  it('explains a diagnostic on a page of its own', async () => {
    await goTo(5, 50);
    await runCommand('imgtpl: Explain diagnostic');
    await page.locator('.tabs-container', { hasText: 'InvalidCommandContent.COPY' }).first().waitFor();
    await picture('page');
  });

  it('says why a template with errors has no payload', async () => {
    await page
      .locator('.tabs-container .tab', { hasText: /^web\.imgtpl/ })
      .first()
      .click();
    await runCommand('imgtpl: Emit payload');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'json' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.notifications-toasts', { hasText: 'token=1' }).first().waitFor();
    await picture('refusal');
  });

  it('emits the payload of a template that is right', async () => {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('RUN true\n');
    await page.locator('.squiggly-error').first().waitFor({ state: 'hidden' });
    await runCommand('imgtpl: Emit payload');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'json' }).first().waitFor();
    await page.keyboard.press('Enter');
    await editorLine(/"BuildContent"/).waitFor();
    await picture('payload');
  });

  it('activates without a fault', async () => {
    await runCommand('Developer: Show Running Extensions');
    const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'imgtpl' }).first();
    await row.waitFor();
    const text = await until(
      'the time of activation',
      () => row.innerText(),
      (it) => /Activation/.test(it),
    );
    console.log(`      ${text.replaceAll(/\s+/g, ' ')}`);
    assert.doesNotMatch(text, /uncaught|error/i);
    await picture('running');
  });
});
