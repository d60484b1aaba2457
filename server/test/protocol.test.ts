import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClientCapabilities, ErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import {
  ANNOUNCEABLE_REQUESTS,
  announcedRequests,
  messageFaults,
  responseFaults,
} from '../../test/harness/lsp-shape.js';
import { ROOT } from '../../test/harness/root.js';
import { connect, openClient } from './client.js';

type Message = readonly [method: string, params: object | null];

const SESSION: readonly Message[] = JSON.parse(readFileSync(join(ROOT, 'test/data/lsp/session.json'), 'utf8'));
const NOTIFICATION = /^(?:textDocument\/did|workspace\/did)/;
const FILES = { '/work/web.imgtpl': 'RUN a\n', '/work/other.imgtpl': 'ENV APP="1"\nRUN echo $APP\n' };

/** A client that can everything, and one that can nothing. */
const CLIENTS: { readonly [name: string]: ClientCapabilities } = {
  'a modern client': {
    general: { positionEncodings: ['utf-8'] },
    experimental: { imgtplBudget: true },
    window: { workDoneProgress: true },
    workspace: {
      configuration: false,
      workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
      diagnostics: { refreshSupport: true },
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      semanticTokens: { refreshSupport: true },
      inlayHint: { refreshSupport: true },
      codeLens: { refreshSupport: true },
    },
    textDocument: {
      completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
      hover: { contentFormat: ['markdown'] },
      definition: { linkSupport: true },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      diagnostic: {},
      publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
        dataSupport: true,
        resolveSupport: { properties: ['edit'] },
      },
    },
  },
  'a client that pushes all work to the server': {
    textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
  },
  'a client that says nothing of itself': {},
};

interface AnyListener {
  onNotification(handler: (method: string, params: unknown) => void): void;
  onRequest(handler: (method: string, params: unknown) => unknown): void;
}

describe('the protocol', () => {
  for (const [name, capabilities] of Object.entries(CLIENTS)) {
    it(`${name}: every message has the shape that LSP gives it`, async () => {
      const connection = connect(FILES);
      // The types of a protocol connection know single methods only; any method can be listened for.
      const listener = connection as unknown as AnyListener;
      const faults: string[] = [];
      const sent: string[] = [];
      listener.onNotification((method, params) => {
        sent.push(method);
        if (!method.startsWith('imgtpl/') && !method.startsWith('$/'))
          faults.push(...messageFaults(method, given(params)));
      });
      listener.onRequest((method, params) => {
        faults.push(...messageFaults(method, given(params)));
        return null;
      });
      const initialize = {
        processId: null,
        rootUri: null,
        capabilities,
        workspaceFolders: [{ uri: 'file:///work', name: 'work' }],
      };
      faults.push(...responseFaults('initialize', await connection.sendRequest('initialize', initialize)));
      await connection.sendNotification('initialized', {});
      let answered = 0;
      for (const [method, params] of SESSION) {
        if (NOTIFICATION.test(method)) {
          await connection.sendNotification(method, params ?? undefined);
          continue;
        }
        const answer = await connection.sendRequest(method, params ?? undefined);
        faults.push(...responseFaults(method, answer));
        if (answer !== null) answered++;
      }
      assert.deepEqual(faults, []);
      assert.ok(answered > 25, `only ${answered} requests were answered with something`);
      assert.equal(
        sent.includes('textDocument/publishDiagnostics'),
        capabilities.textDocument?.diagnostic === undefined,
      );
      connection.dispose();
    });
  }

  it('announces the requests that it answers, and no others', async () => {
    const workspace = { fileOperations: { willRename: true } };
    const client = await openClient({ initialize: { capabilities: { textDocument: { diagnostic: {} }, workspace } } });
    const answered: string[] = [];
    for (const method of ANNOUNCEABLE_REQUESTS) {
      const error = await client.connection.sendRequest(method, {}).then(
        () => undefined,
        (reason) => reason,
      );
      if (!(error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound)) answered.push(method);
    }
    assert.deepEqual(answered, announcedRequests(client.answer.capabilities));
    await client.close();
  });
});

/** The one parameter of a message, as handlers of any method get it. */
function given(params: unknown): unknown {
  return Array.isArray(params) && params.length === 1 ? params[0] : params;
}
