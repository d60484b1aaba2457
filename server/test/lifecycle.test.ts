import assert from 'node:assert/strict';
import {
  ErrorCodes,
  type PublishDiagnosticsClientCapabilities,
  ResponseError,
  type TextDocumentClientCapabilities,
} from 'vscode-languageserver-protocol';
import { connect, openClient } from './client.js';

const URI = 'file:///work/a.imgtpl';
const HOVER = { textDocument: { uri: URI }, position: { line: 0, character: 0 } };

function hasCode(code: number): (error: unknown) => boolean {
  return (error) => error instanceof ResponseError && error.code === code;
}

describe('the life of a server', () => {
  it('refuses requests before initialize, and works after it', async () => {
    const connection = connect();
    await assert.rejects(connection.sendRequest('textDocument/hover', HOVER), hasCode(ErrorCodes.ServerNotInitialized));
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'imgtpl', version: 1, text: 'RUN' },
    });
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    assert.equal(
      await connection.sendRequest('textDocument/hover', HOVER),
      null,
      'what was opened too early is not open',
    );
    connection.dispose();
  });

  it('is initialized once', async () => {
    const client = await openClient();
    client.open(URI, 'RUN\n');
    const again = client.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await assert.rejects(again, hasCode(ErrorCodes.InvalidRequest));
    assert.ok(await client.connection.sendRequest('textDocument/hover', HOVER), 'what was open is still open');
    await client.close();
  });

  it('offers what comes before a renaming only to a client that asks for it', async () => {
    const offered = async (textDocument: TextDocumentClientCapabilities) => {
      const client = await openClient({ initialize: { capabilities: { textDocument } } });
      await client.close();
      return client.answer.capabilities.renameProvider;
    };
    assert.equal(await offered({ rename: {} }), true);
    for (const asking of [{}, { rename: { prepareSupport: true } }]) {
      assert.deepEqual(await offered(asking), { prepareProvider: true });
    }
  });

  it('takes null for a capability that the client does not have, and shows it diagnostics all the same', async () => {
    // Some clients send what they do not have as null, which the types do not allow.
    const capabilities = JSON.parse(
      '{"general": null, "workspace": null, "window": null, "textDocument": {"diagnostic": null, "hover": null, "publishDiagnostics": {"tagSupport": null}}}',
    );
    // Lists of abilities, too.
    const lists = JSON.parse(
      '{"workspace": {"workspaceEdit": {"resourceOperations": null}}, "textDocument": {"codeAction": {"dataSupport": true, "resolveSupport": {"properties": null}}, "completion": {"completionItem": {"insertTextModeSupport": {"valueSet": null}}}}}',
    );
    await (await openClient({ initialize: { capabilities: lists } })).close();
    const client = await openClient({ initialize: { capabilities } });
    assert.equal(client.answer.capabilities.diagnosticProvider, undefined);
    client.open(URI, 'FROM IMAGE:m-1\n');
    const [found] = await client.settled(URI, 1);
    assert.equal(found?.code, 'imgtpl/deprecated-from');
    assert.equal(found?.tags, undefined);
    await client.close();
  });

  it('shows the tags, the other places and the pages of diagnostics to a client that takes them', async () => {
    const publishDiagnostics: PublishDiagnosticsClientCapabilities = {
      tagSupport: { valueSet: [1, 2] },
      relatedInformation: true,
      codeDescriptionSupport: true,
    };
    const client = await openClient({ initialize: { capabilities: { textDocument: { publishDiagnostics } } } });
    client.open(URI, 'FROM IMAGE:m-1\nENV A="1" A="2"\nRUN echo $A\n');
    const [from, key] = await client.settled(URI, 1);
    assert.deepEqual(from?.tags, [2]);
    assert.deepEqual(from?.codeDescription, { href: 'file:///pages/imgtpl%2Fdeprecated-from.md' });
    const range = { start: { line: 1, character: 4 }, end: { line: 1, character: 5 } };
    assert.deepEqual(key?.relatedInformation, [{ location: { uri: URI, range }, message: 'A is set here first.' }]);
    await client.close();
  });

  it('cannot be shut down before it is initialized, nor twice', async () => {
    const connection = connect();
    await assert.rejects(connection.sendRequest('shutdown'), hasCode(ErrorCodes.ServerNotInitialized));
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await connection.sendRequest('shutdown');
    await assert.rejects(connection.sendRequest('shutdown'), hasCode(ErrorCodes.InvalidRequest));
    connection.dispose();
  });

  it('refuses commands that it does not know', async () => {
    const client = await openClient();
    const asked = client.connection.sendRequest('workspace/executeCommand', { command: 'imgtpl.unheardOf' });
    await assert.rejects(asked, hasCode(ErrorCodes.InvalidParams));
    await client.close();
  });

  it('explains a code, without the comment about how its page was made', async () => {
    const client = await openClient();
    const params = { command: 'imgtpl.explain', arguments: [{ code: 'EmptyCommandContent.RUN' }] };
    const page = await client.connection.sendRequest('workspace/executeCommand', params);
    assert.equal(page, '# EmptyCommandContent.RUN');
    await client.close();
  });

  it('refuses parameters that it cannot read, and says what is wrong with them', async () => {
    const client = await openClient();
    client.open(URI, 'RUN\n');
    const faults = async (method: string, ...given: readonly unknown[]) => {
      const asked = given.map((params) => client.connection.sendRequest(method, params));
      return (await Promise.allSettled(asked)).map((it) => {
        const error: unknown = it.status === 'rejected' ? it.reason : it;
        return error instanceof ResponseError && error.code === ErrorCodes.InvalidParams ? error.message : error;
      });
    };
    const { textDocument, position } = HOVER;
    assert.deepEqual(
      await faults(
        'textDocument/hover',
        ...[{}, { textDocument: {}, position }, { textDocument }, { textDocument, position: { line: 'x' } }],
      ),
      [
        'textDocument has to be an object.',
        'textDocument.uri has to be a string.',
        'position has to be an object.',
        'position.line has to be an integer.',
      ],
    );
    assert.deepEqual(await faults('textDocument/selectionRange', { textDocument, positions: [position, null] }), [
      'positions[1] has to be an object.',
    ]);
    assert.deepEqual(await faults('textDocument/codeAction', { textDocument, range: { start: position } }), [
      'range.end has to be an object.',
    ]);
    const range = { start: position, end: position };
    const contexts = [{ diagnostics: [null] }, { diagnostics: [{ range: {} }] }, { only: 'quickfix' }];
    assert.deepEqual(
      await faults('textDocument/codeAction', ...contexts.map((context) => ({ textDocument, range, context }))),
      [
        'context.diagnostics[0] has to be an object.',
        'context.diagnostics[0].range.start has to be an object.',
        'context.only has to be an array.',
      ],
    );
    assert.ok(await client.connection.sendRequest('textDocument/codeAction', { textDocument, range, context: {} }));
    assert.deepEqual(await faults('workspace/symbol', {}), ['query has to be a string.']);
    for (const method of ['textDocument/hover', 'textDocument/rangesFormatting', 'completionItem/resolve']) {
      await assert.rejects(client.connection.sendRequest(method), hasCode(ErrorCodes.InvalidParams), method);
    }
    assert.ok(await client.connection.sendRequest('textDocument/hover', HOVER));
    await client.close();
  });

  it('refuses requests after shutdown', async () => {
    const { connection } = await openClient();
    await connection.sendRequest('shutdown');
    await assert.rejects(connection.sendRequest('textDocument/hover', HOVER), hasCode(ErrorCodes.InvalidRequest));
    connection.dispose();
  });

  it('refuses methods that it does not know, and goes on', async () => {
    const client = await openClient();
    await assert.rejects(
      client.connection.sendRequest('textDocument/unheardOf', HOVER),
      hasCode(ErrorCodes.MethodNotFound),
    );
    await client.connection.sendNotification('$/unheardOf', {});
    client.open(URI, 'RUN\n');
    assert.equal((await client.settled(URI, 1)).length, 1);
    await client.close();
  });

  it('answers nothing for documents that are not open', async () => {
    const client = await openClient();
    assert.equal(await client.connection.sendRequest('textDocument/hover', HOVER), null);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ text: 'RUN' }],
    });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'not a uri %%' } });
    assert.equal(await client.connection.sendRequest('textDocument/hover', HOVER), null);
    await client.close();
  });

  it('takes changes in which nothing is right', async () => {
    const client = await openClient();
    client.open(URI, 'RUN x\n');
    const change = (version: number, range: object, text: string) =>
      client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version },
        contentChanges: [{ range, text }],
      });
    await change(2, { start: { line: 99, character: 99 }, end: { line: 7, character: 0 } }, 'RUN\n');
    assert.deepEqual(
      (await client.settled(URI, 2)).map(({ code }) => code),
      ['EmptyCommandContent.RUN'],
    );
    await change(3, { start: { line: 1, character: 3 }, end: { line: 0, character: 0 } }, 'USER');
    assert.deepEqual(
      (await client.settled(URI, 3)).map(({ code }) => code),
      ['EmptyCommandContent.USER'],
    );
    await client.close();
  });

  it('says nothing of what a template once was, and judges one that is no file yet', async () => {
    const client = await openClient();
    // The last committed version, the saved one, the one that another program has saved, and the clipboard.
    const versions = [
      'git:/work/a.imgtpl?%7B%22ref%22%3A%22HEAD%22%7D',
      'showModifications3:/work/a.imgtpl',
      'conflictResolution:/work/a.imgtpl',
      'clipboardCompare0:/work/a.imgtpl',
    ];
    const unsaved = 'untitled:Untitled-1';
    for (const version of versions) client.open(version, 'RUN\n');
    client.open(unsaved, 'RUN\n');
    for (const version of versions) assert.deepEqual(await client.settled(version, 1), []);
    assert.equal((await client.settled(unsaved, 1)).length, 1);
    await client.close();
  });

  it('empties the list of a document that is closed', async () => {
    const client = await openClient();
    client.open(URI, 'RUN\n');
    await client.settled(URI, 1);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await client.connection.sendRequest('shutdown');
    assert.deepEqual(client.published.at(-1), { uri: URI, diagnostics: [] });
    client.connection.dispose();
  });

  it('keeps a thousand documents apart', async () => {
    const client = await openClient();
    const uris = Array.from({ length: 1000 }, (_, index) => `file:///work/${index}.imgtpl`);
    for (const [index, uri] of uris.entries()) client.open(uri, 'RUN\n'.repeat(index % 3));
    for (const [index, uri] of uris.entries())
      assert.equal((await client.settled(uri, 1)).filter(({ severity }) => severity === 1).length, index % 3);
    await client.close();
  });
});
