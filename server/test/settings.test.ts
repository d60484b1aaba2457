import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { nextTurn, openClient, type TestClient } from './client.js';

const URI = 'file:///work/a.imgtpl';

async function hoverOf({ connection }: TestClient): Promise<string> {
  const params = { textDocument: { uri: URI }, position: { line: 0, character: 0 } };
  const { contents }: Hover = await connection.sendRequest('textDocument/hover', params);
  return (contents as MarkupContent).value;
}

const CHINESE = /执行/;
const JAPANESE = /実行/;

describe('the settings of a client', () => {
  it('are asked for where it keeps them, at first and when they have changed', async () => {
    let language = 'zh-CN';
    const asked: unknown[] = [];
    const client = await openClient({
      initialize: {
        capabilities: { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } },
      },
      connected: (connection) => {
        connection.onRequest('client/registerCapability', () => null);
        connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) => {
          asked.push(...items);
          return [{ language }];
        });
      },
    });
    const becomes = async (expected: RegExp) => {
      for (let round = 0; round < 500 && !expected.test(await hoverOf(client)); round++) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      assert.match(await hoverOf(client), expected);
    };
    client.open(URI, 'RUN a\n');
    await becomes(CHINESE);
    language = 'ja';
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await becomes(JAPANESE);
    assert.deepEqual(asked, [{ section: 'imgtpl' }, { section: 'imgtpl' }]);
    await client.close();
  });

  it('are what it sends where it is not asked, in a section of ours or without one', async () => {
    const client = await openClient({ initialize: { initializationOptions: { language: 'zh-CN' } } });
    client.open(URI, 'RUN a\n');
    assert.match(await hoverOf(client), CHINESE);
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { imgtpl: { language: 'ja' } },
    });
    assert.match(await hoverOf(client), JAPANESE);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { language: 'zh-CN' } });
    assert.match(await hoverOf(client), CHINESE);
    await client.close();
  });

  it('are those of the start where the client has no section of ours', async () => {
    const languageWith = async (sent: unknown, initializationOptions: object) => {
      let answered = () => {};
      const asked = new Promise<void>((resolve) => {
        answered = resolve;
      });
      const client = await openClient({
        initialize: { capabilities: { workspace: { configuration: true } }, initializationOptions },
        connected: (connection) =>
          connection.onRequest('workspace/configuration', () => {
            answered();
            return [sent];
          }),
      });
      await asked;
      // The answer is on its way before anything else is asked.
      await nextTurn();
      client.open(URI, 'RUN a\n');
      const shown = await hoverOf(client);
      await client.close();
      if (CHINESE.test(shown)) return 'zh-CN';
      return JAPANESE.test(shown) ? 'ja' : 'en';
    };
    const chinese = { language: 'zh-CN' };
    // Null is what Neovim, eglot, Helix, Kate, vim-lsp and LSP4IJ send for a section that they do not have, and an empty
    // object is what lsp-mode sends.
    for (const sent of [null, {}, { inlayHints: { enabled: false } }, [], 'x', 5]) {
      assert.equal(await languageWith(sent, chinese), 'zh-CN', JSON.stringify(sent));
    }
    // Helix sends the same object at the start as when it is asked.
    assert.equal(await languageWith(null, { imgtpl: chinese }), 'zh-CN');
    assert.equal(await languageWith({ language: 'ja' }, chinese), 'ja');
    assert.equal(await languageWith({ language: 'auto' }, chinese), 'en');
  });

  it('turn off lenses and hints', async () => {
    const client = await openClient();
    client.open(URI, 'USER bob\nRUN a\n');
    const textDocument = { uri: URI };
    const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
    const shown = async () => {
      const lenses: readonly unknown[] | null = await client.connection.sendRequest('textDocument/codeLens', {
        textDocument,
      });
      const hints: readonly unknown[] | null = await client.connection.sendRequest('textDocument/inlayHint', {
        textDocument,
        range,
      });
      return [lenses?.length ?? 0, hints?.length ?? 0];
    };
    assert.deepEqual(await shown(), [2, 1]);
    const settings = { imgtpl: { codeLens: { enabled: false }, inlayHints: { enabled: false } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    assert.deepEqual(await shown(), [0, 0]);
    await client.close();
  });
});
