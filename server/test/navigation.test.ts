import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  DocumentHighlight,
  Location,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openClient } from './client.js';

const URI = 'file:///work/web.imgtpl';
const TEXT = 'ENV A="1" B="2"\nRUN echo $B\nENV B="$B:3"\n';
const SET = onLine(0, 10, 11);
const READ = onLine(1, 10, 11);

function onLine(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

/** Asks about the variable that is read on the second line. */
async function ask<Answer>(method: string, more: object = {}, capabilities: ClientCapabilities = {}): Promise<Answer> {
  const client = await openClient({ initialize: { capabilities } });
  client.open(URI, TEXT);
  const params = { textDocument: { uri: URI }, position: { line: 1, character: 10 }, ...more };
  const answer: Answer = await client.connection.sendRequest(`textDocument/${method}`, params);
  await client.close();
  return answer;
}

describe('a variable in an editor', () => {
  it('leads to where it is set, with what leads there for a client that takes that', async () => {
    assert.deepEqual(await ask('definition'), { uri: URI, range: SET });
    const target = { targetUri: URI, targetRange: onLine(0, 0, 15), targetSelectionRange: SET };
    assert.deepEqual(await ask('definition', {}, { textDocument: { definition: { linkSupport: true } } }), [
      { originSelectionRange: READ, ...target },
    ]);
  });

  it('has references, among them its definitions if that is wanted', async () => {
    const lines = async (includeDeclaration: boolean) => {
      const found = await ask<readonly Location[]>('references', { context: { includeDeclaration } });
      return found.map(({ range }) => range.start.line);
    };
    assert.deepEqual(await lines(false), [1, 2]);
    assert.deepEqual(await lines(true), [0, 1, 2, 2]);
  });

  it('is highlighted, where it is read and where it is written', async () => {
    const found = await ask<readonly DocumentHighlight[]>('documentHighlight');
    assert.deepEqual(
      found.map(({ range, kind }) => [range.start.line, kind]),
      [
        [0, 3],
        [1, 2],
        [2, 3],
        [2, 2],
      ],
    );
    assert.deepEqual(found[1]?.range, READ);
  });

  it('is renamed everywhere, once the client has shown what is renamed', async () => {
    assert.deepEqual(await ask('prepareRename'), { range: READ, placeholder: 'B' });
    const { changes }: WorkspaceEdit = await ask('rename', { newName: 'C' });
    const document = TextDocument.create(URI, 'imgtpl', 1, TEXT);
    assert.equal(TextDocument.applyEdits(document, changes?.[URI] ?? []), TEXT.replaceAll('B', 'C'));
  });
});
