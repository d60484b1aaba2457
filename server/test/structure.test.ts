import assert from 'node:assert/strict';
import { KNOWN_CODES } from '@imgtpl/language';
import { type DocumentSymbol, type FoldingRange, type SelectionRange, SymbolTag } from 'vscode-languageserver-protocol';
import { openClient } from './client.js';

const URI = 'file:///work/web.imgtpl';
const TEXT = '# a\n# b\n# region R\nRUN x && \\\n  y\n# endregion\nFROM IMAGE:m-1\n';

async function ask<Answer>(method: string, params: object, capabilities = {}): Promise<Answer> {
  const client = await openClient({ initialize: { capabilities } });
  client.open(URI, TEXT);
  const answer: Answer = await client.connection.sendRequest(method, { textDocument: { uri: URI }, ...params });
  await client.close();
  return answer;
}

describe('the structure of a template in an editor', () => {
  it('says of folds what they are, but for commands, for which LSP has no word', async () => {
    assert.deepEqual(await ask<FoldingRange[]>('textDocument/foldingRange', {}), [
      { startLine: 0, endLine: 1, kind: 'comment' },
      { startLine: 2, endLine: 5, kind: 'region' },
      { startLine: 3, endLine: 4 },
    ]);
  });

  it('leads from a word to ever larger ranges', async () => {
    const [selected] = await ask<SelectionRange[]>('textDocument/selectionRange', {
      positions: [{ line: 4, character: 2 }],
    });
    const lines: string[] = [];
    for (let at = selected; at; at = at.parent) lines.push(`${at.range.start.line}-${at.range.end.line}`);
    assert.deepEqual(lines, ['4-4', '3-4', '3-4', '2-5', '0-6', '0-7']);
  });

  it('marks what is deprecated', async () => {
    const hierarchical = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };
    const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol', {}, hierarchical);
    assert.deepEqual(
      symbols.map(({ name, tags }) => [name, tags]),
      [
        ['R', undefined],
        ['FROM', [SymbolTag.Deprecated]],
      ],
    );
  });
});

describe('imgtpl.codes', () => {
  it('are all, in alphabetical order', async () => {
    const codes = await ask<string[]>('workspace/executeCommand', { command: 'imgtpl.codes' });
    assert.deepEqual(codes, [...KNOWN_CODES].sort());
  });
});
