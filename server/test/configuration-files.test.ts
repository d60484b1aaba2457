import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  CodeAction,
  CompletionItem,
  CompletionList,
  Hover,
  Position,
} from 'vscode-languageserver-protocol';
import { openClient } from './client.js';

const YAML = 'file:///work/imgtpl.config.yaml';
const JSON_FILE = 'file:///work/imgtpl.config.json';
const OURS: ClientCapabilities = { experimental: { imgtplBudget: true } };

describe('configuration files in an editor', () => {
  async function asked(uri: string, text: string, at: Position, capabilities: ClientCapabilities = {}) {
    const client = await openClient({ initialize: { capabilities } });
    client.open(uri, text);
    const params = { textDocument: { uri }, position: at };
    const list: CompletionList | null = await client.connection.sendRequest('textDocument/completion', params);
    const hover: Hover | null = await client.connection.sendRequest('textDocument/hover', params);
    const [first] = list?.items ?? [];
    const resolved: CompletionItem | undefined =
      first && (await client.connection.sendRequest('completionItem/resolve', first));
    await client.close();
    return { labels: list?.items.map(({ label }) => label), first, resolved, hover };
  }

  it('complete codes, whose pages are read when they are shown', async () => {
    const { labels, first, resolved } = await asked(YAML, 'rules:\n  com', { line: 1, character: 5 });
    assert.ok(labels?.includes('command-case') && labels.includes('InvalidCommandContent.RUN'));
    const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } };
    assert.deepEqual(first?.textEdit, { range, newText: 'base-image-ignored: ' });
    assert.equal(first?.documentation, undefined);
    assert.match(JSON.stringify(resolved?.documentation), /base-image-ignored/);
  });

  it('complete severities, and tell what a code means', async () => {
    const { labels, hover } = await asked(YAML, 'rules:\n  masked-id: off', { line: 1, character: 13 });
    assert.deepEqual(labels, ['off', 'error', 'warning', 'hint']);
    assert.match(JSON.stringify(hover?.contents), /"masked-id"/);
    assert.deepEqual(hover?.range, { start: { line: 1, character: 13 }, end: { line: 1, character: 16 } });
  });

  it('go on after a key in our own extension alone', async () => {
    const commandOf = async (capabilities: ClientCapabilities) =>
      (await asked(YAML, 'inf', { line: 0, character: 3 }, capabilities)).first?.command?.command;
    assert.equal(await commandOf({}), undefined);
    const extending = await asked(YAML, 'extends: a\n\n', { line: 1, character: 0 }, OURS);
    assert.equal(extending.first?.command?.command, 'editor.action.triggerSuggest');
  });

  it('are completed in JSON, but for our own extension, whose editor has the schema', async () => {
    const at = { line: 0, character: 1 };
    assert.equal((await asked(JSON_FILE, '{}', at)).labels?.[0], 'extends');
    assert.equal((await asked(JSON_FILE, '{}', at, OURS)).labels, undefined);
    const text = '{ "extends": "a" }';
    const said = async (capabilities: ClientCapabilities) =>
      JSON.stringify((await asked(JSON_FILE, text, { line: 0, character: 4 }, capabilities)).hover?.contents);
    assert.match(await said({}), /extends.*Another configuration/);
    assert.doesNotMatch(await said(OURS), /Another configuration/);
  });

  it('have fixes for what is misspelt, with its quotes', async () => {
    const client = await openClient({ initialize: { capabilities: { workspace: { workspaceEdit: {} } } } });
    const fixesIn = async (uri: string, text: string, line: number) => {
      client.open(uri, text);
      const range = { start: { line, character: 0 }, end: { line, character: 80 } };
      const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
      const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', params);
      return actions.map(({ title, kind, edit }) => [title, kind, edit?.changes?.[uri]?.map(({ newText }) => newText)]);
    };
    const yaml = 'inferedErrors: warning\nrules:\n  comand-case: offf\n  no-such-thing-at-all: off\n';
    assert.deepEqual(await fixesIn(YAML, yaml, 0), [['Change to inferredErrors', 'quickfix', ['inferredErrors']]]);
    assert.deepEqual(await fixesIn(YAML, yaml, 2), [['Change to command-case', 'quickfix', ['command-case']]]);
    assert.deepEqual(await fixesIn(YAML, yaml, 3), []);
    const both = 'inferedErrors: warning\ninferredErrors: error\nrules:\n  comand-case: off\n  command-case: hint\n';
    for (const line of [0, 3]) assert.deepEqual(await fixesIn(YAML, both, line), []);
    assert.deepEqual(await fixesIn(JSON_FILE, '{ "rules": { "masked-id": "of" } }', 0), [
      ['Change to off', 'quickfix', ['"off"']],
    ]);
    await client.close();
  });
});
