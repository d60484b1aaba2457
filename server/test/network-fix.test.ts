import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { openClient } from './client.js';

const URI = 'file:///work/web.imgtpl';
const PIPELINE = 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-1\n';

describe('a download without a network', () => {
  for (const [what, mark] of [
    ['', ''],
    [', in which an editor shows no byte-order mark', '\uFEFF'],
  ] as const) {
    it(`gets one by a fix of the pipeline file${what}`, async () => setsBandwidth(mark + PIPELINE));
  }
});

async function setsBandwidth(pipeline: string): Promise<void> {
  const client = await openClient({
    files: { '/work/web.pipeline.yaml': pipeline },
    initialize: {
      capabilities: {
        textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
      },
    },
  });
  client.open(URI, 'RUN yum install -y nginx\n');
  assert.deepEqual(
    (await client.settled(URI, 1)).map(({ code, data }) => [code, data]),
    [['imgtpl/run-needs-network', { fixable: true }]],
  );
  const range = { start: { line: 0, character: 5 }, end: { line: 0, character: 5 } };
  const params = { textDocument: { uri: URI }, range, context: { diagnostics: [] } };
  const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', params);
  const fix = actions.find(({ title }) => title === 'Set InternetMaxBandwidthOut to 10 in web.pipeline.yaml');
  const start = { line: 2, character: 'BaseImage: m-1'.length };
  assert.deepEqual(fix?.edit?.changes, {
    'file:///work/web.pipeline.yaml': [{ range: { start, end: start }, newText: '\nInternetMaxBandwidthOut: 10' }],
  });
  await client.close();
}
