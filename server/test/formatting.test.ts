import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openClient, type TestClientOptions } from './client.js';

const URI = 'file:///work/web.imgtpl';
const TEXT = 'run  a && \\\n b\n';

async function formatted(options: TestClientOptions): Promise<string> {
  const client = await openClient(options);
  client.open(URI, TEXT);
  const edits: TextEdit[] = await client.connection.sendRequest('textDocument/formatting', {
    textDocument: { uri: URI },
    options: { tabSize: 8, insertSpaces: false },
  });
  await client.close();
  return TextDocument.applyEdits(TextDocument.create(URI, 'imgtpl', 1, TEXT), edits);
}

describe('formatting in an editor', () => {
  it('is that of the command line, whatever the editor thinks of tabs', async () => {
    assert.equal(await formatted({}), 'RUN a && \\\n    b\n');
  });

  it('leaves keywords in the case that the configuration allows', async () => {
    const files = { '/work/imgtpl.config.yaml': 'rules: { command-case: off }\n' };
    assert.equal(await formatted({ files }), 'run a && \\\n    b\n');
  });

  it('follows the settings', async () => {
    const initializationOptions = { format: { chains: 'leading', indent: 2 } };
    assert.equal(await formatted({ initialize: { initializationOptions } }), 'RUN a \\\n  && b\n');
  });
});
