import assert from 'node:assert/strict';
import type { CodeAction, CodeLens, CompletionList, Hover, ShowDocumentParams } from 'vscode-languageserver-protocol';
import { openClient } from './client.js';

const YAML = 'file:///work/web.pipeline.yaml';
const JSON_FILE = 'file:///work/web.pipeline.json';

describe('pipeline files in an editor', () => {
  it('have hover on names and values, in YAML and JSON', async () => {
    const client = await openClient();
    client.open(YAML, 'RegionId: cn-hangzhou\nTag:\n  - Key: a\n');
    client.open(JSON_FILE, '{ "SystemDiskSize": 40 }');
    const hover = async (uri: string, line: number, character: number): Promise<string | null> => {
      const params = { textDocument: { uri }, position: { line, character } };
      const found: Hover | null = await client.connection.sendRequest('textDocument/hover', params);
      return found && (found.contents as { value: string }).value;
    };
    assert.match((await hover(YAML, 0, 12)) ?? '', /^RegionId · required/);
    assert.match((await hover(YAML, 2, 5)) ?? '', /^Tag\.1\.Key · required/);
    assert.match((await hover(JSON_FILE, 0, 5)) ?? '', /20 to 500 GiB/);
    assert.equal(await hover(YAML, 3, 0), null);
    await client.close();
  });

  it('have completion of names and values', async () => {
    const client = await openClient();
    client.open(YAML, 'RegionId: a\nBaseImageType: \nIma\n');
    const complete = async (line: number, character: number) => {
      const params = { textDocument: { uri: YAML }, position: { line, character } };
      const list: CompletionList | null = await client.connection.sendRequest('textDocument/completion', params);
      return list?.items ?? [];
    };
    assert.deepEqual(
      (await complete(1, 15)).map(({ label }) => label),
      ['IMAGE', 'IMAGE_FAMILY', 'OSS'],
    );
    const options = (await complete(2, 3)).find(({ label }) => label === 'ImageOptions');
    assert.deepEqual(options?.textEdit, {
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } },
      newText: 'ImageOptions:\n  ',
    });
    await client.close();
  });

  it('take over the base image that their template names', async () => {
    const uri = 'file:///work/web.imgtpl';
    const client = await openClient({
      files: { '/work/web.pipeline.yaml': 'Name: web\n' },
      initialize: {
        capabilities: {
          textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
        },
      },
    });
    client.open(uri, 'FROM IMAGE:m-1\nRUN true\n');
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', params);
    const edits = actions.map(({ edit }) => edit?.changes).find((changes) => changes?.[YAML] !== undefined);
    assert.equal(edits?.[YAML]?.[0]?.newText, 'BaseImageType: IMAGE\nBaseImage: m-1\n');
    assert.equal(edits?.[uri]?.length, 1);
    await client.close();
  });

  it('are a click away from their template, under the name that people know', async () => {
    const files = { '/work/web.pipeline.yaml': 'Name: web\n' };
    const capabilities = { window: { showDocument: { support: true } } };
    const client = await openClient({ files, initialize: { capabilities } });
    const shown: ShowDocumentParams[] = [];
    client.connection.onRequest('window/showDocument', (params: ShowDocumentParams) => {
      shown.push(params);
      return { success: true };
    });
    const uri = 'file:///work/web.imgtpl';
    client.open(uri, 'RUN true\n');
    const lenses: CodeLens[] = await client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
    const command = lenses.at(-1)?.command;
    assert.equal(command?.title, 'Open web.pipeline.yaml');
    await client.connection.sendRequest('workspace/executeCommand', command);
    assert.deepEqual(shown, [{ uri: YAML, takeFocus: true }]);
    await client.close();
  });
});
