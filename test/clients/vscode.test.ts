import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../harness/root.js';
import type { Page } from './harness/playwright.js';
import { until } from './harness/until.js';
import type { Workbench } from './harness/workbench.js';
import { workbenchSuite } from './harness/workbench-suite.js';
import { output } from './harness/workplace.js';

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

const INLINE = `${PIPELINE}BuildContent: |
  ENV GREETING="hello"
  RUM echo $GREETING
`;

describe('VS Code', () => {
  let bench: Workbench;
  let page: Page;
  const workplace = workbenchSuite({
    name: 'desktop',
    files: { 'web.imgtpl': TEMPLATE, 'web.pipeline.yaml': PIPELINE },
    opened: (it) => {
      bench = it;
      page = it.page;
    },
  });

  const budget = () => page.locator('[id="imgtpl.vscode-imgtpl.imgtpl.budget"]').first();
  /** The processes of servers that this workbench runs. */
  const servers = async () => {
    const script = join(workplace.folder, '../extensions/.*/dist/server.js');
    const printed = await output('pgrep', ['-f', script], workplace.env).catch(() => '');
    return printed.split('\n').filter(Boolean).map(Number);
  };
  const runningServer = async (isExpected: (pid: number) => boolean = () => true) => {
    const isOneOf = (it: readonly number[]) => it.length === 1 && it.every(isExpected);
    return Number(await until('one server', servers, isOneOf));
  };

  it('is a small package', () => {
    assert.ok(statSync(join(ROOT, 'imgtpl.vsix')).size < 1_000_000);
  });

  it('underlines what is wrong', async () => {
    await page.locator('.squiggly-error').first().waitFor();
    await bench.picture('squiggles');
  });

  it('lists the problems under the codes of the API', async () => {
    const text = await bench.problems('COPY');
    assert.match(text, /InvalidImageTemplateCommand\.NotSupported/);
    assert.match(text, /InvalidCommandContent\.COPY/);
    await bench.picture('problems');
  });

  it('colours commands, variables and the shell differently', async () => {
    const colours = () =>
      Promise.all([
        bench.colourOf('RUN yum', 'RUN'),
        bench.colourOf('RUN yum', 'yum'),
        bench.colourOf('mkdir', '$SITE'),
      ]);
    const isOf = (it: string[]) => it.every((colour) => colour !== '') && new Set(it).size === it.length;
    await until('three colours', colours, isOf);
  });

  it('shows what the cursor is on', async () => {
    await bench.goTo(3, 2);
    await bench.run('Show or Focus Hover');
    await page.locator('.monaco-hover .hover-contents', { hasText: 'RUN' }).first().waitFor();
    await bench.picture('hover');
    await page.keyboard.press('Escape');
  });

  it('shows the budget in the status bar', async () => {
    await budget().waitFor();
    assert.match(await budget().innerText(), /127/);
  });

  it('applies a quick fix', async () => {
    workplace.write('web.imgtpl', TEMPLATE);
    await bench.openAnew('web.imgtpl');
    await bench.goTo(9, 2);
    await bench.offerFixes();
    await bench.picture('quick-fix');
    // With UPDATE, takes the screenshot for README and docs/editors.md, with the lens in it.
    if (process.env['UPDATE']) {
      await page.locator('.codelens-decoration', { hasText: '16384' }).first().waitFor();
      await page.screenshot({ path: join(ROOT, 'docs/vscode.png') });
    }
    await page.keyboard.press('Enter');
    await bench.line(/RUN.systemctl/).waitFor();
  });

  it('completes', async () => {
    await bench.goToEmptyEnd();
    await page.keyboard.type('WORKD');
    const row = page.locator('.suggest-widget .monaco-list-row', { hasText: 'WORKDIR' }).first();
    await row.waitFor();
    await bench.picture('completion');
    await page.keyboard.press('Enter');
    await page.locator('.parameter-hints-widget', { hasText: '<path>' }).first().waitFor();
    await bench.picture('signature');
    await page.keyboard.type('/srv');
    await bench.line(/^WORKDIR.\/srv$/).waitFor();
    await page.keyboard.press('Escape');
  });

  it('goes on with a command of several lines, and back to the margin behind it', async () => {
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    for (const [line, next] of [
      ['RUN yum clean all && \\', 5],
      ['rm -rf /var/cache/yum', 1],
      ['USER nobody', 1],
    ] as const) {
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
      await page
        .locator('.statusbar-item', { hasText: new RegExp(`Col ${next}$`) })
        .first()
        .waitFor();
    }
    await bench.line(/^\s{4}rm.-rf./).waitFor();
    await bench.line(/^USER.nobody$/).waitFor();
  });

  it('ends a line behind a word that is written out, though a suggestion is open', async () => {
    await bench.goToEmptyEnd();
    await page.keyboard.type('RESTART');
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'RESTART' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('# restarted');
    await bench.line(/^RESTART$/).waitFor();
    await bench.line(/^#.restarted$/).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
  });

  it('ends the last line when it is saved, and leaves the cursor behind its text', async () => {
    const path = workplace.write('last.imgtpl', 'run true');
    await bench.openAnew('last.imgtpl');
    await page.keyboard.press('Control+End');
    await bench.run('Format Document');
    await bench.line(/^RUN.true$/).waitFor();
    for (const letter of 'ab') {
      await page.keyboard.type(letter);
      await page.keyboard.press('Control+s');
    }
    await until(
      'the file',
      () => readFile(path, 'utf8'),
      (it) => it === 'RUN trueab\n',
    );
    await bench.open('web.imgtpl');
  });

  it('offers in a comment what may be said to it, and no words for a remark', async () => {
    await bench.goToEmptyEnd();
    await page.keyboard.type('# i');
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'imgtpl-disable-next-line' }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.type('s what SI');
    await bench.line(/is.what.SI$/).waitFor();
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget', { hasText: 'No suggestions' }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
  });

  it('renames a variable, inside of RUN too', async () => {
    await bench.goTo(2, 6);
    await page.keyboard.press('F2');
    await page.locator('.rename-input').first().waitFor();
    // The box is there before it takes keys.
    const hasFocus = `document.activeElement?.classList.contains('rename-input')`;
    await until('the focus in the box', () => page.evaluate(hasFocus));
    await page.keyboard.type('WEB_ROOT');
    await page.keyboard.press('Enter');
    await bench.line(/mkdir.-p."\$WEB_ROOT"/).waitFor();
  });

  it('explains a diagnostic on a page of its own', async () => {
    await bench.open('web.imgtpl');
    await bench.goTo(5, 50);
    await bench.run('imgtpl: Explain diagnostic');
    await page.locator('.tabs-container', { hasText: 'InvalidCommandContent.COPY' }).first().waitFor();
    await bench.picture('page');
  });

  it('opens the page of a code from where it is shown', async () => {
    await bench.open('web.imgtpl');
    await bench.goTo(5, 50);
    await bench.run('Show or Focus Hover');
    await page.locator('.monaco-hover a', { hasText: 'InvalidCommandContent.COPY' }).first().click();
    await page
      .locator('.tabs-container .tab.active', { hasText: /^InvalidCommandContent\.COPY/ })
      .first()
      .waitFor();
    await bench.picture('page-of-code');
  });

  it('suppresses a diagnostic, with the reason to be written', async () => {
    workplace.write('web.imgtpl', TEMPLATE);
    await bench.openAnew('web.imgtpl');
    await bench.goTo(6, 12);
    await bench.offerFixes();
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Suppress' }).first().click();
    await bench.line(/undefined-variable.--.reason/).waitFor();
    // Typing replaces the placeholder only once it is selected.
    await page.locator('.statusbar-item', { hasText: '6 selected' }).first().waitFor();
    await page.keyboard.type('set by the image');
    await bench.line(/undefined-variable.--.set.by.the.image$/).waitFor();
    await bench.picture('suppression');
  });

  it('mends and completes the template that stands in a pipeline file', async () => {
    workplace.write('inline.pipeline.yaml', INLINE);
    await bench.openAnew('inline.pipeline.yaml');
    await page.locator('.squiggly-error').first().waitFor();
    await bench.goTo(8, 4);
    await bench.offerFixes();
    await page.keyboard.press('Enter');
    await bench.line(/RUN.echo/).waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('  RUN echo ${GREE');
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'GREETING' }).first().waitFor();
    await bench.picture('inline');
    await page.keyboard.press('Enter');
    await bench.line(/\$\{GREETING\}/).waitFor();
  });

  it('completes the configuration, from its keys to their values, with the pages of the codes', async () => {
    workplace.write('imgtpl.config.yaml', '');
    await bench.open('imgtpl.config.yaml');
    // A failed attempt may have left unsaved text in the editor.
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    const take = async (typed: string, label: string) => {
      await page.keyboard.type(typed);
      await page.locator('.suggest-widget .monaco-list-row.focused', { hasText: label }).first().waitFor();
      await page.keyboard.press('Enter');
    };
    await take('ru', 'rules');
    await take('unused-e', 'unused-env');
    await take('hi', 'hint');
    await bench.line(/^\s{2}unused-env:.hint$/).waitFor();
    await bench.goTo(2, 5);
    await bench.run('Show or Focus Hover');
    await page.locator('.monaco-hover h1', { hasText: 'imgtpl/unused-env' }).first().waitFor();
    await bench.picture('configuration');
    await page.keyboard.press('Escape');
  });

  it('writes the pipeline file that a template lacks', async () => {
    // A new name for each attempt: a pipeline file that exists has no lens that writes it.
    const name = `lone${readdirSync(workplace.folder).length}`;
    workplace.write(`${name}.imgtpl`, 'RUN true\n');
    await bench.open(`${name}.imgtpl`);
    await page
      .locator('.codelens-decoration a', { hasText: `Write ${name}.pipeline.yaml` })
      .first()
      .click();
    await page
      .locator('.tabs-container .tab.active', { hasText: `${name}.pipeline.yaml` })
      .first()
      .waitFor();
    await bench.line(new RegExp(`^Name:.${name}$`)).waitFor();
    await page
      .locator('.codelens-decoration a', { hasText: `Open ${name}.imgtpl` })
      .first()
      .waitFor();
    await bench.picture('written');
  });

  it('names a template in its pipeline file when it gets another name', async () => {
    // New names for each attempt: the pipeline file may already name the template that an earlier one has renamed.
    const name = `move${readdirSync(workplace.folder).length}`;
    workplace.write(`${name}.pipeline.yaml`, PIPELINE);
    workplace.write(`${name}.imgtpl`, 'RUN true\n');
    await page.getByRole('treeitem', { name: `${name}.imgtpl`, exact: true }).click();
    await page.keyboard.press('F2');
    await page.locator('.explorer-folders-view .monaco-inputbox input').first().waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(`my-${name}.imgtpl`);
    await page.keyboard.press('Enter');
    await page.locator('.monaco-dialog-box', { hasText: 'imgtpl' }).first().waitFor();
    await bench.picture('renaming');
    await page.getByRole('button', { name: 'OK', exact: true }).click();
    await page.getByRole('treeitem', { name: `my-${name}.imgtpl`, exact: true }).waitFor();
    await bench.open(`${name}.pipeline.yaml`);
    await bench.line(new RegExp(`^BuildContentFile:.my-${name}\\.imgtpl$`)).waitFor();
  });

  it('says why a template with errors has no payload, and emits it anyway if told to', async () => {
    await bench.open('web.imgtpl');
    await bench.run('imgtpl: Emit payload');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'json' }).first().waitFor();
    await page.keyboard.press('Enter');
    const toast = page.locator('.notifications-toasts', { hasText: 'token=1' }).first();
    await toast.waitFor();
    await bench.picture('refusal');
    await toast.locator('.monaco-button', { hasText: 'Emit anyway' }).first().click();
    await bench.line(/"BuildContent"/).waitFor();
    await bench.picture('forced');
  });

  it('emits the payload of a template that is right', async () => {
    await bench.open('web.imgtpl');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('RUN true\n');
    await page.locator('.squiggly-error').first().waitFor({ state: 'hidden' });
    await bench.run('imgtpl: Emit payload');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'json' }).first().waitFor();
    await page.keyboard.press('Enter');
    await bench.line(/"BuildContent"/).waitFor();
    await bench.picture('payload');
  });

  it('emits a file of choice where none is in front', async () => {
    await page.keyboard.press('Control+1');
    await bench.run('View: Close All Editors in Group');
    // The editor asks about unsaved text, which is not needed.
    const discard = page.locator('.monaco-dialog-box button, .monaco-dialog-box a', { hasText: "Don't Save" }).first();
    await until(
      'an empty group',
      async () => {
        if ((await discard.count()) > 0) await discard.click();
        return page.locator('.tabs-container .tab').count();
      },
      (it) => it === 0,
    );
    await bench.run('imgtpl: Emit payload');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'web.pipeline.yaml' }).first().waitFor();
    await page.keyboard.type('web.pipeline');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'aliyun-cli' }).first().waitFor();
    await bench.picture('pick');
    await page.keyboard.press('Escape');
  });

  it('begins a template from the list of new files', async () => {
    await bench.run('Create: New File');
    const tabs = page.locator('.tabs-container .tab');
    const before = await tabs.count();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Image Builder template' }).first().click();
    await until('another tab', async () => (await tabs.count()) > before);
    await page.locator('.tabs-container .tab.active', { hasText: 'Untitled' }).first().waitFor();
    await page.keyboard.type('ru');
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'RUN' }).first().waitFor();
    await bench.picture('new');
    await page.keyboard.press('Escape');
  });

  it('ticks the first step of its walkthrough when a template is begun there', async () => {
    const openWalkthrough = async () => {
      await bench.run('Welcome: Open Walkthrough');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'From template to image' }).first().click();
    };
    await openWalkthrough();
    await page.locator('.getting-started-step .monaco-button', { hasText: 'New template' }).first().click();
    await page.locator('.tab.active', { hasText: 'Untitled' }).first().waitFor();
    await openWalkthrough();
    await page.locator('.getting-started-step .codicon.complete').first().waitFor();
    await bench.picture('walkthrough');
  });

  it('traces the messages when it is told to, without a restart', async () => {
    await bench.open('web.imgtpl');
    await bench.run('imgtpl: Show output');
    workplace.write('.vscode/settings.json', JSON.stringify({ 'imgtpl.trace.server': 'messages' }));
    await page.locator('.part.panel .view-line', { hasText: 'textDocument/' }).first().waitFor();
    workplace.write('.vscode/settings.json', '{}');
    await bench.run('View: Hide Panel');
  });

  it('has no budget of a text that is no template any more', async () => {
    const changeLanguage = async (name: string) => {
      await bench.run('Change Language Mode');
      await page.keyboard.type(name);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
    };
    await bench.open('web.imgtpl');
    await budget().waitFor();
    await changeLanguage('Plain Text');
    await budget().waitFor({ state: 'hidden' });
    await changeLanguage('Image Builder template');
    await budget().waitFor();
  });

  it('activates without a fault', async () => {
    const text = await bench.runningExtension();
    console.log(`      ${text.replaceAll(/\s+/g, ' ')}`);
    assert.doesNotMatch(text, /uncaught|error/i);
  });

  it('has a server again when the one before hangs, and none beside it', async () => {
    await bench.open('web.imgtpl');
    await budget().waitFor();
    const pid = await runningServer();
    process.kill(pid, 'SIGSTOP');
    await bench.run('imgtpl: Restart server');
    await runningServer((it) => it !== pid);
    await budget().waitFor();
  });

  it('has no old numbers when its server has ended for good, and starts one when something is asked of it', async () => {
    const ended = page.locator('.notifications-toasts', { hasText: 'crashed 5 times' }).first();
    await bench.open('web.imgtpl');
    // An earlier attempt may have left a dead server and its notification.
    await bench.run('imgtpl: Restart server');
    await bench.run('Notifications: Clear All Notifications');
    let killed: number | undefined;
    await until('the end for good', async () => {
      const [pid] = await servers();
      if (pid !== undefined && pid !== killed && (await budget().count()) > 0) {
        process.kill(pid, 'SIGKILL');
        killed = pid;
      }
      return ended.count();
    });
    await budget().waitFor({ state: 'hidden' });
    await bench.run('imgtpl: Emit payload');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'json' }).first().waitFor();
    await page.keyboard.press('Escape');
    await budget().waitFor();
  });
});
