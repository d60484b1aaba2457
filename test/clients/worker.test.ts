import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../harness/root.js';
import { type Browser, type Page, startChromium } from './harness/playwright.js';

const URI = 'file:///work/web.imgtpl';

/** A minimal client: messages are objects, sent by `postMessage`. All files that the server requests are missing. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>imgtpl</title><script>
  const worker = new Worker('/server.browser.js');
  const waiting = new Map();
  const published = new Map();
  worker.onmessage = ({ data }) => {
    if (data.method === 'textDocument/publishDiagnostics') published.set(data.params.uri, data.params.diagnostics);
    else if (data.method && data.id !== undefined) worker.postMessage({ jsonrpc: '2.0', id: data.id, result: null });
    else if (!data.method) waiting.get(data.id)?.(data);
  };
  const notify = (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params });
  const request = (method, params) => new Promise((resolve) => {
    const id = waiting.size + 1;
    waiting.set(id, ({ result, error }) => resolve(error ?? result));
    worker.postMessage({ jsonrpc: '2.0', id, method, params });
  });
</script>`;

describe('the server as a worker of a page in Chromium', () => {
  let site: Server;
  let browser: Browser;
  let page: Page;
  const call = (name: 'request' | 'notify', method: string, params: object) =>
    page.evaluate(`${name}(${JSON.stringify(method)}, ${JSON.stringify(params)})`);

  before(async () => {
    const worker = readFileSync(join(ROOT, 'client/dist/server.browser.js'));
    site = createServer(({ url }, response) => {
      const isWorker = url === '/server.browser.js';
      response.setHeader('content-type', isWorker ? 'text/javascript' : 'text/html');
      response.end(isWorker ? worker : PAGE);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    browser = await startChromium();
    page = await browser.newPage();
    const { port } = site.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`);
  });
  after(async () => {
    await browser?.close();
    site.closeAllConnections();
    site.close();
  });

  it('initializes', async () => {
    const params = { processId: null, rootUri: 'file:///work', capabilities: {} };
    const answer = (await call('request', 'initialize', params)) as { serverInfo: { name: string } };
    assert.equal(answer.serverInfo.name, 'imgtpl');
    await call('notify', 'initialized', {});
  });

  it('publishes diagnostics', async () => {
    const text = 'RUM yum update -y\nENV A="1"\nWORKDIR /srv\nRUN echo $A\n';
    await call('notify', 'textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'imgtpl', version: 1, text },
    });
    const published = `new Promise((resolve) => {
      const look = () => published.has('${URI}') ? resolve(published.get('${URI}')) : requestAnimationFrame(look);
      look();
    })`;
    const [first] = (await page.evaluate(published)) as { code: string; range: object }[];
    assert.equal(first?.code, 'InvalidImageTemplateCommand.NotSupported');
    assert.deepEqual(first?.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } });
  });

  it('completes', async () => {
    const position = { line: 3, character: 10 };
    const answer = (await call('request', 'textDocument/completion', { textDocument: { uri: URI }, position })) as
      | { items: { label: string }[] }
      | { label: string }[];
    const labels = ('items' in answer ? answer.items : answer).map(({ label }) => label);
    assert.ok(
      labels.some((it) => it.includes('A')),
      labels.join(),
    );
  });

  it('has the pages of diagnostics within itself', async () => {
    const code = 'InvalidImageTemplateCommand.NotSupported';
    const params = { command: 'imgtpl.explain', arguments: [{ code }] };
    assert.match(String(await call('request', 'workspace/executeCommand', params)), /^# .*NotSupported/m);
  });

  it('ends with its client', async () => {
    await call('request', 'shutdown', {});
    await call('notify', 'exit', {});
    // A terminated worker no longer responds; one that is still running would respond that it is shut down.
    const late = `Promise.race([
      request('textDocument/hover', { textDocument: { uri: '${URI}' }, position: { line: 0, character: 0 } }),
      new Promise((resolve) => setTimeout(resolve, 1000, 'silence')),
    ])`;
    assert.equal(await page.evaluate(late), 'silence');
  });
});
