import assert from 'node:assert/strict';
import type { Page } from './harness/playwright.js';
import { packForBrowser } from './harness/web-extension.js';
import type { Workbench } from './harness/workbench.js';
import { workbenchSuite } from './harness/workbench-suite.js';

const TEMPLATE = `ENV SITE_ROOT="/usr/share/nginx/site"
RUN yum install -y nginx && mkdir -p "$SITE_ROOT"
RUM systemctl enable nginx
`;

const PIPELINE = 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-bp1\n';

describe('VS Code, with the extension in the worker of its page', () => {
  let bench: Workbench;
  let page: Page;
  const workplace = workbenchSuite({
    name: 'web',
    files: { 'web.imgtpl': TEMPLATE, 'web.pipeline.yaml': PIPELINE },
    pack: packForBrowser,
    opened: (it) => {
      bench = it;
      page = it.page;
    },
  });

  it('underlines what is wrong', async () => {
    await page.locator('.squiggly-error').first().waitFor();
    await bench.picture('squiggles');
  });

  it('runs in the worker of the page, and on no machine', async () => {
    const text = await bench.runningExtension();
    assert.match(text, /web worker/i);
    assert.doesNotMatch(text, /uncaught|error/i);
  });

  it('knows the pipeline file beside a template, which it reads through the editor', async () => {
    await bench.open('web.imgtpl');
    await page.locator('.codelens-decoration', { hasText: 'web.pipeline.yaml' }).first().waitFor();
    // Without Internet access a download fails, and only the pipeline file tells that there is none.
    await bench.goTo(2, 6);
    await bench.problems('run-needs-network');
    await bench.picture('problems');
  });

  it('applies a quick fix', async () => {
    workplace.write('web.imgtpl', TEMPLATE);
    await bench.openAnew('web.imgtpl');
    await bench.goTo(3, 2);
    await bench.offerFixes();
    await page.keyboard.press('Enter');
    await bench.line(/RUN.systemctl/).waitFor();
  });

  it('completes', async () => {
    await bench.goToEmptyEnd();
    await page.keyboard.type('WORKD');
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'WORKDIR' }).first().waitFor();
    await bench.picture('completion');
    await page.keyboard.press('Enter');
    await page.locator('.parameter-hints-widget', { hasText: '<path>' }).first().waitFor();
    await page.keyboard.type('/srv');
    await bench.line(/^WORKDIR.\/srv$/).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
  });

  it('explains a diagnostic on a page of its own', async () => {
    await bench.open('web.imgtpl');
    await bench.goTo(2, 6);
    await bench.run('imgtpl: Explain diagnostic');
    await page.locator('.tabs-container', { hasText: 'run-needs-network' }).first().waitFor();
    await bench.picture('page');
  });

  it('starts anew when it is told to', async () => {
    await bench.open('web.imgtpl');
    await bench.run('imgtpl: Restart server');
    // Only the new server can report this. A hover that is asked for before it runs would never appear.
    await bench.goToEmptyEnd();
    await page.keyboard.type('RUX true');
    await bench.problems('"RUX"');
    await bench.goToEmptyEnd();
  });

  it('explains any code where nothing is wrong', async () => {
    await bench.open('web.pipeline.yaml');
    await bench.run('imgtpl: Explain diagnostic');
    // Once the first code is shown, the list is ready for keys.
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Duplicate.TagKey' }).first().waitFor();
    await page.keyboard.type('DuplicatedCommand');
    await page
      .locator('.quick-input-list .monaco-list-row.focused', { hasText: 'DuplicatedCommand.FROM' })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tabs-container', { hasText: 'DuplicatedCommand.FROM' }).first().waitFor();
  });

  it('emits the payload', async () => {
    await bench.open('web.imgtpl');
    await bench.run('imgtpl: Emit payload');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'json' }).first().waitFor();
    await page.keyboard.press('Enter');
    await bench.line(/"BuildContent"/).waitFor();
    await bench.picture('payload');
  });
});
