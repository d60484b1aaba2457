import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompletionList, Hover } from 'vscode-languageserver-protocol';
import { ROOT } from '../../test/harness/root.js';
import { openClient } from './client.js';

const URI = 'file:///work/web.imgtpl';
const CATALOGUE = readFileSync(join(ROOT, 'test/samples/api/describeimagecomponents-response.json'), 'utf8');
const FILES = { '/work/imgtpl.config.yaml': 'catalogues: [components.json]\n', '/work/components.json': CATALOGUE };
const FOLDERS = { workspaceFolders: [{ uri: 'file:///work', name: 'work' }] };

describe('the components of a catalogue in an editor', () => {
  it('are offered, explained and checked', async () => {
    const client = await openClient({ files: FILES, initialize: FOLDERS });
    client.open(URI, 'COMPONENT ic-bp122acttbs2sxdyq2ky --port x\nCOMPONENT \n');
    const found = (await client.settled(URI, 1)).map(({ code, range }) => `${range.start.line} ${code}`);
    assert.ok(found.includes('0 InvalidParameter.BuildContent'), found.join());
    const at = (line: number, character: number) => ({ textDocument: { uri: URI }, position: { line, character } });
    const offered: CompletionList = await client.connection.sendRequest('textDocument/completion', at(1, 10));
    assert.ok(offered.items.some(({ label }) => label === 'ic-bp122acttbs2sxdyq2ky'));
    const shown: Hover = await client.connection.sendRequest('textDocument/hover', at(0, 14));
    assert.match(JSON.stringify(shown.contents), /"install-agent 1.0.1 /);
    await client.close();
  });
});
